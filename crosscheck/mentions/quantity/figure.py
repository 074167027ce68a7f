"""A number in the text, before unit and hedge."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from attrs import frozen

ONE = Decimal(1)


@frozen
class Figure:
    """
    A number and where it stands.

    `value` is None only for the vague words, whose span of values is `low` to `high`. `place` is the worth of
    the last significant place, `scale` what "million" or "k" multiplied in. `plain` says that there are bare
    digits only; `words` that there are none; `fraction` that it is a share ("two-thirds", 1/4). Up to `soft` a
    vague word still admits a figure that is compared with it.
    """

    start: int
    end: int
    value: Decimal | None
    place: Decimal = ONE
    scale: Decimal = ONE
    plain: bool = False
    words: bool = False
    fraction: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    soft: Decimal | None = None


@cache
def _power(exponent: int) -> Decimal:
    return Decimal((0, (1,), exponent))


def place_of_digits(digits: str) -> Decimal:
    """Return the worth of the last significant place of bare digits."""
    significant = len(digits.rstrip("0"))
    return _power(len(digits) - significant if significant else 0)


def place_of(number: Decimal) -> Decimal:
    """Return the worth of the last significant place: 63000 -> 1000, 3.40 -> 0.01, 0 -> 1."""
    digits, exponent = number.as_tuple()[1:]
    assert isinstance(exponent, int)  # noqa: S101  (figures are finite)
    if exponent >= 0 and number:
        for digit in reversed(digits):
            if digit:
                break
            exponent += 1
    return _power(exponent)


def whole(value: Decimal) -> Decimal:
    """Drop the decimals of a whole number: 500000.0 -> 500000."""
    integral = value.to_integral_value()
    return integral if integral == value else value
