"""Dates resolved: each mention becomes a `Timex` with its days, counted from publication or from another date."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from crosscheck.config import DEFAULT
from crosscheck.mentions.date.parts import DateKind
from crosscheck.values.date import periods
from crosscheck.values.date.clocks import time_of_day
from crosscheck.values.date.context import Base, Context, Reading
from crosscheck.values.date.lengths import duration, repetition
from crosscheck.values.date.readings import long_date, read
from crosscheck.values.timex import Timex, TimexType

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.config import Config
    from crosscheck.mentions.date.parts import DateMention
    from crosscheck.text.article import Article

_TYPES = {
    DateKind.CALENDAR: TimexType.DATE,
    DateKind.REFERENCE: TimexType.DATE,
    DateKind.CLOCK: TimexType.TIME,
    DateKind.DURATION: TimexType.DURATION,
    DateKind.SET: TimexType.SET,
}


def resolve(
    mentions: tuple[DateMention, ...],
    article: Article,
    config: Config = DEFAULT,
) -> tuple[Timex, ...]:
    """
    Resolve the date mentions of an article, in reading order; those that name no day that exists are left out.

    Without a publication date, what is counted from it stays open: `first` and `last` are None.
    """
    last: Base | None = None
    found = []
    for mention in mentions:
        direction = _direction(article.text, mention.span.start)
        context = Context(article, mention.span, last, config.language, direction)
        reading = _read(mention, context)
        if reading is None:
            continue
        timex = _timex(mention, reading, context)
        found.append(timex)
        if reading.period is not None and mention.kind in {DateKind.CALENDAR, DateKind.CLOCK}:
            last = Base(period=reading.period, text=timex.text)
    return tuple(found)


def _read(mention: DateMention, context: Context) -> Reading | None:
    if mention.kind is DateKind.CALENDAR:
        return read(mention.parts, context)
    if mention.kind is DateKind.CLOCK:
        return time_of_day(mention.parts, context)
    if mention.kind is DateKind.DURATION:
        return duration(mention.parts, context)
    if mention.kind is DateKind.SET:
        return repetition(mention.parts, context)
    return Reading(value=mention.parts.value, rule="reference")


def _timex(mention: DateMention, reading: Reading, context: Context) -> Timex:
    text = mention.span.of(context.article.text)
    period = reading.period
    steps: tuple[str, ...] = ()
    if period is not None and reading.steps:
        days = long_date(period.first)
        if period.first != period.last:
            days += f" to {long_date(period.last)}"
        steps = (f'"{text}" is {days}, {reading.steps[0]}', *reading.steps[1:])
    elif reading.steps:
        steps = (f'"{text}" stays open: {reading.steps[0]}',)
    kind = _TYPES[mention.kind]
    edtf = reading.edtf or (None if period is None else period.edtf)
    if reading.clock is not None and period is not None:
        edtf = period.value
    return Timex(
        span=mention.span,
        text=text,
        type=kind,
        value=reading.value or (period.value if period is not None else ""),
        edtf=edtf,
        first=None if period is None else period.first,
        last=None if period is None else period.last,
        granularity=None if period is None else period.granularity,
        mod=reading.mod,
        direction=context.direction if kind in {TimexType.DATE, TimexType.TIME} else None,
        base=reading.base,
        rule=reading.rule,
        clock=reading.clock,
        steps=steps,
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(since|from|starting|until|till|til|through|by|before|prior to|ahead of|after|following)\s+(?:about |around |at |on |in |late |early )?$"
    )


_DIRECTIONS = {
    "since": "since",
    "from": "since",
    "starting": "since",
    "until": "until",
    "till": "until",
    "til": "until",
    "through": "until",
        "by": "by",
    "before": "before",
    "prior to": "before",
    "ahead of": "before",
    "after": "after",
    "following": "after",
}


def _direction(text: str, at: int) -> str | None:
    found = _before().search(text, max(0, at - 24), at)
    return _DIRECTIONS[found[1].lower()] if found else None


def dateline(text: str) -> date | None:
    """Return the date of an unambiguous dateline at the head of a text, None where there is none."""
    from crosscheck.mentions.dates import find  # noqa: PLC0415  (only where metadata has no date)
    from crosscheck.text.article import Article  # noqa: PLC0415

    head = text[:600]
    for timex in resolve(find(head, ()), Article(text=head)):
        if (
            timex.granularity in {"day", "minute"}
            and timex.first == timex.last
            and timex.rule in {"day", "iso", "clock-on"}
        ):
            return timex.first
    return None


__all__ = ["dateline", "periods", "resolve"]
