"""Clock times: "3:20 p.m.", "0737 GMT", "7:48 a.m. local time", "noon"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind, Parts
from crosscheck.mentions.date.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crosscheck.mentions.date.surroundings import Surroundings

_HALF = r"(?: ?(?:{half_day:half_letter}\.?<em>(?:\.(?!\.))?|{half_day:half_word}))"
_ZONE = r"(?: ?(?:\()?{offset:zone}(?:\))?| ?\(?<gmt> ?(?:[\+]{east:hour}|[\-]{west:hour})\)?| {zone:zone_name}(?: <zone_middle>)?(?: time)?| {local:local}(?: time)?)"


def _time(said: Mapping[str, Any]) -> Parts | None:
    fields = dict(said)
    if "four" in fields:
        four = fields.pop("four")
        fields["hour"], fields["minute"] = divmod(four, 100)
    if "east" in fields:
        fields["offset"] = float(fields.pop("east"))
    if "west" in fields:
        fields["offset"] = -float(fields.pop("west"))
    if "local" in fields:
        fields["local"] = True
    if fields.get("half_day") and fields["hour"] > 12:
        fields["half_day"] = None
    return Parts(rule="clock", **fields)


def _clock(
    name: str, pattern: str, guard: Callable[[Surroundings], bool] | None = guards.whole_figure
) -> Rule:
    return Rule(name, DateKind.CLOCK, pattern, emits="clock_time", guard=guard, build=_time)


RULES = (
    _clock("clock", r"{hour}[\:\.]{minute}(?:\:{second:minute})?" + _HALF + _ZONE + "?"),
    _clock("clock", r"{hour}\:{minute}(?:\:{second:minute})?(?: hours| hrs)?" + _ZONE),
    _clock("clock", r"{hour}\:{minute}(?:\:{second:minute})?(?: hours| hrs)?", guards.clock_bare),
    _clock("clock", r"{hour}" + _HALF + _ZONE + "?"),
    _clock("clock", r"{four}(?: hours| hrs)?" + _ZONE),
    _clock("clock", r"{four} (?:hours|hrs)"),
    _clock("clock", r"(?:{hour}|{hour:ones}|{hour:teens}) o\'clock" + _ZONE + "?"),
    Rule("clock-word", DateKind.CLOCK, "{minute:clockword}", emits="clock_time"),
)
