"""
The parts that one article lists do not make the total that another gives.

**Flagged**: A: "The fire killed four tenants, two guests and a porter." B: "The fire killed nine people."

**Not flagged**: A: "The fire killed four tenants, two guests and a porter." B: "The fire killed seven people."
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
    """Yield a finding for each list whose total contradicts another."""
    return derived_findings(rule, case, of_kinds(DerivationKind.TOTAL))


RULE = Rule(
    code="ART111",
    name="total-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
