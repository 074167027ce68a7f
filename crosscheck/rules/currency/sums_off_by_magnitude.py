"""
Two sums for one thing, in two currencies, are about a factor of ten, a thousand or a million apart.

Converted at the reference rate of the article's day; reported instead of a plain conflict of sums (CUR101): a zero
too many, "million" for "billion".

**Flagged**: "The bank sold 1.8 billion euros ($18 million) of its reserves."

**Not flagged**: "The bank sold 1.8 billion euros ($2.4 billion) of its reserves."
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
    return slips(rule, case, Kind.MAGNITUDE, is_exchange)


RULE = Rule(
    code="CUR111",
    name="currency-magnitude",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
