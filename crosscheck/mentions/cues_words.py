"""The words of a text with their places, in columns: what cues, sources and clauses are read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.text.span import Span

if TYPE_CHECKING:
    from crosscheck.text.span import Span as SpanType

OPENING = frozenset({"\u201c", "\u2018", "\u00ab", "``"})
CLOSING = frozenset({"\u201d", "\u00bb", "''"})
QUOTES = OPENING | CLOSING | {'"', "\u2019"}


@frozen
class Words:
    """Parallel columns: word `n` runs from `starts[n]` to `ends[n]`; `lows[n]` is it in lower case, the curly apostrophe made straight."""

    text: str
    starts: list[int]
    ends: list[int]
    lows: list[str]

    def __len__(self) -> int:
        return len(self.lows)

    def within(self, span: SpanType) -> tuple[int, int]:
        """Return the numbers of the first word in the span and of the first word after it."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def span(self, first: int, last: int) -> SpanType:
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
    return re.compile(r"``|''|(?:[A-Za-z]\.){2,8}|\d++(?:[.,:]\d++)*+|\w++(?:['\u2019&-]\w++)*+|[^\w\s]")


def words(text: str, start: int = 0, end: int | None = None) -> Words:
    """Split a text into words, numbers and single marks; "U.S.", "didn't" and "Kyung-wha" are one word each."""
    starts, ends, lows = [], [], []
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        starts.append(match.start())
        ends.append(match.end())
        lows.append(match.group().lower())
    if "\u2019" in text:
        lows = [w.replace("\u2019", "'") if "\u2019" in w and len(w) > 1 else w for w in lows]
    return Words(text, starts, ends, lows)
