"""
One says that a thing was not done, the other only that nothing of it is known.

**Flagged**: A: "No one was hurt in the fire at the mill, police said." B: "No casualties at the mill have been
confirmed."

**Not flagged**: A: "No one was hurt in the fire at the mill." B: "Two were hurt in the fire at the mill."
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
    return concurrence_findings(rule, case, left_open=True)


RULE = Rule(
    code="SRC303",
    name="negation-left-open",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
