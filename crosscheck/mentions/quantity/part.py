"""A figure with its sign and unit, also in two steps: "-$5", "6 ft 2 in", "two dollars and fifty cents"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck.mentions.quantity import bound, cardinal, digits, unit
from crosscheck.mentions.quantity.figure import ONE, Figure
from crosscheck.mentions.quantity.forms import Unit, forms
from crosscheck.mentions.quantity.numbers import numbers

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context

_NEGATIVE = re.compile(r"(?<!\w)(?:minus|negative)[ -]$")
_DASHES = "-\u2212\u2013"
_BELOW = re.compile(r" (?:degrees? )?below (?:zero|freezing)(?!\w)")
# between a share and its unit: "half a mile", "three-quarters of an inch"
_OF_A = re.compile(r"(?:[ -]of)?[ -](?:an?|one)(?=[ -])")
# between a vague number and its unit: "dozens of miles"
_OF = re.compile(r"[ \u00a0]of(?:[ ](?:the|these|those))?(?=[ ])")
_JOIN = re.compile(r",? (?:and )?|-|(?=\d)")
_HEIGHT = re.compile(r"(\d)['\u2019\u2032] ?(\d{1,2})(?:\"|\u201d|\u2033|''|\u2019\u2019)")
_ARTICLE = re.compile(r"an?(?: full| whole)?(?= )")
_FEET = frozenset({"", " ", "-"})  # between "6ft" and bare inches
_IN = re.compile(r" ?in\.?(?![\w ])")
_CENTS = re.compile(r",? (?:and )?")
_A_UNIT = re.compile(r"(?<!\w)(an?|one) ([a-z]{3,12}) and $")
# "won" is a verb before these, and behind a small number
_WON = re.compile(r" (?:the|a|an|by|in|their|his|her|its|gold|silver|bronze|with|at|seats?)(?!\w)")
# a singular that is a word of its own: only hyphened, after "one" or with a scale
_SINGULAR = frozenset(
    "mark real sol colon mao all top try mad cup penny ether".split()  # noqa: SIM905
)


@frozen
class Part:
    """
    A figure with its unit: what a range has two of.

    From `start` (sign and currency before it) to `end` (unit behind it). `prefixed` says that the currency
    stands before the figure, `hyphen` that the unit is joined to it ("five-year"), `compound` that two units
    are added up.
    """

    figure: Figure
    start: int
    end: int
    unit: Unit | None = None
    negative: bool = False
    prefixed: bool = False
    hyphen: bool = False
    compound: bool = False


def read(ctx: Context, pos: int) -> Part | None:
    """Read the number at `pos` with the currency before it and the unit behind it."""
    low, floor = ctx.low, ctx.floor
    digit = not low[pos].isalpha()
    begin = pos - 1 if digit and digits.leading_point(low, pos, floor) else pos
    money = unit.before(ctx.text, begin, floor, ctx.language)
    if digit:
        height = _HEIGHT.match(low, pos, ctx.end)
        if height is not None:
            inches = Decimal(height[1]) * 12 + Decimal(height[2])
            tall = Figure(pos, height.end(), inches, ONE)
            return Part(tall, pos, height.end(), Unit("inch", "length", plural=True, symbol=True), compound=True)
        figure = digits.read(low, pos, ctx.end, money=money is not None, language=ctx.language)
        if figure is not None and begin != pos and figure.value is not None:
            ten = Decimal(10) ** -(figure.end - pos)
            figure = evolve(figure, start=begin, value=figure.value * ten, place=ten, plain=False)
    else:
        figure = cardinal.read(low, pos, ctx.end, ctx.language)
    if figure is None:
        return None
    if figure.value is None and figure.low is None:
        return Part(figure, pos, figure.end)
    start = begin if money is None else money[1]
    negative, start = _sign(ctx, start)
    if money is not None:
        return _priced(ctx, Part(figure, start, figure.end, money[0], negative, prefixed=True))
    found = _behind(ctx, figure, digit=digit)
    if found is None:
        return Part(figure, start, figure.end, _ahead(ctx, start), negative)
    entry, stop = found
    hyphen = low[figure.end : figure.end + 1] in {"-", "\u2011"}
    part = Part(figure, start, stop, entry, negative, hyphen=hyphen)
    if entry.dimension == "money":
        return _with_cents(ctx, part)
    if entry.dimension == "temperature":
        below = _BELOW.match(low, stop, ctx.end)
        return part if below is None else evolve(part, end=below.end(), negative=True)
    whole = _compound(ctx, part)
    return _tidied(whole, entry.name, ctx.language) if whole.compound else whole


def article(ctx: Context, pos: int) -> Part | None:
    """Read "a minute" as one: the scan stops there only behind a hedge ("almost a minute")."""
    match = _ARTICLE.match(ctx.low, pos, ctx.end)
    if match is None:
        return None
    found = unit.after(ctx.text, ctx.low, match.end(), ctx.end, digits=False, language=ctx.language)
    if found is None or found[0].plural:
        return None
    figure = Figure(pos, match.end(), ONE, words=True)
    part = _compound(ctx, Part(figure, pos, found[1], found[0]))
    if part.compound:
        return _tidied(part, found[0].name, ctx.language)
    hedged = bound.before(ctx.low, pos, ctx.floor, ctx.language) is not None or ctx.low.startswith("for ", max(0, pos - 4))
    return part if hedged or "full" in match[0] or part.end != found[1] else None


def a_unit_before(ctx: Context, pos: int) -> tuple[int, Unit] | None:
    """Return the unit of "an inch and (a half)" and where it begins, when `pos` is at "a half"."""
    match = _A_UNIT.search(ctx.low, max(ctx.floor, pos - 24), pos)
    if match is None:
        return None
    entry = forms(ctx.language).words.get(match[2])
    return None if entry is None or entry.plural else (match.start(), entry)


def _sign(ctx: Context, start: int) -> tuple[bool, int]:
    """Whether a minus stands before `start`, and where; a dash between words is none."""
    low, floor = ctx.low, ctx.floor
    if start > floor and low[start - 1] in _DASHES and (start - 1 == floor or low[start - 2] in " (\n\u00a0"):
        return True, start - 1
    if start - 6 >= floor:
        match = _NEGATIVE.search(low, max(floor, start - 10), start)
        if match is not None:
            return True, match.start()
    return False, start


def _priced(ctx: Context, part: Part) -> Part:
    """Let what stands behind "$5 million" say whose dollars they are: "Canadian", "(US)", "AUD"."""
    entry = part.unit
    assert entry is not None  # noqa: S101  (the caller found it before the figure)
    if len(entry.choices) > 1:
        found = unit.after(ctx.text, ctx.low, part.end, ctx.end, digits=True, language=ctx.language)
        if (
            found is not None
            and found[0].dimension == "money"
            and found[0].parts == 1
            and not found[0].choices
        ):
            part = evolve(part, unit=found[0], end=found[1])
        else:
            known = forms(ctx.language)
            match = known.adjective.match(ctx.text, part.end, ctx.end)
            if match is not None and known.adjectives[match[1]] in entry.choices:
                named = Unit(known.adjectives[match[1]], "money", plural=True)
                part = evolve(part, unit=named, end=match.end())
    return _with_cents(ctx, part)


def _ahead(ctx: Context, start: int) -> Unit | None:
    """Return the unit that stands before the figure: "magnitude 6.1"."""
    known = forms(ctx.language)
    left = max(ctx.floor, start - 48)
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
    text, low, end, at = ctx.text, ctx.low, ctx.end, figure.end
    if at >= end:
        return None
    found = unit.after(text, low, at, end, digits=digit, language=ctx.language)
    if found is None and (figure.fraction or figure.value is None):
        link = (_OF_A if figure.fraction else _OF).match(low, at, end)
        if link is not None:
            found = unit.after(text, low, link.end(), end, digits=False, language=ctx.language)
            if found is not None and found[0].plural == figure.fraction and found[0].name != "percent":
                found = None
    if found is None and figure.fraction:
        known = forms(ctx.language)
        match = known.shares.match(low, at, end)
        if match is not None:
            return known.share_units[match[1]], match.end()
    if found is None:
        return None
    return found if _is_unit(low, figure, *found) else None


def _is_unit(low: str, figure: Figure, entry: Unit, stop: int) -> bool:
    """Whether the word is a unit here and no verb, ordinal or name."""
    value, gap = figure.value, low[figure.end]
    printed = low[figure.end : stop].strip(" -\u00a0\n")
    if printed == "won" and figure.scale == 1:
        return (value is None or value >= 100) and _WON.match(low, stop) is None
    if entry.symbol or gap == "-":
        return True
    if printed == "second" and low[stop : stop + 1] == "-":
        return False
    if entry.plural or value is None:
        return True
    if value == 1:
        return True
    if printed == "second":
        return figure.words is False
    return printed not in _SINGULAR or figure.scale != 1


def _with_cents(ctx: Context, part: Part) -> Part:
    """Read on in "two dollars and fifty cents"."""
    figure, entry = part.figure, part.unit
    if entry is None or figure.value is None or figure.scale != 1 or entry.parts != 1:
        return part
    link = _CENTS.match(ctx.low, part.end, ctx.end)
    if link is None:
        return part
    minor = _number(ctx, link.end())
    if minor is None or minor.value is None or minor.value >= 100 or minor.value != int(minor.value):
        return part
    found = unit.after(ctx.text, ctx.low, minor.end, ctx.end, digits=not minor.words, language=ctx.language)
    if found is None or found[0].parts == 1 or found[0].dimension != "money" or found[0].symbol:
        return part
    value = figure.value + minor.value / found[0].parts
    figure = evolve(figure, end=minor.end, value=value, place=ONE / found[0].parts, plain=False)
    return evolve(part, figure=figure, end=found[1])


def _compound(ctx: Context, part: Part) -> Part:
    """Read on in "6 ft 2 in", "5 hours 30 minutes", "two years and a half"; "6-foot-2" are inches too."""
    figure, entry = part.figure, part.unit
    if entry is None or figure.value is None or figure.scale != 1:
        return part
    known = forms(ctx.language)
    smaller = known.together.get(entry.name)
    if not smaller:
        return part
    half = numbers(ctx.language).and_part.match(ctx.low, part.end, ctx.end)
    if half is not None:
        value = figure.value + ONE / numbers(ctx.language).fractions[half[1]]
        figure = evolve(figure, end=half.end(), value=value, place=Decimal("0.1"), plain=False)
        return evolve(part, figure=figure, end=half.end())
    link = _JOIN.match(ctx.low, part.end, ctx.end)
    minor = _number(ctx, link.end()) if link is not None else None
    if link is None or minor is None or minor.value is None or minor.fraction or minor.scale != 1:
        return part
    found = unit.after(ctx.text, ctx.low, minor.end, ctx.end, digits=not minor.words, language=ctx.language)
    if found is not None and found[0].name in smaller:
        name, stop = found[0].name, found[1]
    elif (
        found is None and entry.name == "foot" and minor.plain and "and" not in link[0] and "," not in link[0]
    ):
        inches = _IN.match(ctx.low, minor.end, ctx.end)
        name, stop = "inch", minor.end if inches is None else inches.end()  # "6ft 2", "6-foot-2", "6 ft 2 in"
    else:
        return part
    if minor.value >= smaller[name]:
        return part
    return _compound(ctx, _added(part, minor, name, smaller[name], stop))


def _added(part: Part, minor: Figure, name: str, size: Decimal, stop: int) -> Part:
    """Add the smaller unit; the sum is in it."""
    figure, entry = part.figure, part.unit
    assert entry is not None  # noqa: S101  (the caller read it)
    assert figure.value is not None  # noqa: S101
    assert minor.value is not None  # noqa: S101
    total = figure.value * size + minor.value
    figure = evolve(figure, end=minor.end, value=total, place=min(minor.place, ONE), plain=False)
    return evolve(part, figure=figure, end=stop, unit=evolve(entry, name=name), compound=True)


def _tidied(part: Part, largest: str, language: str) -> Part:
    """Say "5.5 hours" for 330 minutes: the larger unit, where that is exact to four decimals."""
    figure, entry = part.figure, part.unit
    assert entry is not None  # noqa: S101  (the caller read it)
    assert figure.value is not None  # noqa: S101
    size = forms(language).together[largest].get(entry.name)
    if size is None or largest in {"foot", "yard", "lb", "stone"}:
        return part
    value = figure.value / size
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -4:
        return part
    figure = evolve(figure, value=value, place=figure.place / size)
    return evolve(part, figure=figure, unit=evolve(entry, name=largest))


def _number(ctx: Context, at: int) -> Figure | None:
    if at >= ctx.end:
        return None
    if ctx.low[at].isdigit():
        return digits.read(ctx.low, at, ctx.end, language=ctx.language)
    return cardinal.read(ctx.low, at, ctx.end, ctx.language) if ctx.low[at].isalpha() else None
