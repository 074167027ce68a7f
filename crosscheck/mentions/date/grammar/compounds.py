"""Dates made of dates: "the end of next March", "the first half of next year", "3:20 p.m. on Tuesday"."""

from __future__ import annotations

from typing import Any

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind
from crosscheck.mentions.date.rule import Rule

_NOT_CLOCK = "(?:of |in |for )"


def _date(name: str, pattern: str, emits: str = "date", **fixed: Any) -> Rule:
    return Rule(name, DateKind.CALENDAR, pattern, fixed, emits=emits)


def _clock(name: str, pattern: str, **fixed: Any) -> Rule:
    return Rule(name, DateKind.CLOCK, pattern, fixed, emits="clock_time")


_OF = r"(?:{of:date}|{of:year_date}|{of:month_date}|{of:day_date})"
_ON = r"(?:{of:day_date}|{of:date})"

INNER = (
    _date("edge", r"(?:the )?(?:very )?{edge} of " + _OF),
    _date("edge", r"(?:the )?{edge:early}[ \-](?:in |on )?(?:the )?" + _OF),
    _date("edge", r"(?:the )?{edge} of (?:the )?{unit}"),
    _date("edge", r"(?:{edge:early}|{edge:sooner}) (?:in |on )?(?:this|the) {unit}", rel=0),
    _date("edge", r"year[ \-]?{edge}", unit="Y", rel=0),
    _date("sooner", r"{edge:sooner} (?:in |on )?" + _OF),
    _date("half", r"(?:the )?{ordinal} {unit:half} (?:of )?" + _OF),
    _date("part", r"(?:the )?(?:{ordinal}|{rel:last}) {unit:anyunit} (?:of |in )?" + _OF),
    _date("part", r"(?:the )?(?:{ordinal}|{rel:last}) {count:n} {unit:anyunit} (?:of |in )?" + _OF),
    _date(
        "weekday-of-month",
        r"(?:the )?(?:{ordinal}|{rel:last}) {weekday} (?:of |in )(?:{of:month_date})",
        "day_date",
    ),
    _date("after", r"(?:{count:n}|<indefinite>|the) {unit:anyunit} (?:{way:before_after}) " + _OF),
    _clock("daypart-of", r"(?:the )?(?:early )?{daypart} of {of:day_date}"),
    _clock("clock-on", r"{clock:clock_time}\,? (?:on |the )?{of:day_date}"),
    _clock("clock-on", r"{of:day_date}\,? (?:at |around |about )?{clock:clock_time}"),
)

OUTER = (
    _date("edge", r"(?:the )?(?:very )?{edge} of {of:date}"),
    _date("edge", r"(?:the )?{edge:early}[ \-](?:in |on )?(?:the )?{of:date}"),
)
