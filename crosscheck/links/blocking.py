"""
Which pairs of claims are worth comparing: those that share a key.

A key is what two statements of one thing have in common whatever else differs: the dimension with the slot, with
a concept near the value, with a person, body or town named in the sentence or where the article opens, with the
country and the month of a date, or with the value itself. The cost then grows with the keys that are really shared,
not with the square of the number of claims.

A block that many articles share is hot: "people" says little, and all its pairs would be too many. Of a hot block a
claim is compared with those of the articles nearest to it in time, `NEAR` before and `NEAR` after (the sorted
neighbourhood of Hernández and Stolfo 1995).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING
from zlib import crc32

from attrs import frozen

from crosscheck.values.quantity import Quantity
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from crosscheck.claims.claim import Claim

_CLOSE = 0.3  # a term below this weight stands too far from the value to be a key
_FEW = 4  # an article's values of one dimension, up to which its countries are keys
NEAR = 32  # articles before and after its own moment with which a claim is compared in a hot block
HOT = 2 * NEAR  # a block of more articles is hot
EARLIEST, LATEST = -(2**56), 2**56  # before and after every moment
_UNDATED = -(2**20)  # days; before the year 1
_EPOCH = date(1970, 1, 1).toordinal()


@frozen
class HotBlock:
    """A key, as an editor reads it, that so many articles share that only those near in time were compared."""

    key: str
    articles: int


def keys(claim: Claim) -> Iterator[tuple[str, ...]]:
    """Yield the blocking keys of a claim."""
    family = claim.dimension
    if family is None:
        return
    if claim.slot:
        yield family, claim.slot
    for term, weight in claim.terms.items():
        if weight >= _CLOSE and term != claim.slot:
            yield family, term
    yield from _of_the_story(claim, family)
    for anchor in claim.anchors:
        if anchor.near and anchor.entity != anchor.country:
            yield family, "@", anchor.entity
        elif isinstance(claim.value, Timex) and claim.value.first:
            yield family, "@", anchor.entity, f"{claim.value.first:%Y-%m}"
    if isinstance(claim.value, Quantity) and claim.value.nominal is not None:
        yield family, "=", str(claim.value.nominal.normalize())
    if isinstance(claim.value, Timex) and claim.value.first and claim.value.last:
        yield family, "=", f"{claim.value.first}/{claim.value.last}"


def moment(article: str, published: date | None) -> int:
    """
    Return where an article stands in time: its day, and within the day a place that its id decides.

    The place keeps apart the articles of one day, the same on every machine; no day comes before all days.
    """
    day = published.toordinal() - _EPOCH if published else _UNDATED
    return (day << 32) + crc32(article.encode("utf-8", "surrogatepass"))


def day_of(moment: int | None) -> date | None:
    """Return the day of a moment; None where that has none."""
    day = _UNDATED if moment is None else moment >> 32
    return None if day == _UNDATED else date.fromordinal(day + _EPOCH)


def window(moments: Sequence[int], own: int) -> tuple[int, int]:
    """Return the first and the last moment at which an article of moment `own` looks into a block, whose are sorted."""
    if len(moments) <= HOT:
        return EARLIEST, LATEST
    here = bisect_right(moments, own)
    first = moments[here - NEAR] if here >= NEAR else EARLIEST
    last = moments[here + NEAR - 1] if here + NEAR <= len(moments) else LATEST
    return first, last


def blocks(claims: Sequence[Claim]) -> Mapping[tuple[str, ...], Sequence[int]]:
    """Return for each key the positions of the claims that have it."""
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for key in dict.fromkeys(keys(claim)):
            found[key].append(i)
    return found


def hot_blocks(
    claims: Sequence[Claim], shared: Mapping[tuple[str, ...], Sequence[int]]
) -> tuple[HotBlock, ...]:
    """Return the blocks of which not all pairs are compared."""
    crowded = ((" ".join(key), _articles(members, claims)) for key, members in shared.items())
    sizes = sorted((key, len(articles)) for key, articles in crowded)
    return tuple(HotBlock(key, size) for key, size in sizes if size > HOT)


def _of_the_story(claim: Claim, family: str) -> Iterator[tuple[str, ...]]:
    """Yield whom the article opens with; its countries too, where it gives few values of the dimension."""
    for entity in claim.leads:
        yield family, "of", entity
    if claim.peers <= _FEW:
        for land in claim.lands:
            yield family, "in", land


def pairs(
    claims: Sequence[Claim], shared: Mapping[tuple[str, ...], Sequence[int]] | None = None
) -> Iterator[tuple[int, int]]:
    """
    Yield each pair of positions (i < j) that shares a key, once, in order; in a hot block those near in time.

    `shared` are the blocks, where they are known.
    """
    partners: defaultdict[int, set[int]] = defaultdict(set)
    for members in (blocks(claims) if shared is None else shared).values():
        articles = _articles(members, claims) if len(members) > HOT else {}
        if len(articles) > HOT:
            _in_time(articles, claims, partners)
        else:
            for at, i in enumerate(members):
                partners[i].update(members[at + 1 :])
    for i in sorted(partners):
        for j in sorted(partners[i]):
            yield i, j


def _articles(members: Sequence[int], claims: Sequence[Claim]) -> dict[str, list[int]]:
    """Return the members of a block by article."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for i in members:
        found[claims[i].article].append(i)
    return found


def _in_time(
    articles: Mapping[str, Sequence[int]], claims: Sequence[Claim], partners: Mapping[int, set[int]]
) -> None:
    """Enter the pairs of each article with itself and with the `NEAR` after it."""
    placed = sorted((moment(one, claims[found[0]].published), one) for one, found in articles.items())
    moments = [at for at, _ in placed]
    for rank, (own, one) in enumerate(placed):
        _, last = window(moments, own)
        for _, other in placed[rank : bisect_right(moments, last)]:
            for i in articles[one]:
                for j in articles[other]:
                    if i != j:
                        partners[min(i, j)].add(max(i, j))
