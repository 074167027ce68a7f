"""
Slips of the pen: two figures that cannot both hold, and differ as a mistyped one differs from the one that was meant.

The same number in another unit or over another period; the same digits a factor of ten, a thousand or a million off;
two neighbouring digits swapped. What is likely to be a slip is told by the figures alone: whether both speak of one
thing is not asked here.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from math import log10
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.values.relation import Relation
from crosscheck.values.show import number
from crosscheck.values.tolerance import tolerances

if TYPE_CHECKING:
    from crosscheck.values.quantity import Quantity
    from crosscheck.values.relation import Comparison

_COUNTS = frozenset({"count", "person"})
_TELLING = 2  # significant digits from which the same digits are no chance
_ROUND = 100  # figures of one digit below this are a factor of ten apart by chance
_THOUSAND = 3  # powers of ten from one name of a large number to the next: "million", "billion"
_WORDS = {1: "ten", 2: "a hundred", 3: "a thousand", 6: "a million"}


class Slip(StrEnum):
    """How one figure may have become the other."""

    UNIT = "unit"
    PERIOD = "period"
    MAGNITUDE = "magnitude"
    DIGITS = "digits"


@frozen
class Slipped:
    """A slip, the sentence that says so, and whether chance is a poor explanation for it."""

    slip: Slip
    why: str
    telling: bool


def slip(a: Quantity, b: Quantity, compared: Comparison) -> Slipped | None:
    """Return the slip that makes one of two conflicting figures the other; None where none does."""
    if compared.relation is not Relation.CONFLICT or not a.nominal or not b.nominal:
        return None
    if a.nominal == b.nominal:
        return _elsewhere(a, b)
    if a.unit == b.unit and a.per == b.per and _swapped(a.nominal, b.nominal):
        return Slipped(Slip.DIGITS, "two digits are swapped", telling=True)
    return _scaled(a, b, compared)


def _elsewhere(a: Quantity, b: Quantity) -> Slipped | None:
    """Return the slip of one number that stands with two units, or for two periods."""
    said = number(a.nominal or Decimal(0))
    if _converted(a, b):
        what = "currencies" if a.dimension == "money" else "units"
        return Slipped(Slip.UNIT, f"both say {said}, in two {what}", _digits(a) >= _TELLING)
    if a.per and b.per and a.per != b.per:
        why = f"both say {said}, one per {a.per} and the other per {b.per}"
        return Slipped(Slip.PERIOD, why, _digits(a) >= _TELLING)
    return None


def _swapped(one: Decimal, two: Decimal) -> bool:
    """Whether two neighbouring digits of one number stand the other way round in the other: 54 and 45."""
    least = min(_exponent(one), _exponent(two))
    x, y = (str(int(abs(n).scaleb(-least))) for n in (one, two))
    if len(x) != len(y) or (one < 0) != (two < 0):
        return False
    apart = [i for i, (c, d) in enumerate(zip(x, y, strict=True)) if c != d]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and x[apart[0]] == y[apart[1]]
        and x[apart[1]] == y[apart[0]]
    )


def _scaled(a: Quantity, b: Quantity, compared: Comparison) -> Slipped | None:
    """Return the slip of a figure that is ten, a thousand or a million times the other, after rounding."""
    one, two = a.nominal or Decimal(0), b.nominal or Decimal(0)
    if compared.difference is None or compared.difference >= 1 or one * two <= 0:
        return None
    factor = 1 / (1 - compared.difference)
    power = round(log10(factor))
    if power not in _WORDS or abs(factor / 10**power - 1) > _room(a, b):
        return None
    same = one.normalize().as_tuple().digits == two.normalize().as_tuple().digits
    telling = same and not _converted(a, b) and (_digits(a) >= _TELLING or power == _THOUSAND)
    if not telling and min(abs(one), abs(two)) < _ROUND:
        return None
    return Slipped(Slip.MAGNITUDE, f"one is {_WORDS[power]} times the other", telling)


def _room(a: Quantity, b: Quantity) -> float:
    """Return by what share the factor may miss a power of ten: the rounding of the figures, or of a conversion."""
    if _converted(a, b):
        return float(tolerances().currency_share if a.dimension == "money" else tolerances().unit_share)
    shares = [(q.place or Decimal(0)) / 2 / abs(q.nominal) for q in (a, b) if q.nominal]
    return float(min(max(shares), tolerances().bare_share))


def _converted(a: Quantity, b: Quantity) -> bool:
    """Whether the two are in different units; what is counted has none."""
    return a.unit != b.unit and not _COUNTS.issuperset((a.unit, b.unit))


def _digits(quantity: Quantity) -> int:
    """Return the number of significant digits as printed."""
    return len(quantity.nominal.normalize().as_tuple().digits) if quantity.nominal is not None else 0


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
