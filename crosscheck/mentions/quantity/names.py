"""Figures that belong to a name or a year: "Flight 370", "Boeing 747", "Article 50", "in 2012 elections"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crosscheck.mentions import words
from crosscheck.mentions.quantity.guard import guards

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context
    from crosscheck.mentions.quantity.figure import Figure

_BEFORE = re.compile(r"([^\W_][\w'\u2019.&-]{0,30}|#|\u2116)[ \u00a0]$")


def named(ctx: Context, figure: Figure, *, counted: bool) -> bool:
    """
    Whether the word before makes the figure part of a name: "Apollo 11", "Room 101", "Phase Two".

    `counted` says that a noun follows directly; words that only sometimes make names then yield to it.
    """
    text, floor = ctx.text, ctx.floor
    match = _BEFORE.search(ctx.low, max(floor, figure.start - 33), figure.start)
    if match is None:
        return False
    word, at = match[1], match.start(1)
    upper = text[at].isupper()
    known = words.nouns(ctx.language)
    if figure.words:
        # "Phase Two", "Formula One": both in capitals, in a sentence that is not all capitals
        return (
            upper and text[figure.start].isupper() and text[at + 1 : at + 2].islower() and _is_name(ctx, word)
        )
    if word == "of" and text[: match.start(1)].endswith(("Group ", "Gang ", "Big ")):
        return True
    if word in known.strong:
        if word not in known.weak:
            return upper or not word[0].isalpha() or figure.plain
        return not counted and figure.plain and (upper or at > floor)
    if not figure.plain or not upper or counted or (at <= floor and not text[at : at + 2].isupper()):
        return False
    return _is_name(ctx, word)


def _is_name(ctx: Context, word: str) -> bool:
    known = words.known(ctx.language)
    if word in known.closed or word in known.numbers or words.is_verb(word, ctx.language):
        return False
    return not (word.endswith(("'s", "\u2019s", "ly")) or words.is_plural(word, ctx.language))


def year(ctx: Context, figure: Figure, *, counted: bool, hedged: bool) -> bool:
    """Whether a bare figure of four digits is a year: always, unless something is clearly counted."""
    value = figure.value
    if not figure.plain or value is None or figure.end - figure.start != 4 or not 1500 <= value <= 2100:
        return False
    if not counted:
        return True
    if hedged:
        return False
    match = _BEFORE.search(ctx.low, max(ctx.floor, figure.start - 32), figure.start)
    return match is None or match[1] in guards(ctx.language).years or ctx.text[match.start(1)].isupper()
