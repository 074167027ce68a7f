"""
What the figures of one article come to and what another says can both hold.

**Flagged**: A: "The ferry carried 61 passengers and nine crew." B: "More than 60 people were on the ferry."

**Not flagged**: A: "The ferry carried 61 passengers and nine crew." B: "The ferry carried 70 people."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.arithmetic.derived import derived_findings
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each derived value that another admits."""
    return derived_findings(rule, case)


RULE = Rule(
    code="ART311",
    name="derived-compatible",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
