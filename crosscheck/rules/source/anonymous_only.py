"""
A figure or date rests on sources that are not named, and on nobody else in any of the articles.

"A source close to the board", "two officials", "people briefed on the plan". A note, listed at the first
passage of each source in an article. A statement that another article makes on its own account, or has from someone
named, is not listed.

**Flagged**: A: "The quarry will be sold for $40 million, a person familiar with the talks said."

**Not flagged**: A: "The quarry will be sold for $40 million, said its director, Renske Dijkhof."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import ClaimKind
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.phrases import evidence, worded
from crosscheck.rules.rule import Rule
from crosscheck.rules.source.anonymous import is_anonymous
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each source that is not named, at the first claim that rests on it alone."""
    told = {ClaimKind.QUANTITY, ClaimKind.DATE}
    named = {
        fact
        for claim in case.claims
        if claim.kind in told and (fact := case.facts.get(claim.id)) and not is_anonymous(claim, case)
    }
    seen = set()
    for claim in case.claims:
        if claim.kind not in told or case.facts.get(claim.id) in named or not is_anonymous(claim, case):
            continue
        source = claim.attribution.source if claim.attribution else None
        if (claim.article, source) in seen:
            continue
        seen.add((claim.article, source))
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity,
            message=f"{case.name(claim)} has {worded(claim)} from a source that is not named: {source}",
            evidence=(evidence(claim),),
            fact=case.facts.get(claim.id),
        )


RULE = Rule(
    code="SRC301",
    name="anonymous-only",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
