"""
A measure and its conversion into another unit are the same.

**Flagged**: "The blaze was seen 64 kilometres (40 miles) away."

**Not flagged**: "The blaze was seen 64 kilometres (30 miles) away."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.rules.unit.parallels import parallel_findings
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each measure so restated."""
    return parallel_findings(rule, case)


RULE = Rule(
    code="UNI401",
    name="unit-agreement",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.INFO,
    check=check,
)
