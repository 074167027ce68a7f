"""Bare figures that go on with the unit of the one before: "the magnitude was 5.9, not 6.3 as first said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.values.quantity import Bound

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from crosscheck.text.sentence import Sentence
    from crosscheck.values.quantity import Quantity

_HANDED_ON = frozenset({"percent", "magnitude", "celsius", "fahrenheit"})
_ALIKE = 2  # a figure that is more than so many times the other is of something else
_BEHIND = 1  # sentences that may lie between


def inherit(quantities: Sequence[Quantity], sentences: Sequence[Sentence]) -> tuple[Quantity, ...]:
    """
    Return the quantities in their order, bare ones with the unit that they leave out.

    Bare is a figure without unit or noun that has decimals or a hedge; it takes the unit of the nearest figure
    before it, in its sentence or the one before, that is a percentage, a magnitude or a temperature of like size.
    """
    found: list[Quantity] = []
    index = 0
    last: tuple[int, Quantity] | None = None
    for quantity in quantities:
        while index + 1 < len(sentences) and sentences[index + 1].span.start <= quantity.span.start:
            index += 1
        if (
            last
            and _is_bare(quantity)
            and index - last[0] <= _BEHIND
            and _alike(quantity.nominal, last[1].nominal)
        ):
            unit, dimension = last[1].unit, last[1].dimension
            quantity = evolve(quantity, unit=unit, dimension=dimension)  # noqa: PLW2901  (the figure, completed)
        if quantity.unit in _HANDED_ON:
            last = index, quantity
        found.append(quantity)
    return tuple(found)


def _is_bare(quantity: Quantity) -> bool:
    if quantity.dimension != "count" or quantity.head is not None or quantity.nominal is None:
        return False
    return quantity.bound is not Bound.EXACT or quantity.nominal != int(quantity.nominal)


def _alike(one: Decimal | None, other: Decimal | None) -> bool:
    return one is not None and other is not None and 0 < one <= other * _ALIKE and other <= one * _ALIKE
