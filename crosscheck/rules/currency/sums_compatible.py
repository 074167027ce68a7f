"""
Two sums for one thing, in two currencies, of which a bound or a hedge of one admits the other.

**Flagged**: A: "The fund holds more than $10 million." B: "The fund holds 12 million euros."

**Not flagged**: A: "The fund holds more than $10 million." B: "The fund holds one million euros."
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
    code="CUR301",
    name="currency-compatible",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
