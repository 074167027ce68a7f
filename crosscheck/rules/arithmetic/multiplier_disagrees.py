"""
A multiplier does not lead from the base that its sentence gives to the result that it gives.

**Flagged**: "Calls have tripled, from 70 a week to 310."

**Not flagged**: "Calls have tripled, from 70 a week to 210."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.arithmetic.findings import multiplier_findings
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each multiplier with that outcome."""
    return multiplier_findings(rule, case)


RULE = Rule(
    code="ART101",
    name="multiplier-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
