"""
Two figures for one thing differ by two neighbouring digits that changed places.

Reported instead of a plain conflict (QTY101), as what a typing hand does.

**Flagged**: A: "The league has 3,840 members." B: "The league has 3,480 members."

**Not flagged**: A: "The league has 3,840 members." B: "The league has 3,850 members."
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
    return slips(rule, case, Kind.DIGITS, is_figure)


RULE = Rule(
    code="QTY112",
    name="digits-swapped",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
