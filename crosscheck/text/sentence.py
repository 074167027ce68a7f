"""The sentence, the unit in which claims are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from crosscheck.text.span import Span


@frozen
class Sentence:
    """One sentence: its `span`, its number in the article and the number of its paragraph, both from 0."""

    span: Span
    index: int
    paragraph: int
