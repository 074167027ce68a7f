"""Quantities that a division or a multiplication makes: shares, parts, changes, multiples."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.show import number

if TYPE_CHECKING:
    from crosscheck.text.span import Span

_HUNDRED = Decimal(100)
_DIGITS = Decimal("0.1")


def percent(value: Decimal, span: Span, text: str, like: Quantity, change: str | None = None) -> Quantity:
    """Return a share or a change, given as a fraction of one, in percent; `like` says what is counted."""
    exact = value * _HUNDRED
    return Quantity(
        span=span,
        core=span,
        text=text,
        nominal=exact,
        interval=Interval(exact, exact),
        unit="percent",
        dimension="ratio",
        bound=like.bound if like.bound is Bound.APPROX else Bound.EXACT,
        place=_DIGITS,
        noun=like.noun,
        head=like.head,
        change=change,
    )


def times(value: Decimal, span: Span, text: str, like: Quantity) -> Quantity:
    """Return how many times as much, in "x"."""
    made = percent(value, span, text, like)
    return evolve(made, nominal=value, interval=Interval(value, value), unit="x")


def part(share: Decimal, whole: Quantity, span: Span, text: str, bound: Bound) -> Quantity:
    """Return a share, as a fraction of one, of a whole: half of 10,400 people."""
    nominal = share * whole.nominal if whole.nominal is not None else None
    if nominal is not None and whole.dimension == "count":
        nominal = nominal.to_integral_value()
    low, high = (None if end is None else end * share for end in (whole.interval.low, whole.interval.high))
    return evolve(
        whole,
        span=span,
        core=span,
        text=text,
        nominal=nominal,
        interval=Interval(low, high),
        bound=bound,
        place=None,
        change=None,
        parallel=None,
        base=None,
        result=None,
        steps=(),
    )


def fraction(quantity: Quantity) -> Decimal | None:
    """Return a ratio in percent or "x" as a fraction of one; None for any other quantity."""
    if quantity.dimension != "ratio" or quantity.nominal is None:
        return None
    if quantity.unit == "percent":
        return quantity.nominal / _HUNDRED
    return quantity.nominal if quantity.unit == "x" else None


def shown(value: Decimal) -> str:
    """Return a fraction of one in percent, with one decimal where it has one: "16.7%"."""
    return f"{number((value * _HUNDRED).quantize(_DIGITS).normalize())}%"
