"""What a date takes from the dates beside it: its year, its zone, or the day from which a length counts."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.values.date import periods
from crosscheck.values.date.reading import long_date
from crosscheck.values.timex import TimexType

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.mentions.date.parts import DateMention
    from crosscheck.values.date.periods import Period
    from crosscheck.values.timex import Timex

_DATED = frozenset({"day", "days", "month"})
_BETWEEN = 28  # characters that may stand between two dates that are read together
_QUARTER = timedelta(minutes=15)
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)


@cache
def _joined() -> re.Pattern[str]:
    """Return what stands between two dates that share a year: "March and April 2009", "June 1 to June 17, 2009"."""
    return re.compile(
        r"\s*(?:,|,?\s*(?:and|or|to|until|till|through|-|\u2013|\u2014)(?:\s+(?:on|in|again in|again on))?)\s*"
    )


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"\s+(?:from|starting|beginning|effective|that began|which began)(?:\s+(?:in|on))?\s+")


@cache
def _up_to() -> re.Pattern[str]:
    return re.compile(r"\s+(?:to|ended|ending|through|up to|until)(?:\s+(?:in|on))?\s+")


@cache
def _off() -> re.Pattern[str]:
    return re.compile(r"\s+(?:(?P<later>after|following)|(?P<sooner>before|ahead of))\s+(?:the\s+)?")


@cache
def _parallel() -> re.Pattern[str]:
    return re.compile(r"\s*[(\[,;/]?\s*(?:or\s+)?")


def with_years(mentions: tuple[DateMention, ...], text: str) -> tuple[DateMention, ...]:
    """Give a month or day without a year the year of the date that it is joined to."""
    found = list(mentions)
    for at in range(len(found) - 2, -1, -1):
        one, two = found[at], found[at + 1]
        if one.rule not in _DATED or two.rule not in _DATED:
            continue
        year, month, next_month = two.parts.year, one.parts.month, two.parts.month
        gap = two.span.start - one.span.end
        if year is None or month is None or next_month is None or not 0 < gap <= _BETWEEN:
            continue
        open_year = one.parts.year is None and one.parts.short_year is None
        if open_year and _joined().fullmatch(text, one.span.end, two.span.start):
            found[at] = evolve(one, parts=evolve(one.parts, year=year - (month > next_month)))
    return tuple(found)


def beside(timexes: tuple[Timex, ...], text: str) -> tuple[Timex, ...]:
    """Give lengths their days and local clock times their zone, where the date beside them tells."""
    found = list(timexes)
    for at, (one, two) in enumerate(pairwise(timexes)):
        if two.span.start - one.span.end > _BETWEEN:
            continue
        between = text[one.span.end : two.span.start]
        if one.type is TimexType.DURATION and two.type is TimexType.DATE:
            found[at] = _anchored(one, two, between)
        elif one.clock is not None and two.clock is not None and _parallel().fullmatch(between):
            found[at], found[at + 1] = _zoned(found[at], two), _zoned(two, found[at])
    return tuple(found)


def _anchored(one: Timex, two: Timex, between: str) -> Timex:
    """Read "the three months from June 2018" and "the year to June" as that time, "60 days after Friday" as a day."""
    count = re.fullmatch(r"P(\d{1,4})([YMWD])", one.value)
    if count is None or two.first is None or two.last is None:
        return one
    number, unit = int(count[1]), count[2]
    if _from().fullmatch(between):
        end = periods.laid_off(two.first, number, unit)
        return (
            one
            if end is None or end <= two.first
            else _with_days(one, _stretch(two, periods.shift(end, -1)), two)
        )
    if _up_to().fullmatch(between):
        start = periods.laid_off(periods.shift(two.last, 1), -number, unit)
        return (
            one
            if start is None or start > two.last
            else _with_days(one, periods.days(start, two.last, two.granularity or "day"), two)
        )
    off = _off().fullmatch(between)
    if off is None:
        return one
    later = off["later"] is not None
    when = periods.laid_off(two.last if later else two.first, number if later else -number, unit)
    if when is None:
        return one
    to_the_day = two.granularity == "day" and unit in {"D", "W"}
    whole = periods.day(when) if to_the_day else periods.holding(unit, when)
    return one if whole is None else _with_days(one, whole, two)


def _stretch(start: Timex, last: date) -> Period:
    first = start.first or last
    days = start.granularity == "day"
    edtf = f"{first}/{last}" if days else f"{first:%Y-%m}/{last:%Y-%m}"
    return periods.Period(first, last, edtf, start.granularity or "day", edtf)


def _with_days(one: Timex, whole: Period, two: Timex) -> Timex:
    days = long_date(whole.first)
    if whole.first != whole.last:
        days += f" to {long_date(whole.last)}"
    return evolve(
        one,
        first=whole.first,
        last=whole.last,
        edtf=whole.edtf,
        granularity=whole.granularity,
        base=two.text,
        steps=(*two.steps, f'"{one.text}" counted from "{two.text}" is {days}'),
    )


def _zoned(local: Timex, other: Timex) -> Timex:
    """Give a local clock time the zone that "(2248 GMT)" beside it implies."""
    if (
        local.clock is None
        or other.clock is None
        or local.clock.tzinfo is not None
        or other.clock.tzinfo is None
    ):
        return local
    if local.first is None or other.first is None:
        return local
    utc = datetime.combine(other.first, other.clock.replace(tzinfo=None)) - (
        other.clock.utcoffset() or timedelta()
    )
    apart = datetime.combine(local.first, local.clock) - utc
    while apart > _EAST:
        apart -= timedelta(days=1)
    while apart < _WEST:
        apart += timedelta(days=1)
    if apart > _EAST or apart % _QUARTER:
        return local
    hours = apart / timedelta(hours=1)
    step = f'"{local.text}" is {hours:+g} hours from UTC, as "{other.text}" beside it shows'
    return evolve(local, clock=local.clock.replace(tzinfo=timezone(apart)), steps=(*local.steps, step))
