"""
What figures of different sentences of one article come to: "half of the cost" and a cost of 12 million.

That they belong together is only likely, so that nothing but an agreement rests on it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Claim, ClaimKind, DerivationKind
from crosscheck.claims.derived.make import derived
from crosscheck.claims.derived.ratios import fraction, part, shown
from crosscheck.claims.derived.words import lists
from crosscheck.mentions.words import lower
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.show import amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_POINTS = frozenset({Bound.EXACT, Bound.APPROX})
_MEASURED = frozenset({"money", "mass", "volume", "area", "energy", "length"})
_LED = 16  # code points before a figure, or behind it, in which "another" or "more" stands
_REACH = 12  # figures back in which the whole of a share may stand


def across(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what counts of the article add up to, and the parts that its shares come to."""
    figures = [claim for claim in claims if claim.kind is ClaimKind.QUANTITY]
    for index, claim in enumerate(figures):
        before = figures[max(0, index - _REACH) : index]
        if before and (earlier := _earlier(claim, before[-1])) is not None:
            yield earlier
        whole = _whole(claim, before)
        if whole is not None:
            yield from _part(claim, whole)


def _earlier(claim: Claim, other: Claim) -> Claim | None:
    """Return the sum of a count and the one before that it adds to: "Seven died at once. Another four died later"."""
    one, two = other.value, claim.value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or not _adds(claim):
        return None
    if not (_is_count(one) and _is_count(two)) or other.partial or other.paragraph != claim.paragraph:
        return None
    alike = one.head == two.head or two.head is None or (one.unit == two.unit == "person")
    if not alike or any(other.roles.get(family, role) != role for family, role in claim.roles.items()):
        return None
    made = part(Decimal(1), one, other.span, other.text, one.bound)
    total = (one.nominal or Decimal(0)) + (two.nominal or Decimal(0))
    value = evolve(made, nominal=total, interval=Interval(total, total))
    step = f"{amount(one)} + {amount(two)} = {amount(value)}"
    return derived(DerivationKind.TOTAL, (other, claim), other.span, value, (step,), slot=other.slot)


def _adds(claim: Claim) -> bool:
    """Whether the words around a figure say that it comes on top: "another four", "four more"."""
    value = claim.value
    if not isinstance(value, Quantity):
        return False
    start, end = value.core.start - claim.sentence.start, value.core.end - claim.sentence.start
    words = lists()
    led, behind = lower(claim.quote[max(0, start - _LED) : start]), lower(claim.quote[end : end + _LED])
    return words.more_before.search(led) is not None or words.more_behind.match(behind) is not None


def _is_count(value: Quantity) -> bool:
    return value.dimension == "count" and value.bound is Bound.EXACT and value.nominal is not None


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
