"""
Two articles agree on a name that a third one gives otherwise.

Names on which all articles agree are not listed.

**Flagged**: A: "Mayor Hilario Escobedo shut the market of Santa Rita." B: "The market was shut on the orders of the
mayor of Santa Rita, Hilarion Escobedo." C: "The mayor of Santa Rita, Hilario Escobedo, shut the market."

**Not flagged**: A: "Mayor Hilario Escobedo shut the market of Santa Rita." B: "The mayor of Santa Rita, Hilario
Escobedo, shut the market."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.name.findings import finding
from crosscheck.rules.name.persons import echoes
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each pair of articles that agree on a disputed name."""
    for pair in echoes(case):
        yield finding(rule, case, (pair.a.article, pair.a.first), (pair.b.article, pair.b.first), pair.why)


RULE = Rule(
    code="NAM401",
    name="name-agreement",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.INFO,
    check=check,
)
