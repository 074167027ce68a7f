"""Holidays by name; `dates.toml` has the names and `calendars.toml` the days."""

from __future__ import annotations

import re

from crosscheck.lexicon import table
from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind
from crosscheck.mentions.date.rule import Rule, maker

_holiday = maker(DateKind.CALENDAR, "day_date", weight=1)
_REL = "(?:(?:{rel:last}|{rel:this}|{rel:next}|(?:this )?{rel:coming}|(?:this )?{rel:past}) )?"


def rules(language: str) -> tuple[Rule, ...]:
    """Return a rule for each holiday of the language's table."""
    return tuple(
        _holiday(
            "holiday",
            _REL + "(?:" + "|".join(map(_pattern, names)) + r")(?:(?: in)?\,? {year})?",
            guard=guards.capital,
            holiday=code,
        )
        for code, names in table("dates", language)["holidays"].items()
    )


def _pattern(name: str) -> str:
    """Write a name in the notation of the patterns: small letters, signs behind backslashes."""
    return re.sub(r"([^a-z ])", r"\\\1", name.lower())
