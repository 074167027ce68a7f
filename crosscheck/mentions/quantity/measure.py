"""A number with its sign, the currency before it and the unit behind it: "-$5", "16 kg", "magnitude 6.1"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity import cardinal, digits, unit
from crosscheck.mentions.quantity.compound import compound, height, with_cents
from crosscheck.mentions.quantity.forms import Unit, forms
from crosscheck.mentions.quantity.part import Part

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context
    from crosscheck.mentions.quantity.figure import Figure

_NEGATIVE = lazy(r"(?<!\w)(?:minus|negative)[ -]$")
_DASHES = "-\u2212\u2013"
_HYPHENS = frozenset({"-", "\u2011"})
_BELOW = lazy(r" (?:degrees? )?below (?:zero|freezing)(?!\w)")
# between a share and its unit: "half a mile", "three-quarters of an inch"
_OF_A = lazy(r"(?:[ -]of)?[ -](?:an?|one)(?=[ -])")
# between a vague number and its unit: "dozens of miles"
_OF = lazy(r"[ \u00a0]of(?:[ ](?:the|these|those))?(?=[ ])")
# "won" is a verb before these, and behind a small number
_WON = lazy(r" (?:the|a|an|by|in|their|his|her|its|gold|silver|bronze|with|at|seats?)(?!\w)")
_LEAST_WON = 100
# a singular that is a word of its own: only hyphened, after "one" or with a scale
_SINGULAR = frozenset({"mark", "real", "sol", "colon", "mao", "try", "mad", "cup", "penny", "ether"})
_REACH = 48  # characters before the figure in which a unit may stand


def read(ctx: Context, pos: int) -> Part | None:
    """Read the number at `pos` with what belongs to it; without a value it is a run of digits too long to be one."""
    low, floor = ctx.low, ctx.floor
    digit = not low[pos].isalpha()
    tall = height(low, pos, ctx.end) if digit else None
    if tall is not None:
        return tall
    begin = pos - 1 if digit and digits.leading_point(low, pos, floor) else pos
    money = unit.before(ctx.text, begin, floor, ctx.language)
    if digit:
        figure = _digits(ctx, pos, begin, money=money is not None)
    else:
        figure = cardinal.read(low, pos, ctx.end, ctx.language)
    if figure is None or (figure.value is None and figure.low is None):
        return None if figure is None else Part(figure, pos, figure.end)
    negative, start = _sign(ctx, begin if money is None else money[1])
    if money is not None:
        return _priced(ctx, Part(figure, start, figure.end, money[0], negative, prefixed=True))
    found = _behind(ctx, figure, digit=digit)
    if found is None:
        return Part(figure, start, figure.end, _ahead(ctx, start), negative)
    hyphen = low[figure.end : figure.end + 1] in _HYPHENS
    return _continued(ctx, Part(figure, start, found[1], found[0], negative, hyphen=hyphen), found[0])


def _digits(ctx: Context, pos: int, begin: int, *, money: bool) -> Figure | None:
    """Read digits, with the decimal point at `begin` where no digit stands before it."""
    figure = digits.read(ctx.low, pos, ctx.end, money=money, language=ctx.language)
    if figure is None or figure.value is None or begin == pos:
        return figure
    length = sum(char.isdigit() for char in ctx.low[pos : figure.end])
    ten = Decimal(10) ** -length
    return evolve(figure, start=begin, value=figure.value * ten, place=figure.scale * ten, plain=False)


def _sign(ctx: Context, start: int) -> tuple[bool, int]:
    """Whether a minus stands before `start`, and where; a dash between words is none."""
    low, floor = ctx.low, ctx.floor
    if start > floor and low[start - 1] in _DASHES and (start - 1 == floor or low[start - 2] in " (\n\u00a0"):
        return True, start - 1
    if start - 6 >= floor and low[start - 2] in "se":
        match = _NEGATIVE.search(low, max(floor, start - 10), start)
        if match is not None:
            return True, match.start()
    return False, start


def _priced(ctx: Context, part: Part) -> Part:
    """Let what stands behind "$5 million" say whose dollars they are: "Canadian", "AUD"."""
    entry = part.unit
    if entry is None or len(entry.choices) < 2:
        return with_cents(ctx, part)
    found = unit.after(ctx.text, ctx.low, part.end, ctx.end, digits=True, language=ctx.language)
    if found is not None and found[0].dimension == "money" and found[0].parts == 1 and not found[0].choices:
        return with_cents(ctx, evolve(part, unit=found[0], end=found[1]))
    known = forms(ctx.language)
    match = known.adjective.match(ctx.text, part.end, ctx.end)
    if match is not None and known.adjectives[match[1]] in entry.choices:
        named = Unit(known.adjectives[match[1]], "money", plural=True)
        part = evolve(part, unit=named, end=match.end())
    return with_cents(ctx, part)


def _continued(ctx: Context, part: Part, entry: Unit) -> Part:
    """Read on behind the unit: cents, smaller units, "below zero"."""
    if entry.dimension == "money":
        return with_cents(ctx, part)
    if entry.dimension == "temperature":
        below = _BELOW.match(ctx.low, part.end, ctx.end)
        return part if below is None else evolve(part, end=below.end(), negative=True)
    return compound(ctx, part)


def _ahead(ctx: Context, start: int) -> Unit | None:
    """Return the unit that stands before the figure: "magnitude 6.1", "two quakes, measuring 5.8"."""
    known = forms(ctx.language)
    left = max(ctx.floor, start - _REACH)
    if any(ctx.low.find(word, left, start) >= 0 for word in known.ahead_units):
        match = known.ahead.search(ctx.low, left, start)
        if match is not None:
            return known.ahead_units[match[1]]
    if ctx.low.find("measur", left, start) >= 0 or ctx.low.find("register", left, start) >= 0:
        match = known.measured.search(ctx.low, left, start)
        if match is not None:
            return known.by_noun[match[1]]
    return None


def _behind(ctx: Context, figure: Figure, *, digit: bool) -> tuple[Unit, int] | None:
    """Return the unit behind the figure and where it ends."""
    if figure.end >= ctx.end:
        return None
    found = unit.after(ctx.text, ctx.low, figure.end, ctx.end, digits=digit, language=ctx.language)
    if found is not None:
        return found if _is_unit(ctx.low, figure, *found) else None
    if figure.fraction or (figure.value is not None and figure.value < 1):
        return _of_a(ctx, figure)
    link = _OF.match(ctx.low, figure.end, ctx.end) if figure.value is None else None
    if link is None:
        return None
    found = unit.after(ctx.text, ctx.low, link.end(), ctx.end, digits=False, language=ctx.language)
    return found if found is not None and found[0].plural else None


def _of_a(ctx: Context, figure: Figure) -> tuple[Unit, int] | None:
    """Return the unit of a share: "half a mile", "three-quarters of an inch", "a quarter-point"."""
    known = forms(ctx.language)
    link = _OF_A.match(ctx.low, figure.end, ctx.end)
    if link is not None:
        found = unit.after(ctx.text, ctx.low, link.end(), ctx.end, digits=False, language=ctx.language)
        if found is not None and (not found[0].plural or found[0].name == "percent"):
            return found
    match = known.shares.match(ctx.low, figure.end, ctx.end)
    return None if match is None else (known.share_units[match[1]], match.end())


def _is_unit(low: str, figure: Figure, entry: Unit, stop: int) -> bool:
    """Whether the word is a unit here and no verb, ordinal or name."""
    value = figure.value
    printed = low[figure.end : stop].strip(" -\u00a0\n")
    if printed == "won" and figure.scale == 1:
        return (value is None or value >= _LEAST_WON) and _WON.match(low, stop) is None
    if printed == "second" and low[stop : stop + 1] == "-":
        return low[figure.end] == "-"
    if entry.symbol or entry.plural or value is None or value == 1 or low[figure.end] == "-":
        return True
    if printed == "second":
        return not figure.words
    return printed not in _SINGULAR or figure.scale != 1
