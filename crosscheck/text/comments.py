"""Comments in a text, `<!-- so -->`: nobody says in the article what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN, CLOSE = "<!--", "-->"


def comments(text: str) -> Iterator[Span]:
    """Yield where the comments stand, with their marks; one that is never closed is none."""
    at = text.find(OPEN)
    while at >= 0:
        end = text.find(CLOSE, at + len(OPEN))
        if end < 0:
            return
        yield Span(at, end + len(CLOSE))
        at = text.find(OPEN, end + len(CLOSE))


def inside(text: str, comment: Span) -> str:
    """Return what a comment says."""
    return text[comment.start + len(OPEN) : comment.end - len(CLOSE)]


def masked(text: str) -> str:
    """Return the text with blanks in place of its comments, newlines kept, so that all offsets hold."""
    if OPEN not in text:
        return text
    pieces: list[str] = []
    at = 0
    for comment in comments(text):
        blank = ("\n" if char == "\n" else " " for char in comment.of(text))
        pieces += [text[at : comment.start], *blank]
        at = comment.end
    return "".join((*pieces, text[at:]))
