"""
What each is said to get is not the sum divided among all of them.

**Flagged**: "The fund gave $720,000 to 12 families, or $40,000 each."

**Not flagged**: "The fund gave $720,000 to 12 families, or $60,000 each."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import DerivationKind
from crosscheck.rules.arithmetic.derived import derived_findings, of_kinds
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sum a head that contradicts the whole."""
    return derived_findings(rule, case, of_kinds(DerivationKind.RATE))


RULE = Rule(
    code="ART151",
    name="per-head-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
