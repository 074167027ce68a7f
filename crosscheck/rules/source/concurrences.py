"""From two negations that say the same to a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.links.concurrence import concurrences
from crosscheck.rules.finding import Finding
from crosscheck.rules.phrases import evidence, speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case
    from crosscheck.rules.rule import Rule


def concurrence_findings(rule: Rule, case: Case, *, left_open: bool) -> Iterator[Finding]:
    """Yield a finding for each pair of negations of one thing, those that leave something open apart."""
    for found in concurrences(case.denied):
        if found.open is not left_open:
            continue
        a, b = (" ".join(claim.text.split()) for claim in (found.a, found.b))
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity,
            message=f'{speaker(found.a, case)} says "{a}"; {speaker(found.b, case)} says "{b}"',
            why=(
                "both say that it was not so"
                if not left_open
                else "one of them leaves open what is not known",
            ),
            evidence=(evidence(found.a, "denial"), evidence(found.b, "denial")),
        )
