"""
A change is not what the figures before and after come to, in one sentence or across two articles.

**Flagged**: "Rents in Ardale rose 40% to $500 a month from $400."

**Not flagged**: "Rents in Ardale rose 25% to $500 a month from $400."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import DerivationKind
from crosscheck.rules.arithmetic.derived import derived_findings, is_premium, of_kinds
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case


_KINDS = (DerivationKind.CHANGE, DerivationKind.MULTIPLE, DerivationKind.RESULT)


def _changes(made: Claim, other: Claim) -> bool:
    return of_kinds(*_KINDS)(made, other) and not is_premium(made, other)


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each change that contradicts its ends."""
    return derived_findings(rule, case, _changes)


RULE = Rule(
    code="ART131",
    name="change-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
