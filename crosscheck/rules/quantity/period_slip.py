"""
Two figures for one thing are the same number over different periods: a year and a month.

Reported instead of a plain conflict (QTY101).

**Flagged**: A: "The base costs the state 70 million a year." B: "The base costs the state 70 million a month."

**Not flagged**: A: "The base costs the state 72 million a year." B: "The base costs the state 6 million a month."
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
    return slips(rule, case, Kind.PERIOD, is_figure)


RULE = Rule(
    code="QTY115",
    name="period-slip",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
