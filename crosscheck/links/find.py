"""All links between the claims of a run: block, compare, keep what is likely and not ambiguous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.links.blocking import pairs
from crosscheck.links.compare import judge
from crosscheck.links.link import Level
from crosscheck.links.standing import standings
from crosscheck.links.timeline import overtaken
from crosscheck.links.weights import weights
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

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
_SHARED = frozenset({("slot", "same"), ("slot", "same noun"), ("slot", "same role"), ("names", "shared")})
UNLIKELY = 5.0  # bits below the threshold from which a pair is neither a link nor a rival of one


def find(
    claims: Sequence[Claim], config: Config, candidates: Iterable[tuple[int, int]] | None = None
) -> tuple[Link, ...]:
    """
    Return the links in the order of the claims.

    `candidates` are the pairs of positions (i < j) to compare; without them, all that share a blocking key.

    A pair is kept when its weight reaches the threshold, after a second look at how it stands among the others.
    """
    return chosen(likely(claims, pairs(claims) if candidates is None else candidates, config), config)


def likely(claims: Sequence[Claim], candidates: Iterable[tuple[int, int]], config: Config) -> list[Link]:
    """Return the candidates that may be links, or rivals of one, as they look by themselves."""
    return [
        link
        for link in compared(claims, candidates, config)
        if link.weight >= config.link_threshold - UNLIKELY and not _of_other_things(link)
    ]


def chosen(first: Sequence[Link], config: Config) -> tuple[Link, ...]:
    """Return those that are links, as they stand among the others."""
    return tuple(
        link
        for link in map(placed, first, standings(first))
        if link.weight >= (config.conflict_threshold if _conflicts(link) else config.link_threshold)
    )


def compared(
    claims: Sequence[Claim], candidates: Iterable[tuple[int, int]], config: Config
) -> Iterator[Link]:
    """Yield the candidates whose values can be compared, with the weight of the first look."""
    for i, j in candidates:
        if _may_meet(claims[i], claims[j]):
            link = judge(claims[i], claims[j], config)
            if link.values.relation is not None:
                yield link


def placed(link: Link, standing: Iterable[tuple[str, str]]) -> Link:
    """Return the link with the weights of its standing added."""
    table = weights(link.a.kind).levels
    levels = tuple(
        Level(comparison, level, table.get((comparison, level), 0.0)) for comparison, level in standing
    )
    return evolve(
        link, levels=(*link.levels, *levels), weight=link.weight + sum(level.weight for level in levels)
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
        return bool(found & _PARTING) or (within and not _told_apart(link)) or _nothing_shared(found)
    if ("slot", "other noun") not in found:
        return False
    return ("core", "none") in found or link.values.relation is not Relation.AGREE


def _nothing_shared(found: AbstractSet[tuple[str, str]]) -> bool:
    """Whether no thing, name or word close to both values is shared: what differs may be two things."""
    return ("core", "none") in found and not found & _SHARED


def _told_apart(link: Link) -> bool:
    """Whether two sources speak: "organisers said 1.7 million, the police 128,000"."""
    first, second = link.a.attribution, link.b.attribution
    return bool(first and second and first.source and second.source and first.source != second.source)


def _may_meet(a: Claim, b: Claim) -> bool:
    """Whether two claims can be one statement: a figure that is denied agrees with none that is affirmed."""
    if a.article == b.article and a.span.overlaps(b.span):
        return False
    return a.kind is b.kind and a.factuality.negative == b.factuality.negative


def _conflicts(link: Link) -> bool:
    return link.values.relation is Relation.CONFLICT and overtaken(link.a, link.b, Relation.CONFLICT) is None
