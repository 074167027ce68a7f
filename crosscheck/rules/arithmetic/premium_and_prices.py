"""
A premium or a discount is not what the two prices come to.

**Flagged**: "The bank offers £4.34 a share, a 30% premium to Friday's close of £3.10."

**Not flagged**: "The bank offers £4.34 a share, a 40% premium to Friday's close of £3.10."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.arithmetic.derived import derived_findings, is_premium
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each premium that contradicts its prices."""
    return derived_findings(rule, case, is_premium)


RULE = Rule(
    code="ART141",
    name="premium-conflict",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
