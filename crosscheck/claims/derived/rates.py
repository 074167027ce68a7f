"""What a sum is for each among whom it is shared: "$720,000 to 12 families" is $60,000 each."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Claim, DerivationKind
from crosscheck.claims.derived.make import derived
from crosscheck.claims.derived.ratios import part
from crosscheck.claims.derived.words import each
from crosscheck.mentions.words import lower
from crosscheck.text.span import Span
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.show import amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_POINTS = frozenset({Bound.EXACT, Bound.APPROX})


def rates(text: str, figures: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the share of each where a sum of money goes to so many."""
    for one, two in pairwise(figures):
        total, heads = one.value, two.value
        if not isinstance(total, Quantity) or not isinstance(heads, Quantity):
            continue
        if total.dimension != "money" or heads.dimension != "count" or total.per is not None:
            continue
        if not {total.bound, heads.bound} <= _POINTS or not heads.nominal or heads.nominal < 2:
            continue
        if not each().shared.fullmatch(lower(text[one.span.end : two.span.start])):
            continue
        span = Span(one.span.start, two.span.end)
        made = part(1 / heads.nominal, total, span, span.of(text), total.bound)
        step = f"{amount(total)} / {amount(heads)} = {amount(made)} each"
        value = evolve(made, per="each", noun=None, head=None)
        yield derived(DerivationKind.RATE, (one, two), span, value, (step,), slot=one.slot)
