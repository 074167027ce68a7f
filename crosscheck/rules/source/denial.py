"""
A source denies what another one, or another article, says.

The finding sets the denial against the claim and never against the report that it was made; it does not say who
is right.

**Flagged**: A: "The ministry denied that any shipment had been held back." B: "The shipment was held back for a day."

**Not flagged**: A: "The ministry declined to comment on the shipment." B: "The shipment was held back for a day."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.rules.source.findings import denial_findings
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such denial and what it denies."""
    return denial_findings(rule, case)


RULE = Rule(
    code="SRC101",
    name="denial",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
