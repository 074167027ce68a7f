"""The grammar: the stages of the cascade, and the words that can start an expression."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.date.grammar import (
    calendar,
    clock,
    compounds,
    durations,
    holidays,
    numbers,
    references,
    relative,
    sets,
)

if TYPE_CHECKING:
    from crosscheck.mentions.date.rule import Rule

# An island without a word of these classes holds no date.
TRIGGERS = (
    "month",
    "doubtful_month",
    "month_abbreviation",
    "weekday",
    "weekdays",
    "weekday_abbreviation",
    "season",
    "seasons",
    "unit",
    "units",
    "daypart",
    "dayparts",
    "clockword",
    "deictic",
    "thisnight",
    "frequency",
    "reference",
    "reference_word",
    "lasting",
    "half",
    "decade_word",
    "holiday_word",
    "year",
    "four",
    "two",
    "half_word",
    "em",
    "fy",
    "ordinal_suffix",
    "weekend_days",
    "mid_unit",
    "=q",
    "=annum",
    "=:",
    "=/",
)


def stages(language: str) -> tuple[tuple[Rule, ...], ...]:
    """Return the stages: numbers, simple expressions, dates made of dates, dates made of those."""
    simple = (
        *calendar.RULES,
        *holidays.rules(language),
        *relative.RULES,
        *clock.RULES,
        *durations.RULES,
        *sets.RULES,
        *references.RULES,
    )
    return (numbers.RULES, simple, compounds.INNER, compounds.OUTER)
