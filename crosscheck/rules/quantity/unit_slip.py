"""
Two figures for one thing are the same number of different units: miles and kilometres, Celsius and Fahrenheit.

Reported instead of a plain conflict (QTY101): a unit was mistaken or a conversion forgotten.

**Flagged**: A: "Oil covered 11 miles of the river." B: "Oil covered 11 kilometres of the river."

**Not flagged**: A: "Oil covered 11 miles of the river." B: "Oil covered 18 kilometres of the river."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind
from crosscheck.rules.pairs import is_figure
from crosscheck.rules.rule import Rule
from crosscheck.rules.slips import slips
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    return slips(rule, case, Kind.UNIT, is_figure)


RULE = Rule(
    code="QTY113",
    name="unit-slip",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
