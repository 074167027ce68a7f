"""
One speaker is quoted with two statements that cannot both hold.

The one who is quoted must be named, a person or a body, and the figures or dates be linked and in conflict. Reported
instead of a plain conflict (QTY101, DAT101), as the two articles have it from one mouth: one of them misheard, or the
speaker said both.

**Flagged**: A: "Mayor Rui Serrano said that 430 homes were lost." B: "About 600 homes were lost, Serrano said."

**Not flagged**: A: "Mayor Rui Serrano said that 430 homes were lost." B: "The fire service said that 600 homes were
lost."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind
from crosscheck.rules.pairs import finding
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    for judgement in case.of_kind(Kind.SPEAKER, rule.relation):
        who = judgement.link.a.attribution
        said = who.source if who and who.source else "the speaker"
        yield finding(rule, case, judgement, why=(f"both are what {said} said",))


RULE = Rule(
    code="SRC113",
    name="speaker-differs",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
