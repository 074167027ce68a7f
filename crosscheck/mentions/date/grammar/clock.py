"""Clock times: "3:20 p.m.", "0737 GMT", "7:48 a.m. local time", "noon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind, Parts
from crosscheck.mentions.date.rule import maker

if TYPE_CHECKING:
    from crosscheck.mentions.date.rule import Said

_clock = maker(DateKind.CLOCK, "clock_time")

_HALF = r" ?(?:{half_day:half_letter}\.?<em>(?:\.(?!\.))?|{half_day:half_word})"
_ZONE = (
    r"(?: ?\(<gmt> ?(?:\+|{minus:dash}) ?{east:hour}(?:\:<minute>)?\)"
    r"| ?<gmt> ?(?:\+|{minus:dash}) ?{east:hour}(?:\:<minute>)?"
    r"| ?\({offset:zone}\)| ?\({zone:zone_name}\)"
    r"| ?{offset:zone}| {zone:zone_name}(?: <zone_middle>)?(?: time)?"
    r"| {zone:zone_place} time| {local} time)"
)
_HOURS = "(?: ?<hours>)"
_SECONDS = r"(?:\:{second:minute})?"


def _time(said: Said) -> Parts | None:
    fields = dict(said)
    if "four" in fields:
        fields["hour"], fields["minute"] = divmod(fields.pop("four"), 100)
    if "east" in fields:
        east = fields.pop("east")
        fields["offset"] = -float(east) if fields.pop("minus", None) else float(east)
    if "local" in fields:
        fields["local"] = True
    if fields["hour"] > 23 or (fields.get("minute") or 0) > 59:
        return None
    if fields.get("half_day") and fields["hour"] > 12:
        fields["half_day"] = None
    if fields.get("daypart") is not None:
        fields["half_day"] = "a" if fields.pop("daypart") in {"MO", "DW"} else "p"
    return Parts(rule="clock", **fields)


RULES = (
    _clock(
        "clock",
        r"{hour}[\:\.]{minute}" + _SECONDS + _HALF + _ZONE + "?",
        guard=guards.whole_figure,
        build=_time,
    ),
    _clock(
        "clock", r"{hour}\:{minute}" + _SECONDS + _HOURS + "?" + _ZONE, guard=guards.whole_figure, build=_time
    ),
    _clock("clock", r"{hour}\.{minute}" + _HOURS + "?" + _ZONE, guard=guards.whole_figure, build=_time),
    _clock("clock", r"{hour}\:{minute}" + _SECONDS + _HOURS + "?", guard=guards.clock, build=_time),
    _clock("clock", r"{hour}" + _HALF + _ZONE + "?", guard=guards.whole_figure, build=_time),
    _clock("clock", r"{four}" + _HOURS + "?" + _ZONE, guard=guards.whole_figure, build=_time),
    _clock("clock", r"{four}" + _HOURS, guard=guards.whole_figure, build=_time),
    _clock("clock", r"(?:{hour}|{hour:ones}|{hour:teens}) o\'clock" + _ZONE + "?", build=_time),
    _clock(
        "clock",
        r"(?:{hour}|{hour:ones}|{hour:teens})(?: o\'clock)? in the (?:early )?{daypart}",
        build=_time,
        guard=guards.whole_figure,
    ),
    _clock("clock", "{minute:clockword}" + _ZONE + "?"),
)
