"""
The name of a body or a place is written in two styles.

With or without a hyphen or accents, in the English of two countries, in two transliterations. No error: a note for who
wants one style throughout. Each two spellings are noted once.

**Flagged**: A: "The Harvest Organization met in Leoben." B: "The Harvest Organisation met in Leoben."

**Not flagged**: A: "The Harvest Organization met in Leoben." B: "The Leoben Harvest Organization met."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.name.bodies import styles
from crosscheck.rules.name.findings import finding
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each two spellings."""
    for one, other in styles(case):
        yield finding(rule, case, one, other, ("the names differ only in how they are written",))


RULE = Rule(
    code="NAM302",
    name="body-style",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
