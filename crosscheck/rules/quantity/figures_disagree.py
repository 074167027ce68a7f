"""
Two statements give figures for one thing that cannot both hold.

Each figure is the interval that its words admit: a bare figure covers half its last significant place, "about"
adds 5% either way, "more than" is open above. Two bare or hedged figures conflict when the nominal of neither lies
in the interval of the other; bounds and ranges conflict when the intervals do not overlap. A difference that time
explains is superseded, not a conflict.

An error where both figures are bare, stand in two articles and surely count one thing; else a warning. What looks
like a slip of the pen has rules of its own (QTY111, QTY112, QTY113, QTY115), and so have a figure beyond a bound
(QTY114), an age (NAM111), and two figures of one speaker (SRC113).

**Flagged**: A: "46,000 nurses work in the county." B: "About 43,000 nurses work in the county."

**Not flagged**: A: "More than 43,000 nurses work in the county." B: "The county employs 46,000 nurses."
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
    code="QTY101",
    name="quantity-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
