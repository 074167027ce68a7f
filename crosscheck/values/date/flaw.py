"""Dates that are wrong by themselves: a weekday that does not fit, a day that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.values.date.reading import WEEKDAYS, long_date

if TYPE_CHECKING:
    from crosscheck.values.timex import Timex


def flaw(timex: Timex) -> str | None:
    """Return what is wrong with a date, in one sentence; None where nothing is."""
    if timex.rule == "no-such-day":
        return timex.steps[-1]
    if timex.weekday is None or timex.first is None or timex.first.isoweekday() == timex.weekday:
        return None
    day = long_date(timex.first)
    return f"{day} is a {WEEKDAYS[timex.first.isoweekday()]}, not a {WEEKDAYS[timex.weekday]}"
