"""
Two sums for one thing are the same number of two currencies.

Reported instead of a plain conflict of sums (CUR101): a sign was mistaken, or whose dollar it is was not said.

**Flagged**: A: "The bridge cost A$145 million." B: "The bridge cost $145 million."

**Not flagged**: A: "The bridge cost A$145 million." B: "The bridge cost $105 million."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind
from crosscheck.rules.pairs import is_exchange
from crosscheck.rules.rule import Rule
from crosscheck.rules.slips import slips
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    return slips(rule, case, Kind.UNIT, is_exchange)


RULE = Rule(
    code="CUR112",
    name="currency-slip",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
