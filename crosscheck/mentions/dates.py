"""Where dates, clock times, durations and repetitions stand in a text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from crosscheck.mentions.date.parts import DateKind, DateMention, Parts
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.text.sentence import Sentence

__all__ = ["DateKind", "DateMention", "Parts", "calendar", "find"]


def find(text: str, sentences: Sequence[Sentence] = (), language: str = "en") -> tuple[DateMention, ...]:
    """Return the date expressions of a text in reading order; none overlaps another."""
    from crosscheck.mentions.date.cascade import offsets, phrases, tokenise  # noqa: PLC0415  (compiles the grammar)

    tokens = tokenise(text)
    places = offsets(tokens)
    starts = [sentence.span.start for sentence in sentences]
    found = []
    for item in phrases(tokens, language):
        span = Span(places[item.start], places[item.end])
        at = bisect_right(starts, span.start) - 1
        around = sentences[at].span if at >= 0 else None
        found.append(DateMention(span=span, kind=item.kind, parts=item.value, sentence=around))
    return tuple(found)


def calendar(mentions: Sequence[DateMention]) -> tuple[Span, ...]:
    """Return the spans of calendar dates and clock times: the figures inside them are no quantities."""
    return tuple(mention.span for mention in mentions if mention.calendar)
