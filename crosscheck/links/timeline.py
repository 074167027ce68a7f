"""
How two linked claims stand to each other once time is taken into account.

Values that cannot both hold may still both have been right on their day: a toll that rose, a plan that was
overtaken, a figure that was withdrawn. Such a pair is superseded, not in conflict.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.claims.concepts import concepts
from crosscheck.claims.modality import Modality
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from crosscheck.links.link import Link

_AHEAD = frozenset({Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL, Modality.ESTIMATED})
_FLOORS = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})


@frozen
class Judgement:
    """A link, the relation of its two sides, and the steps that led there."""

    link: Link
    relation: Relation
    why: tuple[str, ...]


def judge(link: Link) -> Judgement:
    """Return the relation of a link whose values can be compared. Raises ValueError for one that cannot."""
    if link.values.relation is None:
        raise ValueError(f"the values of {link.a.id} and {link.b.id} cannot be compared")
    reason = overtaken(link.a, link.b, link.values.relation)
    if reason:
        return Judgement(link, Relation.SUPERSEDED, (*link.values.why, reason))
    return Judgement(link, link.values.relation, link.values.why)


def overtaken(a: Claim, b: Claim, relation: Relation) -> str | None:
    """Return the sentence that explains by time why the two differ; None where time does not."""
    earlier, later = _in_time(a, b)
    if earlier is None or later is None or relation is Relation.AGREE:
        return None
    if earlier.kind is ClaimKind.QUANTITY:
        return (
            _grown(earlier, later, relation)
            or _replaced(earlier, later, relation)
            or _updated(later, relation)
        )
    return _replaced(earlier, later, relation) or _updated(later, relation)


def _in_time(a: Claim, b: Claim) -> tuple[Claim | None, Claim | None]:
    """Return the claims as (earlier, later) by publication, (None, None) where that does not tell them apart."""
    if a.published is None or b.published is None or a.published == b.published:
        return None, None
    return (a, b) if a.published < b.published else (b, a)


def _grown(earlier: Claim, later: Claim, relation: Relation) -> str | None:
    if not (is_running(earlier) or is_running(later)):
        return None
    first, second = earlier.value, later.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return None
    if first.dimension == "time" or first.unit == "x":
        return None  # an age, a term of years and a multiple are no counts that run
    if first.nominal is None or second.nominal is None or second.nominal <= first.nominal:
        return None
    if relation is Relation.COMPATIBLE and first.bound not in _FLOORS:
        return None
    return f"the count was still rising: {_day(earlier)}, then {_day(later)}"


def is_running(claim: Claim) -> bool:
    """Whether the claim counts what goes on rising while a story does: the dead, cases, arrests."""
    table = concepts()
    roles = claim.roles.values() if claim.dimension == "count" else ()
    return any(
        concept is not None and concept.running
        for concept in (table.get(key) for key in (claim.slot, *roles))
    )


def _replaced(earlier: Claim, later: Claim, relation: Relation) -> str | None:
    if relation is not Relation.CONFLICT or earlier.modality not in _AHEAD:
        return None
    if later.modality in _AHEAD and earlier.kind is ClaimKind.QUANTITY:
        return None
    told = "a later plan" if later.modality in _AHEAD else "the outcome"
    return f"a plan or forecast of {_day(earlier)}, overtaken by {told}"


def _updated(later: Claim, relation: Relation) -> str | None:
    """Return the cue by which the later article says that its value replaces another: "revised", "up from"."""
    if relation is not Relation.CONFLICT:
        return None
    said = f" {' '.join(later.quote.lower().split())} "
    cue = next((cue for cue in _cues() if f" {cue} " in said), None)
    return f'the article of {_day(later)} speaks of a change ("{cue}")' if cue else None


@cache
def _cues(language: str = "en") -> tuple[str, ...]:
    return tuple(lexicon.table("context", language)["update"]["phrases"])


def _day(claim: Claim) -> str:
    return f"{claim.published.day} {claim.published:%B %Y}" if claim.published else "an unknown day"
