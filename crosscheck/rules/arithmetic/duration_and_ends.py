"""
A length of time is not what its two ends come to, or its beginning and the day of publication.

Days are counted both ways: from 3 to 9 May are six, or seven with both.

**Flagged**: A: "The fair in Ardale runs from 3 May to 9 May." B: "The ten-day fair in Ardale opens on 3 May."

**Not flagged**: A: "The fair in Ardale runs from 3 May to 9 May." B: "The seven-day fair in Ardale opens on 3 May."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import DerivationKind
from crosscheck.rules.arithmetic.derived import derived_findings, is_age, of_kinds
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case


def _lasts(made: Claim, other: Claim) -> bool:
    kinds = of_kinds(DerivationKind.LENGTH, DerivationKind.ELAPSED, DerivationKind.DAY)
    return kinds(made, other) and not is_age(made, other)


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each length of time that contradicts its ends."""
    return derived_findings(rule, case, _lasts)


RULE = Rule(
    code="ART171",
    name="duration-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
