"""The grammar: the stages of the cascade, and the words that can start an expression."""

from __future__ import annotations

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

STAGES = (
    numbers.RULES,
    (
        *calendar.RULES,
        *holidays.RULES,
        *relative.RULES,
        *clock.RULES,
        *durations.RULES,
        *sets.RULES,
        *references.RULES,
    ),
    compounds.INNER,
    compounds.OUTER,
)

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
    "decade_word",
    "holiday_word",
    "year",
    "four",
    "two",
    "half_word",
    "em",
    "span_word",
    "=:",
    "=/",
)
