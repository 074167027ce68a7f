"""The sentence, the unit in which claims are read."""

from __future__ import annotations

from attrs import frozen

from crosscheck.text.span import Span


@frozen
class Sentence:
    """One sentence: its `span`, its number in the article and the number of its paragraph, both from 0."""

    span: Span
    index: int
    paragraph: int
