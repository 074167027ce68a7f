"""
Shares and parts: "two of the 12 pillars" are 16.7%, "half the district's 10,400 people" are 5,200.

The whole stands in the same phrase, or, behind "of them", before it in the sentence or the sentence before.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Claim, DerivationKind
from crosscheck.claims.derived.make import derived
from crosscheck.claims.derived.ratios import fraction, part, percent, shown
from crosscheck.claims.derived.words import shares as words
from crosscheck.claims.modality import Modality
from crosscheck.mentions.words import lower
from crosscheck.text.span import Span
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.show import amount, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_POINTS = frozenset({Bound.EXACT, Bound.APPROX})
_LED = 12  # code points before a figure in which "all but" stands
_WHOLES = frozenset({"count", "money", "mass", "volume", "area", "energy"})
_NARROW = Decimal("0.5")  # points; a wider share is an approximate one
_ONE = Decimal(1)


def shares(text: str, figures: Sequence[Claim], before: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what the figures of one sentence say of one another; `before` are those of the sentence before."""
    for one, two in pairwise(figures):
        yield from _of_whole(text, one, two)
    for index, claim in enumerate(figures):
        whole = _whole(text, claim, figures[:index], before)
        if whole is not None:
            yield _share(claim, whole, claim.span, firm=whole.sentence == claim.sentence)
    for claim in figures:
        rest = _rest(claim)
        if rest is not None:
            yield rest


def _of_whole(text: str, one: Claim, two: Claim) -> Iterator[Claim]:
    """Yield the share or the part that "one of the two" gives."""
    if not _counts(two) or not words().of.fullmatch(lower(text[_core(one).end : _core(two).start])):
        return
    span = Span(one.span.start, two.span.end)
    if _counts(one):
        if words().all_but.search(lower(text[max(0, one.span.start - _LED) : one.span.start])):
            yield _others(text, one, two)
        elif _nominal(one) < _nominal(two):
            yield _share(one, two, span, firm=True)
    elif isinstance(one.value, Quantity):
        share = fraction(one.value)
        if share is not None and 0 < share < 1 and one.value.change is None and one.value.bound in _POINTS:
            yield _part(one, two, share, span)


def _share(one: Claim, two: Claim, span: Span, *, firm: bool) -> Claim:
    share = _nominal(one) / _nominal(two)
    assert isinstance(one.value, Quantity)  # noqa: S101  (a count)
    passage = one.quote[span.start - one.sentence.start : span.end - one.sentence.start]
    step = f"{number(_nominal(one))} / {number(_nominal(two))} = {shown(share)}"
    return derived(
        DerivationKind.SHARE,
        (one, two),
        span,
        _within(percent(share, span, passage, one.value), one.value, two.value),
        (step,),
        slot=two.slot if one.slot != two.slot and one.partial else one.slot,
        firm=firm,
    )


def _within(made: Quantity, one: Quantity, two: object) -> Quantity:
    """Return the share with what both figures admit: 38 of about 190."""
    part_, whole = one.interval, two.interval if isinstance(two, Quantity) else one.interval
    if part_.low is None or part_.high is None or not whole.low or not whole.high:
        return made
    low, high = part_.low / whole.high * 100, part_.high / whole.low * 100
    wide = high - low > _NARROW
    return evolve(made, interval=Interval(low, high), bound=Bound.APPROX if wide else Bound.EXACT)


def _part(one: Claim, two: Claim, share: Decimal, span: Span) -> Claim:
    assert isinstance(one.value, Quantity)  # noqa: S101  (a ratio)
    assert isinstance(two.value, Quantity)  # noqa: S101  (a count)
    passage = one.quote[span.start - one.sentence.start : span.end - one.sentence.start]
    value = part(share, two.value, span, passage, Bound.APPROX)
    step = f"{shown(share)} of {amount(two.value)} is {amount(value)}"
    return derived(DerivationKind.PART, (one, two), span, value, (step,), slot=two.slot, firm=True)


def _others(text: str, one: Claim, two: Claim) -> Claim:
    """Return "all but five of the 17 coaches": twelve."""
    assert isinstance(two.value, Quantity)  # noqa: S101  (a count)
    span = Span(one.span.start, two.span.end)
    value = part((_nominal(two) - _nominal(one)) / _nominal(two), two.value, span, span.of(text), Bound.EXACT)
    step = f"{number(_nominal(two))} - {number(_nominal(one))} = {amount(value)}"
    return derived(DerivationKind.PART, (one, two), span, value, (step,), slot=two.slot, firm=True)


def _whole(text: str, claim: Claim, said: Sequence[Claim], before: Sequence[Claim]) -> Claim | None:
    """Return what "34 of them" are of: the nearest larger count, of this sentence or the one before."""
    if not _counts(claim):
        return None
    behind = words().pronoun.match(lower(text[_core(claim).end : _core(claim).end + 16]))
    if not behind and not words().before.search(
        lower(text[max(0, claim.span.start - 2 * _LED) : claim.span.start])
    ):
        return None
    for others in (said, before):
        for other in reversed(others):
            if _counts(other) and _nominal(other) > _nominal(claim) and not other.partial:
                return other
    return None


def _rest(claim: Claim) -> Claim | None:
    """Return what a share of which something is denied leaves: one in six did not answer, so five in six did."""
    if not isinstance(claim.value, Quantity) or claim.value.change or claim.value.bound not in _POINTS:
        return None
    if claim.modality is not Modality.NEGATED:
        return None
    share = fraction(claim.value)
    if share is None or not 0 < share < 1 or claim.slot is None:
        return None
    value = percent(_ONE - share, claim.span, claim.text, claim.value)
    step = f"{claim.text} leaves {shown(_ONE - share)}"
    return derived(DerivationKind.REST, (claim,), claim.span, value, (step,), slot=claim.slot, firm=True)


def _counts(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity)
        and value.dimension in _WHOLES
        and value.nominal is not None
        and value.nominal > 0
        and value.bound in _POINTS
    )


def _nominal(claim: Claim) -> Decimal:
    value = claim.value
    return value.nominal if isinstance(value, Quantity) and value.nominal is not None else Decimal(0)


def _core(claim: Claim) -> Span:
    return claim.value.core if isinstance(claim.value, Quantity) else claim.span
