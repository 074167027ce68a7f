"""The shape of the rules over slips of the pen: a conflict that the figures themselves explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.links.comparisons.wording import in_parallel
from crosscheck.rules.kinds import slipped
from crosscheck.rules.pairs import finding, softer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crosscheck.links.timeline import Judgement
    from crosscheck.rules.case import Case
    from crosscheck.rules.finding import Finding
    from crosscheck.rules.kinds import Kind
    from crosscheck.rules.rule import Rule


def slips(rule: Rule, case: Case, kind: Kind, applies: Callable[[Judgement], bool]) -> Iterator[Finding]:
    """
    Yield a finding for each conflict of the kind to which the rule applies.

    The message says what the slip may be. It keeps the rule's severity where chance explains it badly, or one figure
    restates the other; else, and where one article may speak of two things, it is a warning.
    """
    for judgement in case.kinds.get((rule.relation, kind), ()):
        found = slipped(judgement)
        if found is None or not applies(judgement):
            continue
        link = judgement.link
        sure = in_parallel(link.a, link.b) or (found.telling and not link.same_article)
        severity = rule.severity if sure else softer(rule)
        yield finding(rule, case, judgement, ending=found.why, severity=severity)
