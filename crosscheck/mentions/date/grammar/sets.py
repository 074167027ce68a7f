"""Repetitions: "annually", "every Sunday", "$12 million a year", "per day", "twice a week", "Fridays"."""

from __future__ import annotations

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind
from crosscheck.mentions.date.rule import maker

# A repetition wins over a length of the same words: its guard has looked.
_set = maker(DateKind.SET, "rate", weight=2)
_OFTEN = "(?:once|twice|<simple> times|<vague> times)"

RULES = (
    _set("frequency", "{value:frequency}", guard=guards.no_title),
    _set("rate", "<indefinite> {unit}", guard=guards.rate, count=1),
    _set("rate", _OFTEN + "(?: <indefinite>| each| every| per)? {unit}", guard=guards.moment, count=1),
    _set("rate", "per {unit}", count=1),
    _set("rate", "per annum", count=1, unit="Y"),
    _set(
        "every",
        "(?:each|every)(?: single| passing| calendar| working)? {unit}",
        guard=guards.no_share,
        count=1,
    ),
    _set("every", r"every {count:n} {unit:units}"),
    _set("every", "every other {unit}", count=2),
    _set("every-weekday", "(?:each|every) {weekday}(?: {daypart})?"),
    _set("every-weekday", "{weekday:weekdays}"),
    _set("every-weekday", "every other {weekday}"),
    _set("every-weekday", "the (?:{ordinal}|last) {weekday} (?:of|in) (?:each|every|the) month"),
    _set("every-weekday", "{weekday} {daypart:dayparts}"),
    _set("every-month", "(?:each|every) {month:mon}"),
    _set("every-season", "(?:each|every) {season}"),
    _set("every-daypart", "(?:each|every) {daypart}"),
    _set("every-weekend", "(?:on |at )?{value:weekend_days}"),
)
