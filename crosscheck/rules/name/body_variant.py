"""
The name of a body or a place is spelt in two ways, of which one is likely to be a slip.

It stands once, and a name that differs in one letter of a long word stands more often in the articles. Spellings of two
countries ("Organization", "Organisation"), plurals and figures are no slips.

**Flagged**: "The dam above Krasnopol broke. Half of Krasnopol was flooded. A school in Krasnapol took people in."

**Not flagged**: "The dam above Krasnopol broke. Half of Krasnopol was flooded. A school in Krasnoye took people in."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.name.bodies import slips
from crosscheck.rules.name.findings import finding
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair of names."""
    for often, once in slips(case):
        yield finding(
            rule, case, often, once, ("the names differ in one letter, and one of them stands only once",)
        )


RULE = Rule(
    code="NAM102",
    name="body-variant",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
