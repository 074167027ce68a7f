"""Paragraphs that say again what the one before says: captions, headlines."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from crosscheck.mentions.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.text.sentence import Sentence

_MARKS = lazy(r"[\W_]+")
_HEAD = 8  # characters within which most paragraphs have a letter


def repeated(text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return where the sentences of a paragraph start that repeats the one before: captions, headlines."""
    paragraphs = [list(group) for _, group in groupby(sentences, key=lambda s: s.paragraph)]
    said = [text[group[0].span.start : group[-1].span.end] for group in paragraphs]
    again = (
        group
        for (before, after), group in zip(pairwise(said), paragraphs[1:], strict=False)
        if not _begin_apart(before, after) and _plain(before) == _plain(after)
    )
    return frozenset(sentence.span.start for group in again for sentence in group)


def _begin_apart(one: str, two: str) -> bool:
    """Tell whether the first letters or digits differ, which saves most paragraphs to be compared whole."""
    first, second = _plain(one[:_HEAD])[:1], _plain(two[:_HEAD])[:1]
    return bool(first and second) and first != second


def _plain(text: str) -> str:
    return _MARKS.sub("", text.casefold())
