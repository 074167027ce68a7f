"""
Two statements date one event, one more closely than the other.

**Flagged**: A: "The lease ends in June 2019." B: "The lease ends at the end of June 2019."

**Not flagged**: A: "The lease ends in June 2019." B: "The lease ends in July 2019."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.pairs import is_date, pairs
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    return pairs(rule, case, is_date)


RULE = Rule(
    code="DAT301",
    name="date-compatible",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
