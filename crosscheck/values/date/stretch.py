"""The stretch of time that a date admits, with its clock and the words around it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
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
        return evolve(
            self,
            start=self.start if self.start == START else self.start + start,
            end=self.end if self.end == END else self.end + end,
        )


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
        start, end = _midnight(timex.first), _midnight(timex.last) + DAY if timex.last < date.max else END
        if hours is not None:
            start, end = start + timedelta(hours=hours[0]), start + timedelta(hours=hours[1])
    if timex.rule == "offset" and timex.granularity in _GIVE_OR_TAKE:
        slack = timedelta(days=_GIVE_OR_TAKE[timex.granularity])
        start, end = max(start, START + slack) - slack, min(end, END - slack) + slack
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


def _midnight(when: date) -> datetime:
    return datetime.combine(when, time())


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
    if at.tzinfo is not None:
        at = at.astimezone(UTC).replace(tzinfo=None)
    return at - timedelta(minutes=minutes), at + timedelta(minutes=minutes + 1)


def _name(timex: Timex) -> str:
    """Return how a message calls it: its days, with its clock and the word before it."""
    if timex.first is None or timex.last is None:
        return f'"{timex.text}"'
    name = long_date(timex.first)
    if timex.first != timex.last:
        name += f" to {long_date(timex.last)}"
    if timex.clock is not None:
        at = datetime.combine(timex.first, timex.clock)
        if at.tzinfo is not None:
            at = at.astimezone(UTC)
            name = f"{at:%H:%M} UTC on {long_date(at)}"
        else:
            name = f"{at:%H:%M} on {name}"
    elif not timex.text.lower().startswith(("the ", "a ")) and hours_of(timex) is not None:
        name = f'"{timex.text}", {name},'
    return f"{timex.direction} {name}" if timex.direction else name
