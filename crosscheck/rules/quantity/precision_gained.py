"""
An article gives a finer figure than the source that it credits.

"About 39,000, says the Herald" cannot become "38,640, according to the Herald" unless the Herald said so elsewhere.
A note: the pair agrees after rounding, and is listed here instead of under QTY401. Only where the finer figure is
credited to the other article's source or publisher: one who counted again may well be finer.

**Flagged**: The Herald: "About 39,000 homes lost power." A: "The Herald reported that 38,640 homes lost power."

**Not flagged**: The Herald: "About 39,000 homes lost power." A: "Power was lost in 38,640 homes, the utility said."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind, follow
from crosscheck.rules.pairs import finding
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    for judgement in case.of_kind(Kind.PRECISION, Relation.AGREE, Relation.COMPATIBLE):
        _, finer = follow(judgement.link.a, judgement.link.b)
        ending = f"{case.name(finer)} is finer than the source that it credits"
        yield finding(rule, case, judgement, ending=ending)


RULE = Rule(
    code="QTY412",
    name="precision-gained",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.INFO,
    check=check,
)
