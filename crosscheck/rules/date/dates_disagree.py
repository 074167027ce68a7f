"""
Two statements date one event to days that do not overlap.

Every date is the closed interval of days that its words admit, relative ones resolved against the article's day.
A plan that a later article shows overtaken is superseded, not a conflict.

**Flagged**: A: "The block collapsed on June 14." B: "The block collapsed on June 15."

**Not flagged**: A: "The block collapsed in June." B: "The block collapsed on June 15."
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
    code="DAT101",
    name="date-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
