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
from crosscheck.mentions.quantity import factor, link, read
from crosscheck.mentions.quantity.context import Context
from crosscheck.mentions.quantity.mention import QuantityMention
from crosscheck.mentions.quantity.numbers import numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.text.sentence import Sentence
    from crosscheck.text.span import Span

__all__ = ["QuantityMention", "find"]


def find(
    text: str, sentences: Sequence[Sentence] = (), dates: Sequence[Span] = (), *, language: str = "en"
) -> tuple[QuantityMention, ...]:
    """
    Return the quantities of `text` in reading order.

    `dates` are the spans of calendar dates and clock times found before; a figure inside one is no quantity.
    Without them years, dates and times are told apart by their looks. Without `sentences` the text is one.
    """
    low = words.lower(text)
    found: list[QuantityMention] = []
    spans = sorted((span.start, span.end) for span in dates)
    bounds = [(sentence.span.start, sentence.span.end) for sentence in sentences] or [(0, len(text))]
    date = done = index = 0
    ctx = Context(text, low, *bounds[0], 0, language)
    for match in _trigger(language).finditer(low):
        pos = match.start()
        if pos < done:
            continue
        while date < len(spans) and spans[date][1] <= pos:
            date += 1
        if date < len(spans) and spans[date][0] <= pos:
            done = spans[date][1]
            continue
        if pos >= ctx.end:
            while index + 1 < len(bounds) and pos >= bounds[index][1]:
                index += 1
            ctx = Context(text, low, *bounds[index], index, language)
        if not ctx.floor <= pos < ctx.end:
            continue
        mention, done = read.at_word(ctx, pos) if low[pos].isalpha() else read.at_digit(ctx, pos)
        if mention is not None:
            found.append(mention)
    return link.all_of(low, found, language)


@cache
def _trigger(language: str) -> re.Pattern[str]:
    """Return the scan for everything that may begin a figure."""
    data = lexicon.table("numbers", language)
    led = {word[2:] for word in data["loose"] if word.startswith("a ")}
    after_a = words.alternation([*data["scales"], *data["collective"], *numbers(language).fractions, *led])
    alone = words.alternation(
        [
            *data["units"],
            *data["tens"],
            *data["vague"],
            *(word for word in data["loose"] if not word.startswith("a ")),
            *factor.factors(language),
        ]
    )
    # a scale without a number before it: "the hundred people", "million-dollar", at the start "Thousand"
    scales = words.alternation([*(w for w in data["scales"] if not w.endswith("s")), "dozen"])
    units = words.alternation(data["article"]["units"])
    a_unit = "|".join(
        rf"(?<={word} )an?(?= (?:full |whole )?(?:{units})(?!\w))" for word in data["article"]["after"]
    )
    folds = words.alternation([*data["units"], *data["tens"], "hundred", "thousand", "million"])
    signs = f"0-9{''.join(numbers(language).characters)}"
    words_ = {
        *data["units"],
        *data["tens"],
        *data["scales"],
        *data["vague"],
        *data["loose"],
        *factor.factors(language),
    }
    # the first letters, looked at before anything else: most of a text is none of these
    letters = "".join(sorted({word[0] for word in words_} | set("adhq")))
    return re.compile(
        rf"(?=[{signs}{letters}])(?:[{signs}]"
        rf"|(?<!\w)(?:(?:half[ -])?an?[ -](?:(?:{after_a})(?!\w)|quarter of an? )"
        rf"|an?(?= (?:{units}) and )|an?(?= full (?:percentage )?point(?!\w))"
        rf"|{a_unit}|(?<=for )an?(?= (?:decade|century)(?!\w))|a(?= fortnight(?!\w))"
        rf"|quarters? of (?:an? )?(?:{scales})(?!\w)|half(?!\w)"
        rf"|(?:(?<=the )|(?<=per )|(?<=every )|(?<=over )|(?<=than )|(?<=about )|(?<=nearly ))(?:{scales})(?!\w)"
        rf"|(?:{scales})(?=-[a-z])|(?:{alone})(?!\w)|(?:{folds})-?fold(?!\w))"
        rf"|^(?:{scales})(?!\w))",
        re.MULTILINE,
    )
