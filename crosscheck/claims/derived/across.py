"""
What figures of different sentences of one article come to: "half of the cost" and a cost of 12 million.

That they belong together is only likely, so that nothing but an agreement rests on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, ClaimKind, DerivationKind
from crosscheck.claims.derived.make import derived
from crosscheck.claims.derived.ratios import fraction, part, shown
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.show import amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_POINTS = frozenset({Bound.EXACT, Bound.APPROX})
_MEASURED = frozenset({"money", "mass", "volume", "area", "energy", "length"})
_REACH = 12  # figures back in which the whole of a share may stand


def across(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the parts that shares of the article come to."""
    figures = [claim for claim in claims if claim.kind is ClaimKind.QUANTITY]
    for index, claim in enumerate(figures):
        before = figures[max(0, index - _REACH) : index]
        whole = _whole(claim, before)
        if whole is not None:
            yield from _part(claim, whole)


def _whole(claim: Claim, before: Sequence[Claim]) -> Claim | None:
    """Return the nearest figure before a share of which that is: it has the same noun and is no share itself."""
    value = claim.value
    if not isinstance(value, Quantity) or value.dimension != "ratio" or value.head is None or value.change:
        return None
    for other in reversed(before):
        two = other.value
        if (
            isinstance(two, Quantity)
            and two.dimension in {"count", *_MEASURED}
            and two.bound in _POINTS
            and two.nominal is not None
            and (two.head == value.head or other.slot == claim.slot)
            and other.sentence != claim.sentence
            and not other.partial
            and two.change is None
        ):
            return other
    return None


def _part(claim: Claim, whole: Claim) -> Iterator[Claim]:
    value, all_ = claim.value, whole.value
    if not isinstance(value, Quantity) or not isinstance(all_, Quantity) or value.bound not in _POINTS:
        return
    share = fraction(value)
    if share is None or not 0 < share < 1:
        return
    made = part(share, all_, claim.span, claim.text, Bound.APPROX)
    step = f"{shown(share)} of {amount(all_)} is {amount(made)}"
    yield derived(DerivationKind.PART, (claim, whole), claim.span, made, (step,), slot=whole.slot)
