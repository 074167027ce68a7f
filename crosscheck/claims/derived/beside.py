"""Which printed figure says right beside what others come to: "31 dead: 22 in the town, nine in Bure"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, DerivationKind
from crosscheck.claims.derived.make import printed
from crosscheck.claims.derived.words import beside as words
from crosscheck.claims.derived.words import each
from crosscheck.mentions.words import lower
from crosscheck.values.quantity import Bound, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOOK = 12  # code points behind a figure
_POINTS = frozenset({Bound.EXACT, Bound.APPROX})
_DIMENSIONS = {
    DerivationKind.LENGTH: frozenset({"time"}),
    DerivationKind.SHARE: frozenset({"ratio"}),
    DerivationKind.PART: frozenset({"count", "money"}),
}


def beside(made: Claim, text: str, said: Sequence[Claim]) -> Claim:
    """
    Return the derived claim with the printed figure that stands beside it in its sentence, where there is one.

    `said` are the figures of the sentence in the order of the text.
    """
    if made.derivation is None or made.derivation.beside:
        return made
    at = bisect_left(said, made.span.start, key=lambda claim: claim.span.start)
    after = bisect_left(said, made.span.end, key=lambda claim: claim.span.start)
    for claim in (*said[max(0, at - 1) : at], *said[after : after + 1]):
        if not claim.span.overlaps(made.span) and _is_beside(made, claim, text):
            return printed(made, claim)
    return made


def _is_beside(made: Claim, claim: Claim, text: str) -> bool:
    one, two = made.value, claim.value
    if made.derivation is None or not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return False
    if two.bound not in _POINTS or two.nominal is None:
        return False
    first, second = sorted((made, claim), key=lambda one: one.span)
    start = two.core.start if second is claim else second.span.start
    gap = lower(text[first.span.end : start])
    behind = lower(text[claim.span.end : claim.span.end + _LOOK])
    if made.derivation.kind is DerivationKind.TOTAL:
        return one.dimension == two.dimension and _is_total(gap, behind, listed=second is made)
    if made.derivation.kind is DerivationKind.RATE:
        for_each = two.per == "each" or each().behind.match(behind) is not None
        return (
            first is made
            and two.dimension == "money"
            and for_each
            and words().priced.fullmatch(gap) is not None
        )
    return (
        two.dimension in _DIMENSIONS.get(made.derivation.kind, ())
        and words().restated.fullmatch(gap) is not None
    )


def _is_total(gap: str, behind: str, *, listed: bool) -> bool:
    """Whether a figure is given as the total: before its list ("31: 22, six and three"), or behind ("31 in all")."""
    if listed:
        return words().listed.fullmatch(gap) is not None
    return words().summed.fullmatch(gap) is not None or (
        gap == ", " and words().all.match(behind) is not None
    )
