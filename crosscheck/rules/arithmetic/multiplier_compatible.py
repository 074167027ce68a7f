"""
A multiplier, its base and its result differ, but a bound or a hedge among them admits the others.

**Flagged**: A: "will charge airlines six times as much". B: "will charge them up to $4 million, up from $600,000".

**Not flagged**: A: "will charge airlines six times as much". B: "will charge them up to $2 million, up from $600,000".
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
