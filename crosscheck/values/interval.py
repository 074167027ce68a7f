"""Closed, open and unbounded intervals of exact decimals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from decimal import Decimal


@frozen
class Interval:
    """
    The values that a statement admits: from `low` to `high`, in the quantity's unit.

    None is no bound on that side. A side is closed unless `low_open` or `high_open` says otherwise: "more than
    30,000" is Interval(Decimal(30000), None, low_open=True).
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = field(default=False, kw_only=True)
    high_open: bool = field(default=False, kw_only=True)

    def contains(self, value: Decimal) -> bool:
        """Whether the value is admitted."""
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return self.high is None or value < self.high or (not self.high_open and value == self.high)

    def overlaps(self, other: Interval) -> bool:
        """Whether some value is admitted by both."""
        return not (self._below(other) or other._below(self))

    def _below(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))
