"""The premium, or the discount, between two prices of a sentence: 434 pence for what closed at 310 is 40% more."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Claim, DerivationKind
from crosscheck.claims.derived.make import derived, printed
from crosscheck.claims.derived.ratios import percent, shown
from crosscheck.text.span import Span
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.show import amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PREMIUM, _DISCOUNT = "premium", "discount"
_WILD = Decimal(3)  # a price that is more than so many times the other is that of something else
_POINTS = frozenset({Bound.EXACT, Bound.APPROX})
_TENTH = Decimal("0.1")
_ONE = Decimal(1)


def premiums(text: str, figures: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what the two prices of a sentence come to, where it speaks of a premium or a discount."""
    said = [claim for claim in figures if _is_premium(claim)]
    prices = [claim for claim in figures if _is_price(claim)]
    if len(said) != 1 or len(prices) != 2:
        return
    one, two = prices[0].value, prices[1].value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or one.unit != two.unit:
        return
    low, high = sorted((one, two), key=lambda price: price.nominal or 0)
    if not low.nominal or not high.nominal or not 1 < high.nominal / low.nominal < _WILD:
        return
    over = said[0].slot == _PREMIUM
    share = high.nominal / low.nominal - 1 if over else 1 - low.nominal / high.nominal
    span = Span(prices[0].span.start, prices[1].span.end)
    value = _rounded(percent(share, span, span.of(text), one), low, high)
    step = f"{amount(high)} is {shown(share)} above {amount(low)}"
    if not over:
        step = f"{amount(low)} is {shown(share)} below {amount(high)}"
    made = derived(DerivationKind.PREMIUM, prices, span, value, (step,), slot=said[0].slot, firm=True)
    yield printed(made, said[0])


def _rounded(value: Quantity, low: Quantity, high: Quantity) -> Quantity:
    """Return the premium with what the rounding of the prices admits."""
    places = ((min(price.place or _ONE, _ONE), price.nominal or _ONE) for price in (low, high))
    slack = sum((place / nominal for place, nominal in places), Decimal(0)) * 50
    nominal = value.nominal or Decimal(0)
    ends = evolve(value.interval, low=nominal - slack, high=nominal + slack)
    return evolve(value, interval=ends, bound=Bound.APPROX if slack > _TENTH else value.bound)


def _is_premium(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.unit == "percent" and claim.slot in {_PREMIUM, _DISCOUNT}


def _is_price(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity)
        and value.dimension == "money"
        and value.bound in _POINTS
        and value.parallel is None
        and value.nominal is not None
        and value.nominal > 0
    )
