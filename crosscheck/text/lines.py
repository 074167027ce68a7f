"""Whether a single newline ends a paragraph: after a headline it does, after a hard-wrapped line it does not."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from attrs import frozen

from crosscheck.lexicon import table
from crosscheck.text.marks import CLOSING_QUOTES, DASHES

ENDS = ".!?…:"  # what a finished line ends with, apart from quotes and brackets that close after it
AFTER = CLOSING_QUOTES + ")] \t\r"
OPEN = ",&(/" + DASHES  # a line that ends with one of these goes on
JOINED = ",;:.!?)%\u2019\u201d"  # a line that begins with one of these belongs to the line before
HEADLINE = 120  # code points: an unfinished line that is longer is no headline but a torn sentence
NARROW, WIDE = 40, 130  # code points: the widths to which text is wrapped


@frozen
class Lines:
    """How the lines of one text are laid out: `width` is that of its hard wrap, 0 if it has none."""

    width: int

    def goes_on(self, text: str, start: int, at: int, end: int) -> bool:
        """
        Whether the paragraph goes on across the end of a line.

        The line begins at `start`, its newline is at `at`, and the first word of the next line at `end`.
        """
        if end == len(text) or text.find("\n", at + 1, end) >= 0:
            return False
        tail = text[max(start, at - 40) : at].rstrip(AFTER)
        first = text[end]
        finished = tail[-1:] in ENDS
        full = self.width > 0 and at - start + 1 + _word_length(text, end) > self.width
        if _item().match(text, end):
            return full and not finished and (first in DASHES or first.isdecimal())
        if full:
            return end - at < 3 and text[end - 1] != "\t"  # an indent begins a paragraph
        if first in JOINED or first.islower():
            return not _byline().match(text, end)
        return not finished and _unfinished(tail, at - start)


def lines(text: str) -> Lines:
    """
    Return the layout of `text`.

    Text counts as hard-wrapped when nearly every line that has a next one is so full that the next one's first
    word would not have fitted, and many of them, or any if all four or more are full, are followed by a small
    letter, so that they end in the middle of a sentence.
    """
    every = [line.strip() for line in text.split("\n")]
    pairs = [(line, after) for line, after in pairwise(every) if line and after]
    if not pairs:
        return Lines(0)
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[(9 * (len(lengths) - 1) + 5) // 10]  # a few longer lines do not count
    full = sum(len(line) + 1 + _word_length(after, 0) > width for line, after in pairs)
    small = sum(after[0].islower() for _, after in pairs)
    many = (5 * small >= 2 * len(pairs)) or (small > 0 and full == len(pairs) >= 4)
    wrapped = NARROW <= width <= WIDE and 4 * full >= 3 * len(pairs) and many
    return Lines(width if wrapped else 0)


def _unfinished(tail: str, length: int) -> bool:
    """Whether a line of this length, of which `tail` is the end, breaks off in the middle of a sentence."""
    word = tail.rpartition(" ")[2]
    torn = length > HEADLINE and word[-1:].isalnum() and not word[:1].isupper()
    return torn or tail[-1:] in OPEN or word in _open_words()


def _word_length(text: str, at: int) -> int:
    found = _word().match(text, at)
    return found.end() - at if found else 0


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\S{1,40}")


@cache
def _item() -> re.Pattern[str]:
    """Return the pattern of what begins an item of a list, or a heading in Markdown."""
    return re.compile(rf"(?:[•·▪●◦‣*{re.escape(DASHES)}]|\(?\d{{1,2}}[.)])[ \t]|#{{1,6}} ")


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(r"by [A-Z]")


@cache
def _open_words() -> frozenset[str]:
    return frozenset(table("abbreviations")["open_words"])
