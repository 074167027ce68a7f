"""
Two statements give the same figure for one thing, after units, rounding and hedges.

**Flagged**: A: "The pipeline is 10 kilometres long." B: "The pipeline is six miles long."

**Not flagged**: A: "The pipeline is 10 kilometres long." B: "The pipeline is 10 miles long."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.pairs import is_figure, pairs
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    return pairs(rule, case, is_figure)


RULE = Rule(
    code="QTY401",
    name="quantity-agreement",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.INFO,
    check=check,
)
