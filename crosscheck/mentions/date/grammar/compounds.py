"""Dates made of dates: "the end of next May", "the second half of the year", "3:20 p.m. on Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind, Parts
from crosscheck.mentions.date.rule import maker

if TYPE_CHECKING:
    from crosscheck.mentions.date.rule import Said

_date = maker(DateKind.CALENDAR, "date")
_year = maker(DateKind.CALENDAR, "year_date")
_day = maker(DateKind.CALENDAR, "day_date")
_clock = maker(DateKind.CLOCK, "clock_time")

_OF = r"(?:{of:date}|{of:year_date}|{of:month_date}|{of:day_date})"
_LONG = r"(?:{of:date}|{of:year_date}|{of:month_date})"
_EDGE = r"(?:(?:the )?(?:very )?{edge} of|(?:toward|towards) the {edge} of)"
_AT = r"(?:at |around |about |by |before |just before |just after |after |shortly before |shortly after |until )"


def _stretch(said: Said) -> Parts | None:
    """Read "the first three months of 2019"; "three months of 2019" is no part of it."""
    length: Parts = said["clock"]
    return (
        None
        if length.ordinal is None and length.rel != -1
        else Parts(rule="part", of=said["of"], clock=length)
    )


_EDGES = (
    _date("edge", _EDGE + " (?:the )?" + _LONG),
    _date("edge", _EDGE + " (?:the )?{of:day_date}"),
    _date("edge", _EDGE + " (?:the |each )?{unit}", guard=guards.moment, rel=0),
    _date("edge-early", r"(?:the )?(?:very )?{edge:early}[ \-](?:in |on )?(?:the )?" + _OF),
    _date("edge-early", r"(?:the )?{edge:early}\-to\-<early>[ \-](?:the )?" + _LONG),
    _date("edge-early", r"{edge:early} (?:in |on )?the {unit}", guard=guards.moment, rel=0),
    _date("edge", r"(?:the )?(?:{unit:year_unit}|{unit:month_unit}|{unit:week_unit})\'s {edge:end}", rel=0),
    _date("edge", r"{unit:year_unit}[ \-]{edge:end}", rel=0),
    _date("edge", r"(?:{unit:month_unit}|{unit:quarter_unit})\-{edge:end}", rel=0),
    _date("edge-early", "{unit:mid_unit}", rel=0, edge="MID"),
)

_SOONER = (
    _date("sooner", r"{edge:sooner} (?:in |on )?(?:the )?" + _OF),
    _date("sooner", r"{edge:sooner} (?:in |on )?the {unit}", guard=guards.moment, rel=0),
    _date("so-far", r"so far " + _OF),
    _clock("sooner", r"{edge:sooner} (?:on )?{of:clock_time}"),
    _clock("edge-early", r"{edge:early} (?:on )?{of:clock_time}"),
)

_PARTS = (
    _date("half", r"(?:the )?{ordinal}[ \-](?:<half>) (?:of )?(?:the )?" + _LONG),
    _date("half", r"(?:the )?{ordinal}[ \-]half of (?:the )?{unit}", guard=guards.moment, rel=0),
    _date("part", r"(?:the )?(?:{ordinal}|{rel:last}) {unit} (?:of |in )?(?:the )?" + _LONG),
    _date("part", r"(?:the )?(?:{ordinal}|{rel:last})\-{unit:quarter_unit} (?:of )?" + _LONG),
    _date("part", r"{clock:span_of_time} (?:of |in )(?:the )?" + _LONG, build=_stretch),
    _day("weekday-of-month", r"{clock:nth_weekday} (?:of |in )(?:{of:month_date}|{of:date})"),
    _date("period-of", r"the {unit} of (?:{of:day_date}|{of:date})"),
    _date("after", r"the {unit} {way:before_after} " + _OF),
)

_CLOCKS = (
    _clock("daypart-of", r"(?:the )?(?:early |late )?{daypart} (?:of|on) (?:the )?{of:day_date}"),
    _clock("clock-on", r"{clock:clock_time} of (?:the )?{of:day_date}"),
    _clock(
        "daypart-of", r"(?:the )?(?:early|small|wee) (?:morning )?hours (?:of|on) {of:day_date}", daypart="MO"
    ),
    _clock("daypart-of", r"(?:the )?(?:early|small|wee) (?:morning )?hours of (?:{of:clock_time})"),
    _clock("clock-on", r"{clock:clock_time}\,? (?:on |the )?{of:day_date}"),
    _clock("clock-on", r"{of:day_date}\,? " + _AT + "?{clock:clock_time}"),
    _clock("clock-on", r"{of:day_date} \({clock:clock_time}\)"),
    _clock("clock-on", r"{clock:clock_time} (?:on )?{of:clock_time}", guard=guards.figure_first),
    _clock("clock-on", r"{of:clock_time} " + _AT + "{clock:clock_time}", guard=guards.figure_last),
    _clock("clock-on", r"{of:day_date}t{hour}\:{minute}(?:\:{second:minute})?z?"),
)


INNER = (*_EDGES, *_SOONER, *_PARTS, *_CLOCKS)

OUTER = (
    _date("edge", _EDGE + " (?:the )?{of:date}"),
    _date("edge-early", r"(?:the )?{edge:early}[ \-](?:in |on )?(?:the )?{of:date}"),
    _date("sooner", r"{edge:sooner} (?:in |on )?{of:date}"),
)
