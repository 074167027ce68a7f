"""
What of a shelf shares keys with a draft: for each of its claims those that share most.

A claim of a draft is compared with the `MOST` claims that share the rarest keys with it, each key counting with
its information, log2 of how rare it is (Winkler 2000 weighs agreement on rare names so).
"""

from __future__ import annotations

from collections import defaultdict
from heapq import nsmallest
from math import log2
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.links.blocking import EARLIEST, HOT, LATEST, HotBlock, moment
from crosscheck.links.index import NAMED, SAID, is_aimed, joined, label, story, strong_terms, wanted_keys
from crosscheck.links.shelf import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.claims.extraction import Extraction
    from crosscheck.links.shelf import Place, Shelf

MOST = 32  # claims with which one of a draft is compared: those that share the rarest keys with it
_WHOLE = -1  # the place of an entry for an article as a whole
_FINE = 16  # parts of a bit; whole numbers have one sum in any order

_Found = tuple[int, int, int]
"""A moment, the article that has it, and the place of a claim there."""


@frozen
class Seeker:
    """What looks for others: a claim of a draft, or one of the names that draft `number` is about."""

    number: int
    own: int
    claim: Claim | None = None
    name: str | None = None


def seek(
    drafts: Sequence[Extraction], shelf: Shelf
) -> tuple[list[tuple[Seeker, Place, int]], tuple[HotBlock, ...]]:
    """Return the seekers with what they find and its moment, and the hot blocks that they look into."""
    seekers = _seekers(drafts)
    seeking, sizes = _seeking(seekers, shelf)
    shared = _shared(seekers, seeking, sizes, shelf)
    found = [
        (one, (article, place), at)
        for one, others in zip(seekers, shared, strict=True)
        for at, article, place in _nearest(one, others)
    ]
    hot = {one.key: sizes[one.key] for one in seeking if sizes[one.key] > HOT}
    return found, tuple(HotBlock(label(key), size) for key, size in sorted(hot.items()))


def _seekers(drafts: Sequence[Extraction]) -> list[Seeker]:
    """Return the seekers; a draft without a day looks back from the latest."""
    found = []
    for number, draft in enumerate(drafts):
        day = draft.article.published
        own = moment(draft.article.id, day) if day else LATEST
        found += [Seeker(number, own, claim=claim) for claim in draft.claims]
        found += [Seeker(number, own, name=name) for name in sorted(story(draft))]
    return found


def _seeking(
    seekers: Sequence[Seeker], shelf: Shelf
) -> tuple[Mapping[Wanted, Sequence[int]], Mapping[str, int]]:
    """Return what is wanted, each with the positions of those that seek it, and the sizes of the keys."""
    denials = (one.claim for one in seekers if one.claim and is_aimed(one.claim))
    sizes = dict(shelf.sizes({joined(SAID, term) for claim in denials for term in strong_terms(claim)}))
    looks = [(at, key) for at, one in enumerate(seekers) for key in _keys(one, sizes)]
    sizes.update(shelf.sizes({key for _, key in looks}))
    windows: dict[tuple[str, int], Wanted] = {}
    seeking: defaultdict[Wanted, list[int]] = defaultdict(list)
    for at, key in looks:
        if sizes.get(key):
            own = seekers[at].own
            if (key, own) not in windows:
                reach = shelf.window(key, own) if sizes[key] > HOT else (EARLIEST, LATEST)
                windows[key, own] = Wanted(key, *reach)
            seeking[windows[key, own]].append(at)
    return seeking, sizes


def _shared(
    seekers: Sequence[Seeker],
    seeking: Mapping[Wanted, Sequence[int]],
    sizes: Mapping[str, int],
    shelf: Shelf,
) -> list[dict[_Found, int]]:
    """Return for each seeker what it finds, with the information of the keys that both have."""
    found: list[dict[_Found, int]] = [{} for _ in seekers]
    wanted = list(seeking)
    worth = [round(_FINE * log2((1 + len(shelf)) / sizes[one.key])) for one in wanted]
    counts = [[found[at] for at in seeking[one]] for one in wanted]
    for held in shelf.holders(wanted):
        bits, counted = worth[held.wanted], counts[held.wanted]
        for place in held.places or (_WHOLE,):
            at = held.moment, held.article, place
            for one in counted:
                one[at] = one.get(at, 0) + bits
    return found


def _nearest(seeker: Seeker, shared: Mapping[_Found, int]) -> Iterable[_Found]:
    """Return the claims that share most with the seeker: the rarest keys, or else the nearest in time."""
    if seeker.name or len(shared) <= MOST:
        return shared

    def rank(one: _Found) -> tuple[int, int, int, int]:
        at, _, place = one
        return -shared[one], abs(at - seeker.own), at, place

    return nsmallest(MOST, shared, key=rank)


def _keys(seeker: Seeker, sizes: Mapping[str, int]) -> Iterable[str]:
    if seeker.claim:
        return dict.fromkeys(wanted_keys(seeker.claim, lambda key: sizes.get(key, 0)))
    return [joined(NAMED, seeker.name)] if seeker.name else []
