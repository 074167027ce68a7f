"""A quantity: what a figure in the text is worth, and what it counts or measures."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from crosscheck.text.span import Span
    from crosscheck.values.interval import Interval


class Bound(StrEnum):
    """What the words around a figure do to it; `data/lang/en/bounds.toml` lists the words."""

    EXACT = "exact"
    APPROX = "approx"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    UP_TO = "up_to"
    RANGE = "range"


def _tuple(steps: Iterable[str]) -> tuple[str, ...]:
    return tuple(steps)


@frozen(kw_only=True)
class Quantity:
    """
    One figure, normalised.

    `span` and `text` cover the figure with its hedge, unit and noun head; `core` covers number and unit alone.
    `nominal` is the number as stated, `interval` the values that it admits, both exact and in `unit` ("USD",
    "person", "x", "percent", "km"). `dimension` is what can be compared at all ("money", "count", "ratio",
    "time", "length" ...). `noun` is the noun phrase counted, as printed; `head` its head in the singular.
    `per` is the rate's base ("year"). `parallel` is the span of the figure that this one restates in another
    unit ("€5 million ($6 million)"); `base` and `result` are the spans that a ratio leads from and to.
    `place` is the worth of the last significant place of the figure (46,000: 1,000). `soft` is the end up to
    which a vague word still admits a figure that is compared with it ("thousands": 99,999). `change` is "up" or "down"
    where the figure is a difference and not a level ("rose by 12", "3,100 fewer"). `steps` are the sentences
    that explain how the interval came about.
    """

    span: Span
    core: Span
    text: str
    nominal: Decimal | None
    interval: Interval
    unit: str
    dimension: str
    bound: Bound = Bound.EXACT
    place: Decimal | None = None
    soft: Decimal | None = None
    noun: str | None = None
    head: str | None = None
    per: str | None = None
    change: str | None = None
    parallel: Span | None = None
    base: Span | None = None
    result: Span | None = None
    steps: tuple[str, ...] = field(default=(), converter=_tuple)

    @property
    def value(self) -> float | None:
        """The nominal as a float; None for "dozens"."""
        return None if self.nominal is None else float(self.nominal)

    @property
    def low(self) -> float | None:
        """The lower end of the interval; None where there is none."""
        return None if self.interval.low is None else float(self.interval.low)

    @property
    def high(self) -> float | None:
        """The upper end of the interval; None where there is none."""
        return None if self.interval.high is None else float(self.interval.high)
