"""Quantities multiplied and divided: 3 x $1.7 billion, up to $12 million / $3 million."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.values import units
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound
from crosscheck.values.show import amount as show
from crosscheck.values.show import number

if TYPE_CHECKING:
    from decimal import Decimal

    from crosscheck.values.quantity import Quantity

_POINTS = frozenset({Bound.EXACT, Bound.APPROX})
_FLIPPED = {
    Bound.MORE_THAN: Bound.LESS_THAN,
    Bound.LESS_THAN: Bound.MORE_THAN,
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.UP_TO: Bound.AT_LEAST,
}


def product(factor: Quantity, base: Quantity) -> Quantity:
    """
    Return what a ratio makes of its base: 3 x $1.7 billion = $5.1 billion, each end times each end.

    The ratio may be in "x", percent or another share; the result has the base's unit. Both are taken as not
    negative.
    """
    line = units.line(factor.unit, "x")
    ratio_ = factor if line is None or factor.unit == "x" else units.scaled(factor, line[0], line[1], "x")
    interval = Interval(
        _times(ratio_.interval.low, base.interval.low),
        _times(ratio_.interval.high, base.interval.high),
        low_open=ratio_.interval.low_open or base.interval.low_open,
        high_open=ratio_.interval.high_open or base.interval.high_open,
    )
    made = evolve(
        base,
        nominal=_times(ratio_.nominal, base.nominal),
        interval=interval,
        bound=_bound([q.bound for q in (ratio_, base)]),
        place=None,
        change=None,
        steps=(),
    )
    factor_ = show(ratio_) if ratio_.nominal is None else number(ratio_.nominal)
    return evolve(made, steps=(f"{factor_} \u00d7 {show(base)} = {show(made)}",))


def ratio(result: Quantity, base: Quantity) -> Quantity | None:
    """Return how many times the base the result is, in "x"; None where the units differ or the base may be zero."""
    if result.unit != base.unit or base.interval.low is None or base.interval.low <= 0:
        return None
    interval = Interval(
        _over(result.interval.low, base.interval.high),
        _over(result.interval.high, base.interval.low),
        low_open=result.interval.low_open or base.interval.high_open,
        high_open=result.interval.high_open or base.interval.low_open,
    )
    made = evolve(
        result,
        nominal=_over(result.nominal, base.nominal),
        interval=interval,
        unit="x",
        dimension="ratio",
        bound=_bound([result.bound, _FLIPPED.get(base.bound, base.bound)]),
        place=None,
        per=None,
        change=None,
        steps=(),
    )
    return evolve(made, steps=(f"{show(result)} / {show(base)} = {show(made)}",))


def _bound(bounds: list[Bound]) -> Bound:
    """Return the bound of what two figures make: a hedge stays one, one bound prevails, two make a range."""
    admits = {bound for bound in bounds if bound not in _POINTS}
    if not admits:
        return Bound.APPROX
    return admits.pop() if len(admits) == 1 else Bound.RANGE


def _times(one: Decimal | None, two: Decimal | None) -> Decimal | None:
    return None if one is None or two is None else one * two


def _over(one: Decimal | None, two: Decimal | None) -> Decimal | None:
    return None if one is None or not two else one / two
