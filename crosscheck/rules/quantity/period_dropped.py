"""
One statement says per what time a figure is, and the other leaves it out.

A note: where both are meant alike the reader of the second cannot tell. The pair agrees, or one side admits the other;
it is listed here instead of under QTY401 or QTY301.

**Flagged**: A: "The scheme pays out $600 million annually." B: "The scheme pays out $600 million."

**Not flagged**: A: "The scheme pays out $600 million annually." B: "The scheme pays out $600 million a year."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.pairs import finding
from crosscheck.rules.quantity.periods import by_period, is_total
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    for judgement in by_period(case):
        if not any(is_total(claim, case.config.language) for claim in (judgement.link.a, judgement.link.b)):
            yield finding(rule, case, judgement, ending="one says per what time, the other does not")


RULE = Rule(
    code="QTY413",
    name="period-dropped",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.INFO,
    check=check,
)
