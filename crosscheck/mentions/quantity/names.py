"""Figures that belong to a name or a year: "Flight 370", "Boeing 747", "Article 50", "in 2012 elections"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions import words
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity.guard import guards

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context
    from crosscheck.mentions.quantity.figure import Figure

_LONGEST = 32  # characters of a word that may make a name
_WORD = lazy(r"[^\W_][\w'\u2019.&-]{0,30}|#|\u2116")


def named(ctx: Context, figure: Figure, *, counted: bool) -> bool:  # noqa: PLR0911  (one return for each sort of word)
    """
    Whether the word before makes the figure part of a name: "Apollo 11", "Room 101", "Part Two".

    `counted` says that a noun follows directly; words that only sometimes make names then yield to it.
    """
    text, floor = ctx.text, ctx.floor
    at = _word_before(ctx, figure.start)
    if at < 0:
        return False
    word = ctx.low[at : figure.start - 1]
    upper = text[at].isupper()
    known = words.nouns(ctx.language)
    if figure.words:
        return text[figure.start].isupper() and _capital(ctx, figure, at)
    if word == "of" and text[max(0, at - 6) : at].endswith(("Group ", "Gang ", "Big ")):
        return True
    if word in known.strong and word not in known.weak:
        return upper or not word[0].isalpha() or figure.plain
    if word in known.strong:
        return not counted and figure.plain and (upper or at > floor)
    if not figure.plain or not upper or counted or (at <= floor and not text[at : at + 2].isupper()):
        return False
    return _is_name(ctx, word)


def _capital(ctx: Context, figure: Figure, at: int) -> bool:
    """Whether a number word with a capital is a name: "Part Two", "the Six Nations"; not in headlines in capitals."""
    text = ctx.text
    if not text[at].isupper():
        return text[figure.end + 1 : figure.end + 2].isupper()
    return text[at + 1 : at + 2].islower() and _is_name(ctx, ctx.low[at : figure.start - 1])


def _is_name(ctx: Context, word: str) -> bool:
    known = words.known(ctx.language)
    if word in known.closed or word in known.numbers or words.is_verb(word, ctx.language):
        return False
    return not (word.endswith(("'s", "\u2019s", "ly")) or words.is_plural(word, ctx.language))


def year(ctx: Context, figure: Figure, *, counted: bool, people: bool, hedged: bool) -> bool:
    """Whether a bare figure of four digits is a year: always, unless something is clearly counted."""
    value = figure.value
    if not figure.plain or value is None or figure.end - figure.start != 4 or not 1500 <= value <= 2100:
        return False
    if not counted:
        return True
    if hedged:
        return False
    at = _word_before(ctx, figure.start)
    if at < 0:
        return not people  # "2020 people", but "2020 sales"
    return ctx.low[at : figure.start - 1] in guards(ctx.language).years or ctx.text[at].isupper()


def _word_before(ctx: Context, start: int) -> int:
    """Return where the word directly before `start` begins, or -1."""
    end = start - 1
    if end <= ctx.floor or ctx.low[end] not in " \u00a0":
        return -1
    left = max(ctx.floor, end - _LONGEST)
    at = max(ctx.low.rfind(" ", left, end), ctx.low.rfind("\n", left, end)) + 1 or left
    while at < end and not (ctx.low[at].isalnum() or ctx.low[at] in "#\u2116"):
        at += 1
    return at if at < end and _WORD.fullmatch(ctx.low, at, end) else -1
