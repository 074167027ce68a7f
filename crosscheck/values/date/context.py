"""What a date is resolved against: its article, its place in the text and the dates read so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.text.span import Span
from crosscheck.values.date.region import region
from crosscheck.values.date.tense import tense

if TYPE_CHECKING:
    from datetime import date, time

    from crosscheck.text.article import Article
    from crosscheck.values.date.periods import Period


@frozen(kw_only=True)
class Base:
    """A date that others are counted from: its period and the words that named it."""

    period: Period
    text: str


@frozen(kw_only=True)
class Reading:
    """
    How an expression was read.

    `period` is None where nothing was known to count from; then `value` stands alone. `rule` names the reading,
    `base` what it was counted from, `steps` the sentences that say how.
    """

    period: Period | None = None
    value: str | None = None
    edtf: str | None = None
    mod: str | None = None
    rule: str = ""
    base: str | None = None
    steps: tuple[str, ...] = ()
    clock: time | None = None


@frozen
class Context:
    """The surroundings of one mention; `last` is the nearest date before it in the text."""

    article: Article
    span: Span
    last: Base | None = None
    language: str = "en"
    direction: str | None = None

    @property
    def published(self) -> date | None:
        """The day against which "Thursday" is resolved."""
        return self.article.published

    @property
    def sentence(self) -> Span:
        """The sentence around the mention, as far as full stops and line ends show it."""
        text = self.article.text
        start = max(
            text.rfind(stop, max(0, self.span.start - 400), self.span.start)
            for stop in (". ", "\n", "? ", "! ")
        )
        ends = [
            at
            for stop in (". ", "\n", "? ", "! ")
            if (at := text.find(stop, self.span.end, self.span.end + 400)) >= 0
        ]
        return Span(max(start + 1, self.span.start - 400, 0), min([*ends, self.span.end + 400, len(text)]))

    def tense(self) -> str | None:
        """Return "past", "future" or None."""
        found = tense(self.article.text, self.span, self.sentence, self.language)
        if found is None and self.direction in {"by", "until"}:
            return "future"
        return found

    def region(self) -> str | None:
        """Return the country that the sentence names, else the paragraph, else the text before."""
        text, at = self.article.text, self.span.start
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", self.span.end)
        paragraph = Span(start, len(text) if end < 0 else end)
        for within in (self.sentence, paragraph, Span(max(0, at - 3000), min(len(text), at + 3000))):
            found = region(text, self.span, within)
            if found:
                return found
        return None
