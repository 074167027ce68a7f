"""Articles to check against, as a shelf that is asked by keys: in memory here, in an archive elsewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from attrs import frozen

from crosscheck.links.blocking import moment, window
from crosscheck.links.index import entries

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.claims.extraction import Extraction

Place = tuple[int, int]


@frozen
class Wanted:
    """What a draft looks for: entries of `key` from the moment `first` to `last`, for its claim `seeker`."""

    seeker: int
    key: str
    first: int
    last: int


@runtime_checkable
class Shelf(Protocol):
    """
    Articles with the entries of `crosscheck.links.index`.

    An article is known by a number of the shelf's own, a claim by that and its place in the article. One claim is
    one object, however it is reached.
    """

    def without(self, articles: Collection[str]) -> Shelf:
        """Return the shelf as it would be without the articles of some ids."""
        ...

    def sizes(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Return how many entries each key has; keys without any may be left out."""
        ...

    def window(self, key: str, own: int) -> tuple[int, int]:
        """Return the first and the last moment at which one of moment `own` looks into the block of a key."""
        ...

    def holders(self, wanted: Sequence[Wanted]) -> Iterable[tuple[int, Place]]:
        """Return each seeker with each claim that it shares a wanted key with, once."""
        ...

    def claims(self, places: Iterable[Place]) -> Mapping[Place, Claim]:
        """Return the claims at some places."""
        ...

    def extractions(self, articles: Iterable[int]) -> Mapping[int, Extraction]:
        """Return all that some articles say."""
        ...


class MemoryShelf:
    """A shelf of extractions in memory."""

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self._extractions = extractions
        found: defaultdict[str, list[tuple[int, Place]]] = defaultdict(list)
        for number, one in enumerate(extractions):
            at = moment(one.article.id, one.article.published)
            for entry in entries(one):
                found[entry.key].append((at, (number, entry.place)))
        self._blocks = {key: sorted(block) for key, block in found.items()}

    def without(self, articles: Collection[str]) -> MemoryShelf:
        """Return a shelf without the articles of some ids."""
        return MemoryShelf([one for one in self._extractions if one.article.id not in articles])

    def sizes(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Return how many entries each key has."""
        return {key: len(self._blocks.get(key, ())) for key in keys}

    def window(self, key: str, own: int) -> tuple[int, int]:
        """Return the first and the last moment at which one of moment `own` looks into the block of a key."""
        return window([at for at, _ in self._blocks.get(key, ())], own)

    def holders(self, wanted: Sequence[Wanted]) -> Iterable[tuple[int, Place]]:
        """Return each seeker with each claim that it shares a wanted key with, once."""
        found: dict[tuple[int, Place], None] = {}
        for one in wanted:
            block = self._blocks.get(one.key, [])
            start = bisect_left(block, one.first, key=_moment)
            for _, place in block[start : bisect_right(block, one.last, key=_moment)]:
                found[one.seeker, place] = None
        return found

    def claims(self, places: Iterable[Place]) -> Mapping[Place, Claim]:
        """Return the claims at some places."""
        return {place: self._extractions[place[0]].claims[place[1]] for place in places}

    def extractions(self, articles: Iterable[int]) -> Mapping[int, Extraction]:
        """Return all that some articles say."""
        return {number: self._extractions[number] for number in articles}


def _moment(entry: tuple[int, Place]) -> int:
    return entry[0]
