"""
A later article moved on from a sum that an earlier one gave in another currency.

**Flagged**: A, in March: "The base at Tindal will cost US$1.73 billion." B, in October: "The base at Tindal now costs
A$3.6 billion."

**Not flagged**: A, in March: "The deal cost $2.8 billion." B, in October: "The deal cost 2 billion pounds."
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
    code="CUR201",
    name="currency-superseded",
    page=__doc__ or "",
    relation=Relation.SUPERSEDED,
    severity=Severity.INFO,
    check=check,
)
