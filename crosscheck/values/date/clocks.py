"""Times of day: "3:20 p.m.", "Friday night", "0737 GMT on Tuesday"."""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.values.date import periods
from crosscheck.values.date.read import READERS, read
from crosscheck.values.date.reading import NO_BASE, Reading, counted

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context

_MIDNIGHT = 1440  # minutes: the end of the day
# Parts of the day as TIMEX3 writes them; dawn, dusk and midday have no code of their own there.
_CODES = {"DW": "MO", "DU": "EV", "MI": "12:00"}


def time_of_day(parts: Parts, context: Context) -> Reading | None:
    """Resolve a time of day to its day and its clock."""
    inner = parts.clock or parts
    day = _day(parts, context)
    at = _clock(inner, None if day is None or day.period is None else day.period.first)
    code = _code(parts)
    if at is None and code is None:
        return None
    suffix = _written(at) if at is not None else f"T{code}"
    if inner.minute == _MIDNIGHT and inner.hour is None:
        suffix = "T24:00"
    mod = {"START": "BEFORE", "END": "AFTER"}.get(parts.edge or "") if parts.rule == "sooner" else parts.edge
    if day is None or day.period is None:
        return Reading(value=f"XXXX-XX-XX{suffix}", rule=parts.rule, clock=at, mod=mod, steps=(NO_BASE,))
    named = evolve(periods.day(day.period.first), granularity="minute" if at else "daypart")
    return evolve(day, period=evolve(named, value=named.value + suffix), rule=parts.rule, clock=at, mod=mod)


def _code(parts: Parts | None) -> str | None:
    """Return the part of the day that stands with the time or the day."""
    while parts is not None:
        code = parts.daypart or (parts.clock and parts.clock.daypart)
        if code:
            return _CODES.get(code, code)
        parts = parts.of
    return None


def _clock(parts: Parts, day: date | None) -> time | None:
    """Return the time of day, with its offset from UTC where the text gives a zone."""
    hour, minute = parts.hour, parts.minute or 0
    if hour is None:
        if parts.minute is None:
            return None
        hour, minute = divmod(parts.minute % _MIDNIGHT, 60)
    if parts.half_day == "p" and hour < 12:
        hour += 12
    elif parts.half_day == "a" and hour == 12:
        hour = 0
    at = time(hour, minute, parts.second or 0)
    offset = timedelta(hours=parts.offset) if parts.offset is not None else _offset(parts.zone, day, at)
    return at if offset is None else at.replace(tzinfo=timezone(offset))


def _offset(zone: str | None, day: date | None, at: time) -> timedelta | None:
    """Return how far a zone of the tz database is from UTC on a day; unknown without the day."""
    if zone is None or day is None:
        return None
    from dateutil.tz import gettz  # noqa: PLC0415  (seldom needed)

    found = gettz(zone)
    return None if found is None else datetime.combine(day, at, found).utcoffset()


def _written(at: time) -> str:
    seconds = f":{at.second:02}" if at.second else ""
    utc = "Z" if at.tzinfo is not None and at.utcoffset() == timedelta(0) else ""
    return f"T{at.hour:02}:{at.minute:02}{seconds}{utc}"


def _day(parts: Parts, context: Context) -> Reading | None:
    """Return the day of a time of day: the one that stands with it, else one spoken of near by, else publication."""
    if parts.of is not None:
        return read(parts.of, context) if parts.of.rule in READERS else _day(parts.of, context)
    for rule, given in (("weekday", parts.weekday), ("deictic", parts.deictic)):
        if given is not None:
            return read(evolve(parts, rule=rule), context)
    last, rel = context.last_day, parts.rel
    if (
        last is not None
        and context.published
        and last.period.first > context.published
        and context.tense == "past"
    ):
        last = None
    if last is not None and (parts.way == "text" or rel is None):
        return counted(periods.day(periods.shift(last.period.first, rel or 0)), parts.rule, last)
    base = context.publication
    if base is None:
        return None
    return counted(periods.day(periods.shift(base.period.first, rel or 0)), parts.rule, base)
