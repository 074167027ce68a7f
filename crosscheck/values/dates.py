"""Dates resolved: each mention becomes a `Timex` with its days, counted from publication or from another date."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.config import DEFAULT
from crosscheck.mentions.date.parts import DateKind
from crosscheck.values.date import periods
from crosscheck.values.date.clocks import time_of_day
from crosscheck.values.date.context import Context
from crosscheck.values.date.lengths import duration, repetition
from crosscheck.values.date.neighbours import anchored, with_years
from crosscheck.values.date.read import read
from crosscheck.values.date.reading import Base, Reading, long_date
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
_READERS = {
    DateKind.CALENDAR: read,
    DateKind.CLOCK: time_of_day,
    DateKind.DURATION: duration,
    DateKind.SET: repetition,
}
# What the words before a date say of it.
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
_HEDGES = frozenset({"around", "about", "circa", "approximately", "roughly"})
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
    last: Base | None = None
    found: list[Timex] = []
    for mention in with_years(mentions, article.text):
        direction, hedged = _words_before(article.text, mention.span.start)
        context = Context(article, mention.span, last, direction, config.language, mention.sentence)
        reading = _read(mention, context)
        if reading is None:
            continue
        if hedged and reading.period is not None and reading.mod is None:
            reading = evolve(reading, mod="APPROX", period=periods.about(reading.period))
        timex = _timex(mention, reading, context)
        found.append(timex)
        if reading.period is not None and mention.calendar and timex.type is not TimexType.DURATION:
            last = Base(reading.period, timex.text)
    return anchored(tuple(found), article.text)


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
        if timex.first is not None
        and timex.first == timex.last
        and timex.rule in _DATED
        and _stands_out(head, timex)
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
    period, steps = reading.period, reading.steps
    if steps and period is not None:
        days = long_date(period.first)
        if period.first != period.last:
            days += f" to {long_date(period.last)}"
        steps = (f'"{text}" is {days}, {steps[0]}', *steps[1:])
    elif steps:
        steps = (f'"{text}" stays open: {steps[0]}', *steps[1:])
    kind = TimexType.DURATION if reading.length else _TYPES[mention.kind]
    return Timex(
        span=mention.span,
        text=text,
        type=kind,
        value=reading.value or ("" if period is None else period.value),
        edtf=None if period is None else _edtf(period, kind),
        first=None if period is None else period.first,
        last=None if period is None else period.last,
        granularity=None if period is None else period.granularity,
        mod=reading.mod,
        direction=context.direction,
        base=None if reading.base is None else reading.base.name,
        rule=reading.rule,
        clock=reading.clock,
        steps=steps,
    )


def _edtf(period: periods.Period, kind: TimexType) -> str:
    return period.value if kind is TimexType.TIME and period.granularity == "minute" else period.edtf


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(since|from|starting|until|till|til|through|by|before|prior to|ahead of|after|following)\s+)?"
        r"(?:(about|around|approximately|roughly|circa)\s+)?(?:at\s+|on\s+|in\s+|the\s+)?$",
        re.IGNORECASE,
    )


def _words_before(text: str, at: int) -> tuple[str | None, bool]:
    """Return the direction and whether a hedge stands before a date."""
    found = _before().search(text, max(0, at - 32), at)
    if found is None:
        return None, False
    return _DIRECTIONS.get((found[1] or "").lower()), (found[2] or "").lower() in _HEDGES


def _stands_out(text: str, timex: Timex) -> bool:
    """Whether a date stands outside a sentence: in a short line that ends none, or before a dash."""
    start = text.rfind("\n", 0, timex.span.start) + 1
    end = text.find("\n", timex.span.end)
    line = text[start : len(text) if end < 0 else end].strip()
    after = text[timex.span.end : timex.span.end + 24]
    if len(line) < 100 and not line.endswith((".", "?", "!", '"', "\u201d")):
        return True
    return timex.span.start - start < 60 and bool(_DASH.match(after))


_DASH = re.compile(r"\s*\)?\s*(?:[-\u2013\u2014:|]|\(\w+\)\s*[-\u2013\u2014])\s")

__all__ = ["dateline", "resolve"]
