"""
A date is given with a weekday on which it does not fall.

Where the year is not written it is the one that fits the publication date, and the message names it. Nothing is
said where another year fits the weekday and is as likely to be meant: one that the text names near by or, for a day
far from publication, the year before or after. Days before 1753 may be of the Julian calendar and are passed over.

**Flagged**: A, of September 10, 2021: "The hearing is on Tuesday, September 22."

**Not flagged**: A, of September 10, 2021: "The hearing is on Wednesday, September 22."
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from crosscheck.rules.date.flawed import flawed
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crosscheck.rules.case import Case
    from crosscheck.values.timex import Timex

_GREGORIAN = 1753  # the first whole year of the calendar in English-speaking countries
_NEAR = 120  # days from publication within which a day without its year is of the nearest year
_BEFORE, _AFTER = 600, 120  # characters around a date in which another year may be the one meant


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such date."""
    for article, timexes in case.dates.items():
        text = case.articles[article].text
        for before, timex in pairwise((None, *timexes)):
            if timex is None or not _misses(timex) or _is_cut(timex.text) or _is_joined(timex, before, text):
                continue
            if timex.base is None or not _other_year_fits(timex, timexes, case.articles[article].published):
                yield flawed(rule, case, article, timex)


def _misses(timex: Timex) -> bool:
    """Whether the weekday is neither that of the first day nor, as in "Friday, June 6 to 10", that of the last."""
    if timex.weekday is None or timex.first is None or timex.last is None or timex.first.year < _GREGORIAN:
        return False
    return timex.weekday not in {timex.first.isoweekday(), timex.last.isoweekday()}


def _is_cut(text: str) -> bool:
    """Whether a line ends after the weekday and no comma joins what follows: a headline above a date."""
    head, line_break, _ = text.partition("\n")
    return bool(line_break) and head.rstrip()[-1:].isalpha()


def _is_joined(timex: Timex, before: Timex | None, text: str) -> bool:
    """Whether the weekday is one of several: "Friday and Saturday, June 6"."""
    if timex.first != timex.last or before is None or before.rule != "weekday":
        return False
    return _joiner().fullmatch(text, before.span.end, timex.span.start) is not None


@cache
def _joiner() -> re.Pattern[str]:
    return re.compile(r"\s{0,2}(?:,|,?\s{0,2}(?:and|or|to|through|/|-|\u2013))\s{0,2}")


def _other_year_fits(timex: Timex, timexes: tuple[Timex, ...], published: date | None) -> bool:
    """Whether the weekday fits the day in another year that may be meant."""
    day = timex.first
    if day is None:
        return False
    named = (
        other.first.year
        for other in timexes
        if other.first is not None and -_BEFORE <= other.span.start - timex.span.start <= _AFTER
    )
    far = published is None or abs((day - published).days) > _NEAR
    years = {*named, *((day.year - 1, day.year + 1) if far else ())} - {day.year}
    if published is not None and day <= published:  # what is past is of no later year
        years = {year for year in years if year < day.year}
    return any(_falls_on(day, year, timex.weekday) for year in years)


def _falls_on(day: date, year: int, weekday: int | None) -> bool:
    try:
        return day.replace(year=year).isoweekday() == weekday
    except ValueError:  # February 29
        return False


RULE = Rule(
    code="DAT111",
    name="weekday-mismatch",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
