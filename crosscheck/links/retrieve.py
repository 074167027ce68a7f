"""
Which articles of a shelf concern a draft, and the links with them.

An article concerns a draft when a figure or date of it is linked with one of the draft's, when one of the two
denies what the other says, or when both are about the same persons, bodies or towns: of these the `TELLING` that share
most names. Their sentences come in where a draft denies something. The articles of the shelf are compared with one
another only where two of them may support a third link.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from heapq import nsmallest
from itertools import combinations
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.claim import ClaimKind
from crosscheck.links.blocking import HotBlock, pairs
from crosscheck.links.coverage import cover
from crosscheck.links.derived import as_said, compared, may_hold
from crosscheck.links.find import chosen, likely
from crosscheck.links.index import is_aimed
from crosscheck.links.seek import Seeker, seek

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.claims.extraction import Extraction
    from crosscheck.config import Config
    from crosscheck.links.link import Link
    from crosscheck.links.shelf import Place, Shelf
    from crosscheck.text.span import Span

TELLING = 16  # articles of one story with a draft that come in for what they tell alone
_THIRDS = 6  # claims likely to be one with a draft's that are compared with one another, since they support each other
_WEAK = 1.0  # bits below the threshold from which a pair supports another
_RELATED = 2  # names that two articles must share to be of one story
_VALUED = frozenset({ClaimKind.QUANTITY, ClaimKind.DATE})


@frozen(kw_only=True)
class Retrieval:
    """The articles of the shelf that concern the drafts, in the order of their days; the links; the hot blocks."""

    extractions: tuple[Extraction, ...]
    links: tuple[Link, ...]
    hot: tuple[HotBlock, ...]


def retrieve(drafts: Sequence[Extraction], shelf: Shelf, config: Config) -> Retrieval:
    """Return what of the shelf concerns the drafts."""
    found, hot = seek(drafts, shelf)
    others = shelf.claims({place for seeker, place, _ in found if seeker.claim})
    met = [(one.claim, place, others[place]) for one, place, _ in found if one.claim]
    links = _links(drafts, [(claim, other) for claim, _, other in met], config)
    linked = {claim.article for link in links for claim in (link.a, link.b)}
    numbers = {place[0] for place, claim in others.items() if claim.article in linked}
    numbers |= {at[0] for claim, at, other in met if _denies(claim, other) or _adds_up(claim, other, config)}
    telling = _of_one_story(found)
    stated = {at[0] for at, claim in others.items() if claim.kind is ClaimKind.STATEMENT}
    if any(is_aimed(claim) for draft in drafts for claim in draft.claims):
        stated |= telling
    related = shelf.extractions(numbers | telling, stated)
    return Retrieval(
        extractions=tuple(sorted(related.values(), key=_in_order)),
        links=links,
        hot=hot,
    )


def _links(
    drafts: Sequence[Extraction], found: Sequence[tuple[Claim, Claim]], config: Config
) -> tuple[Link, ...]:
    """Return the links of the drafts' figures and dates, with one another and with those found."""
    own = [claim for draft in drafts for claim in draft.claims]
    places = {claim.id: at for at, claim in enumerate(own)}
    valued = [(claim, other) for claim, other in found if claim.kind in _VALUED and other.kind in _VALUED]
    others = sorted({other.id: other for _, other in valued}.values(), key=_claims_in_order)
    places.update({claim.id: at for at, claim in enumerate(others, len(own))})
    candidates = {(places[claim.id], places[other.id]) for claim, other in valued}
    claims = [*own, *others]
    first = likely(claims, sorted(candidates.union(pairs(own))), config)
    first += likely(claims, sorted(_thirds(first, len(own), places, config)), config)
    return tuple(link for link in chosen(first, config) if places[link.a.id] < len(own))


def _thirds(
    links: Sequence[Link], own: int, places: Mapping[str, int], config: Config
) -> set[tuple[int, int]]:
    """Return the pairs of claims, none a draft's, that are likely to be one with the same of a draft's."""
    partners: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for link in links:
        at, other = places[link.a.id], places[link.b.id]
        if at < own <= other and link.weight >= config.link_threshold - _WEAK:
            partners[at].append((-link.weight, other))
    return {
        (min(a, b), max(a, b))
        for found in partners.values()
        for (_, a), (_, b) in combinations(sorted(found)[:_THIRDS], 2)
    }


def _denies(claim: Claim, other: Claim) -> bool:
    """Whether one denies what the other says."""
    if is_aimed(claim) and other.kind is ClaimKind.STATEMENT:
        return cover(claim, other) is not None
    if is_aimed(other) and claim.kind is ClaimKind.STATEMENT:
        return cover(other, claim) is not None
    return False


def _adds_up(claim: Claim, other: Claim, config: Config) -> bool:
    """Whether the value of one is reckoned and may be what the other prints."""
    if ClaimKind.DERIVED not in {claim.kind, other.kind}:
        return False
    made, said = (claim, other) if claim.kind is ClaimKind.DERIVED else (other, claim)
    link = compared(as_said(made), said, config)
    return link is not None and may_hold(link, config)


def _of_one_story(found: Iterable[tuple[Seeker, Place, int]]) -> set[int]:
    """Return the articles that share most names with one of the drafts, or else the nearest in time."""
    shared: Counter[tuple[int, int, int, int]] = Counter()
    for one, (article, _), at in found:
        if one.name:
            shared[one.number, abs(at - one.own), at, article] += 1
    kept = set()
    for number in {one[0] for one in shared}:
        several = (one for one, names in shared.items() if one[0] == number and names >= _RELATED)
        kept |= {one[3] for one in nsmallest(TELLING, several, key=lambda one: (-shared[one], *one))}
    return kept


def _in_order(extraction: Extraction) -> tuple[date, str]:
    return extraction.article.published or date.min, extraction.article.id


def _claims_in_order(claim: Claim) -> tuple[date, str, Span, str]:
    return claim.published or date.min, claim.article, claim.span, claim.id
