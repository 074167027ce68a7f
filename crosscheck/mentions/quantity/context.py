"""The stretch of text in which a figure is read."""

from __future__ import annotations

from attrs import frozen


@frozen
class Context:
    """The text, its lower-case twin of the same length, and the sentence: from `floor` up to `end`."""

    text: str
    low: str
    floor: int
    end: int
    sentence: int
    language: str = "en"
