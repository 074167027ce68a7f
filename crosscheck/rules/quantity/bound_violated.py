"""
A figure lies beyond the bound or the range that another statement gives for the same thing.

"More than", "at least", "up to", "fewer than", "between": the two cannot both hold, however roughly the other is
meant. Reported instead of a plain conflict (QTY101).

**Flagged**: A: "More than 480,000 people marched in Leoben." B: "The march in Leoben drew 420,000 people."

**Not flagged**: A: "More than 480,000 people marched in Leoben." B: "The march in Leoben drew 510,000 people."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind
from crosscheck.rules.pairs import is_figure, pairs
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    return pairs(rule, case, is_figure, Kind.BOUND)


RULE = Rule(
    code="QTY114",
    name="bound-violated",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
