"""A figure with its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.figure import Figure
    from crosscheck.mentions.quantity.forms import Unit


@frozen
class Part:
    """
    A figure with its unit: what a range has two of.

    From `start` (sign and currency before it) to `end` (unit behind it). `prefixed` says that the currency
    stands before the figure, `hyphen` that the unit is joined to it ("six-month"), `compound` that two units
    are added up.
    """

    figure: Figure
    start: int
    end: int
    unit: Unit | None = None
    negative: bool = False
    prefixed: bool = False
    hyphen: bool = False
    compound: bool = False
