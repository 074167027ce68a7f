"""Which country a passage speaks of: the nearest one named, for fiscal years, seasons and the order of 7/8."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

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
        first = _word().search(name)
        if first is not None and first.start() == 0:
            by_first.setdefault(first[0], []).append((name, country))
    return {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in by_first.items()}


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Z][^\W\d_]*")


def most_named(text: str) -> str | None:
    """Return the country that a text names most often, the earlier of two; None where it names none."""
    names = _names()
    count: dict[str, int] = {}
    for word in _word().finditer(text):
        for name, country in names.get(word[0], ()):
            if text.startswith(name, word.start()):
                count[country] = count.get(country, 0) + 1
                break
    return max(count, key=lambda country: count[country]) if count else None


def region(text: str, span: Span, within: Span) -> str | None:
    """Return the country named nearest to `span` inside `within`, by its key in places.toml, or None."""
    names = _names()
    nearest: tuple[int, str] | None = None
    for word in _word().finditer(text, within.start, within.end):
        start = word.start()
        for name, country in names.get(word[0], ()):
            if text.startswith(name, start) and not text[start + len(name) : start + len(name) + 1].isalpha():
                distance = max(span.start - start, start - span.end, 0)
                if nearest is None or distance < nearest[0]:
                    nearest = distance, country
                break
    return nearest[1] if nearest else None
