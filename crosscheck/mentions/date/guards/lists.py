"""The lists of words that the guards ask, and the signs at which a phrase ends."""

from __future__ import annotations

from functools import cache

from crosscheck.lexicon import table

DASHES = frozenset({"-", "\u2013"})
STOPS = frozenset({"", ",", ".", ";", ":", ")", "?", "!", "\u2014", "\u201d", '"'})


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of `dates.toml`."""
    return frozenset(table("dates")["guards"][name])
