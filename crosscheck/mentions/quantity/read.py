"""Whether a figure begins where the scan stops, and how far it goes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.mentions import words
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity import article, bound, factor, guard, measure, surround
from crosscheck.mentions.quantity import noun as nouns
from crosscheck.mentions.quantity.forms import TIMES
from crosscheck.mentions.quantity.numbers import numbers
from crosscheck.mentions.quantity.part import Part

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context
    from crosscheck.mentions.quantity.figure import Figure
    from crosscheck.mentions.quantity.surround import Read

_RUN = lazy(r"[\w.,:/'\u2019\u2013-]{0,60}\w")
# before "one" these make it a pronoun or a name
_NOT_ONE = frozenset({"no", "any", "every", "each", "this", "the", "which", "either", "neither"}) | frozenset(
    {"day", "bbc", "formula", "air", "force", "phase"}
)
_HYPHENS = "-\u2011'\u2019"


def at_digit(ctx: Context, pos: int) -> Read:
    """Read the figure whose first digit is at `pos`; return its mention, if it is one, and where to go on."""
    text, low = ctx.text, ctx.low
    if guard.glued(text, low, pos, ctx.floor, ctx.language):
        return None, _skip(text, pos)
    part = measure.read(ctx, pos)
    if part is None or part.figure.value is None:
        return None, _skip(text, pos) if part is None else part.end
    stop = _not_a_quantity(ctx, part, pos)
    return surround.mention(ctx, part) if stop < 0 else (None, stop)


def _not_a_quantity(ctx: Context, part: Part, pos: int) -> int:
    """Return where to go on when the looks of the figure show it to be no quantity, else -1."""
    text, low, end, language = ctx.text, ctx.low, ctx.end, ctx.language
    figure = part.figure
    if guard.ordinal(low, figure, end):
        return figure.end
    if part.prefixed:
        # "N95", "G20": a letter is a currency only before a sum
        letter = figure.plain and part.start == pos - 1 and text[part.start].isalpha()
        return figure.end if letter else -1
    stop = guard.phone(low, pos, end) if figure.scale == 1 else -1
    if stop < 0 and (part.unit is None or low.startswith(":", figure.end)):
        if guard.tail(text, low, figure, end, language):
            return max(_skip(text, figure.end - 1), figure.end)
        if part.unit is None:
            if guard.dated(text, low, figure, ctx.floor, end, language) or guard.listed(text, figure):
                return figure.end
            if guard.dotted_time(low, figure, ctx.floor, end):
                return figure.end
            stop = guard.score(low, figure, ctx.floor, end, language)
    elif stop < 0 and part.unit is not None and part.unit.name in {"hour", "second"}:
        stop = part.end if guard.timed(low, figure, ctx.floor, language) else -1
    return stop


def at_word(ctx: Context, pos: int) -> Read:
    """Read the figure that begins with a number word at `pos`."""
    if _in_a_word(ctx, pos):
        return None, pos + 1
    phrase = guard.guards(ctx.language).phrase.match(ctx.low, pos, ctx.end)
    if phrase is not None:
        return None, phrase.end()
    multiplier = factor.read(ctx, pos)
    if multiplier is not None:
        part = Part(multiplier, pos, multiplier.end, TIMES)
        return surround.mention(ctx, part) if multiplier.value else (None, multiplier.end)
    return _number_word(ctx, pos)


def _number_word(ctx: Context, pos: int) -> Read:
    part = measure.read(ctx, pos) or article.alone(ctx, pos)
    if part is None:
        return None, pos + 1
    figure = part.figure
    part = _counting(ctx, part)
    if part is None or (figure.value == 1 and not figure.fraction and not _is_one(ctx, part)):
        return None, figure.end
    return surround.mention(ctx, part)


def _counting(ctx: Context, part: Part) -> Part | None:
    """Return the part, or None where its words are an ordinal, a time of day or a part of a name."""
    figure = part.figure
    if part.unit is not None:
        return part
    if guard.past(ctx.low, figure.start, figure.end):
        return None
    if figure.fraction:
        return _share(ctx, part)
    ordinal = numbers(ctx.language).ordinal.match(ctx.low, figure.end, ctx.end)  # "twenty-first"
    return part if ordinal is None else None


def _in_a_word(ctx: Context, pos: int) -> bool:
    """Whether a hyphen or an apostrophe joins the word to one before it: "thirty-one" is read from its start."""
    if pos <= ctx.floor or ctx.text[pos - 1] not in _HYPHENS or not ctx.text[pos - 2 : pos - 1].isalpha():
        return False
    known, left = guard.guards(ctx.language), max(ctx.floor, pos - 14)
    return (
        known.hyphened.search(ctx.low, left, pos) is None
        or known.prefix.search(ctx.low, left, pos) is not None
    )


def _skip(text: str, pos: int) -> int:
    match = _RUN.match(text, pos)
    return max(pos + 1, match.end() if match else pos + 1)


def _share(ctx: Context, part: Part) -> Part | None:
    """Return the share, or the sum of "an inch and a half"; None for an ordinal or a part of a name."""
    figure = part.figure
    wider = article.before_half(ctx, figure.start)
    if wider is not None and figure.value is not None:
        start, entry = wider
        longer = evolve(figure, start=start, value=1 + figure.value, place=Decimal("0.1"), fraction=False)
        return Part(longer, start, figure.end, entry)
    return part if _is_share(ctx, figure) else None


def _is_share(ctx: Context, figure: Figure) -> bool:
    """Whether "a third" or "half" is a share and no ordinal or part of a name ("second half", "a third man")."""
    low, start = ctx.low, figure.start
    known = guard.guards(ctx.language)
    if low.startswith("half", start):
        if known.half.search(low, max(ctx.floor, start - 14), start):
            return False
    elif not low.startswith(("a ", "an "), start):
        return True
    return known.share.match(low, figure.end, ctx.end) is not None


def _is_one(ctx: Context, part: Part) -> bool:
    """Whether "one" counts: with a unit, a scale or a person behind it; not "one of them", "no one", "one day"."""
    low, figure, entry = ctx.low, part.figure, part.unit
    if figure.end - figure.start != 3 or (figure.end >= ctx.end and part.start <= ctx.floor):
        return True  # "one hundred", or the "a" of "almost a year", or nothing else at all
    if entry is not None:
        return part.hyphen or entry.name not in {"day", "night", "year", "month"}
    if factor.times(low, figure.end, ctx.end, ctx.language) or factor.share(
        low, figure, ctx.end, ctx.language
    ):
        return True
    left = low[max(ctx.floor, part.start - 14) : part.start].split()
    return not (left and (left[-1] in _NOT_ONE or left[-1][-1] in _HYPHENS)) and _one_person(ctx, part)


def _one_person(ctx: Context, part: Part) -> bool:
    """Whether "one man", "one of the men" or "one household in six" stands there; not "one suspects"."""
    figure = part.figure
    found = nouns.of(ctx, part, None, part.start, figure.end, figure.end)
    if found is None or found.start < part.start:
        return False
    if bound.before(ctx.low, part.start, ctx.floor, ctx.language) is not None:
        return True  # "at least one bomb"
    if words.is_person(found.head, ctx.language):
        return not found.plural or ctx.low.startswith(" of ", figure.end)
    return factor.share_of(ctx.low, figure, found.end, ctx.end, ctx.language) is not None
