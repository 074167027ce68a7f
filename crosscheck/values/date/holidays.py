"""The days of holidays with fixed rules: "Christmas", "last Thanksgiving", "Easter 2020"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from crosscheck.lexicon import table
from crosscheck.values.date import periods
from crosscheck.values.date.reading import Reading, counted, perhaps, unresolved

if TYPE_CHECKING:
    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context

_GREGORIAN = 1583  # Easter by the Gregorian rule from this year on


def holiday(parts: Parts, context: Context) -> Reading | None:
    """Read a holiday in its year, else the one that fits the word of relation or the tense and lies nearest."""
    code = parts.holiday or ""
    if parts.year is not None:
        return perhaps(day_of(code, parts.year), "holiday")
    base = context.publication
    if base is None:
        return unresolved("XXXX-XX-XX", "holiday")
    today = base.period.first
    years = range(max(1, today.year - 1), min(9999, today.year + 1) + 1)
    days = [when for number in years if (when := day_of(code, number)) is not None]
    side = {-1: "past", 1: "future"}.get(parts.rel or 0, context.tense)
    if parts.rel == 0:
        days = [when for when in days if when.year == today.year]
    elif side == "past":
        days = [when for when in days if when < today or (when == today and not parts.rel)]
    elif side == "future":
        days = [when for when in days if when > today or (when == today and not parts.rel)]
    if not days:
        return None
    return counted(periods.day(min(days, key=lambda when: abs((when - today).days))), "holiday", base)


def day_of(code: str, year: int) -> date | None:
    """Return the day of a holiday in a year, None where its rule gives none. `calendars.toml` explains the rules."""
    rule: str = table("calendars", None)["holidays"][code]
    name, _, days = rule.partition("+")
    if name == "easter":
        return _easter(year, int(days))
    month, weekday, nth = (*map(int, name.split("/")), 0)[:3]
    if not nth:
        return date(year, month, weekday)
    return _nth(year, month, weekday, nth) + timedelta(int(days or 0))


def _easter(year: int, days: int) -> date | None:
    from dateutil.easter import easter  # noqa: PLC0415  (seldom needed)

    return easter(year) + timedelta(days) if year >= _GREGORIAN else None


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = periods.month_end(year, month)
    return last - timedelta((last.isoweekday() - weekday) % 7)


READERS = {"holiday": holiday}
