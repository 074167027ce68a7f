"""What a mention is worth, in a few words: "53,500 to 54,500 people", "1 to 30 June 2020"."""

from __future__ import annotations

from datetime import date
from typing import Any

from crosscheck.mentions.lazy import lazy
from crosscheck.values.show import unit_name

MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
UNITS = {"person": "people", "count": "", "x": "times"}
WRITTEN_OUT = lazy(r"^[a-z]{3,}$|[_*/]|^deg|^kelvin")
SPANS = {"year", "month", "week", "day", "hour", "minute", "second"}


def worth(mention: dict[str, Any]) -> str:
    """Return what a plain mention, as in the JSON, is worth."""
    match mention["kind"]:
        case "quantity":
            return _quantity(mention)
        case "date":
            return _days(mention["first"], mention["last"]) or str(mention["value"])
        case _:
            return f"{mention['source'] or 'somebody'}: {mention['cue']} ({mention['factuality']})"


def plural(unit: str) -> str:
    """
    Return a unit as it stands behind more than one: "people", "years", "USD"; nothing for a bare count.

    What is a word or a formula is written out, "barrels", "square kilometres"; a symbol stays: "km", "kWh".
    """
    if unit in UNITS:
        return UNITS[unit]
    return unit_name(unit, many=True) if WRITTEN_OUT.search(unit) else unit


def day(when: date) -> str:
    """Return a day as an editor writes it: "15 Oct 2020"."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def _quantity(mention: dict[str, Any]) -> str:
    one = (mention["low"], mention["high"]) == (1, 1) and mention["unit"] in SPANS
    unit = mention["unit"] if one else plural(mention["unit"])
    # A ratio compares two rates and is none: "quadruple the annual payments" is 4 times, not 4 times per year.
    per = f"per {mention['per']}" if mention["per"] and mention["unit"] != "x" else ""
    interval = _interval(mention["low"], mention["high"], mention["bound"])
    return " ".join(filter(None, (interval, unit, per)))


def _interval(low: float | None, high: float | None, bound: str) -> str:
    if low is None and high is None:
        return "any number of"
    if high is None:
        return f"{'over' if bound == 'more_than' else 'from'} {figure(low)}"
    if low is None or (low == 0 and bound in {"less_than", "at_most", "up_to"}):
        return f"{'under' if bound == 'less_than' else 'up to'} {figure(high)}"
    if low == high:
        return figure(low)
    smaller, larger = figure(low), figure(high)
    scale = larger.partition(" ")[2]
    return f"{smaller.removesuffix(scale).strip()} to {larger}"


def figure(value: float | None) -> str:
    """Return a number as an editor writes it: "63,000", "2.4 billion"; nothing where there is none."""
    if value is None:
        return ""
    for size, name in SCALES:
        if abs(value) >= size:
            return f"{value / size:,.7g} {name}"
    return f"{value:,.0f}" if abs(value) >= 10_000 else f"{value:,.6g}"


def _days(first: str | None, last: str | None) -> str:
    start, end = (date.fromisoformat(one) if one else None for one in (first, last))
    if start is None or end is None:
        return f"from {day(start)}" if start else f"up to {day(end)}" if end else ""
    if start == end:
        return day(start)
    if start.year != end.year:
        return f"{day(start)} to {day(end)}"
    if start.month != end.month:
        return f"{start.day} {MONTHS[start.month - 1]} to {day(end)}"
    return f"{start.day} to {day(end)}"
