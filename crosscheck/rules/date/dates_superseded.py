"""
A later article shows that a planned date was overtaken: another plan, or what happened.

**Flagged**: A, in November: "The trial will start in the spring of next year." B, the next autumn: "The
trial started on Thursday."

**Not flagged**: A, in November: "The trial started in June." B, the next autumn: "The trial started in July."
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
    code="DAT201",
    name="date-superseded",
    page=__doc__ or "",
    relation=Relation.SUPERSEDED,
    severity=Severity.INFO,
    check=check,
)
