"""
A count that was still rising is given without saying as of when.

The dead, the injured, cases, arrests: a later article has more, and the earlier one names no time near the figure. A
note on the earlier article, once for each figure.

**Flagged**: A, on Monday: "The flood has killed 14 people." B, on Tuesday: "The flood has killed 31 people."

**Not flagged**: A, on Monday: "By Monday noon the flood had killed 14 people." B, on Tuesday: "The flood has killed 31
people."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.links.timeline import is_running
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind, follow
from crosscheck.rules.phrases import evidence, says
from crosscheck.rules.rule import Rule
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such count."""
    seen = set()
    for judgement in case.of_kind(Kind.PLAIN, Relation.SUPERSEDED):
        earlier, later = follow(judgement.link.a, judgement.link.b)
        if earlier.id in seen or earlier.when is not None or not _is_count(earlier):
            continue
        seen.add(earlier.id)
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity,
            message=f"{says(earlier, case)} and not as of when; {says(later, case)}",
            why=judgement.why[-1:],
            evidence=(evidence(earlier),),
            fact=case.facts.get(earlier.id),
        )


def _is_count(claim: Claim) -> bool:
    """Whether the claim counts what goes on rising while a story does."""
    return isinstance(claim.value, Quantity) and claim.value.dimension == "count" and is_running(claim)


RULE = Rule(
    code="DAT312",
    name="missing-as-of",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
