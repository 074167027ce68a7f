"""Two figures that make one range: "X to Y", "X-Y", "between X and Y", "$6-7 million", "six or seven"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity import factor, guard, measure
from crosscheck.mentions.quantity.change import changes
from crosscheck.mentions.quantity.forms import TIMES

if TYPE_CHECKING:
    from decimal import Decimal

    from crosscheck.mentions.quantity.context import Context
    from crosscheck.mentions.quantity.figure import Figure
    from crosscheck.mentions.quantity.forms import Unit
    from crosscheck.mentions.quantity.part import Part

_LINK = lazy(
    r"[ \u00a0\n](to|or|through|and)[ \u00a0\n]|-(to|or)-|(?:[ ]?([-\u2013\u2014\u2011\u2212]|--)[ ]?)"
)
# the currency before the second end
_AHEAD = lazy(
    r"[A-Z]{0,3}[$\u00a3\u20ac\u00a5\u20b9\u20a9\u20bd\u20ba\u20b4\u20aa]\s?|[A-Z][A-Za-z]{1,3}\.?\s?(?=\d)"
)
_HEDGE = lazy(r"(?:about|around|nearly|almost|some|up to|as (?:many|much) as|roughly|perhaps|even) ")


_THOUSAND = 1000
_SHARES = frozenset({"ratio", "percentage point"})


@frozen
class Range:
    """The second end of a range, and both values."""

    other: Part
    low: Decimal
    high: Decimal


def read(ctx: Context, first: Part, stop: int, ahead: list[str]) -> Range | None:
    """Read the second end of the range whose first end stops at `stop`; `ahead` are the words before it."""
    low = first.figure.value
    match = None if low is None or stop >= ctx.end else _LINK.match(ctx.low, stop, ctx.end)
    if match is None or low is None:
        return None
    dash = match[3] is not None
    link = match[1] or match[2] or match[3]
    other = _second(ctx, match.end(), dash=dash, spoken=first.figure.words)
    other = None if other is None else _same_unit(first, other)
    if other is None or other.figure.value is None or _is_no_range(ctx, first, other, link, dash=dash):
        return None
    shared = first.unit is None and other.unit is not None and other.unit.dimension in _SHARES
    percent = first.unit is not None and first.unit.name == "percent"
    if not _may_join(ctx, link, ahead, shared=shared, percent=percent):
        return None
    if first.figure.scale == 1 and other.figure.scale != 1 and low < _THOUSAND:
        low *= other.figure.scale  # "6-7 million"
    return Range(other, low, other.figure.value) if low < other.figure.value else None


def _may_join(ctx: Context, link: str, ahead: list[str], *, shared: bool, percent: bool) -> bool:
    """
    Whether the words before allow a range: "between 5 and 10", "a rise of 5 to 10", not "rose 5 to 10".

    `shared` says that one percent sign serves both ends ("rose 2 to 3 percent"), which a change to a level cannot.
    """
    if link == "and":
        return "between" in ahead[-3:]
    if link not in {"to", "through"} or shared or ahead[-1:] == ["of"]:
        return True
    known = changes(ctx.language)
    if ahead and percent and (ahead[-1].endswith("ing") or ahead[-1] in known.forecast):
        return True  # "growing 4% to 6%"
    return bool(known.spans.intersection(ahead)) or not known.moves.intersection(ahead)


def _second(ctx: Context, at: int, *, dash: bool, spoken: bool) -> Part | None:
    if not dash:
        hedge = _HEDGE.match(ctx.low, at, ctx.end)
        if hedge is not None:
            at = hedge.end()
    sign = _AHEAD.match(ctx.text, at, ctx.end)
    if sign is not None:
        at = sign.end()
    if at >= ctx.end:
        return None
    char = ctx.low[at]
    if char.isdigit() or (
        char.isalpha() and (spoken or not dash) and not ctx.low.startswith(("half", "a "), at)
    ):
        other = measure.read(ctx, at)
        stop = (
            None
            if other is None or other.unit is not None
            else factor.times(ctx.low, other.end, ctx.end, ctx.language)
        )
        return other if other is None or stop is None else evolve(other, unit=TIMES, end=stop)
    return None


def _same_unit(first: Part, other: Part) -> Part | None:
    """Return the second end with the unit of the whole, or None where the two do not fit."""
    one, two = first.unit, other.unit
    if first.figure.fraction != other.figure.fraction:
        return None
    if one is None:
        return other
    if two is None:
        return evolve(other, unit=one) if first.prefixed else None
    return other if _fits(one, two) else None


def _fits(one: Unit, two: Unit) -> bool:
    return one.name == two.name or two.name in one.choices or one.name in two.choices


def _is_no_range(ctx: Context, first: Part, other: Part, link: str, *, dash: bool) -> bool:
    """Whether the pair is a season, a score or an alternative: "2012-13", "5 or 500"."""
    one, two = first.figure, other.figure
    if one.value is None or two.value is None:
        return True
    if link == "or":
        return two.value > 3 * one.value
    if other.unit is not None:
        return False
    if _looks_like_year(one) and two.plain:
        return True
    return dash and guard.tail(ctx.text, ctx.low, two, ctx.end)


def _looks_like_year(figure: Figure) -> bool:
    return figure.plain and figure.value is not None and 1000 <= figure.value <= 2100
