"""
Two sums for one thing, in two currencies, that are the same money at the day's reference rate.

**Flagged**: "The bank sold 1.8 billion euros ($1.8 billion) of its reserves."

**Not flagged**: "The bank sold 1.8 billion euros of its reserves and bought $1 billion of gold."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.pairs import is_exchange, pairs
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    return pairs(rule, case, is_exchange)


RULE = Rule(
    code="CUR401",
    name="currency-agreement",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.INFO,
    check=check,
)
