"""Two dates compared: as closed intervals of days, as clock times, or, for lengths, by their values."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from crosscheck.config import DEFAULT
from crosscheck.values.date.readings import long_date
from crosscheck.values.relation import Comparison, Relation
from crosscheck.values.timex import Timex, TimexType

if TYPE_CHECKING:
    from crosscheck.config import Config

_COARSE = ("minute", "daypart", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")


def timexes(a: Timex, b: Timex, *, config: Config = DEFAULT) -> Comparison:  # noqa: ARG001  (no setting changes it yet)
    """
    Compare two time expressions that speak of one thing.

    The same days at the same granularity agree; nested or overlapping ones are compatible; disjoint ones
    conflict. "since", "until", "before" and the like leave one side open. Clock times are compared in UTC where both
    zones are known, by the clock where neither is. Nothing is said of expressions that are unresolved.
    """
    steps = (*a.steps, *(step for step in b.steps if step not in a.steps))
    if TimexType.DURATION in {a.type, b.type} or TimexType.SET in {a.type, b.type}:
        if a.type is b.type and a.first is None and b.first is None and "X" not in a.value + b.value:
            same = a.value == b.value
            return Comparison(Relation.AGREE if same else Relation.CONFLICT, (*steps, _lengths(a, b, same=same)))
        if a.type is not b.type:
            return Comparison(None, steps)
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return Comparison(None, (*steps, "one of the two dates is not resolved"))
    if a.clock is not None and b.clock is not None:
        return _clocks(a, b, steps)
    first, second = _reach(a), _reach(b)
    if first[1] < second[0] or second[1] < first[0]:
        return Comparison(Relation.CONFLICT, (*steps, f"{_days(a)} and {_days(b)} have no day in common"))
    if first == second and a.granularity == b.granularity and a.direction == b.direction:
        return Comparison(Relation.AGREE, (*steps, f"both are {_days(a)}"))
    return Comparison(Relation.COMPATIBLE, (*steps, _overlap(a, b, first, second)))


def _reach(timex: Timex) -> tuple[date, date]:
    """Return the days that a date admits, with the words around it: "by Friday" is any day up to Friday."""
    first, last = timex.first or date.min, timex.last or date.max
    if timex.direction in {"since", "after"}:
        return first, date.max
    if timex.direction in {"until", "by", "before"}:
        return date.min, last
    return first, last


def _days(timex: Timex) -> str:
    assert timex.first is not None
    assert timex.last is not None
    word = f"{timex.direction} " if timex.direction else ""
    if timex.first == timex.last:
        return word + long_date(timex.first)
    return f"{word}{long_date(timex.first)} to {long_date(timex.last)}"


def _overlap(a: Timex, b: Timex, first: tuple[date, date], second: tuple[date, date]) -> str:
    inside = first[0] >= second[0] and first[1] <= second[1]
    around = second[0] >= first[0] and second[1] <= first[1]
    if inside and not around:
        return f"{_days(a)} lies within {_days(b)}"
    if around and not inside:
        return f"{_days(b)} lies within {_days(a)}"
    return f"{_days(a)} and {_days(b)} have days in common"


def _lengths(a: Timex, b: Timex, *, same: bool) -> str:
    return f'"{a.text}" and "{b.text}" are the same length' if same else f'"{a.text}" and "{b.text}" are different lengths'


def _clocks(a: Timex, b: Timex, steps: tuple[str, ...]) -> Comparison:
    assert a.first is not None
    assert b.first is not None
    assert a.clock is not None
    assert b.clock is not None
    one, two = datetime.combine(a.first, a.clock), datetime.combine(b.first, b.clock)
    if (one.tzinfo is None) != (two.tzinfo is None):
        apart = abs((a.first - b.first).days)
        if apart > 1:
            return Comparison(Relation.CONFLICT, (*steps, f"{_days(a)} and {_days(b)} are {apart} days apart"))
        return Comparison(None, (*steps, "one of the two clock times has no zone"))
    if one.tzinfo is not None and two.tzinfo is not None:
        one, two = one.astimezone(UTC), two.astimezone(UTC)
        said = f"in UTC they are {one:%H:%M} on {long_date(one)} and {two:%H:%M} on {long_date(two)}"
    else:
        said = f"by the clock they are {one:%H:%M} on {long_date(one)} and {two:%H:%M} on {long_date(two)}"
    return Comparison(Relation.AGREE if one == two else Relation.CONFLICT, (*steps, said))
