"""What a change or a multiple makes of the figure it leads from: "up 40% from 310 pence", "twice the limit of 2%"."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Claim, DerivationKind
from crosscheck.claims.derived.make import derived
from crosscheck.claims.derived.ratios import fraction, part, shown
from crosscheck.claims.derived.words import shares as words
from crosscheck.mentions.words import lower
from crosscheck.text.span import Span
from crosscheck.values.arithmetic import product
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.show import amount, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_POINTS = frozenset({Bound.EXACT, Bound.APPROX})
_TWICE = Decimal("1.5")  # from which a ratio is a multiple


def results(text: str, figures: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what the changes and the multiples of one sentence come to, where it does not say so itself."""
    yield from _changed(text, figures)
    yield from _multiplied(text, figures)


def _multiplied(text: str, figures: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what a multiple makes of the figure behind it: "more than double the 2 per cent limit"."""
    for one, two in pairwise(figures):
        factor, base = one.value, two.value
        if not isinstance(factor, Quantity) or not isinstance(base, Quantity) or factor.unit != "x":
            continue
        if factor.nominal is None or factor.nominal < _TWICE or factor.change or base.nominal is None:
            continue
        if base.bound in _POINTS and words().of.fullmatch(lower(text[_core(one).end : _core(two).start])):
            told = f"\N{MULTIPLICATION SIGN} {number(factor.nominal)}"
            yield _result(text, one, two, product(factor, base), told)


def _changed(text: str, figures: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what a change makes of the figure that it leads from: "up 40% from 310 pence", "tripled from 40"."""
    at = {_core(claim): claim for claim in figures}
    for claim in figures:
        value = claim.value
        base = at.get(value.base) if isinstance(value, Quantity) and value.base and not value.result else None
        share = fraction(value) if isinstance(value, Quantity) else None
        if base is None or share is None or not isinstance(value, Quantity) or value.bound not in _POINTS:
            continue
        if (
            not isinstance(base.value, Quantity)
            or base.value.nominal is None
            or base.value.dimension == "ratio"
        ):
            continue
        told = f"\N{MULTIPLICATION SIGN} {number(share)}"
        if value.change and (value.unit == "percent" or share < 1):
            told = f"{value.change} {shown(share)}"
            share = 1 + share if value.change == "up" else 1 - share
        if share > 0:
            span = Span(min(claim.span.start, base.span.start), max(claim.span.end, base.span.end))
            yield _result(text, claim, base, part(share, base.value, span, span.of(text), value.bound), told)


def _result(text: str, factor: Claim, base: Claim, made: Quantity, told: str) -> Claim:
    span = Span(min(factor.span.start, base.span.start), max(factor.span.end, base.span.end))
    assert isinstance(base.value, Quantity)  # noqa: S101  (the callers have seen that)
    value = evolve(made, span=span, core=span, text=span.of(text), steps=())
    step = f"{amount(base.value)} {told} = {amount(value)}"
    return derived(DerivationKind.RESULT, (base, factor), span, value, (step,), slot=base.slot, firm=True)


def _core(claim: Claim) -> Span:
    return claim.value.core if isinstance(claim.value, Quantity) else claim.span
