"""Quantities in words that an editor reads: "about 50,000 troops", "$8 billion a year"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from crosscheck.values.quantity import Bound

if TYPE_CHECKING:
    from crosscheck.values.quantity import Quantity

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_WORDS = {
    Bound.APPROX: "about ",
    Bound.NEARLY: "nearly ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_LEAST: "at least ",
    Bound.LESS_THAN: "less than ",
    Bound.AT_MOST: "at most ",
    Bound.UP_TO: "up to ",
}


def number(value: Decimal) -> str:
    """Return the number as it is printed: 54,000; 1.9 billion; 7.6."""
    sign, value = ("-" if value < 0 else ""), abs(value)
    for scale, word in _SCALES:
        if value >= scale:
            short = value / scale
            if short == round(short, 3):
                return f"{sign}{_plain(short)} {word}"
            return f"{sign}{_plain(round(short, 3))} {word}"
    if value >= 1000:
        return sign + _plain(value if value == value.to_integral_value() else round(value, 1))
    if value and value < 1:
        return sign + _plain(
            value.normalize() if len(value.normalize().as_tuple().digits) <= 4 else Decimal(f"{value:.4g}")
        )
    return sign + _plain(value if value == round(value, 4) else round(value, 3))


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def amount(quantity: Quantity) -> str:
    """Return hedge, number, unit and rate: "about 8 billion USD per year"."""
    if quantity.nominal is None:
        return interval(quantity)
    words = _WORDS.get(quantity.bound, "")
    return f"{words}{_with_unit(quantity, number(quantity.nominal))}"


def _with_unit(quantity: Quantity, figure: str) -> str:
    unit = quantity.unit
    per = f" per {quantity.per}" if quantity.per else ""
    if unit in {"count", "person"}:
        return f"{figure} {quantity.noun}{per}" if quantity.noun else f"{figure}{per}"
    if unit == "percent":
        return f"{figure}%{per}"
    if unit == "x":
        return f"{figure} times{per}"
    if quantity.dimension == "money":
        return f"{figure} {unit}{per}"
    plural = "" if figure == "1" or len(unit) <= 3 or not unit[-1].isalpha() else "s"
    name = {"foots": "feet", "inchs": "inches", "centurys": "centuries", "hertzs": "hertz"}.get(
        unit + plural, unit + plural
    )
    return f"{figure} {name.replace('**2', '²').replace('**3', '³').replace('_', ' ')}{per}"


def interval(quantity: Quantity) -> str:
    """Return what the quantity admits: "4,800 to 5,200 people", "more than 50,000 troops"."""
    if quantity.nominal is not None:
        return amount(quantity)
    low, high = quantity.interval.low, quantity.interval.high
    if low is not None and high is not None:
        return _with_unit(quantity, f"{number(low)} to {number(high)}")
    if low is not None:
        return (
            f"{'more than' if quantity.interval.low_open else 'at least'} {_with_unit(quantity, number(low))}"
        )
    if high is not None:
        return f"{'less than' if quantity.interval.high_open else 'at most'} {_with_unit(quantity, number(high))}"
    return _with_unit(quantity, "an unknown number")
