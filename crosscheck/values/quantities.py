"""Mentions of figures become quantities: intervals with a nominal, in their unit, with the steps that made them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from crosscheck.config import DEFAULT
from crosscheck.values.interval import Interval
from crosscheck.values.money import Setting
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.show import number as show_number
from crosscheck.values.tolerance import tolerances

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crosscheck.config import Config
    from crosscheck.mentions.quantity.mention import QuantityMention
    from crosscheck.text.article import Article
    from crosscheck.values.tolerance import Reach, Tolerances

_ZERO, _HUNDRED = Decimal(0), Decimal(100)
_COUNTS = frozenset({"count", "person"})


def normalise(
    mentions: Iterable[QuantityMention], article: Article, config: Config = DEFAULT
) -> tuple[Quantity, ...]:
    """Return the value of every mention; a bare "dollar" or "¥" takes the currency of the article's place."""
    setting = Setting(article, config.language)
    known = tolerances(config.tolerances)
    return tuple(_quantity(mention, setting, known) for mention in mentions)


def _quantity(mention: QuantityMention, setting: Setting, known: Tolerances) -> Quantity:
    unit, dimension, reason = mention.unit, mention.dimension, None
    if mention.choices:
        unit, dimension, reason = setting.currency(mention)
    elif unit == "degree" and dimension == "temperature":
        unit, dimension, reason = setting.degrees(mention)
    interval, bound, nominal = interval_of(mention, unit, known)
    step = _step(mention, interval, bound, known)
    other = _other_reading(mention)
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
        soft=mention.soft,
        noun=mention.noun,
        head=mention.head,
        per=mention.per,
        change=mention.change,
        parallel=mention.parallel,
        base=mention.base,
        result=mention.result,
        steps=tuple(text for text in (reason, step, other) if text),
    )


def interval_of(
    mention: QuantityMention, unit: str, known: Tolerances
) -> tuple[Interval, Bound, Decimal | None]:
    """Return the interval that a mention admits, its bound and its nominal; None for a range or vague words."""
    number = mention.number
    if number is None:
        return Interval(None, None), Bound.EXACT, None
    if mention.upper is not None:
        return _between(mention, min(number, mention.upper), max(number, mention.upper))
    own = bare(number, mention.place, unit, known, fraction=mention.fraction)
    if mention.bound == "exact":
        return Interval(number - own, number + own), Bound.EXACT, number
    reach = known.reaches[mention.bound]
    size = abs(number)
    if unit == "percent" and size < _HUNDRED:
        size = min(size, _HUNDRED - size)
    least = reach.least if unit in _COUNTS or unit == "percent" else _ZERO
    if mention.bound == "approx":
        least = max(own, least)
    # nearer to zero is "below" for negative figures too: "nearly -20" lies between -20 and -18
    inner = None if reach.below is None else max(size * reach.below, least)
    outer = None if reach.above is None else max(size * reach.above, least)
    low, high = (inner, outer) if number >= 0 or mention.bound != "nearly" else (outer, inner)
    interval = Interval(
        None if low is None else number - low,
        None if high is None else number + high,
        low_open=reach.low_open,
        high_open=reach.high_open,
    )
    return interval, Bound(reach.bound), number


def _between(mention: QuantityMention, low: Decimal, high: Decimal) -> tuple[Interval, Bound, Decimal | None]:
    """Return what a range admits; "up to 5 to 10" has no lower end, "at least 5 to 10" no upper one."""
    if mention.bound in {"at_most", "up_to", "less_than"}:
        return Interval(None, high, high_open=mention.bound == "less_than"), Bound(mention.bound), high
    if mention.bound in {"at_least", "more_than"}:
        return Interval(low, None, low_open=mention.bound == "more_than"), Bound(mention.bound), low
    return Interval(low, high), Bound.RANGE, None


def bare(number: Decimal, place: Decimal, unit: str, known: Tolerances, *, fraction: bool = False) -> Decimal:
    """Return how far a figure without a hedge reaches: half its last significant place, at most 5%."""
    if fraction:
        return abs(number) * known.fraction_share
    if unit in _COUNTS and number == number.to_integral_value() and abs(number) < known.exact_below:
        return _ZERO
    return min(place / 2, abs(number) * known.bare_share)


def _other_reading(mention: QuantityMention) -> str | None:
    """Name the other reading of "a sixfold increase": by, instead of to, so many times."""
    number = mention.number
    if mention.unit != "x" or mention.fraction or number is None or number < 2 or mention.head not in _RISES:
        return None
    return f"'{mention.text}' is read as {show_number(number)} times as much; some mean {show_number(number + 1)} times"


_RISES = frozenset({"increase", "rise", "jump", "growth", "gain", "surge", "hike", "leap"})
_WORDS = {
    "more_than": "anything above",
    "at_least": "that or more",
    "less_than": "anything below",
    "at_most": "that or less",
    "up_to": "anything up to it",
}


def _step(mention: QuantityMention, interval: Interval, bound: Bound, known: Tolerances) -> str | None:
    if mention.vague and interval.low is not None and interval.high is not None:
        return f"'{mention.text}' names no number; it is read as {interval.low:,f} to {interval.high:,f}"
    if not mention.hedge or bound in {Bound.EXACT, Bound.RANGE}:
        return None
    return f"'{mention.hedge}' admits {_WORDS.get(mention.bound) or _said(known.reaches[mention.bound])}"


def _said(reach: Reach) -> str:
    """Say in words how far a hedge reaches: "5% either way", "from 10% below up to it"."""
    below, above = (f"{show_number((share or _ZERO) * _HUNDRED)}%" for share in (reach.below, reach.above))
    if not reach.below:
        return f"up to {above} above"
    if not reach.above:
        return f"from {below} below up to it"
    return f"{above} either way" if below == above else f"from {below} below to {above} above"
