"""Dates of the calendar: days, months, years, decades, centuries, seasons, quarters, fiscal years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind, Parts
from crosscheck.mentions.date.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crosscheck.mentions.date.surroundings import Surroundings

# An abbreviation may have its full stop; a month written out has none.
MONTH = r"{month:mon}(?:(?<=<month_abbreviation>)\.)?"
DAY = r"{day}<ordinal_suffix>?"
YEAR = r"(?:\,? {year}| \'{short_year:two})"
WEEKDAY = r"(?:{weekday:wd}\.?\,? (?:the )?)?"
TO = r"(?:[\-]| to | \- | through | and )"


def _calendar(
    name: str,
    pattern: str,
    emits: str = "date",
    guard: Callable[[Surroundings], bool] | None = None,
    weight: int = 0,
    **fixed: Any,
) -> Rule:
    return Rule(name, DateKind.CALENDAR, pattern, fixed, emits=emits, guard=guard, weight=weight)


def _numeric(said: Mapping[str, Any]) -> Parts | None:
    a, b, year = said["a"], said["b"], said["c"]
    if not (1 <= a <= 31 and 1 <= b <= 31) or (a > 12 and b > 12):
        return None
    return Parts(rule="numeric", numbers=(a, b, year))


def _iso(said: Mapping[str, Any]) -> Parts | None:
    if not (1 <= said["b"] <= 12 and 1 <= said["c"] <= 31):
        return None
    return Parts(rule="day", year=said["a"], month=said["b"], day=said["c"])


def _decade(said: Mapping[str, Any]) -> Parts | None:
    first = said.get("year", said.get("two"))
    return None if first is None or first % 10 else Parts(rule="decade", decade=first)


RULES = (
    _calendar("day", WEEKDAY + MONTH + " " + DAY + YEAR + "?", "day_date", guards.whole_figure),
    _calendar("day", WEEKDAY + DAY + " (?:of )?" + MONTH + YEAR + "?", "day_date", guards.whole_figure),
    _calendar(
        "days",
        WEEKDAY + MONTH + " " + DAY + TO + r"{last_day:day}<ordinal_suffix>?" + YEAR + "?",
        guard=guards.whole_figure,
    ),
    _calendar(
        "days",
        DAY + TO + r"{last_day:day}<ordinal_suffix>? (?:of )?" + MONTH + YEAR + "?",
        guard=guards.whole_figure,
    ),
    _calendar(
        "days",
        MONTH
        + " "
        + DAY
        + r" ?[\-] ?{last_month:mon}(?:(?<=<month_abbreviation>)\.)? {last_day:day}<ordinal_suffix>?"
        + YEAR
        + "?",
        guard=guards.whole_figure,
    ),
    _calendar("month", MONTH + r"(?:\, | of | ){year}", "month_date", guards.whole_figure),
    _calendar("month", MONTH + r" \'{short_year:two}", "month_date", guards.whole_figure),
    _calendar("month", "{month}", "month_date", guards.month_alone),
    _calendar("month", r"{month:month_abbreviation}\.?", "month_date", guards.doubtful_month),
    _calendar("month", "{month:doubtful_month}", "month_date", guards.doubtful_month),
    _calendar("months", r"{month:mon}[\-]{last_month:mon} {year}", guard=guards.whole_figure),
    _calendar("year", "{year}", "year_date", guards.bare_year),
    _calendar("year", r"\'{short_year:two}", "year_date", guards.short_year),
    _calendar("years", r"{year}[\-]{last_year:year}", guard=guards.whole_figure),
    _calendar("years", r"{year}[\-\/]{last_year:two}", guard=guards.whole_figure),
    Rule(
        "numeric",
        DateKind.CALENDAR,
        r"{a:int}\/{b:int}\/{c:int}",
        emits="day_date",
        guard=guards.whole_figure,
        build=_numeric,
    ),
    Rule(
        "numeric",
        DateKind.CALENDAR,
        r"{a:int}\.{b:int}\.{c:year}",
        emits="day_date",
        guard=guards.whole_figure,
        build=_numeric,
    ),
    Rule(
        "iso",
        DateKind.CALENDAR,
        r"{a:year}[\-\/]{b:two}[\-\/]{c:two}",
        emits="day_date",
        guard=guards.whole_figure,
        build=_iso,
        weight=2,
    ),
    Rule("decade", DateKind.CALENDAR, r"(?:the )?{year}(?:\')?s", guard=guards.decade, build=_decade),
    Rule("decade", DateKind.CALENDAR, r"(?:the )?\'?{two}(?:\')?s", guard=guards.decade, build=_decade),
    _calendar("decade", "the {decade:decade_word}"),
    _calendar("century", r"(?:the )?(?:{century:ordinal}|{century:int}<ordinal_suffix>)[ \-]century"),
    _calendar("season", r"(?:the )?{season}(?: of|\,)? {year}", guard=guards.whole_figure),
    _calendar("season", r"(?:the )?{season}", guard=guards.season),
    _calendar("quarter", r"(?:the )?{ordinal}[ \-](?:fiscal |fiscal\-)?quarter(?! of )", unit="Q"),
    _calendar("quarter", r"(?:the )?fiscal {ordinal}[ \-]quarter", unit="Q", fiscal=True),
    _calendar(
        "quarter",
        r"(?:the )?{ordinal}[ \-](?:fiscal |fiscal\-)?quarter (?:of )?(?:fiscal )?{year}",
        unit="Q",
        guard=guards.whole_figure,
    ),
    _calendar(
        "fiscal-year",
        r"(?:the )?(?:fiscal|financial)(?: year)? {year}",
        "year_date",
        guards.whole_figure,
        fiscal=True,
    ),
    _calendar("fiscal-year", r"(?:the )?{year} (?:fiscal|financial) year", "year_date", fiscal=True),
    _calendar(
        "fiscal-year",
        r"(?:the )?{year}[\-\/]{last_year:two} (?:fiscal|financial) year",
        "year_date",
        fiscal=True,
    ),
    _calendar("fiscal-year", r"fy(?: |\-)?{year}", "year_date", fiscal=True),
    _calendar("fiscal-year", r"(?:the )?{rel:last} (?:fiscal|financial) year", "year_date", fiscal=True),
    _calendar("fiscal-year", r"(?:the )?{rel:previous} (?:fiscal|financial) year", "year_date", fiscal=True),
    _calendar("fiscal-year", r"(?:the )?{rel:this} (?:fiscal|financial) year", "year_date", fiscal=True),
    _calendar("fiscal-year", r"(?:the )?{rel:current} (?:fiscal|financial) year", "year_date", fiscal=True),
    _calendar("fiscal-year", r"(?:the )?{rel:next} (?:fiscal|financial) year", "year_date", fiscal=True),
    _calendar("fiscal-year", r"(?:the )?{rel:coming} (?:fiscal|financial) year", "year_date", fiscal=True),
    _calendar("fiscal-year", r"(?:the )?(?:fiscal|financial) year", "year_date", fiscal=True, rel=0),
    _calendar("weekday", "{weekday}", "day_date", guards.weekday),
)
