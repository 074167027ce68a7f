"""
A later article moved on from a figure of an earlier one.

A count that grows while the story does (the dead, the injured, the arrested, money raised), a plan or forecast
against what came of it, or an explicit correction. Both figures may have been right on their day.

**Flagged**: A, on Monday: "At least 14 people were killed by the flood." B, on Tuesday: "The flood killed 31 people."

**Not flagged**: A, on Monday: "The quake measured 7.1." B, on Tuesday: "The quake measured 6.9."
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
    code="QTY201",
    name="quantity-superseded",
    page=__doc__ or "",
    relation=Relation.SUPERSEDED,
    severity=Severity.INFO,
    check=check,
)
