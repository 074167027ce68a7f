"""
How two quantities stand to each other.

The conventions are those of `data/tolerances.toml`: a bare figure covers half its last significant place, a
hedge blurs, a bound admits. Points (bare and hedged figures) are compared by their nominals, bounds and ranges
by overlap.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.config import DEFAULT
from crosscheck.values import periods, rates, units
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.relation import Comparison, Relation
from crosscheck.values.show import amount as show, interval as show_interval
from crosscheck.values.tolerance import tolerances

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.config import Config

_COUNTS = frozenset({"count", "person"})
_POINTS = frozenset({Bound.EXACT, Bound.APPROX})


def quantities(a: Quantity, b: Quantity, *, on: date | None = None, config: Config = DEFAULT) -> Comparison:
    """
    Compare two quantities: agree, compatible, conflict, or None where they cannot be compared.

    Symmetric. `on` is the day whose reference rates convert money; without it two currencies are not
    convertible. Whether both speak of the same thing is not asked here.
    """
    if (b.dimension, b.unit, b.text) < (a.dimension, a.unit, a.text):
        swapped = quantities(b, a, on=on, config=config)
        return swapped
    why: list[str] = []
    if a.per != b.per:
        aligned = periods.align(a, b)
        if aligned is None:
            return Comparison(None, (f"one figure is {_per(a)}, the other {_per(b)}",))
        a, b, step = aligned
        why.append(step)
    slack = Decimal(0)
    if a.unit != b.unit and not _COUNTS.issuperset((a.unit, b.unit)):
        if a.dimension == "money" == b.dimension:
            table = getattr(config, "rates", None)
            rate = rates.find(b.unit, a.unit, on, table)
            if rate is None:
                day = f" on {on}" if on else ", because the article has no date"
                return Comparison(None, (*why, f"{b.unit} is not convertible into {a.unit}{day}"))
            was, b = b, scaled(b, rate.value, Decimal(0), a.unit)
            why.append(f"{show(was)} is {show(b)} at {rate}")
            slack = tolerances().currency_share
        else:
            line = units.line(b.unit, a.unit)
            if line is None:
                return Comparison(None, (*why, f"{b.unit} and {a.unit} measure different things"))
            was, b = b, scaled(b, line[0], line[1], a.unit)
            why.append(f"{show(was)} is {show(b)}")
            if "ton" in {a.unit, was.unit}:
                slack = tolerances().ton_share
    relation, step = _relate(a, b, slack)
    return Comparison(relation, (*why, step), _difference(a, b))


def _per(quantity: Quantity) -> str:
    return f"per {quantity.per}" if quantity.per else "no rate"


def scaled(quantity: Quantity, factor: Decimal, offset: Decimal, unit: str) -> Quantity:
    """Return the quantity times `factor` plus `offset`, in another unit; exact counts keep their reach."""
    interval = quantity.interval
    ends = [None if end is None else end * factor + offset for end in (interval.low, interval.high)]
    low_open, high_open = interval.low_open, interval.high_open
    if factor < 0:
        ends.reverse()
        low_open, high_open = high_open, low_open
    return evolve(
        quantity,
        nominal=None if quantity.nominal is None else quantity.nominal * factor + offset,
        interval=Interval(ends[0], ends[1], low_open=low_open, high_open=high_open),
        unit=unit,
        place=None if quantity.place is None else quantity.place * abs(factor),
    )


def _relate(a: Quantity, b: Quantity, slack: Decimal) -> tuple[Relation, str]:
    if a.bound in _POINTS and b.bound in _POINTS and a.nominal is not None and b.nominal is not None:
        return _points(a, b, slack)
    if a.bound == b.bound and a.interval == b.interval:
        return Relation.AGREE, f"both say {show_interval(a)}"
    if _wide(a, slack).overlaps(_wide(b, slack)):
        return Relation.COMPATIBLE, f"{show_interval(a)} and {show_interval(b)} overlap"
    return Relation.CONFLICT, f"{show_interval(a)} and {show_interval(b)} do not overlap"


def _points(a: Quantity, b: Quantity, slack: Decimal) -> tuple[Relation, str]:
    one, two = a.nominal, b.nominal
    assert one is not None  # noqa: S101  (the caller checked)
    assert two is not None  # noqa: S101
    if one == two:
        return Relation.AGREE, f"both say {show(a)}"
    gap = abs(one - two)
    larger = max(abs(one), abs(two))
    reach = max(_reach(a), _reach(b))
    percent = f"{gap / larger * 100:.1f}%"
    if slack and gap <= slack * larger:
        return Relation.AGREE, f"{show(a)} and {show(b)} are {percent} apart"
    if gap <= reach:
        return Relation.AGREE, f"{show(a)} and {show(b)} are the same after rounding"
    if a.interval.contains(two) or b.interval.contains(one):
        return (
            Relation.COMPATIBLE,
            f"{show(a)} and {show(b)} are {percent} apart, within what the hedge admits",
        )
    return Relation.CONFLICT, f"{show(a)} and {show(b)} are {percent} apart"


def _reach(quantity: Quantity) -> Decimal:
    """Return half the last significant place, at most 5%: within it two figures are the same after rounding."""
    nominal = quantity.nominal
    assert nominal is not None  # noqa: S101  (points have one)
    interval = quantity.interval
    if quantity.bound is Bound.EXACT:
        return Decimal(0) if interval.high is None else interval.high - nominal
    return min((quantity.place or Decimal(0)) / 2, abs(nominal) * tolerances().bare_share)


def _wide(quantity: Quantity, slack: Decimal) -> Interval:
    """Return the interval with its soft end and the slack of a conversion."""
    interval = quantity.interval
    soft = (
        tolerances().reaches[quantity.bound.value].soft
        if quantity.bound.value in tolerances().reaches
        else Decimal(0)
    )
    low, high = interval.low, interval.high
    if high is not None:
        high += abs(high) * (soft + slack)
    if low is not None:
        low -= abs(low) * slack
    return Interval(
        low,
        high,
        low_open=interval.low_open and not slack,
        high_open=interval.high_open and not (slack or soft),
    )


def _difference(a: Quantity, b: Quantity) -> float | None:
    if a.nominal is None or b.nominal is None:
        return None
    larger = max(abs(a.nominal), abs(b.nominal))
    return float(abs(a.nominal - b.nominal) / larger) if larger else 0.0


def product(factor: Quantity, base: Quantity) -> Quantity:
    """Return what a ratio makes of its base: 4 x $1.9 billion = $7.6 billion, each end times each end."""
    return _combine(factor, base, multiply=True)


def ratio(result: Quantity, base: Quantity) -> Quantity | None:
    """Return how many times the base the result is; None where the base may be zero or the units differ."""
    if result.unit != base.unit or base.interval.low is None or base.interval.low <= 0:
        return None
    return _combine(result, base, multiply=False)


def _combine(one: Quantity, two: Quantity, *, multiply: bool) -> Quantity:
    share = units.line(one.unit, "x") if multiply else None
    factor = share[0] if share else Decimal(1)

    def of(x: Decimal | None, y: Decimal | None) -> Decimal | None:
        if x is None or y is None:
            return None
        return x * factor * y if multiply else (x / y if y else None)

    low_two, high_two = (
        (two.interval.low, two.interval.high) if multiply else (two.interval.high, two.interval.low)
    )
    nominal = of(one.nominal, two.nominal)
    low, high = of(one.interval.low, low_two), of(one.interval.high, high_two)
    admits = [q for q in (one, two) if q.bound not in _POINTS]
    bound = admits[0].bound if len(admits) == 1 else Bound.RANGE if admits else Bound.APPROX
    if not multiply and admits == [two]:
        bound = _FLIPPED.get(bound, bound)
    step = f"{show(one)} {'x' if multiply else '/'} {show(two)}"
    made = evolve(
        two if multiply else one,
        nominal=nominal,
        interval=Interval(
            low,
            high,
            low_open=one.interval.low_open or two.interval.low_open,
            high_open=one.interval.high_open or two.interval.high_open,
        ),
        unit=two.unit if multiply else "x",
        dimension=two.dimension if multiply else "ratio",
        bound=bound,
        place=None,
        per=two.per if multiply else None,
        steps=(),
    )
    return evolve(made, steps=(f"{step} = {show(made)}",))


_FLIPPED = {
    Bound.MORE_THAN: Bound.LESS_THAN,
    Bound.LESS_THAN: Bound.MORE_THAN,
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.UP_TO: Bound.AT_LEAST,
}
