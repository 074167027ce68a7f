"""Times of day: "3:20 p.m.", "Friday night", "0737 GMT on Tuesday"."""

from __future__ import annotations

from datetime import time, timedelta, timezone
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.values.date import periods
from crosscheck.values.date.context import Reading
from crosscheck.values.date.readings import read

if TYPE_CHECKING:
    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context


def clock(parts: Parts) -> time | None:
    """Return the time of day, with its offset from UTC where the text gives a zone."""
    minute = parts.minute or 0
    hour = parts.hour
    if hour is None:
        if parts.minute is None:
            return None
        hour, minute = divmod(parts.minute % 1440, 60)
    if parts.half_day == "p" and hour < 12:
        hour += 12
    elif parts.half_day == "a" and hour == 12:
        hour = 0
    hour %= 24
    if minute > 59:
        return None
    zone = None if parts.offset is None else timezone(timedelta(hours=parts.offset))
    return time(hour, minute, parts.second or 0, tzinfo=zone)


def _written(at: time) -> str:
    seconds = f":{at.second:02}" if at.second else ""
    utc = "Z" if at.tzinfo is not None and at.utcoffset() == timedelta(0) else ""
    return f"T{at.hour:02}:{at.minute:02}{seconds}{utc}"


def _day(parts: Parts, context: Context) -> Reading | None:
    """Return the day of a time of day: the one that stands with it, else the last one spoken of, else publication."""
    if parts.of is not None:
        return read(parts.of, context)
    if parts.weekday is not None:
        return read(evolve(parts, rule="weekday", daypart=None), context)
    if parts.deictic is not None:
        return read(evolve(parts, rule="deictic", daypart=None), context)
    last = context.last
    if parts.way == "text" and last is not None and last.period.first == last.period.last:
        at = periods.shift(last.period.first, parts.rel or 0)
        return Reading(period=periods.day(at), base=last.text, steps=(f'counted from "{last.text}"',))
    if (
        parts.rel is None
        and last is not None
        and last.period.first == last.period.last
        and parts.rule != "daypart"
    ):
        return Reading(period=periods.day(last.period.first), base=last.text, steps=(f'on the day of "{last.text}"',))
    if context.published is None:
        return None
    at = periods.shift(context.published, parts.rel or 0)
    return Reading(period=periods.day(at), base="publication", steps=("counted from publication",))


def time_of_day(parts: Parts, context: Context) -> Reading | None:
    """Resolve a time of day to its day and its clock."""
    inner = parts.clock or parts
    day = _day(parts if parts.clock is None else evolve(parts.clock, of=parts.of), context)
    at = clock(inner)
    code = inner.daypart
    if at is None and code is None:
        return None
    suffix = _written(at) if at is not None else f"T{code}"
    if inner.minute == 1440 and inner.hour is None:
        suffix = "T24:00"
    if day is None or day.period is None or day.period.granularity != "day":
        return Reading(value=f"XXXX-XX-XX{suffix}", rule=parts.rule, clock=at)
    period = evolve(
        day.period, value=f"{day.period.value}{suffix}", granularity="minute" if at else "daypart"
    )
    return evolve(day, period=period, rule=parts.rule, clock=at)
