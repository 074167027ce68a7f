"""The stretch of time that a date admits, with its clock and the words around it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck.lexicon import table
from crosscheck.values.date.reading import long_date

if TYPE_CHECKING:
    from crosscheck.values.timex import Timex

DAY = timedelta(days=1)
# Half of the unit in which "four years ago" is counted, in days: it was then, give or take.
_GIVE_OR_TAKE = {"week": 3, "month": 15, "quarter": 45, "year": 183, "decade": 1826, "century": 18262}
# No bound on that side.
START, END = datetime.min, datetime.max  # noqa: DTZ901  (all times here are naive or put into UTC)


@frozen
class Stretch:
    """The time from `start` up to `end` that an expression admits; `zoned` in UTC, else by the local clock."""

    start: datetime
    end: datetime
    zoned: bool
    whole_days: bool
    name: str

    @property
    def bounded(self) -> bool:
        """Whether it has both a start and an end."""
        return self.start != START and self.end != END

    def overlaps(self, other: Stretch) -> bool:
        """Whether some moment lies in both."""
        return self.start < other.end and other.start < self.end

    def within(self, other: Stretch) -> bool:
        """Whether it lies wholly inside the other."""
        return other.start <= self.start and self.end <= other.end

    def moved(self, start: timedelta, end: timedelta) -> Stretch:
        """Return it with its bounds moved; a side without a bound stays so."""
        return evolve(self, start=_moved(self.start, start), end=_moved(self.end, end))


def _moved(when: datetime, by: timedelta) -> datetime:
    """Return a moment moved; no bound stays none, and none is past the ends of the calendar."""
    if when in {START, END}:
        return when
    try:
        return when + by
    except OverflowError:
        return START if by < timedelta() else END


def stretch(timex: Timex) -> Stretch | None:
    """Return the stretch of a date, None where it is not resolved."""
    if timex.first is None or timex.last is None:
        return None
    name = _name(timex)
    zoned = timex.clock is not None and timex.clock.tzinfo is not None
    if timex.clock is not None:
        start, end = _around(datetime.combine(timex.first, timex.clock), timex)
        whole = False
    else:
        hours = hours_of(timex)
        whole = hours is None
        start, end = datetime.combine(timex.first, time()), _moved(datetime.combine(timex.last, time()), DAY)
        if hours is not None:
            start, end = _moved(start, timedelta(hours=hours[0])), _moved(start, timedelta(hours=hours[1]))
    if timex.rule == "offset" and timex.granularity in _GIVE_OR_TAKE:
        slack = timedelta(days=_GIVE_OR_TAKE[timex.granularity])
        start, end = _moved(start, -slack), _moved(end, slack)
    return _directed(Stretch(start, end, zoned, whole, name), timex.direction)


def _directed(stretch: Stretch, direction: str | None) -> Stretch:
    if direction == "by":
        return evolve(stretch, start=START)
    if direction == "before":
        return evolve(stretch, start=START, end=stretch.start if stretch.whole_days else stretch.end)
    if direction == "after":
        return evolve(stretch, start=stretch.end if stretch.whole_days else stretch.start, end=END)
    if direction == "not before":
        return evolve(stretch, end=END)
    return stretch


def hours_of(timex: Timex) -> tuple[int, int] | None:
    """Return the hours of "Friday night" or "early Tuesday", None for whole days."""
    hours = table("calendars", None)["hours"]
    _, _, code = timex.value.partition("T")
    if timex.granularity == "daypart" and code in hours:
        return hours[code][0], hours[code][1]
    if timex.granularity == "day" and timex.mod in {"START", "END"}:
        return hours[timex.mod][0], hours[timex.mod][1]
    return None


def _around(at: datetime, timex: Timex) -> tuple[datetime, datetime]:
    """Return the time that a clock time admits: the rounder it is, the more."""
    slack = table("calendars", None)["clock_slack"]
    minutes = slack["minute"]
    if at.minute == 0 and ":" not in timex.text and "." not in timex.text.split()[0]:
        minutes = slack["hour"]
    elif at.minute % 5 == 0:
        minutes = slack["five"]
    if timex.mod == "APPROX":
        minutes += slack["about"]
    at = _in_utc(at)
    return _moved(at, -timedelta(minutes=minutes)), _moved(at, timedelta(minutes=minutes + 1))


def _in_utc(at: datetime) -> datetime:
    """Return a moment with a zone in UTC, one without as it is, both naive."""
    return _moved(at.replace(tzinfo=None), -(at.utcoffset() or timedelta()))


def _name(timex: Timex) -> str:
    """Return how a message calls it: its days, with its clock and the word before it."""
    if timex.first is None or timex.last is None:
        return f'"{timex.text}"'
    name = long_date(timex.first)
    if timex.first != timex.last:
        name += f" to {long_date(timex.last)}"
    if timex.clock is not None:
        at = datetime.combine(timex.first, timex.clock)
        utc = " UTC" if at.tzinfo is not None else ""
        at = _in_utc(at)
        name = f"{at:%H:%M}{utc} on {long_date(at)}"
    elif not timex.text.lower().startswith(("the ", "a ")) and hours_of(timex) is not None:
        name = f'"{timex.text}", {name},'
    return f"{timex.direction} {name}" if timex.direction else name
