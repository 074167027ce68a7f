"""Dates counted from another: "last week", "next June", "two years ago", "tomorrow night", "the same day"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind
from crosscheck.mentions.date.rule import maker

if TYPE_CHECKING:
    from crosscheck.mentions.date.rule import Rule

# The words that say which period, each with the articles that it takes.
_REL = {
    "last": "(?:the )?(?:very )?{rel:last}",
    "past": "(?:the |this )?{rel:past}",
    "previous": "(?:the )?{rel:previous}",
    "this": "{rel:this}(?: same)?",
    "current": "(?:the )?{rel:current}",
    "next": "(?:the )?(?:very )?{rel:next}",
    "coming": "(?:the |this )?{rel:coming}",
    "following": "(?:the )?{rel:following}",
}
# "the previous day" is counted from the day last spoken of, "last week" from publication.
_FROM_TEXT = {"previous", "following"}
_HEDGE = "(?:<hedge> |(?:more|less) than |at least |only |just |barely |up to )?"
# A word of relation before "year" or "week": counted from publication, or from the date last spoken of.
_FROM: tuple[tuple[str, dict[str, Any]], ...] = (
    ("(?:the )?(?:{rel:last}|{rel:past}|{rel:this}|{rel:current}|{rel:next}|{rel:coming})", {}),
    ("(?:the )?(?:{rel:previous}|{rel:following})", {"way": "text"}),
)


_date = maker(DateKind.CALENDAR, "date")
_day = maker(DateKind.CALENDAR, "day_date")
_month = maker(DateKind.CALENDAR, "month_date")
_clock = maker(DateKind.CLOCK, "clock_time")


def _periods(word: str, rel: str) -> tuple[Rule, ...]:
    """Return "last week", "last Monday", "last March", "last spring", "last night" for one word of relation."""
    way: dict[str, Any] = {"way": "text"} if word in _FROM_TEXT else {}
    strict = word != "this"
    week = () if word == "past" else (_date("period", rel + " {unit}(?! of )", guard=guards.period, **way),)
    return (
        *week,
        _month("month-relative", rel + " {month:mon}", strict=strict, **way),
        _day("weekday", rel + " {weekday}", strict=strict, **way),
        _date("season", rel + " {season}", strict=strict, **way),
        _clock("daypart", rel + " {daypart}", **way),
        _clock("daypart", rel + " {weekday} {daypart}", strict=strict, **way),
    )


_THE_NEXT_DAY = (
    _day("neighbour", "(?:the )?(?:very )?{rel:next} {unit:day_unit}", weight=1, way="text"),
    _clock("daypart", "the {rel:next} {daypart}", weight=1, way="text"),
    _date("period", "the {unit} before <last>", rel=-2),
    _date("period", "the {unit} after <next>", rel=2),
    _date("neighbour", "the {unit} before", guard=guards.neighbour, way="text", rel=-1),
    _date("neighbour", "the {unit} after", guard=guards.neighbour, way="text", rel=1),
    _date("neighbour", "the {unit} (?:previous|earlier)", guard=guards.moment, way="text", rel=-1),
    _clock("daypart", "the {daypart} before", way="text", rel=-1),
    _clock("daypart", "the {daypart} after", guard=guards.neighbour, way="text", rel=1),
)


def _of_year(whole: str, way: dict[str, Any]) -> tuple[Rule, ...]:
    """Return "June next year", "June 3 next year", "spring of next year", "Monday next week", and so on."""
    year = " " + whole + " {unit:year_unit}"
    return (
        _month("month-of-year", r"{month:mon}\.?(?: of|\,)?" + year, **way),
        _day("day-of-year", r"{month:mon}\.? {day}<ordinal_suffix>?(?: of|\,)?" + year, **way),
        _day("day-of-year", r"(?:the )?{day}<ordinal_suffix>?(?: of)? {month:mon}(?: of|\,)?" + year, **way),
        _date("season-of-year", "(?:the )?{season}(?: of)?" + year, **way),
        _day("weekday-of-week", "{weekday}(?: of)? " + whole + " {unit:week_unit}", **way),
        _date("same-of-year", _SAME_SPAN + " (?:of |in |a )?" + whole + " year"),
        _date("same-of-year", "this time " + whole + " year"),
    )


_SAME_SPAN = "(?:the )?(?:same|corresponding|comparable|equivalent) {unit:span}"
_YEAR_BEFORE = (
    _date("same-of-year", _SAME_SPAN + " a year (?:ago|earlier|before)", rel=-1),
    _date("same-of-year", _SAME_SPAN + " the year before", rel=-1),
    _date("same-of-year", r"(?:the |a )?year\-(?:earlier|ago)(?: (?:<span>|quarter|month))?", rel=-1),
    _day("weekday-of-week", "(?:a )?week (?:from |on )?{weekday}", rel=1),
)

_OFFSETS = (
    _date("offset", _HEDGE + r"{count:n} (?:<span_adjective> )?{unit:anyunit} {way}", guard=guards.offset),
    _date("offset", _HEDGE + r"<indefinite> (?:full |whole )?{unit} {way}", guard=guards.offset, count=1),
    _date("offset", "{count:n} {unit:anyunit} from (?:now|today)", way="hence"),
    _date("offset", "<indefinite> {unit} from (?:now|today)", count=1, way="hence"),
    _date("offset", r"{count:n} {unit:anyunit}\'? time", guard=guards.after_in, way="hence"),
    _date("offset", r"<indefinite> {unit}\'s time", guard=guards.after_in, count=1, way="hence"),
    _date("offset", "(?:many )?{unit:units} {way}", guard=guards.offset, vague=True),
    _date("offset", "long {way:ago}", vague=True),
)

_SAME = (
    _date("same", "(?:that|the) (?:very )?same {unit}", guard=guards.moment, way="text", rel=0),
    _date("same", "that (?:very )?{unit}", guard=guards.moment, way="text", rel=0),
    _date("same", "(?:that|the same) {season}", way="text", rel=0),
    _date("same", "(?:that|the same) {month:mon}", way="text", rel=0),
    _date("same", "(?:that|the same) {weekday}", way="text", rel=0),
    _date("same-time", "(?:that|the same) time", guard=guards.that_time),
    _date("the-period", "the (?:entire |whole |full )?{unit}", guard=guards.the_period, way="text", rel=0),
)

_PARTS_OF_DAYS = (
    _day("deictic", "{deictic}"),
    _day("deictic", "the day before yesterday", deictic=-2),
    _day("deictic", "the day after tomorrow", deictic=2),
    _clock("daypart", "(?:early |late )?{daypart:thisnight}", rel=0),
    _clock("daypart", "(?:early |late )?{deictic} {daypart}"),
    _clock(
        "daypart",
        r"(?:early |late )?{weekday}(?:\'s)? (?:early[ \-]|late[ \-]|mid\-)?{daypart}",
        guard=guards.weekday_part,
    ),
    _clock("daypart", r"(?:the )?(?:early[ \-]|late[ \-]|mid\-?|pre\-|mid )?{daypart}", guard=guards.daypart),
    _clock("daypart", "(?:that|the same) (?:same )?{daypart}", way="text"),
    _clock("daypart", "<indefinite> {daypart} earlier", way="text", rel=-1),
)

RULES = (
    *(rule for word, rel in _REL.items() for rule in _periods(word, rel)),
    *_THE_NEXT_DAY,
    *(rule for whole, way in _FROM for rule in _of_year(whole, way)),
    *_YEAR_BEFORE,
    *_OFFSETS,
    *_SAME,
    *_PARTS_OF_DAYS,
)
