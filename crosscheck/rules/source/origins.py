"""
Where a figure comes from: who cites whom, followed from article to article.

A claim that is credited to the source of another article goes back to what that article says of the same thing, and
so on; one that is credited to a person, a body or an outlet goes back to that; one that is credited to nobody, or to
"officials", is the article's own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.claim import ClaimKind
from crosscheck.rules.source.credited import plain, same_source
from crosscheck.rules.speakers import speaker
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case
    from crosscheck.text.article import Article


@frozen
class Shared:
    """
    Claims of two articles or more that say the same and go back to one origin.

    `origin` is its name as a message gives it; `others` are claims that say the same on their own account.
    """

    origin: str
    claims: tuple[Claim, ...]
    others: tuple[Claim, ...]


def shared_origins(case: Case) -> Iterator[Shared]:
    """Yield what several articles say and have from one origin, in the order of the claims."""
    trail = _Trail(case)
    seen: set[str] = set()
    for claim in case.claims:
        if claim.id in seen or claim.id not in case.linked or claim.kind is not ClaimKind.QUANTITY:
            continue
        alike = _alike(claim, case)
        seen |= {one.id for one in alike}
        found: dict[str, list[Claim]] = {}
        for one in alike:
            found.setdefault(trail.origin(one), []).append(one)
        for origin, claims in found.items():
            if len({one.article for one in claims}) > 1:
                others = tuple(one for one in alike if one not in claims)
                yield Shared(trail.name(origin), tuple(claims), others)


def circles(case: Case) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of claims that say the same and are each credited to the other's source."""
    for judgement in case.judgements:
        a, b = judgement.link.a, judgement.link.b
        agree = judgement.relation in {Relation.AGREE, Relation.COMPATIBLE}
        if agree and a.article != b.article and cites(a, b, case) and cites(b, a, case):
            yield a, b


def cites(claim: Claim, other: Claim, case: Case) -> bool:
    """Whether the claim is credited to the source of the other's article, and not to its own."""
    said = claim.attribution
    if said is None:
        return False
    article, own = case.articles[other.article], case.articles[claim.article]
    named = (said.source, said.origin)
    return any(same_source(name, article.source) for name in named) and not same_source(
        article.source, own.source
    )


def _alike(claim: Claim, case: Case) -> list[Claim]:
    """Return the claim and those that are linked with it and agree."""
    found = {claim.id: claim}
    for judgement in case.linked.get(claim.id, ()):
        other = judgement.link.b if judgement.link.a is claim else judgement.link.a
        if judgement.relation is Relation.AGREE and other.article != claim.article:
            found[other.id] = other
    return list(found.values())


class _Trail:
    """Follows claims to their origins, each once."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._known: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._sources: defaultdict[str, list[Article]] = defaultdict(list)
        for article in case.articles.values():
            if article.source:
                self._sources[plain(article.source)].append(article)

    def origin(self, claim: Claim) -> str:
        """Return the key of the origin of a claim: that of a source, or the article itself."""
        if claim.id in self._known:
            return self._known[claim.id]
        self._known[claim.id] = own = f"article {claim.article}"  # where a circle ends
        self._names.setdefault(own, self._case.name(claim))
        self._known[claim.id] = found = self._followed(claim) or own
        return found

    def name(self, origin: str) -> str:
        """Return the origin as a message gives it."""
        return self._names[origin]

    def _followed(self, claim: Claim) -> str | None:
        for other in self._cited(claim):
            return self.origin(other)
        key = speaker(claim, self._case.names)
        if key is None or claim.attribution is None or claim.attribution.source is None:
            return None
        article = self._article_of(claim.attribution.source, claim.article)
        if article is not None:
            return f"article {article}"
        self._names.setdefault(f"source {key}", claim.attribution.source)
        return f"source {key}"

    def _article_of(self, source: str, own: str) -> str | None:
        """Return the first other article of a source."""
        found = next((article for article in self._sources.get(plain(source), ()) if article.id != own), None)
        if found is None:
            return None
        self._names.setdefault(f"article {found.id}", found.name)
        return found.id

    def _cited(self, claim: Claim) -> Iterator[Claim]:
        """Yield the claims that agree, of the articles to whose source this one is credited."""
        for judgement in self._case.linked.get(claim.id, ()):
            other = judgement.link.b if judgement.link.a is claim else judgement.link.a
            if judgement.relation in {Relation.AGREE, Relation.COMPATIBLE} and cites(
                claim, other, self._case
            ):
                yield other
