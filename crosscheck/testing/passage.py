"""
The words by which a test names a passage, and where they stand.

A test is written by somebody who has the article before them, not its bytes: capitals, line breaks, the kind of
quotation marks and dashes, and the stops of "U.S." make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Finding
    from crosscheck.text.article import Article

_INITIALS = r"(?<![^\W\d_.])(?:[^\W\d_]\.){2,12}+"
_ALIKE = {
    **dict.fromkeys("\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}", "'"),
    **dict.fromkeys("\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}", '"'),
    **dict.fromkeys("\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}", "-"),
}


@frozen
class Passage:
    """Some words, and the article that says them: its id or source, None for any."""

    words: str
    article: str | None = None

    @classmethod
    def of(cls, said: str | tuple[str, str] | Passage) -> Passage:
        """Make one of "430 nurses" or of ("Harbour Post", "430 nurses")."""
        if isinstance(said, Passage):
            return said
        return cls(said) if isinstance(said, str) else cls(said[1], said[0])

    def __str__(self) -> str:
        quoted = f"“{self.words}”"
        return f"{quoted} in {self.article}" if self.article else quoted

    def may_stand_in(self, article: Article) -> bool:
        """Whether the passage is of this article, as far as it says."""
        return self.article in {None, article.id, article.source}

    def located(self, report: Report) -> Located:
        """Find the words in the report's articles."""
        spans = {
            article.id: tuple(find(article.text, self.words))
            for article in report.articles
            if self.may_stand_in(article)
        }
        return Located(self, {article: found for article, found in spans.items() if found})


@frozen
class Located:
    """A passage, and the spans where its words stand, by the id of the article; none where nobody says them."""

    passage: Passage
    spans: Mapping[str, tuple[Span, ...]]

    def __str__(self) -> str:
        return str(self.passage)

    def meets(self, finding: Finding) -> frozenset[int]:
        """
        Return the positions of the evidence that these words name.

        They name a passage when the two share a place in the text, so that words may be given with their
        surroundings or cut short. What only supports a finding is not one of its sides and does not count.
        """
        return frozenset(
            index
            for index, one in enumerate(finding.evidence)
            if (index < 2 or one.role != "support") and self.holds(one.article, one.span)
        )

    def holds(self, article: str, span: Span) -> bool:
        """Whether the words stand at this place, or share a part of it."""
        return any(own.overlaps(span) for own in self.spans.get(article, ()))


def speak(finding: Finding, sides: Sequence[Located]) -> bool:
    """Whether each of one or two passages is a side of its own in the finding."""
    met = [side.meets(finding) for side in sides]
    return all(met) and (len(met) < 2 or len(met[0] | met[1]) > 1)


def find(text: str, words: str) -> Iterator[Span]:
    """Yield the spans of `text` that say `words`, whole words only."""
    folded, places = _folded(text)
    wanted = _folded(words)[0].strip()
    if not wanted:
        return
    at = folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not _joined(folded, at) and not _joined(folded, end):
            yield Span(places[at], places[end - 1] + 1)
        at = folded.find(wanted, at + 1)


def _joined(text: str, at: int) -> bool:
    """Whether the place lies inside a word or a number."""
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    if not before or not after:
        return False
    within_number = (before[-1] in ".," and before[:1].isdigit() and after[0].isdigit()) or (
        after[0] in ".," and after[1:].isdigit() and before[-1].isdigit()
    )
    return within_number or (before[-1].isalnum() and after[0].isalnum())


@lru_cache(maxsize=256)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the text as it is compared, and for each of its characters where it stands in `text`."""
    dropped = {at for found in re.finditer(_INITIALS, text) for at in range(*found.span()) if text[at] == "."}
    characters: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        if at in dropped:
            continue
        if char.isspace():
            if characters and characters[-1] == " ":
                continue
            said = " "
        else:
            said = unicodedata.normalize("NFKC", _ALIKE.get(char, char)).casefold()
        for one in said:
            characters.append(one)
            places.append(at)
    return "".join(characters), tuple(places)
