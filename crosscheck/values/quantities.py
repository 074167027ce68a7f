"""Mentions of figures become quantities: intervals with a nominal, in their unit, with the steps that made them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from crosscheck.config import DEFAULT
from crosscheck.values import money
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.tolerance import tolerances

if TYPE_CHECKING:
    from crosscheck.config import Config
    from crosscheck.mentions.quantity.mention import QuantityMention
    from crosscheck.text.article import Article

_COUNTS = frozenset({"count", "person"})


def normalise(
    mentions: tuple[QuantityMention, ...], article: Article, config: Config = DEFAULT
) -> tuple[Quantity, ...]:
    """Return the value of every mention; a bare "dollar" or "¥" takes the currency of the article's place."""
    places = money.Places(article.text, language=config.language)
    return tuple(_quantity(mention, places) for mention in mentions)


def _quantity(mention: QuantityMention, places: money.Places) -> Quantity:
    unit, dimension, steps = mention.unit, mention.dimension, []
    if mention.choices:
        unit, dimension, reason = places.choose(mention)
        if reason:
            steps.append(reason)
    interval, bound, nominal = interval_of(mention, counts=unit in _COUNTS)
    steps.extend(_steps(mention, interval, bound))
    return Quantity(
        span=mention.span,
        core=mention.core,
        text=mention.text,
        nominal=nominal,
        interval=interval,
        unit=unit,
        dimension=dimension,
        bound=bound,
        place=mention.place,
        noun=mention.noun,
        head=mention.head,
        per=mention.per,
        change=mention.change,
        parallel=mention.parallel,
        base=mention.base,
        result=mention.result,
        steps=tuple(steps),
    )


def interval_of(mention: QuantityMention, *, counts: bool) -> tuple[Interval, Bound, Decimal | None]:
    """Return the interval that a mention admits, its bound and its nominal."""
    number = mention.number
    if mention.upper is not None and number is not None:
        low, high = sorted((number, mention.upper))
        bound = Bound.RANGE
        if mention.bound in {"at_most", "up_to", "less_than"}:
            return Interval(None, high, high_open=mention.bound == "less_than"), Bound(mention.bound), high
        if mention.bound in {"at_least", "more_than"}:
            return Interval(low, None, low_open=mention.bound == "more_than"), Bound(mention.bound), low
        return (
            Interval(low, high),
            Bound.APPROX if mention.vague and mention.bound == "approx" else bound,
            None,
        )
    if number is None:
        return Interval(None, None), Bound.EXACT, None
    reach = tolerances().reaches[mention.bound]
    if mention.bound == "exact":
        return (
            around(number, bare(number, mention.place, counts=counts, fraction=mention.fraction)),
            Bound.EXACT,
            number,
        )
    size = abs(number)
    low_reach = (
        None if reach.below is None else max(size * reach.below, reach.least if counts else Decimal(0))
    )
    high_reach = (
        None if reach.above is None else max(size * reach.above, reach.least if counts else Decimal(0))
    )
    if mention.bound == "approx":
        own = bare(number, mention.place, counts=counts, fraction=mention.fraction)
        low_reach, high_reach = max(own, low_reach or own), max(own, high_reach or own)
    return (
        Interval(
            None if low_reach is None else number - low_reach,
            None if high_reach is None else number + high_reach,
            low_open=reach.low_open,
            high_open=reach.high_open,
        ),
        Bound(reach.bound),
        number,
    )


def around(number: Decimal, reach: Decimal) -> Interval:
    """Return the interval that reaches equally far on both sides."""
    return Interval(number - reach, number + reach)


def bare(number: Decimal, place: Decimal, *, counts: bool, fraction: bool = False) -> Decimal:
    """Return how far a figure without a hedge reaches: half its last significant place, at most 5%."""
    known = tolerances()
    if fraction:
        return abs(number) * known.fraction_share
    if counts and number == number.to_integral_value() and abs(number) < known.exact_below:
        return Decimal(0)
    return min(place / 2, abs(number) * known.bare_share)


_WORDS = {
    Bound.APPROX: "5% either way",
    Bound.NEARLY: "from 10% below up to it",
    Bound.MORE_THAN: "above it",
    Bound.AT_LEAST: "it or more",
    Bound.LESS_THAN: "below it",
    Bound.AT_MOST: "it or less",
    Bound.UP_TO: "up to it",
}


def _steps(mention: QuantityMention, interval: Interval, bound: Bound) -> list[str]:
    steps = []
    if mention.vague:
        steps.append(
            f"'{mention.text}' names no number; it is read as {interval.low:,f} to {interval.high:,f}"
        )
    elif mention.hedge and bound in _WORDS:
        reach = "up to 10% above it" if mention.bound == "just_over" else _WORDS[bound]
        steps.append(f"'{mention.hedge}' admits {reach}")
    return steps
