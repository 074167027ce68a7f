"""The numbers of `data/tolerances.toml`, and a user's own in their place, in exact decimals."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

from attrs import frozen

from crosscheck import lexicon


@frozen
class Reach:
    """
    What a bound does to a nominal n: from n * (1 - below) to n * (1 + above).

    None for `below` or `above` is no end on that side. `least` is the smallest reach for counts, `soft` the
    share by which a bigger figure still passes.
    """

    bound: str
    below: Decimal | None = Decimal(0)
    above: Decimal | None = Decimal(0)
    low_open: bool = False
    high_open: bool = False
    least: Decimal = Decimal(0)
    soft: Decimal = Decimal(0)


@frozen
class Tolerances:
    """All of them; shares are of the nominal."""

    bare_share: Decimal
    exact_below: Decimal
    fraction_share: Decimal
    reaches: dict[str, Reach]
    currency_share: Decimal
    currency_hit: Decimal
    currency_days: int
    unit_share: Decimal
    readings: dict[str, tuple[str, ...]]  # a bare unit -> the units that it may mean


def _share(value: Any) -> Decimal | None:
    return None if value == "open" else Decimal(str(value))


@cache
def tolerances(own: tuple[tuple[str, Any], ...] = ()) -> Tolerances:
    """Return the package's tolerances, with `own` in their place: dotted keys of the table and their values."""
    data = lexicon.table("tolerances", None)
    for dotted, value in own:
        *tables, key = dotted.split(".")
        row: dict[str, Any] = {key: value}
        for name in reversed(tables):
            row = {name: row}
        data = lexicon.merged(data, row)
    return Tolerances(
        bare_share=Decimal(str(data["bare"]["share"])),
        exact_below=Decimal(data["bare"]["exact_below"]),
        fraction_share=Decimal(str(data["bare"]["fraction"])),
        reaches={
            name: Reach(
                bound=row["bound"],
                below=_share(row.get("below", 0)),
                above=_share(row.get("above", 0)),
                low_open=row.get("low_open", False),
                high_open=row.get("high_open", False),
                least=Decimal(row.get("least", 0)),
                soft=Decimal(str(row.get("soft", 0))),
            )
            for name, row in data["bounds"].items()
        },
        currency_share=Decimal(str(data["currency"]["share"])),
        currency_hit=Decimal(str(data["currency"]["hit"])),
        currency_days=int(data["currency"]["days"]),
        unit_share=Decimal(str(data["unit"]["share"])),
        readings={unit: tuple(units) for unit, units in data["readings"].items()},
    )
