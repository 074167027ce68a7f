"""
Text becomes sentences and paragraphs.

One scan halts at full stops, question and exclamation marks and newlines; each halt looks at the words around
it and no further, so that the time grows with the length of the text whatever the text holds.
"""

from __future__ import annotations

import re
from functools import cache

from crosscheck.text.lines import lines
from crosscheck.text.marks import CLOSING_QUOTES, WIDE_STOPS
from crosscheck.text.sentence import Sentence
from crosscheck.text.span import Span
from crosscheck.text.stops import stops

LONGEST = 1500  # characters; the longest sentence in a hundred thousand words of news had 420


def split(text: str) -> tuple[Sentence, ...]:
    """
    Return the sentences of `text`, in order, with the numbers of their paragraphs.

    Every code point that is not white space lies in exactly one sentence, and no sentence begins or ends with
    white space. A blank line ends a paragraph; a single newline ends one after a headline, a byline, an item
    of a list or a finished sentence, but not where a hard-wrapped line or an unfinished sentence goes on. No
    sentence is longer than LONGEST, so that what is read word by word within one stays bounded.
    """
    layout = lines(text)
    end_of = stops().end
    found: list[Sentence] = []
    paragraph = 0
    start = line = _past_space(text, 0)
    for halt in _halts().finditer(text, start):
        at, end = halt.span()
        if text[at] == "\n":
            if layout.goes_on(text, line, at, end):
                line = end
                continue
            if start < at:
                _add(found, text, start, _before_space(text, start, at), paragraph)
            if found and found[-1].paragraph == paragraph:
                paragraph += 1
            start = line = end
        elif start <= at:
            end = end_of(text, start, at, end)
            if end > 0:
                _add(found, text, start, end, paragraph)
                start = _past_space(text, end)
    if start < len(text):
        _add(found, text, start, _before_space(text, start, len(text)), paragraph)
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int, paragraph: int) -> None:
    """Add a sentence; what is longer than any is cut between words, or where it must be when it has no space."""
    while end - start > LONGEST:
        limit = start + LONGEST
        cut = max(text.rfind(" ", start, limit), text.rfind("\n", start, limit))
        cut = cut if cut > start else limit
        found.append(Sentence(Span(start, _before_space(text, start, cut)), len(found), paragraph))
        start = _past_space(text, cut)
    found.append(Sentence(Span(start, end), len(found), paragraph))


def _past_space(text: str, at: int) -> int:
    found = _space().match(text, at)
    return found.end() if found else at


def _before_space(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip()) if text[end - 1].isspace() else end


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"\s*+")


@cache
def _halts() -> re.Pattern[str]:
    """Return the pattern of a newline with the space after it, and of stops with what closes after them."""
    closing = rf"[)\]{CLOSING_QUOTES}]*+"
    return re.compile(
        rf"\n\s*+|(?<![.!?…])[.!?…]++{closing}(?=\s)|[{WIDE_STOPS}]++[\u300d\u300f{CLOSING_QUOTES}]*+"
    )
