"""What a date takes from the dates beside it: its year, or the day from which a length counts."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.values.date import periods
from crosscheck.values.timex import TimexType

if TYPE_CHECKING:
    from crosscheck.mentions.date.parts import DateMention
    from crosscheck.values.timex import Timex

_DATED = frozenset({"day", "days", "month"})


@cache
def _joined() -> re.Pattern[str]:
    """Return what stands between two dates that share a year: "March and April 2009", "June 1 to June 17, 2009"."""
    return re.compile(
        r"\s*(?:,|,?\s*(?:and|or|to|until|till|through|-|\u2013|\u2014)(?:\s+(?:on|in|again in|again on))?)\s*"
    )


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"\s+(?:from|starting|beginning|effective|that began|which began)(?:\s+(?:in|on))?\s+")


def with_years(mentions: tuple[DateMention, ...], text: str) -> tuple[DateMention, ...]:
    """Give a month or day without a year the year of the date that it is joined to."""
    found = list(mentions)
    for at in range(len(found) - 2, -1, -1):
        one, two = found[at], found[at + 1]
        if one.rule not in _DATED or two.rule not in _DATED or one.parts.year is not None:
            continue
        year, month, next_month = two.parts.year, one.parts.month, two.parts.month
        between = text[one.span.end : two.span.start]
        if (
            year is None
            or month is None
            or next_month is None
            or len(between) > 20
            or one.parts.short_year is not None
        ):
            continue
        if _joined().fullmatch(between):
            found[at] = evolve(one, parts=evolve(one.parts, year=year - (month > next_month)))
    return tuple(found)


def anchored(timexes: tuple[Timex, ...], text: str) -> tuple[Timex, ...]:
    """Give a length its days where a date says from when it counts: "the five years from April 2021"."""
    found = list(timexes)
    for at, (one, two) in enumerate(pairwise(timexes)):
        count = re.fullmatch(r"P(\d{1,4})([YMWD])", one.value)
        if (
            one.type is not TimexType.DURATION
            or count is None
            or two.first is None
            or two.type is not TimexType.DATE
        ):
            continue
        between = text[one.span.end : two.span.start]
        if len(between) > 24 or not _from().fullmatch(between):
            continue
        end = periods.laid_off(two.first, int(count[1]), count[2])
        if end is not None:
            last = periods.shift(end, -1)
            edtf = f"{two.first:%Y-%m}/{last:%Y-%m}" if two.granularity != "day" else f"{two.first}/{last}"
            found[at] = evolve(
                one,
                first=two.first,
                last=last,
                edtf=edtf,
                granularity=two.granularity,
                base=two.text,
                steps=(*one.steps, f'"{one.text}" is counted from "{two.text}"'),
            )
    return tuple(found)
