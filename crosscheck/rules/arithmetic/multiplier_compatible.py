"""
A multiplier, its base and its result differ, but a bound or a hedge among them admits the others.

**Flagged**: A: "asked to pay six times as much". B: "is to pay up to $4 billion, up from $600 million".

**Not flagged**: A: "asked to pay six times as much". B: "is to pay up to $2 billion, up from $600 million".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.arithmetic.findings import multiplier_findings
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each multiplier with that outcome."""
    return multiplier_findings(rule, case)


RULE = Rule(
    code="ART301",
    name="multiplier-compatible",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
