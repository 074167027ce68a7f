"""
An article credits a source with a figure that the source's article, which is among those checked, does not give.

A note, as the source may have said it elsewhere. Looked for only where both articles are of one story, and in every
article of that source or publisher. Where the source's article gives another figure for the same thing, see SRC111.

**Flagged**: A: "Corvane Steel in Leoben employs 430 people, the Herald reported." The Herald: "Corvane Steel in
Leoben has shut its mill."

**Not flagged**: A: "Corvane Steel in Leoben employs 430 people, the Herald reported." The Herald: "Corvane Steel has
some 430 people in Leoben."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import ClaimKind
from crosscheck.links.compare import values as compared
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.phrases import evidence, worded
from crosscheck.rules.rule import Rule
from crosscheck.rules.source.credited import same_source
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case
    from crosscheck.text.article import Article

_SHARED = 2  # names that two articles of one story share at least
_SAME = frozenset({Relation.AGREE, Relation.COMPATIBLE})


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such figure."""
    for claim in case.claims:
        if (
            claim.kind is not ClaimKind.QUANTITY
            or claim.attribution is None
            or not isinstance(claim.value, Quantity)
        ):
            continue
        theirs = [other for other in case.articles.values() if _is_credited(claim, other, case)]
        if theirs and not any(_gives(other, claim, case) for other in theirs):
            source = theirs[0].source or theirs[0].name
            yield Finding(
                rule=rule.name,
                code=rule.code,
                relation=rule.relation,
                severity=rule.severity,
                message=f"{case.name(claim)} credits {source} with {worded(claim)}, which its article does not give",
                evidence=(evidence(claim),),
                fact=case.facts.get(claim.id),
            )


def _is_credited(claim: Claim, other: Article, case: Case) -> bool:
    """Whether the claim is credited to the source of another article, or its publisher, that tells the same story."""
    said = claim.attribution.source if claim.attribution else None
    if other.id == claim.article or not (
        same_source(said, other.source) or same_source(said, other.publisher)
    ):
        return False
    shared = {name.entity for name in case.names[claim.article]} & {
        name.entity for name in case.names[other.id]
    }
    return len(shared) >= _SHARED


def _gives(article: Article, claim: Claim, case: Case) -> bool:
    """Whether the article has a figure that agrees with the claim's or contradicts it as being of the same thing."""
    linked = {j.link.b.id if j.link.a is claim else j.link.a.id for j in case.linked.get(claim.id, ())}
    own = claim.value
    for other in case.claims:
        if (
            other.article != article.id
            or not isinstance(other.value, Quantity)
            or not isinstance(own, Quantity)
        ):
            continue
        if other.id in linked:
            return True
        if other.value.dimension == own.dimension and compared(claim, other, case.config).relation in _SAME:
            return True
    return False


RULE = Rule(
    code="SRC311",
    name="credit-not-found",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
