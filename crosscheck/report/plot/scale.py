"""Scales: where a number or a day stands between the edges of a plot, and the round ones that are written there."""

from __future__ import annotations

from datetime import date
from math import ceil, floor, log10
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.worth import MONTHS, day, figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_EDGE = 0.015  # share of the width that is left free on either side
_AIR = 0.08  # share of the range that is left free beyond the outermost values
_TICKS = 4  # ticks that are wanted, about
_WIDE = 60  # largest over smallest value from which a scale is logarithmic
_SMALLEST = 1e-9  # the smallest value of a logarithmic scale
_DAYS = ((1, 0), (2, 0), (7, 0))  # steps between days that are marked: days, months
_MONTHS = tuple(
    (0, months) for months in (1, 3, 6, *(12 * years for years in (1, 2, 5, 10, 25, 50, 100, 250, 500)))
)
_MONTH = 365.25 / 12  # days


@frozen
class Scale:
    """From `low` to `high`; `log` says that equal steps are equal ratios, `dated` that days are counted as ordinals."""

    low: float
    high: float
    log: bool = False
    dated: bool = False

    def at(self, value: float) -> float:
        """Return the share of the width at which the value stands, from _EDGE to 1 - _EDGE; outside it is cut."""
        low, high = self._scaled(self.low), self._scaled(self.high)
        share = (self._scaled(max(value, self.low)) - low) / (high - low)
        return _EDGE + min(max(share, 0.0), 1.0) * (1 - 2 * _EDGE)

    def ticks(self) -> list[tuple[float, str]]:
        """Return the round values within the scale and how they are written."""
        return _day_ticks(self) if self.dated else _number_ticks(self)

    def _scaled(self, value: float) -> float:
        return log10(value) if self.log else value


def numbers(values: Iterable[float]) -> Scale:
    """Return the scale for some numbers, with air around them."""
    found = sorted(values) or [0.0]
    low, high = found[0], found[-1]
    if low > _SMALLEST and high / low > _WIDE:
        air = (high / low) ** _AIR
        return Scale(low / air, high * air, log=True)
    air = (high - low) * _AIR or max(abs(high) * _AIR, 1.0)
    return Scale(low - air, high + air)


def days(ordinals: Iterable[float]) -> Scale:
    """Return the scale for some days, with air around them."""
    found = sorted(ordinals) or [float(date.max.toordinal())]
    low, high = found[0], found[-1]
    air = max((high - low) * _AIR, 3.0)
    return Scale(max(low - air, date.min.toordinal()), min(high + air, date.max.toordinal()), dated=True)


def _number_ticks(scale: Scale) -> list[tuple[float, str]]:
    if scale.log:
        powers = range(ceil(log10(scale.low)), floor(log10(scale.high)) + 1)
        every = max(1, ceil(len(powers) / (_TICKS + 1)))
        return [(10.0**power, figure(10.0**power)) for power in powers[::every]]
    rough = (scale.high - scale.low) / _TICKS
    power = 10.0 ** floor(log10(rough))
    step = next(size * power for size in (1, 2, 2.5, 5, 10) if size * power >= rough)
    first, last = ceil(scale.low / step), floor(scale.high / step)
    return [(at * step, figure(at * step)) for at in range(first, last + 1)]


def _day_ticks(scale: Scale) -> list[tuple[float, str]]:
    """Return the first days of round periods."""
    wanted = (scale.high - scale.low) / _TICKS
    steps = (*_DAYS, *_MONTHS)
    step = next((one for one in steps if one[0] + one[1] * _MONTH >= wanted), steps[-1])
    first = date.fromordinal(max(floor(scale.low), date.min.toordinal()))
    found = list(_firsts(first, step, floor(scale.high)))
    return [
        (one.toordinal(), _written(one, step)) for one in found if scale.low <= one.toordinal() <= scale.high
    ]


def _firsts(first: date, step: tuple[int, int], end: int) -> Iterator[date]:
    """Yield the first days of periods from the one that holds `first` up to the ordinal `end`."""
    days, months = step
    if days:
        start = first.toordinal() - (first.weekday() if days == 7 else 0)
        yield from (date.fromordinal(at) for at in range(max(start, 1), end + 1, days))
        return
    count = (first.year * 12 + first.month - 1) // months * months
    while count < 12 * (date.max.year + 1):
        at = date(max(count // 12, 1), count % 12 + 1, 1)
        if at.toordinal() > end:
            return
        yield at
        count += months


def _written(when: date, step: tuple[int, int]) -> str:
    if step[0]:
        return day(when)
    return f"{MONTHS[when.month - 1]} {when.year}" if step[1] < 12 else f"{when.year}"
