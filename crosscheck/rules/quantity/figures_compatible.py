"""
Two figures for one thing differ, but a bound, a range or a hedge of one admits the other.

**Flagged**: A: "More than 43,000 nurses work there." B: "The county employs 46,000 nurses."

**Not flagged**: A: "About 43,000 nurses work there." B: "The county employs 46,000 nurses."
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
    code="QTY301",
    name="quantity-compatible",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
