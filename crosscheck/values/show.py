"""
Quantities in words that an editor reads: "about 30,000 fans", "$6 billion a year", "5 miles".

What is printed here reads back as the same quantity.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from crosscheck import lexicon
from crosscheck.mentions.quantity.forms import plural
from crosscheck.values.quantity import Bound

if TYPE_CHECKING:
    from crosscheck.values.quantity import Quantity

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_EXACT = 9  # significant digits that a newspaper may print; more come from a conversion
_CENTS = 2  # so many decimals are printed whatever stands before them
_ROUNDED = 4  # significant digits to which a conversion is rounded
_DECIMALS = 3  # with which a scale is worth its word: 1.235 million
_WORDS = {
    Bound.APPROX: "about ",
    Bound.NEARLY: "nearly ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_LEAST: "at least ",
    Bound.LESS_THAN: "less than ",
    Bound.AT_MOST: "at most ",
    Bound.UP_TO: "up to ",
}
_UNCOUNTED = frozenset({"percent", "permille", "horsepower"})
_PERIODS = frozenset(
    {"second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade"}
)


def number(value: Decimal) -> str:
    """Return the number as it is printed: 46,000; 1.7 billion; 3.4. Long decimals are rounded."""
    digits = value.normalize()
    _, figures, exponent = digits.as_tuple()
    fine = isinstance(exponent, int) and exponent < -_CENTS and len(figures) > _ROUNDED
    if len(figures) > _EXACT or fine:
        digits = Decimal(f"{digits:.{_ROUNDED - 1}e}").normalize()
    for scale, word in _SCALES:
        if abs(digits) >= scale:
            short = (digits / scale).normalize()
            exponent = short.as_tuple().exponent
            if isinstance(exponent, int) and exponent >= -_DECIMALS:
                return f"{short:,f} {word}"
            break
    return f"{digits:,f}"


def amount(quantity: Quantity) -> str:
    """Return hedge, number, unit and rate: "about $6 billion a year"; a range with both ends."""
    interval = quantity.interval
    if quantity.nominal is None:
        return _range(quantity)
    words = _WORDS.get(quantity.bound, "")
    if quantity.bound is Bound.MORE_THAN and interval.high is not None:
        words = "just over "
    return words + _measured(quantity, number(quantity.nominal)) + _rate(quantity)


def _range(quantity: Quantity) -> str:
    low, high = quantity.interval.low, quantity.interval.high
    if low is None or high is None:
        return _measured(quantity, "an unknown number") + _rate(quantity)
    if quantity.dimension == "money":
        return f"{_measured(quantity, number(low))} to {_measured(quantity, number(high))}{_rate(quantity)}"
    return f"{_measured(quantity, f'{number(low)} to {number(high)}')}{_rate(quantity)}"


def _rate(quantity: Quantity) -> str:
    if (
        not quantity.per or quantity.unit == "x"
    ):  # four times a yearly sum is four times it, not four times a year
        return ""
    if quantity.per == "each":
        return " each"
    if quantity.per not in _PERIODS:
        return f" per {quantity.per}"
    return f" an {quantity.per}" if quantity.per == "hour" else f" a {quantity.per}"


def _measured(quantity: Quantity, figure: str) -> str:
    unit = quantity.unit
    if quantity.dimension == "money":
        sign = lexicon.table("money")["printed"].get(unit)
        minus, figure = ("-", figure[1:]) if figure.startswith("-") else ("", figure)
        return f"{minus}{sign}{figure}" if sign else f"{minus}{unit} {figure}"
    if unit in {"count", "person"}:
        return f"{figure} {quantity.noun}" if quantity.noun else figure
    if unit == "percent":
        return f"{figure}%"
    if unit == "x":
        return f"{figure}x" if figure[-1].isdigit() else f"{figure} times as much"
    if unit == "magnitude":
        return f"magnitude {figure}"
    name = unit_name(unit, many=figure != "1")
    return f"{figure} {name} old" if quantity.head == "age" else f"{figure} {name}"


def unit_name(unit: str, *, many: bool) -> str:
    """Return the words for a unit of measure, behind one or behind more; the unit itself where it has none."""
    name, fixed = _names().get(unit, (unit, True))
    return plural(name) if many and not fixed else name


@cache
def _names() -> dict[str, tuple[str, bool]]:
    """Return the name of each unit from units.toml, and whether it takes no plural."""
    names: dict[str, tuple[str, bool]] = {}
    for dimension in lexicon.table("units").values():
        for unit, row in dimension.items():
            if not isinstance(row, dict) or "words" not in row:
                continue
            if "printed" in row or not row["words"]:
                names[unit] = row.get("printed") or next(iter(row.get("symbols", ())), unit), True
            else:
                word = row["words"][0]
                names[unit] = word, " per " in word or " of " in word or unit in _UNCOUNTED
    return names
