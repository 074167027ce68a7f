"""Holidays by name; `dates.toml` has the names and `calendars.toml` the days."""

from __future__ import annotations

from crosscheck.mentions.date.parts import DateKind
from crosscheck.mentions.date.rule import Rule

_S = r"\'s"


def _holiday(code: str, pattern: str) -> Rule:
    return Rule(
        "holiday", DateKind.CALENDAR, pattern + r"(?:\,? {year})?", {"holiday": code}, emits="day_date"
    )


RULES = (_holiday("christmas", r"<holiday_word> day"),)
