"""
Factors between units, from `data/units.txt`, in exact decimals.

Most are plain multiples of one another (miles, feet, weeks) and read off the file; pint, which takes a quarter of a
second to load, is asked for the others (acres in square metres, miles an hour, temperatures).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve

from crosscheck.lexicon import DATA
from crosscheck.mentions.lazy import lazy
from crosscheck.values.interval import Interval

if TYPE_CHECKING:
    from crosscheck.values.quantity import Quantity

# a thousand metres, a sixteenth of a pound, a base unit with its other name; but no square metres
_MULTIPLE = lazy(
    r"^(\w+) = (?:(\[\w*\])|(?:([\d.]+(?:e-?\d+)?) \* )?([a-zA-Z]\w*)(?: / (\d+))?)(?: = (\w+))?$",
    re.MULTILINE,
)
_SPACED = {"percentage point": "percentage_point", "basis point": "basis_point"}


@cache
def _registry() -> Any:
    import pint  # noqa: PLC0415  (see above)

    return pint.UnitRegistry(
        str(DATA / "units.txt"), non_int_type=Decimal, autoconvert_offset_to_baseunit=True, cache_folder=None
    )


@cache
def multiples() -> dict[str, tuple[Decimal, str]]:
    """Return how many of its base unit each unit is that is a plain multiple of one, and the base unit."""
    found: dict[str, tuple[Decimal, str]] = {}
    for name, base, factor, other, divisor, alias in _MULTIPLE.findall(
        (DATA / "units.txt").read_text(encoding="utf-8")
    ):
        if base:
            found[name] = Decimal(1), name
        elif other in found:
            size, root = found[other]
            found[name] = size * Decimal(factor or 1) / Decimal(divisor or 1), root
        else:
            continue
        if alias:
            found[alias] = found[name]
    return found


@cache
def line(source: str, target: str) -> tuple[Decimal, Decimal] | None:
    """
    Return factor and offset with target = source * factor + offset, or None where the two measure different things.

    The offset is zero for all but temperatures.
    """
    if source == target:
        return Decimal(1), Decimal(0)
    one, two = _SPACED.get(source, source), _SPACED.get(target, target)
    known = multiples()
    if one in known and two in known:
        return (known[one][0] / known[two][0], Decimal(0)) if known[one][1] == known[two][1] else None
    import pint  # noqa: PLC0415  (see above)

    registry = _registry()
    try:
        zero = Decimal(registry.Quantity(Decimal(0), one).to(two).magnitude)
        hundred = Decimal(registry.Quantity(Decimal(100), one).to(two).magnitude)
    except (pint.DimensionalityError, pint.UndefinedUnitError):
        return None
    # offsets are given in hundredths of a degree; what is beyond is the rounding of 5/9
    zero = zero.quantize(Decimal("1e-12")).normalize()
    return (hundred - zero) / 100, zero


def convert(amount: Decimal, source: str, target: str) -> Decimal | None:
    """Return the amount in `target`, or None where the two measure different things."""
    known = line(source, target)
    return None if known is None else amount * known[0] + known[1]


def scaled(quantity: Quantity, factor: Decimal, offset: Decimal, unit: str) -> Quantity:
    """Return the quantity times `factor` plus `offset`, in another unit."""
    interval = quantity.interval
    low = None if interval.low is None else interval.low * factor + offset
    high = None if interval.high is None else interval.high * factor + offset
    made = Interval(low, high, low_open=interval.low_open, high_open=interval.high_open)
    if factor < 0:
        made = Interval(high, low, low_open=interval.high_open, high_open=interval.low_open)
    return evolve(
        quantity,
        nominal=None if quantity.nominal is None else quantity.nominal * factor + offset,
        interval=made,
        unit=unit,
        place=None if quantity.place is None else quantity.place * abs(factor),
    )
