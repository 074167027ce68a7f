"""Text becomes tokens: words, figures, punctuation and symbols."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.text.marks import APOSTROPHES, HYPHENS

if TYPE_CHECKING:
    from crosscheck.text.span import Span


@frozen
class Tokens:
    """Tokens in columns: token `n` is text[starts[n] : ends[n]] of the article, `lowers[n]` it in small letters."""

    starts: list[int]
    ends: list[int]
    lowers: list[str]

    def __len__(self) -> int:
        return len(self.lowers)


def tokenise(text: str, span: Span) -> Tokens:
    """
    Return the tokens of text[span.start:span.end]; their offsets count from the start of `text`.

    A hyphenated word is one token (six-month, 20-year-old), a figure keeps its separators (63,400, 10:30),
    letters with stops are one (U.S., a.m.), a possessive 's is one of its own, and so is every quote, sign and
    other mark; only runs of full stops and of hyphens stay together.
    """
    places = [found.span() for found in _pattern().finditer(text, span.start, span.end)]
    return Tokens(
        [start for start, _ in places],
        [end for _, end in places],
        [text[start:end].lower() for start, end in places],
    )


@cache
def _pattern() -> re.Pattern[str]:
    hyphens = re.escape(HYPHENS)
    letter = r"[^\W\d_]"
    joined = rf"(?:(?![{APOSTROPHES}][sS]\b)[&{APOSTROPHES}{hyphens}](?=\w)\w++)*+"
    return re.compile(
        rf"""
        [A-Za-z](?:\.[A-Za-z]\b)++\.?+(?:[{hyphens}]{letter}\w*+)*+          # U.S.  a.m.  U.S.-led
      | \d++(?:[.,:/]\d++)*+(?:[{hyphens}]?+{letter}\w*+{joined})?+           # 63,400  2.7  10:30  63rd  20-year-old
      | \w++{joined}                                                         # six-month  F-16  don't  AT&T
      | [{APOSTROPHES}][sS]\b
      | \.\.++ | --++ | \S
        """,
        re.VERBOSE,
    )
