"""
Two figures for one thing have the same digits and are a factor of ten, a thousand or a million apart.

A zero too many, "million" for "billion". Reported instead of a plain conflict (QTY101). An error where two digits or
more are the same, or the factor is that between two names of large numbers; else a warning, as round figures are a
factor of ten apart by chance.

**Flagged**: A: "The new port of Sund will cost $2.4 billion." B: "The new port of Sund will cost $2.4 million."

**Not flagged**: A: "The new port of Sund will cost $2.4 billion." B: "The new port of Sund will cost $3.1 billion."
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
    return slips(rule, case, Kind.MAGNITUDE, is_figure)


RULE = Rule(
    code="QTY111",
    name="magnitude-slip",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
