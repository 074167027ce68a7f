"""
Two articles, or two sources in one, say that the same thing was not done.

**Flagged**: A: "No one was hurt in the fire at the mill, police said." B: "The fire at the mill caused no casualties."

**Not flagged**: A: "No one was hurt in the fire at the mill, police said." B: "The mill was not insured."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.rules.source.concurrences import concurrence_findings
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair of negations."""
    return concurrence_findings(rule, case, left_open=False)


RULE = Rule(
    code="SRC403",
    name="negation-agreement",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.INFO,
    check=check,
)
