"""All links between the claims of a run: block, compare, keep what is likely and not ambiguous."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from crosscheck.links.blocking import pairs
from crosscheck.links.compare import judge
from crosscheck.links.timeline import overtaken
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.config import Config
    from crosscheck.links.link import Link

_PARTING = frozenset(
    {
        ("places", "different"),  # figures of two countries
        ("slot", "other noun"),  # 300 houses, 249 people
        ("slot", "excluded"),  # the dead, the injured
        ("part", "part and whole"),  # another two people, five people
        ("owner", "another"),  # the ages of two persons
        ("owner", "unknown"),
        ("value", "vague"),  # dozens, hundreds
    }
)
_SUPPORT = 1.0  # bits by which a third claim, linked with both, makes up for a weak link
_MARGIN = 2.0  # bits; a partner that is this much less likely than the best one is not meant


def find(
    claims: Sequence[Claim], config: Config, candidates: Iterable[tuple[int, int]] | None = None
) -> tuple[Link, ...]:
    """
    Return the links in the order of the claims.

    `candidates` are the pairs of positions (i < j) to compare; without them, all that share a blocking key.

    A pair is kept when its weight reaches the threshold and neither side has a clearly better partner in the
    other's article. One that falls a little short is kept too when a third claim is linked with both.
    """
    judged = [
        link
        for i, j in (pairs(claims) if candidates is None else candidates)
        if _may_meet(claims[i], claims[j])
        and (link := judge(claims[i], claims[j], config)).values.relation is not None
        and link.weight >= config.link_threshold - _SUPPORT
        and not _of_other_things(link)
    ]
    best: defaultdict[tuple[str, str, str], float] = defaultdict(lambda: float("-inf"))
    for link in judged:
        for mine, other in ((link.a, link.b), (link.b, link.a)):
            best[_rivals(mine, other)] = max(best[_rivals(mine, other)], link.weight)
    clear = [
        link
        for link in judged
        if link.weight >= max(best[_rivals(link.a, link.b)], best[_rivals(link.b, link.a)]) - _MARGIN
        and (link.weight >= config.conflict_threshold or not _conflicts(link))
    ]
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for link in clear:
        if link.weight >= config.link_threshold:
            partners[link.a.id].add(link.b.id)
            partners[link.b.id].add(link.a.id)
    return tuple(
        link
        for link in clear
        if link.weight >= config.link_threshold or partners[link.a.id] & partners[link.b.id]
    )


def _of_other_things(link: Link) -> bool:
    """
    Whether the two are of different things whatever their weight.

    What one of _PARTING says cannot be a contradiction; it may be superseded. One article gives two figures for one
    thing only where two sources differ, or where it converts. The same number of two things may be one thing in two
    words, when the words around it are shared.
    """
    found = {(level.comparison, level.level) for level in link.levels}
    if _conflicts(link):
        within = link.same_article and ("article", "one, in parallel") not in found
        return bool(found & _PARTING) or (within and not _told_apart(link))
    if ("slot", "other noun") not in found:
        return False
    return ("core", "none") in found or link.values.relation is not Relation.AGREE


def _told_apart(link: Link) -> bool:
    """Whether two sources speak: "organisers said 1.7 million, the police 128,000"."""
    first, second = link.a.attribution, link.b.attribution
    return bool(first and second and first.source and second.source and first.source != second.source)


def _rivals(mine: Claim, other: Claim) -> tuple[str, str, str]:
    """Return what partners of `mine` compete for: a sum and the same sum in another currency do not."""
    return mine.id, other.article, getattr(other.value, "unit", "")


def _may_meet(a: Claim, b: Claim) -> bool:
    """Whether two claims can be one statement: a figure that is denied agrees with none that is affirmed."""
    if a.article == b.article and a.span.overlaps(b.span):
        return False
    return a.kind is b.kind and a.factuality.negative == b.factuality.negative


def _conflicts(link: Link) -> bool:
    return link.values.relation is Relation.CONFLICT and overtaken(link.a, link.b, Relation.CONFLICT) is None
