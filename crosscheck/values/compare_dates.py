"""Two dates compared: as closed intervals of days, as clock times, or, for lengths, by their values."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.config import DEFAULT
from crosscheck.values.date.reading import long_date
from crosscheck.values.relation import Comparison, Relation
from crosscheck.values.timex import Timex, TimexType

if TYPE_CHECKING:
    from crosscheck.config import Config

_LENGTHS = frozenset({TimexType.DURATION, TimexType.SET})
# The last day or the first one is left open by these words.
_FROM_THEN_ON = frozenset({"since", "after"})
_UP_TO_THEN = frozenset({"until", "by", "before"})
# A local clock is nowhere farther than this from UTC.
_ZONES = timedelta(hours=14)


@frozen
class _Days:
    """The days that an expression admits, and how a message calls them."""

    first: date
    last: date
    name: str


def timexes(a: Timex, b: Timex, *, config: Config = DEFAULT) -> Comparison:  # noqa: ARG001  (no setting changes it yet)
    """
    Compare two time expressions that speak of one thing.

    The same days at the same granularity agree; nested or overlapping ones are compatible; disjoint ones
    conflict. "since", "until", "before" and the like leave one side open. Clock times are compared in UTC where both
    zones are known, by the clock where neither is. Nothing is said of expressions that are unresolved, nor of a
    date and a length.
    """
    steps = (*a.steps, *(step for step in b.steps if step not in a.steps))
    if (a.type in _LENGTHS) != (b.type in _LENGTHS):
        return Comparison(None, (*steps, "one is a date and the other a length of time"))
    one, two = _days(a), _days(b)
    if a.type in _LENGTHS and (one is None or two is None):
        return _lengths(a, b, steps)
    if one is None or two is None:
        return Comparison(None, (*steps, "one of the two dates is not resolved"))
    if a.clock is not None and b.clock is not None and a.first is not None and b.first is not None:
        return _clocks(datetime.combine(a.first, a.clock), datetime.combine(b.first, b.clock), steps)
    alike = a.granularity == b.granularity and a.direction == b.direction
    return _intervals(one, two, steps, alike=alike)


def _days(timex: Timex) -> _Days | None:
    """Return the days that the words admit: "by Friday" is any day up to Friday."""
    if timex.first is None or timex.last is None:
        return None
    name = long_date(timex.first)
    if timex.first != timex.last:
        name += f" to {long_date(timex.last)}"
    if timex.direction in _FROM_THEN_ON:
        return _Days(timex.first, date.max, f"{timex.direction} {name}")
    if timex.direction in _UP_TO_THEN:
        return _Days(date.min, timex.last, f"{timex.direction} {name}")
    return _Days(timex.first, timex.last, name)


def _intervals(one: _Days, two: _Days, steps: tuple[str, ...], *, alike: bool) -> Comparison:
    if one.last < two.first or two.last < one.first:
        return Comparison(Relation.CONFLICT, (*steps, f"{one.name} and {two.name} have no day in common"))
    if (one.first, one.last) == (two.first, two.last):
        relation = Relation.AGREE if alike else Relation.COMPATIBLE
        return Comparison(relation, (*steps, f"both are {one.name}"))
    if two.first <= one.first and one.last <= two.last:
        return Comparison(Relation.COMPATIBLE, (*steps, f"{one.name} lies within {two.name}"))
    if one.first <= two.first and two.last <= one.last:
        return Comparison(Relation.COMPATIBLE, (*steps, f"{two.name} lies within {one.name}"))
    return Comparison(Relation.COMPATIBLE, (*steps, f"{one.name} and {two.name} have days in common"))


def _lengths(a: Timex, b: Timex, steps: tuple[str, ...]) -> Comparison:
    if a.type is not b.type or "X" in a.value or "X" in b.value:
        return Comparison(None, (*steps, "one of the two lengths of time gives no number"))
    if a.value == b.value:
        return Comparison(Relation.AGREE, (*steps, f'"{a.text}" and "{b.text}" are the same length of time'))
    return Comparison(Relation.CONFLICT, (*steps, f'"{a.text}" and "{b.text}" are different lengths of time'))


def _clocks(one: datetime, two: datetime, steps: tuple[str, ...]) -> Comparison:
    if (one.tzinfo is None) != (two.tzinfo is None):
        apart = abs(one.replace(tzinfo=None) - two.replace(tzinfo=None))
        if apart > 2 * _ZONES:
            said = f"{long_date(one)} and {long_date(two)} are too far apart for any zone"
            return Comparison(Relation.CONFLICT, (*steps, said))
        return Comparison(None, (*steps, "one of the two clock times has no zone"))
    where = "by the clock"
    if one.tzinfo is not None:
        one, two, where = one.astimezone(UTC), two.astimezone(UTC), "in UTC"
    if one == two:
        said = f"{where} both are {one:%H:%M} on {long_date(one)}"
        return Comparison(Relation.AGREE, (*steps, said))
    said = f"{where} they are {one:%H:%M} on {long_date(one)} and {two:%H:%M} on {long_date(two)}"
    return Comparison(Relation.CONFLICT, (*steps, said))
