"""Dates of the calendar: days, months, years, decades, centuries, seasons, quarters, fiscal years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind, Parts
from crosscheck.mentions.date.rule import Rule, maker

if TYPE_CHECKING:
    from crosscheck.mentions.date.rule import Said

# An abbreviation may have its full stop; a month written out has none.
MONTH = r"{month:mon}(?:(?<=<month_abbreviation>)\.)?"
_LAST_MONTH = r"{last_month:mon}(?:(?<=<month_abbreviation>)\.)?"
DAY = r"{day}<ordinal_suffix>?"
_LAST_DAY = r"{last_day:day}<ordinal_suffix>?"
YEAR = r"(?:(?:\,? |\, ?){year}| \'{short_year:two})?"
_WEEKDAY = r"(?:{weekday:wd}\.?\,? (?:the )?)?"
_TO = r"(?: ?\- ?| to | through | and )"
_FISCAL = "(?:fiscal|financial)"

_date = maker(DateKind.CALENDAR, "date")
_year = maker(DateKind.CALENDAR, "year_date")
_month = maker(DateKind.CALENDAR, "month_date")
_day = maker(DateKind.CALENDAR, "day_date")


def _numeric(said: Said) -> Parts | None:
    a, b, year = said["a"], said["b"], said["c"]
    possible = min(a, b) >= 1 and min(a, b) <= 12 and max(a, b) <= 31 and (year < 100 or year >= 1200)
    return Parts(rule="numeric", numbers=(a, b, year)) if possible else None


def _iso(said: Said) -> Parts | None:
    if not (1 <= said["b"] <= 12 and 1 <= said["c"] <= 31):
        return None
    return Parts(rule="day", year=said["a"], month=said["b"], day=said["c"])


def _decade(said: Said) -> Parts | None:
    first: int = said.get("year", said.get("two"))
    return None if first % 10 else Parts(rule="decade", decade=first)


def _quarter(said: Said) -> Parts | None:
    number = said["number"]
    return (
        Parts(rule="quarter", ordinal=number, year=said.get("year"), unit="Q") if 1 <= number <= 4 else None
    )


def _half(said: Said) -> Parts | None:
    number = said["number"]
    return Parts(rule="half-of-year", ordinal=number, year=said.get("year")) if 1 <= number <= 2 else None


_DAYS = (
    _day("day", _WEEKDAY + MONTH + r" (?:the )?" + DAY + YEAR, guard=guards.day),
    _day("day", _WEEKDAY + r"(?:the )?" + DAY + " (?:of )?" + MONTH + YEAR, guard=guards.day),
    _day("day", r"(?:the )?{day:ordinal}(?: of)? " + MONTH + YEAR, guard=guards.day),
    _date("days", _WEEKDAY + MONTH + " " + DAY + _TO + _LAST_DAY + YEAR, guard=guards.day),
    _date(
        "days",
        r"(?:the )?" + DAY + _TO + r"(?:the )?" + _LAST_DAY + " (?:of )?" + MONTH + YEAR,
        guard=guards.day,
    ),
    _date("days", MONTH + " " + DAY + r" ?\- ?" + _LAST_MONTH + " " + _LAST_DAY + YEAR, guard=guards.day),
    _day("numeric", r"{a:int} ?\/ ?{b:int} ?\/ ?{c:int}", guard=guards.whole_figure, build=_numeric),
    _day("numeric", r"{a:int}\-{b:int}\-{c:year}", guard=guards.whole_figure, build=_numeric),
    _day("numeric", r"{a:int}\.{b:int}\.{c:year}", guard=guards.whole_figure, build=_numeric),
    _day("day", r"{a:year}[\-\/\.]{b:two}[\-\/\.]{c:two}", guard=guards.whole_figure, build=_iso, weight=2),
    _day("weekday", "{weekday}", guard=guards.weekday),
    Rule(
        None,
        r"(?:the )?(?:{ordinal}|{rel:last}) {weekday}(?= (?:of|in) )",
        {"rule": "nth-weekday"},
        emits="nth_weekday",
        weight=3,
    ),
    _day("day-of-month", "the {day}<ordinal_suffix>", guard=guards.day_of_month),
    _day("september-11", r"<nine>\/<eleven>", year=2001, month=9, day=11),
)

_MONTHS = (
    _month("month", MONTH + r"(?:\, | of | |\,){year}", guard=guards.whole_figure),
    _month("month", MONTH + r" \'{short_year:two}", guard=guards.whole_figure),
    _month("month", "{month}", guard=guards.month),
    _month("month", r"{month:month_abbreviation}\.?", guard=guards.doubtful_month),
    _month("month", "{month:doubtful_month}", guard=guards.doubtful_month),
    _date("months", r"{month:mon} ?\- ?{last_month:mon}(?:\,? {year})?", guard=guards.whole_figure),
)

_YEARS = (
    _year("year", "(?:the )?year {year}", guard=guards.whole_figure),
    _year("year", "{year}", guard=guards.year),
    _year("year", r"\'{short_year:two}", guard=guards.short_year),
    _date("years", r"{year}\-{last_year:year}", guard=guards.whole_figure),
    _date("years", r"{year}[\-\/]{last_year:two}", guard=guards.whole_figure),
    _date("decade", r"(?:the )?{year}\'?s", guard=guards.whole_figure, build=_decade),
    _date("decade", r"(?:the )?\'?{two}\'?s", guard=guards.decade, build=_decade),
    _date("decade", "the {decade:decade_word}"),
    _date("century", r"(?:the )?(?:{century:ordinal}|{century:int}<ordinal_suffix>)[ \-]century"),
)

_SEASONS = (
    _date("season", r"(?:the )?{season}(?: of|\,)? {year}", guard=guards.whole_figure),
    _date("season", r"(?:the )?{season}(?: of|\,)? {year}[\-\/]<two>", guard=guards.whole_figure),
    _date("season", "(?:the )?{season}", guard=guards.season),
)

_QUARTERS = (
    _date("quarter", r"(?:the )?{ordinal}[ \-]quarter(?! of )", guard=guards.no_match, unit="Q"),
    _date(
        "quarter",
        r"(?:the )?(?:fiscal )?{ordinal}[ \-](?:fiscal |fiscal\-)quarter(?! of )",
        unit="Q",
        fiscal=True,
    ),
    _date("quarter", r"(?:the )?fiscal {ordinal}[ \-]quarter(?! of )", unit="Q", fiscal=True),
    _date("quarter", r"(?:the )?{ordinal}[ \-]quarter (?:of )?{year}", guard=guards.whole_figure, unit="Q"),
    _date("quarter", r"(?:the )?{ordinal}[ \-]quarter (?:of )?" + _FISCAL + " {year}", unit="Q", fiscal=True),
    _date(
        "quarter",
        r"(?:the )?{number:int}<ordinal_suffix>[ \-]quarter(?:(?: of)? {year})?",
        guard=guards.no_match,
        build=_quarter,
    ),
    _date("quarter", r"q{number:int}(?:(?: of)? {year})?", guard=guards.whole_figure, build=_quarter),
    _date("quarter", r"{number:int}q(?: {year})?", guard=guards.whole_figure, build=_quarter),
    _date("half-of-year", r"h{number:int} (?:of )?{year}", guard=guards.whole_figure, build=_half),
    _date("half-of-year", r"{number:int}h (?:of )?{year}", guard=guards.whole_figure, build=_half),
    _date("half-of-year", r"(?:the )?{ordinal}[ \-]half(?! of )", guard=guards.half_of_year),
)

_FISCAL_YEARS = (
    _year("fiscal-year", r"(?:the )?" + _FISCAL + "(?: years?)? {year}", guard=guards.whole_figure),
    _year(
        "fiscal-year", r"(?:the )?" + _FISCAL + r" (?:year )?\'?{short_year:two}", guard=guards.whole_figure
    ),
    _year(
        "fiscal-year", r"(?:the )?" + _FISCAL + r" (?:year )?{year}[\-\/](?:{last_year:two}|{last_year:year})"
    ),
    _year("fiscal-year", r"(?:the )?{year} " + _FISCAL + " year"),
    _year("fiscal-year", r"(?:the )?{year}[\-\/](?:{last_year:two}|{last_year:year}) " + _FISCAL + " year"),
    _year("fiscal-year", r"<fy>[ \-]?{year}", guard=guards.whole_figure),
    _year("fiscal-year", r"<fy>[ \-]?{short_year:two}", guard=guards.whole_figure),
    _year(
        "fiscal-year",
        r"(?:the )?(?:{rel:last}|{rel:previous}|{rel:this}|{rel:current}|{rel:next}|{rel:coming}) "
        + _FISCAL
        + " year",
    ),
    _year("fiscal-year", r"the " + _FISCAL + " year", rel=0),
)

RULES = (*_DAYS, *_MONTHS, *_YEARS, *_SEASONS, *_QUARTERS, *_FISCAL_YEARS)
