"""Dates resolved: each mention becomes a `Timex` with its days, counted from publication or from another date."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.config import DEFAULT
from crosscheck.lexicon import table
from crosscheck.mentions.date.parts import DateKind
from crosscheck.values.date import periods
from crosscheck.values.date.clocks import time_of_day
from crosscheck.values.date.context import Context
from crosscheck.values.date.cues import cues
from crosscheck.values.date.lengths import duration, repetition
from crosscheck.values.date.neighbours import beside, with_years
from crosscheck.values.date.read import read
from crosscheck.values.date.reading import Base, Reading, long_date
from crosscheck.values.date.region import Places
from crosscheck.values.timex import Timex, TimexType

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.config import Config
    from crosscheck.mentions.date.parts import DateMention, Parts
    from crosscheck.text.article import Article

_TYPES = {
    DateKind.CALENDAR: TimexType.DATE,
    DateKind.REFERENCE: TimexType.DATE,
    DateKind.CLOCK: TimexType.TIME,
    DateKind.DURATION: TimexType.DURATION,
    DateKind.SET: TimexType.SET,
}
_READERS = {
    DateKind.CALENDAR: read,
    DateKind.CLOCK: time_of_day,
    DateKind.DURATION: duration,
    DateKind.SET: repetition,
}
# "from" and "through" weigh differently while the tense is read; to the outside they are these.
_DIRECTIONS: dict[str, str | None] = {"from": "since", "through": "until", "in": None, "within": None}
# A dateline stands in the first lines.
_HEAD = 600
_DATED = frozenset({"day", "clock-on", "numeric"})


def resolve(
    mentions: tuple[DateMention, ...],
    article: Article,
    config: Config = DEFAULT,
) -> tuple[Timex, ...]:
    """
    Resolve the date mentions of an article, in reading order; those that name no day that exists are left out.

    Without a publication date, what is counted from it stays open: `first` and `last` are None, and a step says so.
    """
    places = Places(article.text)
    last: Base | None = None
    last_day: Base | None = None
    found: list[Timex] = []
    for mention in with_years(mentions, article.text):
        span = mention.span
        around = cues(article.text, span.start, span.end, config.language)
        context = Context(article, places, span, last, last_day, around, config.language, mention.sentence)
        reading = _read(mention, context)
        if reading is None:
            continue
        timex = _timex(mention, reading, context)
        found.append(timex)
        if reading.period is not None and mention.calendar and timex.type is not TimexType.DURATION:
            last = Base(reading.period, timex.text, span.end)
            last_day = last if reading.period.first == reading.period.last else last_day
    return _at_place(beside(tuple(found), article.text), places)


def _at_place(timexes: tuple[Timex, ...], places: Places) -> tuple[Timex, ...]:
    """Note how far from UTC the clocks are where the article plays, if it speaks of any."""
    if all(timex.clock is None for timex in timexes):
        return timexes
    offsets = table("calendars", None)["offsets"].get(places.most_named)
    if offsets is None:
        return timexes
    return tuple(
        timex if timex.first is None else evolve(timex, offsets=(float(offsets[0]), float(offsets[1])))
        for timex in timexes
    )


def dateline(text: str) -> date | None:
    """
    Return the day of an unambiguous dateline, None where there is none.

    That is a whole date, with its year, in the first lines, standing outside any sentence or alone in one; where
    the head has two such days nothing is chosen.
    """
    from crosscheck.mentions.dates import find  # noqa: PLC0415  (compiles the grammar)
    from crosscheck.text.article import Article  # noqa: PLC0415  (only here)

    head = text[:_HEAD]
    days = {
        timex.first
        for timex in resolve(find(head), Article(text=head))
        if timex.first == timex.last and timex.rule in _DATED and not timex.steps and _stands_out(head, timex)
    }
    return days.pop() if len(days) == 1 else None


def _read(mention: DateMention, context: Context) -> Reading | None:
    reader = _READERS.get(mention.kind)
    if reader is None:
        return Reading(value=mention.parts.value, rule="reference")
    try:
        return reader(mention.parts, context)
    except (ValueError, OverflowError):  # a year outside 1 to 9999
        return None


def _timex(mention: DateMention, reading: Reading, context: Context) -> Timex:
    text = mention.span.of(context.article.text)
    said = context.cues.direction
    direction = _DIRECTIONS.get(said, said) if said else None
    period, steps, mod = reading.period, reading.steps, reading.mod
    kind = TimexType.DURATION if reading.length else _TYPES[mention.kind]
    if (
        context.cues.hedged
        and mod is None
        and kind in {TimexType.DATE, TimexType.TIME}
        and period is not None
    ):
        mod = "APPROX"
        if kind is TimexType.DATE:
            period = periods.about(period)
    if steps and period is not None:
        days = long_date(period.first)
        if period.first != period.last:
            days += f" to {long_date(period.last)}"
        steps = (f'"{text}" is {days}, {steps[0]}', *steps[1:])
    elif steps and reading.rule != "no-such-day":
        steps = (f'"{text}" stays open: {steps[0]}', *steps[1:])
    return Timex(
        span=mention.span,
        text=text,
        type=kind,
        value=reading.value or ("" if period is None else period.value),
        edtf=None if period is None else _edtf(period, kind),
        first=None if period is None else period.first,
        last=None if period is None else period.last,
        granularity=None if period is None else period.granularity,
        mod=mod,
        direction=direction if kind in {TimexType.DATE, TimexType.TIME} else None,
        base=None if reading.base is None else reading.base.name,
        rule=reading.rule,
        clock=reading.clock,
        weekday=_stated_weekday(mention.parts),
        steps=steps,
    )


def _stated_weekday(parts: Parts | None) -> int | None:
    """Return the weekday that stands with a day of the month."""
    while parts is not None and parts.rule not in {"day", "days"}:
        parts = parts.of
    return None if parts is None else parts.weekday


def _edtf(period: periods.Period, kind: TimexType) -> str:
    return period.value if kind is TimexType.TIME and period.granularity == "minute" else period.edtf


def _stands_out(text: str, timex: Timex) -> bool:
    """Whether a date stands outside a sentence: in a short line that ends none, or before a dash."""
    start = text.rfind("\n", 0, timex.span.start) + 1
    end = text.find("\n", timex.span.end)
    line = text[start : len(text) if end < 0 else end].strip()
    after = text[timex.span.end : timex.span.end + 24]
    if len(line) < 100 and not line.endswith((".", "?", "!", '"', "\u201d")):
        return True
    return timex.span.start - start < 60 and bool(_dash().match(after))


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"\s*\)?\s*(?:[-\u2013\u2014:|]|\(\w+\)\s*[-\u2013\u2014])\s")


__all__ = ["dateline", "resolve"]
