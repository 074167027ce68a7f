"""Dates counted from another: "last week", "next March", "two years ago", "tomorrow night", "the same day"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind
from crosscheck.mentions.date.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosscheck.mentions.date.surroundings import Surroundings

_BACK = ("last", "previous", "past")
_REL = {
    "last": "(?:the )?(?:very )?{rel:last}",
    "past": "(?:the |this )?{rel:past}",
    "previous": "(?:the )?{rel:previous}",
    "this": "{rel:this}",
    "current": "(?:the )?{rel:current}",
    "next": "(?:the )?(?:very )?{rel:next}",
    "coming": "(?:the |this )?{rel:coming}",
    "following": "(?:the )?{rel:following}",
}


def _date(
    name: str,
    pattern: str,
    emits: str = "date",
    guard: Callable[[Surroundings], bool] | None = None,
    **fixed: Any,
) -> Rule:
    return Rule(name, DateKind.CALENDAR, pattern, fixed, emits=emits, guard=guard)


def _clock(
    name: str,
    pattern: str,
    guard: Callable[[Surroundings], bool] | None = None,
    **fixed: Any,
) -> Rule:
    return Rule(name, DateKind.CLOCK, pattern, fixed, emits="clock_time", guard=guard)


def _periods() -> tuple[Rule, ...]:
    """Return "last week", "this coming Monday", "the previous March": each word of relation with each kind of period."""
    rules = []
    for word, rel in _REL.items():
        way: dict[str, Any] = {"way": "text"} if word in {"previous", "following"} else {}
        if word != "past":
            rules.append(_date("period", rel + " {unit}", guard=guards.moment, **way))
        rules += [
            _date("month-relative", rel + " {month:mon}", "month_date", strict=word != "this", **way),
            _date("weekday", rel + " {weekday}", "day_date", strict=word != "this", **way),
            _date("season", rel + r"(?:\'s)? {season}", strict=word != "this", **way),
            _date("month-of-year", r"{month:mon}(?: of|\,)? " + rel + " {unit}", "month_date"),
            _date(
                "weekday-of-week", r"{weekday}(?: of)? " + rel + " {unit}", "day_date", guard=guards.moment
            ),
            _date("season-of-year", r"(?:the )?{season}(?: of)? " + rel + " {unit}", guard=guards.moment),
            _date("day-of-year", r"{month:mon} {day}(?: of)? " + rel + " {unit}", "day_date"),
            _clock("daypart", rel + " {daypart}", **way),
        ]
    return tuple(rules)


RULES = (
    *_periods(),
    _date("deictic", "(?:early |late )?{deictic}", "day_date"),
    _date("deictic", "the day before yesterday", "day_date", deictic=-2),
    _date("deictic", "the day after tomorrow", "day_date", deictic=2),
    _clock("daypart", "{daypart:thisnight}", rel=0),
    _clock("daypart", "(?:early |late )?{deictic} {daypart}"),
    _clock("daypart", r"(?:early |late |early on |late on )?{weekday}(?:\'s)? (?:early |late )?{daypart}"),
    _clock("daypart", "(?:the )?(?:early |late |mid\\-)?{daypart}", guards.daypart),
    _clock("daypart", "that (?:same )?{daypart}", way="text"),
    _clock("daypart", "the same {daypart}", way="text"),
    _clock("daypart", "the {daypart} before", way="text", rel=-1),
    _date(
        "offset",
        "(?:<hedge> |more than |less than |at least |only |just )?{count:n} (?:<span_adjective> )?{unit:anyunit} {way}",
        guard=guards.no_event_follows,
    ),
    _date(
        "offset",
        "(?:<hedge> |more than |less than |at least |only |just )?<indefinite> {unit} {way}",
        guard=guards.no_event_follows,
        count=1,
    ),
    _date("offset", "{count:n} {unit:anyunit} from (?:now|today)", way="hence"),
    _date("offset", "<indefinite> {unit} from (?:now|today)", count=1, way="hence"),
    _date("past-offset", "{unit:units} ago|long ago", value="PAST_REF"),
    _date("neighbour", "the {unit} before", guard=guards.moment, way="text", rel=-1),
    _date("neighbour", "the {unit} after", guard=guards.moment, way="text", rel=1),
    _date("neighbour", "the {unit} (?:previous|earlier)", guard=guards.moment, way="text", rel=-1),
    _date("same", "(?:that|the) (?:very )?same {unit}", guard=guards.moment, way="text", rel=0),
    _date("same", "that (?:very )?{unit}", guard=guards.moment, way="text", rel=0),
    _date("same", "(?:that|the same) {season}", way="text", rel=0),
    _date("same", "(?:that|the same) {month:mon}", way="text", rel=0),
    _date("the-period", "the (?:entire |whole |full )?{unit}", guard=guards.the_period, way="text", rel=0),
)
