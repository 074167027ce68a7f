"""Storeys counted from the one above the ground: "a ground-plus-four block" has five."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Claim, DerivationKind
from crosscheck.claims.derived.make import derived
from crosscheck.claims.derived.words import plural_of, slot_of
from crosscheck.claims.derived.words import storeys as words
from crosscheck.mentions.words import lower
from crosscheck.text.span import Span
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def storeys(text: str, figures: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the storeys of each building that is said to have so many above the ground floor."""
    before, head = words()
    longest = max(map(len, before))
    for claim in figures:
        value = claim.value
        if not isinstance(value, Quantity) or value.dimension != "count" or value.nominal is None:
            continue
        led = lower(text[max(0, value.core.start - longest) : value.core.start])
        lead = next((words_ for words_ in before if led.endswith(words_)), None)
        if lead is None:
            continue
        span = Span(value.core.start - len(lead), value.core.end)
        count = value.nominal + 1
        made = evolve(
            value,
            span=span,
            core=span,
            text=span.of(text),
            nominal=count,
            interval=Interval(count, count),
            unit="count",
            noun=plural_of(head),
            head=head,
            place=Decimal(1),
        )
        step = f"the ground floor + {value.nominal} = {count} {plural_of(head)}"
        yield derived(DerivationKind.TOTAL, (claim,), span, made, (step,), slot=slot_of(head), firm=True)
