"""
Two sums for one thing, in two currencies, that are not the same money.

Parallel figures ("300 billion yen ($2.7 billion)") and sums of two articles are converted at the European Central
Bank's reference rate of the article's date, the last known business day and never a later one; more than 10% off
is a conflict. A currency or a date without a rate gives no finding.

An error where both sums are bare, stand in two articles and surely are of one thing; else a warning. What looks like
a slip of the pen has rules of its own (CUR111, CUR112).

**Flagged**: "The bank sold 1.8 billion euros ($2.6 billion) of its reserves."

**Not flagged**: "The bank sold 1.8 billion euros ($1.8 billion) of its reserves."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind
from crosscheck.rules.pairs import is_exchange, pairs
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    return pairs(rule, case, is_exchange, Kind.PLAIN, Kind.BOUND)


RULE = Rule(
    code="CUR101",
    name="currency-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
