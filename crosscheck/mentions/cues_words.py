"""The words of a text with their places, in columns: what cues, sources and clauses are read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from attrs import frozen

from crosscheck.text.span import Span


@frozen
class Words:
    """
    Parallel columns: word `n` runs from `starts[n]` to `ends[n]`, `lows[n]` is it in lower case.

    The curly apostrophe is made straight; the month of May keeps its capital, so that it is not the verb.
    """

    text: str
    starts: list[int]
    ends: list[int]
    lows: list[str]

    def __len__(self) -> int:
        return len(self.lows)

    def within(self, span: Span) -> tuple[int, int]:
        """Return the numbers of the first word in the span and of the first word after it."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def part(self, span: Span) -> Words:
        """Return the words that begin in the span."""
        first, last = self.within(span)
        return Words(self.text, self.starts[first:last], self.ends[first:last], self.lows[first:last])

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of text from word `first` to word `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def raw(self, n: int) -> str:
        """Return the word as it is written."""
        return self.text[self.starts[n] : self.ends[n]]

    def capital(self, n: int) -> bool:
        """Whether the word begins with a capital."""
        return self.text[self.starts[n]].isupper()


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"``|''|(?:[A-Za-z]\.){2,8}|\d++(?:[.,:]\d++)*+|\w++(?:['\u2019&-]\w++)*+|\.\.\.|[^\w\s]"
    )


def words(text: str, start: int = 0, end: int | None = None) -> Words:
    """Split a text into words, numbers and single marks; "U.S.", "didn't" and "Ki-moon" are one word each."""
    starts: list[int] = []
    ends: list[int] = []
    raw: list[str] = []
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        starts.append(match.start())
        ends.append(match.end())
        raw.append(match[0])
    lows = ["May" if word == "May" else word.lower() for word in raw]
    if "\u2019" in text:
        lows = [low.replace("\u2019", "'") if "\u2019" in low and len(low) > 1 else low for low in lows]
    return Words(text, starts, ends, lows)
