"""Which country a passage speaks of: the nearest one named, for fiscal years, seasons and the order of 7/8."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache, cached_property
from typing import TYPE_CHECKING

from attrs import define

from crosscheck.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.text.span import Span

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


@define(slots=False, eq=False)
class Places:
    """The countries that a text names, read once and when they are first asked for."""

    text: str

    @cached_property
    def _named(self) -> tuple[list[int], list[str]]:
        """The places in the text where countries are named, in order, and the countries."""
        names, text = _names(), self.text
        starts, countries = [], []
        for word in _word().finditer(text):
            for name, country in names.get(word[0], ()):
                at = word.start()
                if text.startswith(name, at) and not text[at + len(name) : at + len(name) + 1].isalpha():
                    starts.append(at)
                    countries.append(country)
                    break
        return starts, countries

    def nearest(self, span: Span, within: Span) -> str | None:
        """Return the country named nearest to `span` inside `within`, by its key in places.toml, or None."""
        starts, countries = self._named
        at = bisect_left(starts, span.start)
        near = [n for n in (at - 1, at) if 0 <= n < len(starts) and within.start <= starts[n] < within.end]
        if not near:
            return None
        return countries[min(near, key=lambda n: abs(starts[n] - span.start))]

    @property
    def most_named(self) -> str | None:
        """The country that the text names most often, the earliest of several; None where it names none."""
        count = Counter(self._named[1])
        return max(count, key=lambda country: count[country]) if count else None
