"""Articles to check against, as a shelf that is asked by keys: in memory here, in an archive elsewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from attrs import evolve, frozen

from crosscheck.claims.claim import ClaimKind
from crosscheck.links.blocking import moment, window
from crosscheck.links.index import entries

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.claims.extraction import Extraction

Place = tuple[int, int]


@frozen
class Wanted:
    """What is looked for: the entries of `key` from the moment `first` to `last`."""

    key: str
    first: int
    last: int


@frozen
class Held:
    """An entry that was found for what is `wanted` (its position): its moment, its article, the places in it."""

    wanted: int
    moment: int
    article: int
    places: tuple[int, ...]


@runtime_checkable
class Shelves(Protocol):
    """Where articles are kept."""

    def without(self, articles: Collection[str]) -> Shelf:
        """Return a shelf, to be closed after use, without the articles of some ids."""
        ...


class Shelf(Protocol):
    """
    Articles with the entries of `crosscheck.links.index`.

    An article is known by a number of the shelf's own, a claim by that and its place in the article. One claim is
    one object, however it is reached.
    """

    def __len__(self) -> int:
        """Return how many articles there are."""
        ...

    def sizes(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Return how many articles each key has; keys without any may be left out."""
        ...

    def window(self, key: str, own: int) -> tuple[int, int]:
        """Return the first and the last moment at which one of moment `own` looks into the block of a key."""
        ...

    def holders(self, wanted: Sequence[Wanted]) -> Iterable[Held]:
        """Return the entries wanted, in any order."""
        ...

    def claims(self, places: Iterable[Place]) -> Mapping[Place, Claim]:
        """Return the claims at some places."""
        ...

    def extractions(self, articles: Iterable[int], stated: Collection[int]) -> Mapping[int, Extraction]:
        """Return what some articles say; those of `stated` with their statements."""
        ...

    def close(self) -> None:
        """Let go of what the shelf holds open."""
        ...


@frozen
class MemoryShelves:
    """Extractions in memory."""

    extractions: Sequence[Extraction]

    def without(self, articles: Collection[str]) -> MemoryShelf:
        """Return a shelf without the articles of some ids."""
        return MemoryShelf([one for one in self.extractions if one.article.id not in articles])


class MemoryShelf:
    """A shelf of extractions in memory."""

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self._extractions = extractions
        found: defaultdict[str, list[tuple[int, int, tuple[int, ...]]]] = defaultdict(list)
        for number, one in enumerate(extractions):
            at = moment(one.article.id, one.article.published)
            for entry in entries(one):
                found[entry.key].append((at, number, entry.places))
        self._blocks = {key: sorted(block) for key, block in found.items()}

    def __len__(self) -> int:
        return len(self._extractions)

    def sizes(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Return how many articles each key has."""
        return {key: len(self._blocks.get(key, ())) for key in keys}

    def window(self, key: str, own: int) -> tuple[int, int]:
        """Return the first and the last moment at which one of moment `own` looks into the block of a key."""
        return window([at for at, _, _ in self._blocks.get(key, ())], own)

    def holders(self, wanted: Sequence[Wanted]) -> Iterable[Held]:
        """Return the entries wanted."""
        for at, one in enumerate(wanted):
            block = self._blocks.get(one.key, [])
            start = bisect_left(block, one.first, key=_moment)
            for own, article, places in block[start : bisect_right(block, one.last, key=_moment)]:
                yield Held(at, own, article, places)

    def claims(self, places: Iterable[Place]) -> Mapping[Place, Claim]:
        """Return the claims at some places."""
        return {place: self._extractions[place[0]].claims[place[1]] for place in places}

    def extractions(self, articles: Iterable[int], stated: Collection[int]) -> Mapping[int, Extraction]:
        """Return what some articles say; those of `stated` with their statements."""
        found = {}
        for number in articles:
            whole = self._extractions[number]
            kept = (claim for claim in whole.claims if claim.kind is not ClaimKind.STATEMENT)
            found[number] = whole if number in stated else evolve(whole, claims=tuple(kept))
        return found

    def close(self) -> None:
        """Do nothing: it holds nothing open."""


def _moment(entry: tuple[int, int, tuple[int, ...]]) -> int:
    return entry[0]
