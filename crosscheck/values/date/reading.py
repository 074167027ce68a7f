"""How one expression was read: its days, and the sentences that say why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck.values.date import periods

if TYPE_CHECKING:
    from datetime import time

    from crosscheck.values.date.periods import Period


@frozen
class Base:
    """A date that others are counted from: its days, the words that named it (None: publication) and where they end."""

    period: Period
    text: str | None
    end: int = 0

    @property
    def name(self) -> str:
        """What `Timex.base` says."""
        return self.text or "publication"

    @property
    def step(self) -> str:
        """How a message says it."""
        if self.text is None:
            return f"counted from publication on {long_date(self.period.first)}"
        return f'counted from "{self.text}"'


@frozen
class Reading:
    """
    How an expression was read.

    `period` is None where nothing was known to count from; then `value` stands alone. `value`, where both are
    given, overrides the period's ("P5Y" for a length that has its days). `rule` names the reading, `base` what it was
    counted from, `steps` the sentences that say how. `length` is set for stretches that TIMEX3 calls durations.
    """

    period: Period | None = None
    value: str | None = None
    rule: str = ""
    base: Base | None = None
    mod: str | None = None
    steps: tuple[str, ...] = ()
    clock: time | None = None
    length: bool = False


MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WHICH = "the text does not say which one"
NO_BASE = "the article has no publication date to count from"


def counted(period: Period, rule: str, base: Base | None = None, *, mod: str | None = None) -> Reading:
    """Return the reading of a period that was counted from a base, or that the text gives whole."""
    return Reading(period, rule=rule, base=base, mod=mod, steps=() if base is None else (base.step,))


def perhaps(
    found: Period | date | None, rule: str, base: Base | None = None, steps: tuple[str, ...] | None = None
) -> Reading | None:
    """Return the reading of a period or day that may not exist."""
    if found is None:
        return None
    reading = counted(periods.day(found) if isinstance(found, date) else found, rule, base)
    return reading if steps is None else evolve(reading, steps=steps)


def moved(whole: Reading, found: Period | None, rule: str) -> Reading | None:
    """Return a reading with another period, None where that does not exist."""
    return None if found is None else evolve(whole, period=found, rule=rule)


def unresolved(value: str, rule: str) -> Reading:
    """Return the reading of a relative expression without a base."""
    return Reading(value=value, rule=rule, steps=(NO_BASE,))


def long_date(when: date) -> str:
    """Write a day as a sentence does: 4 May 2018."""
    return f"{when.day} {MONTHS[when.month]} {when.year}"
