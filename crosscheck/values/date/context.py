"""What a date is resolved against: its article, its place in the text and the dates read so far."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from attrs import define, field

from crosscheck.text.span import Span
from crosscheck.values.date import periods
from crosscheck.values.date.cues import PLAIN, Cues
from crosscheck.values.date.reading import Base
from crosscheck.values.date.region import Places
from crosscheck.values.date.tense import tense

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.text.article import Article
    from crosscheck.values.date.periods import Period

# Characters within which a date is near enough for "a year earlier" to count from it.
_NEAR = 300
# Characters beyond which nothing is read for a sentence's end, and around the mention for a country.
_SENTENCE = 400
_NEIGHBOURHOOD = 3000
_CLAUSE = 60
_MONTH = 31


def _side(period: Period, published: date) -> str | None:
    if period.first > published:
        return "future"
    return "past" if period.last < published else None


@cache
def _to_do() -> re.Pattern[str]:
    return re.compile(r"\bto\s+(?!(?:the|an?|his|her|its|their|this|that)\b)[a-z]+")


@define(slots=False, eq=False)
class Context:
    """
    The surroundings of one mention.

    `last` is the nearest date before it in the text, `last_day` the nearest that is one day; `cues` are the words
    directly around it; `stated` is the sentence, where the caller knows it. Tense and country are
    read when they are first asked for.
    """

    article: Article
    places: Places
    span: Span
    last: Base | None = None
    last_day: Base | None = None
    cues: Cues = PLAIN
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
        text, at, end = self.article.text, self.span.start, self.span.end
        low, high = max(0, at - _SENTENCE), min(len(text), end + _SENTENCE)
        start = max(text.rfind(". ", low, at), text.rfind("\n", low, at), text.rfind("? ", low, at))
        stop, line = text.find(". ", end, high), text.find("\n", end, high)
        return Span(max(start + 1, low), min(stop if stop >= 0 else high, line if line >= 0 else high))

    @cached_property
    def tense(self) -> str | None:
        """Past or future, as the verbs say; after "by" and "until" what is to come, unless they say "was"."""
        found = tense(self.article.text, self.span, self.sentence, self.language)
        direction = self.cues.direction
        if direction == "not before" or (direction == "within" and self._infinitive()):
            return "future"
        if found is None and direction in {"by", "until", "within", "from"}:
            return "future"
        if found is None and self.published and self.last and self.last.end > self.sentence.start:
            return _side(self.last.period, self.published)
        return found

    @property
    def near(self) -> Base | None:
        """The date last spoken of, if that was not long ago in the text."""
        return self.last if self.last is not None and self.span.start - self.last.end <= _NEAR else None

    def counted_from(self, unit: str) -> Base | None:
        """Return what "two days later" counts from: the date last spoken of, for days and weeks one to the day."""
        last = self.last
        if last is not None and unit in {"D", "W", "WE"} and last.period.days > _MONTH:
            last = self.last_day
        return last or self.publication

    def _infinitive(self) -> bool:
        """Whether something is to be done: "ordered to restore traffic within three days"."""
        before = self.article.text[max(self.sentence.start, self.span.start - _CLAUSE) : self.span.start]
        return _to_do().search(before) is not None

    @cached_property
    def country(self) -> str | None:
        """The country that the sentence names, else the source, else the paragraph, else the text around."""
        text, at = self.article.text, self.span.start
        around = Span(max(0, at - _NEIGHBOURHOOD), min(len(text), at + _NEIGHBOURHOOD))
        start = text.rfind("\n", around.start, at) + 1
        end = text.find("\n", self.span.end, around.end)
        paragraph = Span(start or around.start, around.end if end < 0 else end)
        return (
            self.places.nearest(self.span, self.sentence)
            or self._source
            or self.places.nearest(self.span, paragraph)
            or self.places.nearest(self.span, around)
        )

    @property
    def _source(self) -> str | None:
        """The country in the name of the publisher or the source."""
        named = " ".join(filter(None, (self.article.publisher, self.article.source)))
        return Places(named).nearest(Span(0, 0), Span(0, len(named))) if named else None
