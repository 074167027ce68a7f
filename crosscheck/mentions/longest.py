"""The longest of many phrases at a place, by look-up; a regular expression of them all would take long to build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence


@frozen
class Phrases:
    """The phrases, and for each first letter how long they are, the longest first."""

    known: Container[str]
    lengths: Mapping[str, Sequence[int]]

    def at(self, text: str, start: int, end: int, *, below: int | None = None) -> str:
        """
        Return the longest phrase that stands at `start` and ends there as a word; "" where there is none.

        The text is read up to `end`; `below` asks for a phrase of fewer characters.
        """
        for length in self.lengths.get(text[start : start + 1], ()) if start < end else ():
            stop = start + length
            if stop > end or (below is not None and length >= below):
                continue
            phrase = text[start:stop]
            if phrase in self.known and (stop == end or not text[stop].isalnum()):
                return phrase
        return ""


def phrases(words: Iterable[str]) -> Phrases:
    """Return the phrases, made to be looked up."""
    known = frozenset(words)
    lengths: dict[str, set[int]] = {}
    for phrase in known:
        lengths.setdefault(phrase[:1], set()).add(len(phrase))
    return Phrases(known, {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()})
