"""
An age does not fit the day or the year of the birth, or the year in which a thing was made.

**Flagged**: A (2021): "The bridge at Ardale, built in 1974, has closed." B: "The 58-year-old bridge has closed."

**Not flagged**: A (2021): "The bridge at Ardale, built in 1974, has closed." B: "The 47-year-old bridge has closed."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.arithmetic.derived import derived_findings, is_age
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each age that contradicts a birth."""
    return derived_findings(rule, case, is_age)


RULE = Rule(
    code="ART161",
    name="age-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
