"""From a contradiction to a finding: the denial first, then what is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding
from crosscheck.rules.phrases import evidence, speaker
from crosscheck.rules.source.denials import contradictions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case
    from crosscheck.rules.rule import Rule


def denial_findings(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each contradiction whose sides stand in the rule's relation."""
    for found in contradictions(case):
        if found.relation is not rule.relation:
            continue
        denied = evidence(found.denied, "claim", found.passage)
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity,
            message=(
                f'{speaker(found.denial, case)} says "{_line(found.denial.text)}"; '
                f'{speaker(found.denied, case)} says "{_line(denied.text)}"'
            ),
            why=found.why,
            evidence=(evidence(found.denial, "denial"), denied),
            fact=case.facts.get(found.denied.id),
        )


def _line(text: str) -> str:
    return " ".join(text.split())
