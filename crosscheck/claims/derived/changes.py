"""
Changes: "from $400 to $500" is up 25%, "from 55 to 165" is three times as much.

What was and what is stand in one sentence: as the reading of figures found them ("to 80,000 tonnes from 20,000"), as a
range behind a word of change ("multiplied from 17,000 to 51,000"), or side by side ("$4.34, against $3.10 before").
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, DerivationKind
from crosscheck.claims.derived.make import derived
from crosscheck.claims.derived.ratios import percent, shown, times
from crosscheck.claims.derived.words import changes as words
from crosscheck.mentions.words import lower
from crosscheck.text.span import Span
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.show import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_POINTS = frozenset({Bound.EXACT, Bound.APPROX})
_LEVELS = frozenset({"count", "money", "mass", "length", "volume", "energy", "power", "area", "speed"})
_FAR = 40  # code points between two figures that are compared
_LED = 60  # code points before "from X to Y" in which a word of change stands
_FEWEST = Decimal("1.5")  # less than that is said in percent, more also in times
_WILD = Decimal(20)  # a greater change is oftener a figure without its scale: "from 20 cents to 30"
_CLEAR = Decimal("0.005")  # a smaller change is none that anybody prints


def changes(text: str, figures: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what changed between two figures of a sentence, in percent and in times."""
    at = {claim.value.core: claim for claim in figures if isinstance(claim.value, Quantity)}
    led: set[str] = set()
    for claim in figures:
        value = claim.value
        if not isinstance(value, Quantity):
            continue
        if value.base is not None and value.base in at and _level(claim):
            led |= {claim.id, at[value.base].id}
            yield from _change(text, at[value.base], claim, firm=True)
        if value.bound is Bound.RANGE and _moves(text, claim):
            low, high = value.interval.low, value.interval.high
            if low is not None and high is not None and low > 0:
                yield from _changed(text, (claim,), claim.span, (low, high), firm=True)
    for one, two in pairwise(claim for claim in figures if claim.id not in led):
        yield from _compared(text, one, two, figures)


def _compared(text: str, one: Claim, two: Claim, figures: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the change from the second figure to the first: "$4.34, against a close of $3.10"."""
    gap = lower(text[one.span.end : two.span.start])
    if len(gap) > _FAR or not words().before.search(gap):
        return
    first = one.value
    if isinstance(first, Quantity) and first.parallel is not None:
        before = [
            claim
            for claim in figures
            if isinstance(claim.value, Quantity) and claim.value.core == first.parallel
        ]
        one = before[0] if before else one
    yield from _change(text, two, one, firm=False)


def _change(text: str, was: Claim, now: Claim, *, firm: bool) -> Iterator[Claim]:
    one, two = was.value, now.value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or not (_level(was) and _level(now)):
        return
    if one.unit != two.unit or one.nominal is None or two.nominal is None:
        return
    span = Span(min(was.span.start, now.span.start), max(was.span.end, now.span.end))
    yield from _changed(text, (now, was), span, (one.nominal, two.nominal), firm=firm)


def _changed(
    text: str, parts: tuple[Claim, ...], span: Span, ends: tuple[Decimal, Decimal], *, firm: bool
) -> Iterator[Claim]:
    was, now = ends
    like = parts[0].value
    assert isinstance(like, Quantity)  # noqa: S101  (the callers have seen that)
    ratio = now / was
    change = ratio - 1
    if abs(change) < _CLEAR or not 1 / _WILD < ratio < _WILD:
        return
    passage = span.of(text)
    way = "up" if change > 0 else "down"
    step = f"from {number(was)} to {number(now)} is {way} {shown(abs(change))}"
    value = percent(abs(change), span, passage, like, way)
    if like.dimension != "ratio":
        yield derived(DerivationKind.CHANGE, parts, span, value, (step,), slot=parts[0].slot, firm=firm)
    if ratio >= _FEWEST:
        step = f"from {number(was)} to {number(now)} is {number(ratio.quantize(Decimal('0.01')).normalize())} times"
        made = times(ratio, span, passage, like)
        yield derived(DerivationKind.MULTIPLE, parts, span, made, (step,), slot=parts[0].slot, firm=firm)


def _core(claim: Claim) -> Span:
    return claim.value.core if isinstance(claim.value, Quantity) else claim.span


def _level(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity)
        and (value.dimension in _LEVELS or value.unit == "percent")
        and value.nominal is not None
        and value.nominal > 0
        and value.bound in _POINTS
        and value.change is None
    )


def _moves(text: str, claim: Claim) -> bool:
    """Whether "from X to Y" is a change: the word before says so."""
    led = lower(text[max(claim.sentence.start, claim.span.start - _LED) : claim.span.start])
    return led.rstrip().endswith("from") and words().moves.search(led) is not None
