"""
Which articles of a shelf concern a draft, and the links with them.

An article concerns a draft when a figure or date of it is linked with one of the draft's, when one of the two
denies what the other says, or when both are about the same persons, bodies or towns: of these the `TELLING` that share
most names. Their sentences come in where a draft denies something. The articles of the shelf are not compared with one
another.

A claim of a draft is compared with the `MOST` claims that share the rarest keys with it, each key counting with
its information, log2 of how rare it is (Winkler 2000 weighs agreement on rare names so).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from heapq import nsmallest
from math import log2
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.claim import ClaimKind
from crosscheck.links.blocking import EARLIEST, HOT, LATEST, HotBlock, moment, pairs
from crosscheck.links.coverage import cover
from crosscheck.links.derived import as_said, compared, may_hold
from crosscheck.links.find import find
from crosscheck.links.index import NAMED, SAID, is_aimed, joined, label, story, strong_terms, wanted_keys
from crosscheck.links.shelf import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.claims.extraction import Extraction
    from crosscheck.config import Config
    from crosscheck.links.link import Link
    from crosscheck.links.shelf import Place, Shelf
    from crosscheck.text.span import Span

TELLING = 16  # articles of one story with a draft that come in for what they tell alone
MOST = 32  # claims with which one of a draft is compared: those that share the rarest keys with it
_FINE = 16  # parts of a bit; whole numbers have one sum in any order
_WHOLE = -1  # the place of an entry for an article as a whole
_RELATED = 2  # names that two articles must share to be of one story
_VALUED = frozenset({ClaimKind.QUANTITY, ClaimKind.DATE})


@frozen(kw_only=True)
class Retrieval:
    """The articles of the shelf that concern the drafts, in the order of their days; the links; the hot blocks."""

    extractions: tuple[Extraction, ...]
    links: tuple[Link, ...]
    hot: tuple[HotBlock, ...]


@frozen
class _Seeker:
    """What looks for others: a claim of a draft, or one of the names that draft `number` is about."""

    number: int
    own: int
    claim: Claim | None = None
    name: str | None = None


def retrieve(drafts: Sequence[Extraction], shelf: Shelf, config: Config) -> Retrieval:
    """Return what of the shelf concerns the drafts."""
    seekers = _seekers(drafts)
    found, hot = _found(seekers, shelf)
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
        hot=tuple(HotBlock(label(key), size) for key, size in sorted(hot.items())),
    )


def _seekers(drafts: Sequence[Extraction]) -> list[_Seeker]:
    """Return the seekers; a draft without a day looks back from the latest."""
    found = []
    for number, draft in enumerate(drafts):
        day = draft.article.published
        own = moment(draft.article.id, day) if day else LATEST
        found += [_Seeker(number, own, claim=claim) for claim in draft.claims]
        found += [_Seeker(number, own, name=name) for name in sorted(story(draft))]
    return found


def _found(
    seekers: Sequence[_Seeker], shelf: Shelf
) -> tuple[list[tuple[_Seeker, Place, int]], dict[str, int]]:
    """Return the seekers with what they find and its moment, and the size of each hot block that they look into."""
    words = {
        joined(SAID, term)
        for one in seekers
        if one.claim and is_aimed(one.claim)
        for term in strong_terms(one.claim)
    }
    sizes = dict(shelf.sizes(words))
    looks = [(at, key) for at, one in enumerate(seekers) for key in _keys(one, sizes)]
    sizes.update(shelf.sizes({key for _, key in looks}))
    seeking: defaultdict[Wanted, list[int]] = defaultdict(list)
    windows: dict[tuple[str, int], Wanted] = {}
    for at, key in looks:
        if not sizes.get(key):
            continue
        own = seekers[at].own
        if (key, own) not in windows:
            reach = shelf.window(key, own) if sizes[key] > HOT else (EARLIEST, LATEST)
            windows[key, own] = Wanted(key, *reach)
        seeking[windows[key, own]].append(at)
    wanted = list(seeking)
    bits = [round(_FINE * log2((1 + len(shelf)) / sizes[one.key])) for one in wanted]
    shared: list[dict[tuple[int, int, int], int]] = [{} for _ in seekers]
    for held in shelf.holders(wanted):
        worth = bits[held.wanted]
        for place in held.places or (_WHOLE,):
            spot = held.moment, held.article, place
            for seeker in seeking[wanted[held.wanted]]:
                counts = shared[seeker]
                counts[spot] = counts.get(spot, 0) + worth
    found = [
        (one, (article, place), at)
        for one, others in zip(seekers, shared, strict=True)
        for at, article, place in _nearest(one, others)
    ]
    return found, {one.key: sizes[one.key] for one in wanted if sizes[one.key] > HOT}


def _nearest(seeker: _Seeker, shared: Mapping[tuple[int, int, int], int]) -> Iterable[tuple[int, int, int]]:
    """Return the claims that share most with the seeker: the rarest keys, or else the nearest in time."""
    if seeker.name or len(shared) <= MOST:
        return shared

    def rank(one: tuple[int, int, int]) -> tuple[int, int, int, int]:
        at, _, place = one
        return -shared[one], abs(at - seeker.own), at, place

    return nsmallest(MOST, shared, key=rank)


def _keys(seeker: _Seeker, sizes: Mapping[str, int]) -> Iterable[str]:
    if seeker.claim:
        return dict.fromkeys(wanted_keys(seeker.claim, lambda key: sizes.get(key, 0)))
    return [joined(NAMED, seeker.name)] if seeker.name else []


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
    return find([*own, *others], config, sorted(candidates.union(pairs(own))))


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


def _of_one_story(found: Iterable[tuple[_Seeker, Place, int]]) -> set[int]:
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
