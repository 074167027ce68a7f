"""
How two quantities stand to each other.

The conventions are those of `data/tolerances.toml`: a bare figure covers half its last significant place, a
hedge blurs, a bound admits. Points (bare and hedged figures) are compared by their nominals, bounds and ranges
by overlap.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from crosscheck.config import DEFAULT
from crosscheck.values import periods, rates, units
from crosscheck.values.arithmetic import product, ratio
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.relation import Comparison, Relation
from crosscheck.values.show import amount as show
from crosscheck.values.tolerance import tolerances
from crosscheck.values.units import scaled

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.config import Config
    from crosscheck.values.tolerance import Tolerances

__all__ = ["product", "quantities", "ratio"]

_COUNTS = frozenset({"count", "person"})
_POINTS = frozenset({Bound.EXACT, Bound.APPROX})
_CONVERTED = frozenset({*_POINTS, Bound.NEARLY})
_EXACTLY = frozenset(
    {"temperature", "ratio", "time", "percentage point"}
)  # converted without rounding in between
_ZERO = Decimal(0)
_ORDER = (Relation.AGREE, Relation.COMPATIBLE, Relation.CONFLICT)


@frozen
class _Pair:
    """Two quantities in one unit, the steps that brought them there, and the slack of a conversion."""

    a: Quantity
    b: Quantity
    why: tuple[str, ...] = ()
    slack: Decimal = _ZERO
    units: bool = False  # whether a unit was converted
    known: Tolerances = field(factory=tolerances, repr=False)


def quantities(a: Quantity, b: Quantity, *, on: date | None = None, config: Config = DEFAULT) -> Comparison:
    """
    Compare two quantities: agree, compatible, conflict, or None where they cannot be compared.

    Symmetric. `on` is the day whose reference rates convert money; without it two currencies are not
    convertible. Whether both speak of the same thing is not asked here.
    """
    if _key(b) < _key(a):
        a, b = b, a
    rated = _rated(a, b, tolerances(config.tolerances))
    if rated is None:
        return Comparison(None, (f"one figure is {_per(a)}, the other {_per(b)}",))
    readings = _readings(rated, on, config)
    if not isinstance(readings, list):
        return readings
    best: Comparison | None = None
    for pair in readings:
        relation, step = _relate(pair)
        if best is None or _ORDER.index(relation) < _ORDER.index(best.relation or Relation.CONFLICT):
            best = Comparison(relation, (*pair.why, step), _difference(pair.a, pair.b))
    assert best is not None  # noqa: S101  (there is at least one reading)
    return _unless_rate_is_open(a, b, best)


def _key(quantity: Quantity) -> tuple[str, ...]:
    """Return what puts two quantities in an order, so that the answer does not depend on who is named first."""
    stated = (
        quantity.nominal,
        quantity.interval,
        quantity.bound,
        quantity.per,
        quantity.place,
        quantity.noun,
    )
    return quantity.dimension, quantity.unit, *map(str, stated), quantity.text


def _rated(a: Quantity, b: Quantity, known: Tolerances) -> _Pair | None:
    """Bring both to one rate; None where the rates are of different things."""
    if a.per == b.per:
        return _Pair(a, b, known=known)
    aligned = periods.align(a, b)
    if aligned is not None:
        return _Pair(aligned[0], aligned[1], (aligned[2],), known=known)
    times = [q.per for q in (a, b) if q.per in periods.YEARLY]
    things = [q.per for q in (a, b) if q.per and q.per not in periods.YEARLY]
    if (times and things) or (len(set(things)) > 1 and "each" not in things):
        return None
    return _Pair(a, b, known=known)


def _unless_rate_is_open(a: Quantity, b: Quantity, found: Comparison) -> Comparison:
    """
    Take a conflict back where only one of the two says per what time it is.

    A yearly sum and one without a period may be two things, unless they are the same.
    """
    if found.relation is Relation.CONFLICT and (a.per is None) != (b.per is None):
        per = a.per or b.per
        if per in periods.YEARLY:
            return Comparison(None, (f"one figure is per {per}, the other does not say",), found.difference)
    return found


def _per(quantity: Quantity) -> str:
    return f"per {quantity.per}" if quantity.per else "no rate"


def _readings(pair: _Pair, on: date | None, config: Config) -> list[_Pair] | Comparison:
    """Bring both to one unit, in each reading of a unit that has several ("ton")."""
    a, b = pair.a, pair.b
    if a.unit == b.unit or _COUNTS.issuperset((a.unit, b.unit)):
        return [pair]
    if a.dimension == "money" == b.dimension:
        return _exchanged(pair, on, config)
    known = pair.known.readings
    found = []
    for one in known.get(a.unit, (a.unit,)):
        for two in known.get(b.unit, (b.unit,)):
            line = units.line(two, one)
            if line is None:
                return Comparison(None, (*pair.why, f"{b.unit} and {a.unit} measure different things"))
            first, second = evolve(a, unit=one), scaled(evolve(b, unit=two), line[0], line[1], one)
            why = (*pair.why, f"{show(evolve(b, unit=two))} is {show(second)}")
            found.append(evolve(pair, a=first, b=second, why=why, units=a.dimension not in _EXACTLY))
    return found


def _exchanged(pair: _Pair, on: date | None, config: Config) -> list[_Pair] | Comparison:
    a, b = pair.a, pair.b
    own = rates.table(config.rates) if config.rates else None
    rate = rates.find(b.unit, a.unit, on, own, pair.known.currency_days)
    if rate is None:
        day = f" on {on}" if on else ": the article has no date"
        return Comparison(None, (*pair.why, f"{b.unit} is not convertible into {a.unit}{day}"))
    other = scaled(b, rate.value, _ZERO, a.unit)
    why = (*pair.why, f"{show(b)} is {show(other)} at {rate}")
    return [evolve(pair, b=other, why=why, slack=pair.known.currency_share)]


def _relate(pair: _Pair) -> tuple[Relation, str]:
    a, b, slack = pair.a, pair.b, pair.slack
    if a.nominal is not None and b.nominal is not None:
        bounds = {a.bound, b.bound}
        near = bool(slack) and bounds <= _CONVERTED
        hits = near and _within(pair.known.currency_hit, a.nominal, b.nominal)
        if bounds <= _POINTS or hits:
            return _points(pair, a.nominal, b.nominal)
        if pair.units and len(bounds) == 1 and _within(pair.known.unit_share, a.nominal, b.nominal):
            return Relation.AGREE, f"{show(a)} and {show(b)} are the same after conversion"
    if a.bound == b.bound and a.interval == b.interval:
        return Relation.AGREE, f"both say {show(a)}"
    if _soft(a, slack, pair.known).overlaps(_soft(b, _ZERO, pair.known)):
        return Relation.COMPATIBLE, f"{show(a)} and {show(b)} overlap"
    return Relation.CONFLICT, f"{show(a)} and {show(b)} do not overlap"


def _within(share: Decimal, one: Decimal, two: Decimal) -> bool:
    return abs(one - two) <= share * max(abs(one), abs(two))


def _points(pair: _Pair, one: Decimal, two: Decimal) -> tuple[Relation, str]:
    a, b = pair.a, pair.b
    if one == two:
        return Relation.AGREE, f"both say {show(a)}"
    gap, larger = abs(one - two), max(abs(one), abs(two))
    # counted from the smaller, as one would say it: 27,000 is 8% above 25,000
    share = gap / (min(abs(one), abs(two)) or larger)
    apart = f"{show(a)} and {show(b)} are {share * 100:.1f}% apart"
    if pair.slack and gap <= pair.slack * larger:
        return Relation.AGREE, apart
    if gap <= max(_rounding(a, one, pair.known), _rounding(b, two, pair.known)):
        return Relation.AGREE, f"{show(a)} and {show(b)} are the same after rounding"
    if pair.units and _within(pair.known.unit_share, one, two):
        return Relation.AGREE, f"{show(a)} and {show(b)} are the same after conversion"
    if a.interval.contains(two) or b.interval.contains(one):
        return Relation.COMPATIBLE, f"{apart}, within what the hedge admits"
    return Relation.CONFLICT, apart


def _rounding(quantity: Quantity, nominal: Decimal, known: Tolerances) -> Decimal:
    """Return half the last significant place, at most 5%: within it two figures are the same after rounding."""
    high = quantity.interval.high
    if quantity.bound is Bound.EXACT:
        return _ZERO if high is None else high - nominal
    return min((quantity.place or _ZERO) / 2, abs(nominal) * known.bare_share)


def _soft(quantity: Quantity, slack: Decimal, known: Tolerances) -> Interval:
    """Return the interval with its soft end, and with the slack of a conversion."""
    interval = quantity.interval
    soft = known.reaches[quantity.bound.value].soft
    low, high = interval.low, quantity.soft or interval.high
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
