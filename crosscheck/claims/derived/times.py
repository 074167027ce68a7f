"""Lengths of time as quantities: so many days between two days, in each way of counting them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.text.span import Span
    from crosscheck.values.timex import Timex

_WHOLE = frozenset({"day", "month", "year"})


@frozen
class Length:
    """So many of a unit between two points of time, with how far off it may be."""

    count: Decimal
    unit: str
    slack: Decimal = Decimal(0)

    def __str__(self) -> str:
        """Return "15 days"."""
        return f"{self.count.normalize():f} {self.unit}{'' if self.count == 1 else 's'}"


def quantity(length: Length, span: Span, text: str) -> Quantity:
    """Return the length as a quantity that stands at `span`."""
    return Quantity(
        span=span,
        core=span,
        text=text,
        nominal=length.count,
        interval=Interval(length.count - length.slack, length.count + length.slack),
        unit=length.unit,
        dimension="time",
        bound=Bound.APPROX if length.slack else Bound.EXACT,
        place=Decimal(1),
    )


def between(one: Timex, two: Timex, *, inclusive: bool = False) -> tuple[Length, ...]:
    """
    Return how long it is from one time expression to another, the likeliest count first; nothing where it cannot be.

    Days are counted as nights between them and, where `inclusive` or as the other reading, with both ends: from 21
    April to 6 May are 15 days, or 16.
    """
    if one.clock is not None and two.clock is not None:
        return _hours(one, two)
    if one.first is None or one.last is None or two.first is None or two.last is None or two.first < one.last:
        return ()
    if not {one.granularity, two.granularity} <= _WHOLE:
        return ()
    if one.granularity == "year" and two.granularity == "year":
        years = two.first.year - one.first.year
        return _counted(years, "year", inclusive=inclusive)
    if one.granularity in {"year", "month"} or two.granularity in {"year", "month"}:
        return _blurred(one.first, one.last, two.first, two.last)
    return _counted((two.last - one.first).days, "day", inclusive=inclusive)


def _counted(count: int, unit: str, *, inclusive: bool) -> tuple[Length, ...]:
    bare, whole = Length(Decimal(count), unit), Length(Decimal(count + 1), unit)
    if inclusive:
        return (whole,)
    return (bare, whole) if count > 0 else ()


def _blurred(a: date, b: date, c: date, d: date) -> tuple[Length, ...]:
    """Return the days between two stretches of days: from the middle of the first to the middle of the second."""
    low, high = (c - b).days, (d - a).days
    if low <= 0:
        return ()
    middle, slack = Decimal(low + high) / 2, Decimal(high - low) / 2
    return (Length(middle.to_integral_value(), "day", slack),)


def _hours(one: Timex, two: Timex) -> tuple[Length, ...]:
    if one.clock is None or two.clock is None or one.first is None or two.first is None:
        return ()
    days = (two.first - one.first).days
    minutes = (two.clock.hour - one.clock.hour) * 60 + two.clock.minute - one.clock.minute + days * 24 * 60
    if days == 0 and minutes < 0:
        minutes += 24 * 60  # from 10 p.m. to 5 a.m.
    if minutes <= 0 or days > 3:
        return ()
    slack = 0 if one.granularity == "second" == two.granularity else 10
    if minutes % 60 == 0 or minutes > 6 * 60:
        return (Length(Decimal(minutes) / 60, "hour", Decimal(slack) / 60),)
    return (Length(Decimal(minutes), "minute", Decimal(slack)),)


def since(timex: Timex, day: date) -> tuple[Length, ...]:
    """
    Return how long ago a date is on a day, in the ways that news counts it; nothing for a date of the same month.

    A year gives years (2012 to 2019: seven, or six before its day has come round), a month gives months, a day gives
    whole years where it is more than two years back, as ages do, else days.
    """
    first, last = timex.first, timex.last
    if first is None or last is None or last >= day:
        return ()
    if timex.granularity == "year":
        years = day.year - first.year
        return tuple(Length(Decimal(n), "year") for n in (years, years - 1) if n > 0)
    months = (day.year - first.year) * 12 + day.month - first.month
    if timex.granularity == "month":
        return tuple(Length(Decimal(n), "month") for n in (months, months - 1) if n > 1)
    if timex.granularity != "day":
        return ()
    if months >= 24:
        return (Length(Decimal(_years(first, day)), "year"),)
    return _counted((day - first).days, "day", inclusive=False)


def _years(birth: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
