"""
What one article says had not happened, a later one says has happened since.

**Flagged**: A, on Wednesday: "The governor has not declared an emergency." B, on Friday: "The governor declared an
emergency on Thursday."

**Not flagged**: A, on Friday: "No warning was issued." B, on Saturday: "A warning was issued on Thursday."
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
    code="SRC201",
    name="denial-superseded",
    page=__doc__ or "",
    relation=Relation.SUPERSEDED,
    severity=Severity.INFO,
    check=check,
)
