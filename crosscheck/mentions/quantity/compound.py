"""Figures in two units: "6 ft 2 in", "5 hours 30 minutes", "two dollars and fifty cents", "6'2"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity import cardinal, digits, unit
from crosscheck.mentions.quantity.figure import ONE, Figure
from crosscheck.mentions.quantity.forms import Unit, forms
from crosscheck.mentions.quantity.numbers import numbers
from crosscheck.mentions.quantity.part import Part

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context

_JOIN = lazy(r",? (?:and )?|-|(?=\d)")
_HEIGHT = lazy(r"(\d)['\u2019\u2032] ?(\d{1,2})(?:\"|\u201d|\u2033|''|\u2019\u2019)")
_FEET = frozenset({"", " ", "-"})  # between "6ft" and bare inches
_INCHES = lazy(r" ?in\.?(?![\w ])")
_CENTS = lazy(r",? (?:and )?")
_IMPERIAL = frozenset({"foot", "yard", "lb", "stone"})  # sums of these stay in the smaller unit
_DECIMALS = 4  # up to so many a sum is said in the larger unit


def height(low: str, pos: int, end: int) -> Part | None:
    """Read feet and inches in signs."""
    match = _HEIGHT.match(low, pos, end)
    if match is None:
        return None
    figure = Figure(pos, match.end(), Decimal(match[1]) * 12 + Decimal(match[2]))
    entry = Unit("inch", "length", plural=True, symbol=True)
    return Part(figure, pos, match.end(), entry, compound=True)


def with_cents(ctx: Context, part: Part) -> Part:
    """Read on in "two dollars and fifty cents"."""
    figure, entry = part.figure, part.unit
    if entry is None or figure.value is None or figure.scale != 1 or entry.parts != 1:
        return part
    link = _CENTS.match(ctx.low, part.end, ctx.end)
    minor = None if link is None else _number(ctx, link.end())
    if minor is None or minor.value is None or minor.value >= 100 or minor.value != int(minor.value):
        return part
    found = unit.after(ctx.text, ctx.low, minor.end, ctx.end, digits=not minor.words, language=ctx.language)
    if found is None or found[0].parts == 1 or found[0].dimension != "money" or found[0].symbol:
        return part
    value = figure.value + minor.value / found[0].parts
    figure = evolve(figure, end=minor.end, value=value, place=ONE / found[0].parts, plain=False)
    return evolve(part, figure=figure, end=found[1])


def compound(ctx: Context, part: Part) -> Part:
    """Add the smaller units that follow; the sum is in the larger unit where that is exact, else in the smallest."""
    added = _with_smaller(ctx, part)
    if not added.compound or part.unit is None:
        return added
    return _tidied(added, part.unit.name, ctx.language)


def _with_smaller(ctx: Context, part: Part) -> Part:
    figure, entry, value = part.figure, part.unit, part.figure.value
    if entry is None or value is None or figure.scale != 1:
        return part
    smaller = forms(ctx.language).together.get(entry.name)
    if not smaller:
        return part
    known = numbers(ctx.language)
    half = known.and_part.match(ctx.low, part.end, ctx.end)
    if half is not None:
        value += ONE / known.fractions[half[1]]
        figure = evolve(figure, end=half.end(), value=value, place=Decimal("0.1"), plain=False)
        return evolve(part, figure=figure, end=half.end())
    following = _smaller(ctx, part, entry)
    if following is None:
        return part
    minor, name, stop = following
    size = smaller.get(name)
    if size is None or minor.value is None or minor.value >= size:
        return part
    total = value * size + minor.value
    figure = evolve(figure, end=minor.end, value=total, place=min(minor.place, ONE), plain=False)
    part = evolve(part, figure=figure, end=stop, unit=evolve(entry, name=name), compound=True)
    return _with_smaller(ctx, part)


def _smaller(ctx: Context, part: Part, entry: Unit) -> tuple[Figure, str, int] | None:
    """Return the figure that follows, its unit and where that ends; bare inches may follow feet ("6ft 2")."""
    link = _JOIN.match(ctx.low, part.end, ctx.end)
    minor = None if link is None else _number(ctx, link.end())
    if link is None or minor is None or minor.value is None or minor.fraction or minor.scale != 1:
        return None
    found = unit.after(ctx.text, ctx.low, minor.end, ctx.end, digits=not minor.words, language=ctx.language)
    if found is not None:
        return minor, found[0].name, found[1]
    if entry.name != "foot" or link[0] not in _FEET or (minor.words and link[0] != "-"):
        return None
    inches = _INCHES.match(ctx.low, minor.end, ctx.end)
    return minor, "inch", minor.end if inches is None else inches.end()


def _tidied(part: Part, largest: str, language: str) -> Part:
    """Say "5.5 hours" for 330 minutes."""
    figure, entry = part.figure, part.unit
    size = None if entry is None else forms(language).together[largest].get(entry.name)
    if size is None or entry is None or figure.value is None or largest in _IMPERIAL:
        return part
    value = figure.value / size
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -_DECIMALS:
        return part
    return evolve(
        part, figure=evolve(figure, value=value, place=figure.place / size), unit=evolve(entry, name=largest)
    )


def _number(ctx: Context, at: int) -> Figure | None:
    if at >= ctx.end:
        return None
    if ctx.low[at].isdigit():
        return digits.read(ctx.low, at, ctx.end, language=ctx.language)
    return cardinal.read(ctx.low, at, ctx.end, ctx.language) if ctx.low[at].isalpha() else None
