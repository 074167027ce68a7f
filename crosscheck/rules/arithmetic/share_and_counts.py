"""
A share that one article gives is not what the counts of another come to.

**Flagged**: A: "Two of the 12 beams in the mill had rotted." B: "A quarter of the beams in the mill had rotted."

**Not flagged**: A: "Three of the 12 beams in the mill had rotted." B: "A quarter of the beams in the mill had rotted."
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
    """Yield a finding for each share or part that contradicts what is printed."""
    return derived_findings(
        rule, case, of_kinds(DerivationKind.SHARE, DerivationKind.PART, DerivationKind.REST)
    )


RULE = Rule(
    code="ART121",
    name="share-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
