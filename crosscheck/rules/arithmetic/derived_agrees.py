"""
What the figures of one article come to is what another says: parts and total, ends and duration, part and share.

**Flagged**: A: "The ferry carried 61 passengers and nine crew." B: "The ferry carried 70 people."

**Not flagged**: A: "The ferry carried 61 passengers and nine crew." B: "The ferry carried 80 people."
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
    """Yield a finding for each derived value that another article gives too."""
    return derived_findings(rule, case)


RULE = Rule(
    code="ART411",
    name="derived-agreement",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.INFO,
    check=check,
)
