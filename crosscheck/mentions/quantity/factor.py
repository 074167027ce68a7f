"""Multipliers and shares: "triple", "sixfold", "three times as many", "one in five", "six out of ten"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from crosscheck import lexicon
from crosscheck.mentions import words
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity import cardinal, digits
from crosscheck.mentions.quantity.figure import Figure, place_of
from crosscheck.mentions.words import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.mentions.quantity.context import Context

_FOLD = lazy(r"[ -]?fold(?!\w)")
_IN = lazy(r"[ -](in|out of)[ -](?:every[ -])?|-(of)-")
# behind "one household in six": no noun
_NOTHING = lazy(
    r"[.,;:)!?\u2014\u2013]|$| [a-z]{2,12}ed(?!\w)"
    r"| (?:here|there|is|are|was|were|has|have|had|will|would|said|says|of|who|that|and|or|but|in|at)(?!\w)"
)
_AGAIN = lazy(r" as [a-z]{3,10} again(?!\w)")


@cache
def factors(language: str = "en") -> Mapping[str, Decimal]:
    """Return every form of the multiplier verbs and adverbs, with its factor."""
    table = lexicon.table("multipliers", language)
    out = {form: Decimal(value) for verb, value in table["verbs"].items() for form in table["forms"][verb]}
    return out | {word: Decimal(value) for word, value in table["adverbs"].items()}


@cache
def _excluded(language: str) -> frozenset[str]:
    return frozenset(lexicon.table("multipliers", language)["not"]["after"])


@cache
def _usual(language: str) -> frozenset[Decimal]:
    return frozenset(map(Decimal, lexicon.table("multipliers", language)["shares"]["of"]))


@cache
def _pointers(language: str) -> frozenset[str]:
    return frozenset(lexicon.table("multipliers", language)["pointers"]["words"])


@cache
def _times(language: str) -> re.Pattern[str]:
    """Return "times", "x" and "\u00d7" where they make a ratio; "three times a day" counts."""
    words_ = alternation(lexicon.table("multipliers", language)["times"]["before"])
    return re.compile(
        rf"[ -]times[ ](?=(?:{words_}|[a-z]{{3,12}}er(?= than)|[a-z]{{2,12}}[\u2019']s)(?!\w))"
        r"|x(?!\w)(?! ?\d)|-times(?!\w)(?=-| [a-z]+er(?!\w))|[ ]?\u00d7(?! ?\d)"
    )


def read(ctx: Context, pos: int) -> Figure | None:
    """Read "triple", "halved", "twice", "sixfold" at `pos`; a figure whose value is zero is none at all."""
    match = words.WORD.match(ctx.low, pos, ctx.end)
    if match is None:
        return None
    word, stop = match[0], match.end()
    value = factors(ctx.language).get(word)
    if value is not None:
        return Figure(pos, stop, value if _multiplies(ctx, word, pos, stop) else Decimal(0), words=True)
    if not word.endswith("fold") or len(word) < 7:
        return None
    stem = word[:-4].rstrip("-")
    figure = cardinal.read(stem, 0, len(stem), ctx.language)
    if figure is None or figure.end != len(stem) or figure.value is None:
        return None
    return Figure(pos, stop, figure.value, place_of(figure.value), words=True)


@cache
def _no_share(language: str) -> re.Pattern[str]:
    """Return what shows that nothing is shared: "two in three days", "five in 12%"."""
    counted = lexicon.table("nouns", language)["shares"]["counted"]
    return re.compile(rf"[ -](?:{alternation(counted)}|[a-z]+ions)(?!\w)|%")


def _multiplies(ctx: Context, word: str, pos: int, stop: int) -> bool:
    """Whether the word is a multiplier here, and no "double murder", "twice divorced", "Triple H"."""
    low, text = ctx.low, ctx.text
    if low[stop : stop + 1] == "-":
        return False
    follows = words.WORD.match(low, stop + 1, ctx.end) if low[stop : stop + 1] in {" ", "\n"} else None
    after = follows[0] if follows is not None else ""
    if after in _excluded(ctx.language):
        return False
    if word in {"twice", "thrice"}:
        return after in _pointers(ctx.language)
    if (
        text[pos].isupper()
        and pos > ctx.floor
        and text[stop + 1 : stop + 2].isupper()
        and not text[pos:stop].isupper()
    ):
        return False
    if word in {"double", "triple", "treble"} and low[max(ctx.floor, pos - 2) : pos] == "a ":
        return after in {"the", "that", "of", ""}
    return True


def times(low: str, pos: int, end: int, language: str = "en") -> int | None:
    """Return where "times as", "times the", "x" or "-fold" ends, if it follows the figure."""
    if pos >= end or low[pos] not in " -xf\u00d7":
        return None
    match = _FOLD.match(low, pos, end) or _times(language).match(low, pos, end)
    if match is None or (match[0] == "x" and not low[pos - 1].isdigit()):
        return None
    return match.end() - match[0].endswith(" ")


def again(low: str, pos: int, end: int) -> int | None:
    """Return where "as big again" ends: "half as big again" is one and a half times."""
    match = _AGAIN.match(low, pos, end)
    return None if match is None else match.end()


def share_of(low: str, first: Figure, at: int, end: int, language: str = "en") -> tuple[Decimal, int] | None:
    """Return the share in "five households in six": `at` is where the noun ends; nothing may be counted after it."""
    found = share(low, Figure(first.start, at, first.value, scale=first.scale), end, language)
    if found is None or _NOTHING.match(low, found[1], end) is None:
        return None
    return found


def share(low: str, first: Figure, end: int, language: str = "en") -> tuple[Decimal, int] | None:
    """
    Return the share "one in five" or "six out of ten" and where it ends.

    The second figure must be the larger and a usual one, and no time may follow it ("two in three days").
    """
    if first.value is None or first.value > 999 or first.value != int(first.value) or first.scale != 1:
        return None
    match = _IN.match(low, first.end, end)
    if match is None or match.end() >= end:
        return None
    at = match.end()
    if low[at].isdigit():
        second = digits.read(low, at, end, language=language)
    else:
        second = cardinal.read(low, at, end, language)
    if second is None or second.value is None or second.fraction or second.value <= first.value:
        return None
    if match[1] == "in" and second.value not in _usual(language):
        return None
    if _no_share(language).match(low, second.end, end):
        return None
    return first.value / second.value, second.end
