"""Quotation marks are paired: where each quotation begins and ends, by number of word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.speech.marks import CLOSING, OPENING, QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.mentions.cues_words import Words
    from crosscheck.text.sentence import Sentence

LONGEST = 400  # words; a mark not closed within them is taken for a stray one


@frozen
class Quotation:
    """A quotation from the word after its opening mark (`first`) to the word before its closing mark (`last`)."""

    first: int
    last: int

    @property
    def size(self) -> int:
        """The number of words and marks in it."""
        return self.last - self.first + 1


def quotations(
    words: Words, sentences: Sequence[Sentence], bounds: Sequence[tuple[int, int]]
) -> Iterator[Quotation]:
    """
    Yield the quotations in order.

    One left open at the end of a paragraph goes on in the next, whether that opens anew, as printers do, or not; it
    ends with its paragraph where nothing that follows closes it.
    """
    opened: int | None = None
    paragraph = -1
    for sentence, (first, last) in zip(sentences, bounds, strict=True):
        if sentence.paragraph != paragraph:
            if opened is not None and not _goes_on(words, opened, first):
                if opened + 1 < first:
                    yield Quotation(opened + 1, first - 1)
                opened = None
            paragraph = sentence.paragraph
        for n in range(first, last):
            if words.lows[n] not in QUOTES:
                continue
            if opened is None:
                opened = n if _opens(words, n) else None
            elif _closes(words, opened, n) and not (n == first and _reopens(words, opened, n)):
                if n > opened + 1:
                    yield Quotation(opened + 1, n - 1)
                opened = None
    if opened is not None and opened + 1 < len(words) <= opened + LONGEST:
        yield Quotation(opened + 1, len(words) - 1)


def _opens(words: Words, n: int) -> bool:
    low = words.lows[n]
    if low == "\u2018":
        return not words.text[words.ends[n] : words.ends[n] + 2].isdigit()  # the '90s
    return low in OPENING or low == '"'


def _closes(words: Words, opened: int, n: int) -> bool:
    mark, low = words.lows[opened], words.lows[n]
    if mark == '"':
        return low == '"'
    if mark == "\u2018":
        return low == "\u2019"
    return low in CLOSING or (mark == "\u201c" and low == '"')


def _reopens(words: Words, opened: int, n: int) -> bool:
    """Whether the straight mark that begins a paragraph opens the quotation anew: a letter follows at once."""
    after = words.text[words.ends[n] : words.ends[n] + 1]
    return words.lows[opened] == '"' and (after.isalnum() or after in {"'", "\u2019"})


def _goes_on(words: Words, opened: int, first: int) -> bool:
    """Whether a quotation left open before word `first` goes on there: a closing mark comes before a new beginning."""
    if first - opened > LONGEST:
        return False
    begins = words.lows[first] == words.lows[opened]
    for n in range(first + 1 if begins else first, min(first + LONGEST, len(words))):
        low = words.lows[n]
        anew = low == words.lows[opened] and (low in OPENING or words.text[words.starts[n] - 1] == "\n")
        if anew and not (begins and low != "\u2018"):
            return False
        if _closes(words, opened, n):
            return begins or low != '"' or _straight_closes(words, n)
    return False


def _straight_closes(words: Words, n: int) -> bool:
    """Whether a straight mark closes: a space or the end follows, or a comma or stop stands before it."""
    after = words.text[words.ends[n] : words.ends[n] + 1]
    return after in {"", " ", "\n", ",", "."} or words.lows[n - 1] in {",", ".", "?", "!"}
