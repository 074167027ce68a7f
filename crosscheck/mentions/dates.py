"""Where dates, clock times, durations and repetitions stand in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.date.parts import DateKind, DateMention, Parts
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from crosscheck.text.sentence import Sentence

__all__ = ["DateKind", "DateMention", "Parts", "calendar", "find"]


def find(text: str, sentences: tuple[Sentence, ...], language: str = "en") -> tuple[DateMention, ...]:  # noqa: ARG001
    """Return the date expressions of a text in reading order; none overlaps another."""
    from crosscheck.mentions.date.cascade import offsets, phrases, tokenise  # noqa: PLC0415

    tokens = tokenise(text)
    places = offsets(tokens)
    found = []
    for item in phrases(tokens, language):
        span = Span(places[item.start], places[item.end])
        rule = item.rule
        assert rule is not None
        assert rule.kind is not None
        found.append(DateMention(span=span, kind=rule.kind, rule=item.value.rule, parts=item.value))
    return tuple(found)


def calendar(mentions: tuple[DateMention, ...]) -> tuple[Span, ...]:
    """Return the spans of calendar dates and clock times: the figures inside them are no quantities."""
    return tuple(mention.span for mention in mentions if mention.calendar)
