"""
A multiplier leads from a base to a result, within one article or across several.

"n-fold increase" is read as n times; the other reading, n + 1, is named in the steps.

**Flagged**: A: "asked to triple its subsidy to $12 million". B: "pays a subsidy of $4 million a year".

**Not flagged**: A: "asked to triple its subsidy to $12 million". B: "pays a subsidy of $6 million a year".
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
    code="ART401",
    name="multiplier-agreement",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.INFO,
    check=check,
)
