"""
What the figures of one article come to was overtaken by what a later article says.

**Flagged**: A, 1 June: "The flood killed four men and two women." B, 4 June: "The flood killed nine people."

**Not flagged**: A, 1 June: "The flood killed four men and two women." B, 4 June: "The flood killed six people."
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
    """Yield a finding for each derived value that time has overtaken."""
    return derived_findings(rule, case)


RULE = Rule(
    code="ART211",
    name="derived-superseded",
    page=__doc__ or "",
    relation=Relation.SUPERSEDED,
    severity=Severity.INFO,
    check=check,
)
