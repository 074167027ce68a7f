"""What a date is resolved against: its article, its place in the text and the dates read so far."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, field

from crosscheck.text.span import Span
from crosscheck.values.date import periods
from crosscheck.values.date.reading import Base
from crosscheck.values.date.region import region
from crosscheck.values.date.tense import tense

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.text.article import Article

# Characters beyond which nothing is read for a sentence's end, and around the mention for a country.
_SENTENCE = 400
_NEIGHBOURHOOD = 3000


@define(slots=False, eq=False)
class Context:
    """
    The surroundings of one mention.

    `last` is the nearest date before it in the text; `direction` what the words before it say ("since", "by");
    `stated` the sentence, where the caller knows it. Tense and country are read when they are first asked for.
    """

    article: Article
    span: Span
    last: Base | None = None
    direction: str | None = None
    language: str = "en"
    stated: Span | None = field(default=None, repr=False)

    @property
    def published(self) -> date | None:
        """The day against which "Thursday" is resolved."""
        return self.article.published

    @property
    def publication(self) -> Base | None:
        """The day of publication as a base."""
        return None if self.published is None else Base(periods.day(self.published), None)

    @cached_property
    def sentence(self) -> Span:
        """The sentence around the mention."""
        if self.stated is not None:
            return self.stated
        text, stops = self.article.text, (". ", "\n", "? ", "! ")
        low, high = max(0, self.span.start - _SENTENCE), min(len(text), self.span.end + _SENTENCE)
        start = max((text.rfind(stop, low, self.span.start) for stop in stops), default=-1)
        ends = [at for stop in stops if (at := text.find(stop, self.span.end, high)) >= 0]
        return Span(max(start + 1, low), min([*ends, high]))

    @cached_property
    def tense(self) -> str | None:
        """Past or future, as the verbs say; after "by" and "until" what is to come, unless they say "was"."""
        found = tense(self.article.text, self.span, self.sentence, self.language)
        return "future" if found is None and self.direction in {"by", "until"} else found

    @cached_property
    def country(self) -> str | None:
        """The country that the sentence names, else the paragraph, else the text around; nearest first."""
        text, at = self.article.text, self.span.start
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", self.span.end)
        paragraph = Span(start, len(text) if end < 0 else end)
        around = Span(max(0, at - _NEIGHBOURHOOD), min(len(text), at + _NEIGHBOURHOOD))
        for within in (self.sentence, paragraph, around):
            found = region(text, self.span, within)
            if found:
                return found
        return None
