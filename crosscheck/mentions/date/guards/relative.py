"""What must stand around "last week", "two days later", "the year", "at 3:20", for it to be a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.date.guards.figures import whole_figure
from crosscheck.mentions.date.guards.lists import DASHES, STOPS, listed

if TYPE_CHECKING:
    from crosscheck.mentions.date.surroundings import Surroundings


def moment(around: Surroundings) -> bool:
    """Refuse "the last minute", "this second"."""
    return around.words[-1].lower() not in {"second", "minute", "hour", "hr"}


def period(around: Surroundings) -> bool:
    """Take last week, this year; not "the last day", "the last minute", "this quarter-final"."""
    words = [word.lower() for word in around.words]
    if words[-1] == "day" and "last" in words:
        return False
    return moment(around) and not (around.glued_after in DASHES and around.after(2) == "final")


def neighbour(around: Surroundings) -> bool:
    """Take the day before, with nothing that it counts from ("the day before the vote")."""
    return (
        moment(around)
        and around.after() in STOPS | {"and", "in", "at", "when"}
        and around.words[-1] != "hour"
    )


def offset(around: Surroundings) -> bool:
    """Take two days later; of "two days after" only what ends there, and no "two days later than planned"."""
    after = around.after().lower()
    if around.words[-1].lower() in {"after", "before", "prior"}:
        return after in STOPS
    return after != "than"


def after_in(around: Surroundings) -> bool:
    """Take "two weeks' time" behind "in"."""
    return around.before().lower() in {"in", "within"}


def that_time(around: Surroundings) -> bool:
    """Take "at that time", and not "at the same time", which says no when."""
    return around.words[0].lower() == "that" and around.before().lower() in listed("before_that_time")


def the_period(around: Surroundings) -> bool:
    """Take the year, the quarter, the day behind a preposition of time, with nothing that says which."""
    unit = around.words[-1].lower()
    after = around.after().lower()
    if unit == "weekend":
        return after != "of"
    if after in listed("never_after_period") or not moment(around) or around.glued_after in DASHES:
        return False
    if around.before().lower() == "in" and around.before(2).lower() == "back":  # "back in the day"
        return False
    if unit in {"century", "millennium", "fortnight", "semester"}:
        return False
    return around.before().lower() in listed("before_period")


def daypart(around: Surroundings) -> bool:
    """Take a part of the day that stands alone, behind a preposition."""
    if around.words[0].lower() == "overnight":
        return around.after().lower() not in {"success", "sensation", "stay", "bag"}
    return around.before().lower() in listed("before_daypart") and around.after() not in listed("title_after")


def clock(around: Surroundings) -> bool:
    """Take h:mm without a.m. or zone only behind a word that stands before clock times, or a date."""
    if not whole_figure(around):
        return False
    before = around.before()
    return before.lower() in listed("before_clock") or (before.isdecimal() and len(before) == 4)


def figure_first(around: Surroundings) -> bool:
    """Take "8 p.m. on Tuesday night": the clock time stands first."""
    return around.words[0].isdecimal() or around.words[0].lower() in {"noon", "midnight"}


def figure_last(around: Surroundings) -> bool:
    """Take "Tuesday night at 8 p.m.": the clock time stands last."""
    return not figure_first(around)
