"""
Links between what an article says and what another's figures add up to: eleven dead, and a list of seven and four.

A derived claim is compared with the same comparisons and weights as any other. As no one printed its value, it needs
more: it agrees only with what has its unit and nothing against it, and a conflict rests on the grammar of one passage,
on the same thing counted and on the same role.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Claim, ClaimKind, DerivationKind
from crosscheck.claims.concepts import concepts
from crosscheck.links.ages import of_one_thing
from crosscheck.links.blocking import dimension, keys
from crosscheck.links.compare import judge
from crosscheck.links.fitting import fits, stated
from crosscheck.links.timeline import overtaken
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Relation
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from crosscheck.config import Config
    from crosscheck.links.link import Link

_ORDER = (Relation.AGREE, Relation.COMPATIBLE, Relation.CONFLICT)
_HOLDS = frozenset({Relation.AGREE, Relation.COMPATIBLE})
_AGAINST = frozenset(
    {
        ("places", "different"),
        ("places", "crossed"),
        ("slot", "excluded"),
        ("role", "excluded"),
        ("owner", "another"),
        ("story", "other"),
        ("period", "different"),
    }
)
_SAME = frozenset({"same noun", "same"})
_THIN = frozenset({"none", "one further off"})
_TELLING = frozenset({"equal", "equal and rare"})
_EXACT = 2.0  # bits by which a sum that comes out exactly makes up for other words: few figures do by chance
_MUCH = frozenset({"much", "several"})
_WITHIN = 0.25  # weight that a word has in the clause of a value
_GROWN = 0.7  # the same for a count that has grown, or a plan that was changed
_COMMON = 0.7  # bits by which a round number of years must do better where no word is shared
_TIMES = frozenset({DerivationKind.LENGTH, DerivationKind.ELAPSED})
_CHANGES = frozenset({DerivationKind.CHANGE, DerivationKind.MULTIPLE})
_NAMED = frozenset({"same", "same noun", "mentioned"})
_NEAR = frozenset({"near", "apart"})
_APART = (
    0.35  # share of the larger figure; what is further apart is oftener another thing than a contradiction
)


def find(claims: Sequence[Claim], config: Config, drafts: Collection[str] | None = None) -> tuple[Link, ...]:
    """
    Return the links between derived claims and claims as printed, in the order of the claims.

    With `drafts`, the ids of articles, one side of each stands in one of those.
    """
    by_id = {claim.id: claim for claim in claims}
    found = []
    for link in _candidates(claims, config, drafts):
        parts = [by_id[part] for part in (link.a.derivation.parts if link.a.derivation else ())]
        if _holds(link, config, parts):
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
        if dimension(claim) is not None:
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
    return link.weight >= config.link_threshold - _EXACT


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
    """Whether the second went into the first, or stands inside it."""
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


def _holds(link: Link, config: Config, parts: Collection[Claim]) -> bool:
    derivation = link.a.derivation
    found = {level.comparison: level.level for level in link.levels}
    relation = link.values.relation
    if relation is None or derivation is None or set(found.items()) & _AGAINST:
        return False
    if stated(link.a, link.b):
        return True
    room = link.weight - config.link_threshold
    late = overtaken(link.a, link.b, relation) is not None
    if relation is Relation.AGREE:
        return room >= _needed(derivation.kind, found)
    if relation is Relation.COMPATIBLE and not late:
        near = derivation.kind not in _TIMES or found["slot"] in _NAMED
        return room >= 0 and near and found["value"] != "only admitted"
    unsure = not derivation.firm or link.same_article or any(_same_figure(part, link.b) for part in parts)
    return not unsure and _may_differ(
        link, found, room if late else link.weight - config.conflict_threshold, late=late
    )


def _needed(kind: DerivationKind, found: Mapping[str, str]) -> float:
    """Return by how many bits a link must reach over the threshold, or may fall short of it, to agree."""
    if found["value"] in _TELLING:
        return -_EXACT
    if kind is DerivationKind.ELAPSED and found["slot"] not in _NAMED and found["core"] == "none":
        return _COMMON
    return 0.0


def _may_differ(link: Link, found: Mapping[str, str], room: float, *, late: bool) -> bool:
    """Whether the two are of one thing beyond doubt: its noun or its role, with nothing that narrows the one."""
    kind = link.a.derivation.kind if link.a.derivation else None
    if kind in _TIMES:
        same = found["slot"] in _SAME or _names(link.a, link.b)
        return same and found["value"] in _NEAR and room >= -_EXACT and of_one_thing(link.a, link.b)
    if room < 0:
        return False
    if (link.values.difference or 1.0) > (_GROWN if late else _APART):
        return False
    if not link.b.modifiers <= link.a.terms.keys():
        return False
    if found["core"] in _THIN:
        return False
    whole = kind in _CHANGES or (kind is DerivationKind.TOTAL and not link.b.partial)
    named = found["slot"] == "mentioned" and found["core"] in _MUCH
    return found["slot"] in _SAME or (whole and found["role"] == "same") or (kind in _CHANGES and named)


def _names(made: Claim, other: Claim) -> bool:
    """Whether the passage names what a printed length qualifies: "the ten-day fair", which runs from 3 to 9 May."""
    value = other.value
    if not isinstance(value, Quantity) or value.head is None or other.slot is None:
        return False
    return concepts().key(value.head) == other.slot and made.terms.get(other.slot, 0.0) >= _WITHIN


def _same_figure(part: Claim, other: Claim) -> bool:
    first, second = part.value, other.value
    return isinstance(first, Quantity) and isinstance(second, Quantity) and first.nominal == second.nominal
