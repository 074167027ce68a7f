"""
A measure and its conversion into another unit, right behind it, are not the same.

What is within a tenth is taken as rounded on the way (UNI301).

**Flagged**: "The reservoir lies five miles (12 km) north of Ardale."

**Not flagged**: "The reservoir lies five miles (8 km) north of Ardale."
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
    code="UNI101",
    name="unit-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
