"""
Links between what an article says and what another's figures add up to: eleven dead, and a list of seven and four.

A derived claim is compared with the same comparisons and weights as any other; what it needs beyond that stands in
`holding.py`.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.links.blocking import keys
from crosscheck.links.compare import judge
from crosscheck.links.fitting import fits
from crosscheck.links.holding import EXACT, holds
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Relation
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from crosscheck.config import Config
    from crosscheck.links.link import Link

_ORDER = (Relation.AGREE, Relation.COMPATIBLE, Relation.CONFLICT)
_HOLDS = frozenset({Relation.AGREE, Relation.COMPATIBLE})


def find(claims: Sequence[Claim], config: Config, drafts: Collection[str] | None = None) -> tuple[Link, ...]:
    """
    Return the links between derived claims and claims as printed, in the order of the claims.

    With `drafts`, the ids of articles, one side of each stands in one of those.
    """
    by_id = {claim.id: claim for claim in claims}
    found = []
    for link in _candidates(claims, config, drafts):
        parts = [by_id[part] for part in (link.a.derivation.parts if link.a.derivation else ())]
        if holds(link, config, parts):
            found.append(link)
    agreed = {(link.a.id, link.b.article) for link in found if link.values.relation is Relation.AGREE}
    return tuple(
        link
        for link in found
        if link.values.relation is Relation.AGREE or (link.a.id, link.b.article) not in agreed
    )


def _candidates(
    claims: Sequence[Claim], config: Config, drafts: Collection[str] | None = None
) -> Iterator[Link]:
    reckoned = [claim for claim in claims if claim.kind is ClaimKind.DERIVED]
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    if not reckoned:
        return
    for index, claim in enumerate(claims):
        if claim.dimension is not None:
            for key in dict.fromkeys(keys(claim)):
                blocks[key].append(index)
    for made in map(as_said, reckoned):
        met = {index for key in keys(made) for index in blocks.get(key, ())}
        for index in sorted(met):
            other = claims[index]
            if drafts is not None and made.article not in drafts and other.article not in drafts:
                continue
            link = compared(made, other, config)
            if link is not None:
                yield link


def compared(made: Claim, other: Claim, config: Config) -> Link | None:
    """
    Return the link of a derived claim, taken as said, with a printed one; None where they cannot be compared.

    Of several readings of the derived one, that is taken which is nearest.
    """
    if made.kind is not other.kind or _are_one(made, other) or not fits(made, other):
        return None
    plain = _unrated(other)
    best = min((judge(reading, plain, config) for reading in _readings(made)), key=_distance)
    return best if best.values.relation is not None else None


def may_hold(link: Link, config: Config) -> bool:
    """Whether a link of a derived claim is likely enough to be looked at with the claims that went into it."""
    return link.weight >= config.link_threshold - EXACT


def as_said(claim: Claim) -> Claim:
    """Return the claim as if its value were printed, so that it compares with those that are."""
    return evolve(claim, kind=ClaimKind.DATE if isinstance(claim.value, Timex) else ClaimKind.QUANTITY)


def _readings(made: Claim) -> Iterator[Claim]:
    """Yield the claim in each way in which its words can be read."""
    yield made
    for value in made.derivation.readings if made.derivation else ():
        yield evolve(made, value=value)


def _distance(link: Link) -> tuple[int, float]:
    """Return how far the values are apart, so that of several readings the one that fits is taken."""
    relation = link.values.relation
    rank = _ORDER.index(relation) if relation in _ORDER else len(_ORDER)
    return rank, link.values.difference or 0.0


def _unrated(claim: Claim) -> Claim:
    """Return a share or a change without the rate of what it is of: a monthly rent rises by a quarter."""
    value = claim.value
    if not isinstance(value, Quantity) or value.dimension != "ratio" or value.per is None:
        return claim
    return evolve(claim, value=evolve(value, per=None))


def _are_one(made: Claim, other: Claim) -> bool:
    """Whether the second went into the first, or stands inside it and is not what it comes to."""
    if made.derivation is not None and made.derivation.beside == other.id:
        return False
    return made.article == other.article and made.span.overlaps(other.span)


def without_parts(links: Sequence[Link], reckoned: Sequence[Link]) -> tuple[Link, ...]:
    """Return the links but for those that set a part against the whole that it is a part of."""
    wholes = {
        frozenset((part, link.b.id))
        for link in reckoned
        if link.a.derivation and link.values.relation in _HOLDS
        for part in link.a.derivation.parts
    }
    return tuple(
        link
        for link in links
        if link.values.relation is Relation.AGREE or frozenset((link.a.id, link.b.id)) not in wholes
    )
