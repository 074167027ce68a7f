"""Factors between units, from `data/units.txt` by pint, in exact decimals."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

from crosscheck.lexicon import DATA

_NAMES = {"percentage point": "percentage_point", "basis point": "basis_point"}


@cache
def _registry() -> Any:
    import pint  # noqa: PLC0415  (100 ms, only when units are converted)

    return pint.UnitRegistry(
        str(DATA / "units.txt"), non_int_type=Decimal, autoconvert_offset_to_baseunit=True
    )


@cache
def line(source: str, target: str) -> tuple[Decimal, Decimal] | None:
    """
    Return factor and offset with target = source * factor + offset, or None where the two measure different things.

    The offset is zero for all but temperatures.
    """
    if source == target:
        return Decimal(1), Decimal(0)
    import pint  # noqa: PLC0415  (see above)

    registry = _registry()
    try:
        zero = (
            registry.Quantity(Decimal(0), _NAMES.get(source, source)).to(_NAMES.get(target, target)).magnitude
        )
        hundred = (
            registry.Quantity(Decimal(100), _NAMES.get(source, source))
            .to(_NAMES.get(target, target))
            .magnitude
        )
    except (pint.DimensionalityError, pint.UndefinedUnitError):
        return None
    zero = zero.quantize(Decimal("1e-12")) if zero else Decimal(0)
    return (Decimal(hundred) - zero) / 100, zero


def convert(amount: Decimal, source: str, target: str) -> Decimal | None:
    """Return the amount in `target`, or None where the two measure different things."""
    known = line(source, target)
    return None if known is None else amount * known[0] + known[1]
