"""Rates of time made comparable: 210 a month is 2,520 a year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.values.interval import Interval
from crosscheck.values.show import amount as show

if TYPE_CHECKING:
    from crosscheck.values.quantity import Quantity

# how often a period comes in a year
YEARLY = {
    "second": Decimal(31_536_000),
    "minute": Decimal(525_600),
    "hour": Decimal(8_760),
    "day": Decimal(365),
    "week": Decimal(52),
    "fortnight": Decimal(26),
    "month": Decimal(12),
    "quarter": Decimal(4),
    "year": Decimal(1),
    "decade": Decimal("0.1"),
}


def to(quantity: Quantity, per: str) -> Quantity | None:
    """Return the quantity per another period, or None where its rate is none of time."""
    if quantity.per == per:
        return quantity
    if quantity.per not in YEARLY or per not in YEARLY:
        return None
    factor = YEARLY[quantity.per] / YEARLY[per]
    interval = quantity.interval
    return evolve(
        quantity,
        nominal=None if quantity.nominal is None else quantity.nominal * factor,
        interval=Interval(
            None if interval.low is None else interval.low * factor,
            None if interval.high is None else interval.high * factor,
            low_open=interval.low_open,
            high_open=interval.high_open,
        ),
        place=None if quantity.place is None else quantity.place * factor,
        per=per,
    )


def align(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity, str] | None:
    """Bring two rates to the longer period; None where one has none or it is none of time."""
    if a.per not in YEARLY or b.per not in YEARLY:
        return None
    if YEARLY[a.per] < YEARLY[b.per]:
        made = to(b, a.per)
        return None if made is None else (a, made, f"{show(b)} is {show(made)}")
    made = to(a, b.per)
    return None if made is None else (made, b, f"{show(a)} is {show(made)}")
