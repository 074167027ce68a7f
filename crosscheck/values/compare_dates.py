"""
Two dates compared, as stretches of time.

A day runs from midnight to midnight, "Friday night" from evening on, "3 p.m." a little to either side, as clock times
in news are rounded. What the words around say of it counts: "by Friday" is any time up to then, "not before May" any
from then on; "since", "from" and "until" name the day itself, on which something began or ends.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from crosscheck.config import DEFAULT
from crosscheck.values.date.stretch import DAY, Stretch, hours_of, stretch
from crosscheck.values.relation import Comparison, Relation
from crosscheck.values.timex import Timex, TimexType

if TYPE_CHECKING:
    from crosscheck.config import Config

_LENGTHS = frozenset({TimexType.DURATION, TimexType.SET})
# Words that leave one side open; the others name the day itself.
_BOUNDS = frozenset({"by", "before", "after", "not before"})
# Hours from UTC beyond which no local clock is.
_ANYWHERE = (-12.0, 14.0)


def timexes(a: Timex, b: Timex, *, config: Config = DEFAULT) -> Comparison:  # noqa: ARG001  (no setting changes it yet)
    """
    Compare two time expressions that speak of one thing.

    The same time at the same granularity agrees, nested or overlapping ones are compatible, disjoint ones conflict.
    Clock times are compared in UTC where both zones are known, by the clock where neither is. Nothing is said of
    expressions that are unresolved, nor of a date and a length of time that is counted from nothing.
    """
    steps = (*a.steps, *(step for step in b.steps if step not in a.steps))
    one, two = stretch(a), stretch(b)
    if one is None or two is None:
        return _lengths(a, b, steps)
    if (
        a.clock is not None
        and b.clock is not None
        and one.zoned == two.zoned
        and (_day_open(a) or _day_open(b))
    ):
        two = _same_day(one, two)
    if one.zoned != two.zoned:
        return _across_zones(one, two, a.offsets or b.offsets, steps)
    return _compared(one, two, steps, alike=_alike(a, b))


def _day_open(timex: Timex) -> bool:
    """Whether a clock time has no day of its own: the day is that of a date near by, and may be another."""
    return timex.rule == "clock" and timex.base is not None


def _same_day(one: Stretch, two: Stretch) -> Stretch:
    """Move a clock time by whole days to where it is nearest to another."""
    if not one.bounded or not two.bounded:
        return two
    days = round((one.start - two.start) / DAY) * DAY
    return two.moved(days, days)


def _across_zones(
    one: Stretch, two: Stretch, offsets: tuple[float, float] | None, steps: tuple[str, ...]
) -> Comparison:
    """Compare a time in UTC with one by a local clock: with the offsets of the place, else with any on earth."""
    zoned, local = (one, two) if one.zoned else (two, one)
    west, east = offsets or _ANYWHERE
    there = zoned.moved(timedelta(hours=west), timedelta(hours=east))
    if not there.overlaps(local):
        return Comparison(Relation.CONFLICT, (*steps, f"{zoned.name} is not {local.name} by the clock there"))
    if local.whole_days or offsets:
        return Comparison(
            Relation.COMPATIBLE, (*steps, f"{zoned.name} can be {local.name} by the clock there")
        )
    return Comparison(None, (*steps, f"the zone of {local.name} is not known"))


def _compared(one: Stretch, two: Stretch, steps: tuple[str, ...], *, alike: bool) -> Comparison:
    if not one.overlaps(two):
        return Comparison(Relation.CONFLICT, (*steps, f"{one.name} and {two.name} have no time in common"))
    if alike:
        return Comparison(Relation.AGREE, (*steps, f"both are {one.name}"))
    if one.within(two):
        return Comparison(Relation.COMPATIBLE, (*steps, f"{one.name} lies within {two.name}"))
    if two.within(one):
        return Comparison(Relation.COMPATIBLE, (*steps, f"{two.name} lies within {one.name}"))
    return Comparison(Relation.COMPATIBLE, (*steps, f"{one.name} and {two.name} have time in common"))


def _alike(a: Timex, b: Timex) -> bool:
    """Whether two overlapping expressions say the same, in the same way."""
    if a.clock is not None and b.clock is not None:
        return a.clock.replace(tzinfo=None) == b.clock.replace(tzinfo=None) or a.clock == b.clock
    one, two = (x.direction if x.direction in _BOUNDS else None for x in (a, b))
    return (a.first, a.last, a.granularity, one) == (b.first, b.last, b.granularity, two) and hours_of(
        a
    ) == hours_of(b)


def _lengths(a: Timex, b: Timex, steps: tuple[str, ...]) -> Comparison:
    if a.type not in _LENGTHS or a.type is not b.type:
        if (a.type in _LENGTHS) != (b.type in _LENGTHS):
            return Comparison(None, (*steps, "one is a date and the other a length of time"))
        return Comparison(None, (*steps, "one of the two dates is not resolved"))
    if "X" in a.value or "X" in b.value:
        return Comparison(None, (*steps, "one of the two lengths of time gives no number"))
    if a.value == b.value:
        return Comparison(Relation.AGREE, (*steps, f'"{a.text}" and "{b.text}" are the same length of time'))
    return Comparison(Relation.CONFLICT, (*steps, f'"{a.text}" and "{b.text}" are different lengths of time'))
