"""
Two articles credit each other with the same figure or date, so that neither has a source.

**Flagged**: The Herald: "The quarry employs 430 people, according to the Courier." The Courier: "The quarry employs 430
people, the Herald reported."

**Not flagged**: The Herald: "The quarry employs 430 people." The Courier: "The quarry employs 430 people, the Herald
reported."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.phrases import evidence, worded
from crosscheck.rules.rule import Rule
from crosscheck.rules.source.origins import circles
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    for a, b in circles(case):
        first, second = case.name(a), case.name(b)
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity,
            message=f"{first} credits {second} with {worded(a)}, and {second} credits {first}",
            evidence=(evidence(a), evidence(b)),
            fact=case.facts.get(a.id),
        )


RULE = Rule(
    code="SRC402",
    name="circular-sourcing",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.WARNING,
    check=check,
)
