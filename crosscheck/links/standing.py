"""
How a pair stands among the others of a run: its rivals, and the third claims that stand by it.

What one pair shows is judged first, by the comparisons. The second look asks what no pair shows by itself: whether
either claim has a likelier partner in the other's article, and whether a claim of a third article is likely to be one
with both. The levels have match weights like those of any comparison.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.links.link import Link

# How many bits likelier a pair is than the likeliest rival of either side.
_AHEAD = ((5.0, "far ahead"), (2.5, "ahead"), (0.8, "just ahead"), (-0.8, "level"), (-2.5, "just behind"))
# The weight, in bits, of the weaker of the two pairs by which a third claim joins both.
_JOINED = ((2.5, "strong"), (0.5, "fair"), (-1.5, "weak"))


def standings(links: Sequence[Link]) -> list[tuple[tuple[str, str], ...]]:
    """Return for each link (comparison, level) of the second look; the weights are those of the first."""
    best = _best(links)
    partners: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for link in links:
        if not link.same_article:
            partners[link.a.id][link.b.id] = partners[link.b.id][link.a.id] = link.weight
    return [
        (("rivals", _rivals(link, best)), ("third", _third(partners[link.a.id], partners[link.b.id])))
        for link in links
    ]


_Side = tuple[str, str, str]


def _best(links: Iterable[Link]) -> dict[_Side, tuple[float, float]]:
    """Return for each claim and other article the weights of the two likeliest partners there."""
    best: dict[_Side, tuple[float, float]] = {}
    for link in links:
        for side in _sides(link):
            first, second = best.get(side, (float("-inf"), float("-inf")))
            best[side] = (link.weight, first) if link.weight > first else (first, max(second, link.weight))
    return best


def _rivals(link: Link, best: dict[_Side, tuple[float, float]]) -> str:
    rivals = [
        second if link.weight == first else first for first, second in map(best.__getitem__, _sides(link))
    ]
    lead = link.weight - max(rivals)
    if lead == float("inf"):
        return "none"
    return next((level for bound, level in _AHEAD if lead >= bound), "behind")


def _sides(link: Link) -> tuple[_Side, _Side]:
    return _side(link.a, link.b), _side(link.b, link.a)


def _side(mine: Claim, other: Claim) -> _Side:
    """Return what partners of `mine` compete for: a sum and the same sum in another currency do not."""
    return mine.id, other.article, getattr(other.value, "unit", "")


def _third(mine: dict[str, float], other: dict[str, float]) -> str:
    if len(other) < len(mine):
        mine, other = other, mine
    joined = max(
        (min(weight, other[key]) for key, weight in mine.items() if key in other), default=float("-inf")
    )
    return next((level for bound, level in _JOINED if joined >= bound), "none")
