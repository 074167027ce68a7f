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

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.links.blocking import dimension, keys
from crosscheck.links.compare import judge
from crosscheck.links.timeline import overtaken
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Relation
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from crosscheck.config import Config
    from crosscheck.links.link import Link

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
    return tuple(found)


def _candidates(claims: Sequence[Claim], config: Config, drafts: Collection[str] | None) -> Iterator[Link]:
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
    """Return the link of a derived claim, taken as said, with a printed one; None where they cannot be compared."""
    if made.kind is not other.kind or _are_one(made, other):
        return None
    link = judge(made, other, config)
    return link if link.values.relation is not None else None


def may_hold(link: Link, config: Config) -> bool:
    """Whether a link of a derived claim is likely enough to be looked at with the claims that went into it."""
    return link.weight >= config.link_threshold - _EXACT


def as_said(claim: Claim) -> Claim:
    """Return the claim as if its value were printed, so that it compares with those that are."""
    return evolve(claim, kind=ClaimKind.DATE if isinstance(claim.value, Timex) else ClaimKind.QUANTITY)


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
    found = {level.comparison: level.level for level in link.levels}
    relation = link.values.relation
    exact = relation is Relation.AGREE and found["value"] in _TELLING
    if set(found.items()) & _AGAINST or link.weight < config.link_threshold - (_EXACT if exact else 0):
        return False
    if relation is None or relation is Relation.AGREE:
        return relation is not None
    late = overtaken(link.a, link.b, relation) is not None
    if any(_same_figure(part, link.b) for part in parts):
        return False
    if relation is Relation.COMPATIBLE and not late:
        return found["value"] != "only admitted"
    return _may_differ(link, config, found, late=late)


def _may_differ(link: Link, config: Config, found: Mapping[str, str], *, late: bool) -> bool:
    derivation = link.a.derivation
    if derivation is None or not derivation.firm or link.same_article:
        return False
    if not late and (link.weight < config.conflict_threshold or (link.values.difference or 1.0) > _APART):
        return False
    if not link.b.modifiers <= link.a.terms.keys():
        return False
    return found["role"] == "same" or (found["slot"] in _SAME and found["core"] not in _THIN)


def _same_figure(part: Claim, other: Claim) -> bool:
    first, second = part.value, other.value
    return isinstance(first, Quantity) and isinstance(second, Quantity) and first.nominal == second.nominal
