"""Which country a passage speaks of: the nearest one named, for fiscal years, seasons and the order of 7/8."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from attrs import define, field

from crosscheck.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.text.span import Span

# Characters that are read at once, and how many such blocks tell where an article plays.
_BLOCK = 1024
_OPENING = 4
_WORD = 40
# The names of a country in places.toml.
_OWN = ("names", "demonyms", "seats")


@cache
def _names() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the names of places by their first word, longest first, each with its country."""
    data = table("places", None)
    names: dict[str, str] = {}
    for country, places in data.get("cities", {}).items():
        names |= dict.fromkeys(places, country)
    for country, given in data["countries"].items():
        own = [country.title(), *(name for kind in _OWN for name in given.get(kind, ()))]
        names |= dict.fromkeys(own, given.get("part_of", country))
    by_first: dict[str, list[tuple[str, str]]] = {}
    for name, country in names.items():
        first = _word().match(name)
        if first is not None:
            by_first.setdefault(first[0], []).append((name, country))
    return {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in by_first.items()}


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Z][^\W\d_]*")


@define(eq=False)
class Places:
    """The countries that a text names, read a block at a time and when they are first asked for."""

    text: str
    _blocks: dict[int, tuple[list[int], list[str]]] = field(factory=dict, init=False, repr=False)

    def _block(self, number: int) -> tuple[list[int], list[str]]:
        """Return where in a block of the text countries are named, in order, and the countries."""
        if number not in self._blocks:
            names, text = _names(), self.text
            starts, countries = [], []
            low, high = number * _BLOCK, (number + 1) * _BLOCK
            for word in _word().finditer(text, low, high + _WORD):  # the last word may reach over the edge
                at = word.start()
                if at >= high or text[at - 1 : at].isalpha():
                    continue
                for name, country in names.get(word[0], ()):
                    if text.startswith(name, at) and not text[at + len(name) : at + len(name) + 1].isalpha():
                        starts.append(at)
                        countries.append(country)
                        break
            self._blocks[number] = starts, countries
        return self._blocks[number]

    def nearest(self, span: Span, within: Span) -> str | None:
        """Return the country named nearest to `span` inside `within`, by its key in places.toml, or None."""
        before = after = None
        for number in range(span.start // _BLOCK, within.start // _BLOCK - 1, -1):
            starts, countries = self._block(number)
            at = bisect_left(starts, span.start) - 1
            if at >= 0:
                before = (span.start - starts[at], countries[at]) if starts[at] >= within.start else None
                break
        for number in range(span.start // _BLOCK, within.end // _BLOCK + 1):
            starts, countries = self._block(number)
            at = bisect_left(starts, span.start)
            if at < len(starts):
                after = (starts[at] - span.start, countries[at]) if starts[at] < within.end else None
                break
        near = [one for one in (before, after) if one is not None]
        return min(near)[1] if near else None

    @property
    def most_named(self) -> str | None:
        """The country that the opening names most often, the earliest of several; None where it names none."""
        blocks = range(min(_OPENING, len(self.text) // _BLOCK + 1))
        count = Counter(country for number in blocks for country in self._block(number)[1])
        return max(count, key=lambda country: count[country]) if count else None
