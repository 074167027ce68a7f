"""
Where quantities stand in a text: numbers with their units, hedges, nouns and rates, multipliers and shares.

One compiled scan finds what may begin a figure; the rest is read around it. The grammar's parts stand in
`crosscheck.mentions.quantity`, the words in `data/lang/<language>/`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from crosscheck import lexicon
from crosscheck.mentions import words
from crosscheck.mentions.quantity import figure, link, ratio, read
from crosscheck.mentions.quantity.context import Context
from crosscheck.mentions.quantity.mention import QuantityMention

if TYPE_CHECKING:
    from crosscheck.text.sentence import Sentence
    from crosscheck.text.span import Span

__all__ = ["QuantityMention", "find"]


@cache
def _trigger(language: str) -> re.Pattern[str]:
    known = figure.numbers(language)
    data = lexicon.table("numbers", language)
    after_a = [
        *data["scales"],
        *data["collective"],
        *data["fractions"],
        *(w[2:] for w in data["loose"] if w.startswith("a ")),
    ]
    plain = [
        *data["units"],
        *data["tens"],
        *data["vague"],
        *(w for w in data["loose"] if not w.startswith("a ")),
        "half",
        *ratio.factors(language),
    ]
    folds = [*data["units"], *data["tens"], "hundred", "thousand", "million"]
    return re.compile(
        rf"\d|[{''.join(known.characters)}]|(?<![\w])(?:(?:half[ -]|quarter of )?an?[ -](?:(?:{words.alternation(after_a)})(?![\w])|(?=quarter of an? ))"
        rf"|(?:{words.alternation(plain)})(?![\w])|(?:{words.alternation(folds)})fold(?![\w]))"
    )


def find(
    text: str, sentences: tuple[Sentence, ...], dates: tuple[Span, ...] = (), *, language: str = "en"
) -> tuple[QuantityMention, ...]:
    """
    Return the quantities of `text` in reading order.

    `dates` are the spans of calendar dates and clock times found before; a figure inside one is no quantity.
    Without them years, dates and times are told apart by their looks.
    """
    low = words.lower(text)
    found: list[QuantityMention] = []
    spans = sorted((d.start, d.end) for d in dates)
    date = done = index = 0
    floor, end = 0, len(text)
    if sentences:
        floor, end = sentences[0].span.start, sentences[0].span.end
    for match in _trigger(language).finditer(low):
        pos = match.start()
        if pos < done:
            continue
        while date < len(spans) and spans[date][1] <= pos:
            date += 1
        if date < len(spans) and spans[date][0] <= pos:
            done = spans[date][1]
            continue
        while sentences and pos >= end and index + 1 < len(sentences):
            index += 1
            floor, end = sentences[index].span.start, sentences[index].span.end
        if sentences and not floor <= pos < end:
            continue
        ctx = Context(text, low, floor, end, index, language)
        char = low[pos]
        mention, done = (
            read.at_digit(ctx, pos) if char.isdigit() or not char.isalpha() else read.at_word(ctx, pos)
        )
        if mention is not None:
            found.append(mention)
    return link.all_of(text, low, found)
