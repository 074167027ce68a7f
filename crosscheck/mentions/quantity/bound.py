"""Hedges and bounds around a figure: "more than", "about", "or so", "-plus"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.words import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping

EXACT = "exact"
_QUOTES = "(\u201c\"'\u2018["
_ENDS = _QUOTES + " \u00a0\n-\u2011"
_TOKENS = lazy(r"[^\s(\u201c\"'\u2018\[]\S*")
_REACH = 48  # characters before the figure in which a hedge may begin


@frozen
class Bounds:
    """The words of bounds.toml by place, each with its bound."""

    before: Mapping[str, str]
    prefix: Mapping[str, str]
    behind: Mapping[str, str]
    after: re.Pattern[str]
    longest: int  # words of the longest hedge
    last: frozenset[str]  # the last words of all hedges
    never: Mapping[str, frozenset[str]]  # a bound -> the words after which it is none


@cache
def bounds(language: str = "en") -> Bounds:
    """Return the bound words of a language."""
    before: dict[str, str] = {}
    prefix: dict[str, str] = {}
    behind: dict[str, str] = {}
    table = lexicon.table("bounds", language)
    for bound, rows in table.items():
        for place, found in (("before", before), ("prefix", prefix), ("after", behind), ("suffix", behind)):
            for word in rows.get(place, ()):
                found.setdefault(word, bound)
    words = alternation(word for word in behind if word[0].isalpha())
    signs = alternation(word for word in behind if not word[0].isalpha())
    return Bounds(
        before=before,
        prefix=prefix,
        behind=behind,
        after=re.compile(rf"(?:,?[ -]({words})|({signs}))(?!\w)"),
        longest=max(len(word.split()) for word in before),
        last=frozenset(word.rsplit(" ", 1)[-1] for word in before),
        never={word: frozenset(words) for word, words in table["not"].items()},
    )


def before(low: str, start: int, floor: int, language: str = "en") -> tuple[str, int] | None:
    """Return the bound that the words before `start` set, and where they begin; None where they set none."""
    known = bounds(language)
    at = start
    while at > floor and low[at - 1] in _QUOTES:
        at -= 1
    if at <= floor:
        return None
    sign = _prefix(low, at, floor, known)
    if sign is not None:
        return sign
    if low[at - 1] not in " \u00a0\n-\u2011":
        return None
    return _words_before(low, at, floor, known, language)


def _words_before(low: str, at: int, floor: int, known: Bounds, language: str) -> tuple[str, int] | None:
    """Return the bound of the longest hedge that ends at `at`, and where it begins."""
    end = at - 1
    while end > floor and low[end - 1] in " \u00a0\n-\u2011":
        end -= 1
    begin = end
    while begin > floor and low[begin - 1] not in _ENDS:
        begin -= 1
    if low[begin:end] not in known.last:
        return None
    left = max(floor, at - _REACH)
    pieces = low[left:at].replace("-", " ").split()
    for count in range(min(known.longest, len(pieces)), 0, -1):
        words = " ".join(pieces[-count:]).lstrip(_QUOTES)
        bound = known.before.get(words)
        if bound is not None:
            if words in known.never and len(pieces) > count and pieces[-count - 1] in known.never[words]:
                return None
            begin = _begin(low, left, at, pieces[-count:])
            return _stronger(bound, begin, low, floor, language)
    return None


def _prefix(low: str, at: int, floor: int, known: Bounds) -> tuple[str, int] | None:
    """Return the bound of a sign fixed to the figure: "~", ">", "c."."""
    for length in (3, 2, 1):
        sign = low[at - length : at]
        if at - length < floor or sign not in known.prefix:
            continue
        if sign[0].isalpha() and at - length > floor and low[at - length - 1].isalnum():
            continue
        return known.prefix[sign], at - length
    return None


def _stronger(bound: str, begin: int, low: str, floor: int, language: str) -> tuple[str, int]:
    """Let a bound before a mere hedge win: "at least about 50", "up to some 20"."""
    if bound not in {EXACT, "approx"}:
        return bound, begin
    outer = before(low, begin, floor, language)
    if outer is not None and outer[0] not in {EXACT, bound}:
        return outer
    return bound, begin


def _begin(low: str, left: int, at: int, words: list[str]) -> int:
    """Return where the last of the `words` before `at` begin."""
    length = len(" ".join(words).lstrip(_QUOTES))
    # one character a gap, unless the text has wider ones
    begin = at - length - 1
    if low[begin:at].replace("-", " ").split() == [words[0].lstrip(_QUOTES), *words[1:]]:
        while low[begin] in " \u00a0\n":
            begin += 1
        return begin
    starts = [match.start() for match in _TOKENS.finditer(low, left, at)]
    return starts[-len(words)] if len(starts) >= len(words) else begin


def after(low: str, pos: int, end: int, language: str = "en") -> tuple[str, int] | None:
    """Return the bound that the words at `pos` set ("or more", "-plus"), and where they end."""
    if pos >= end or low[pos] not in " ,-+\u2011":
        return None
    known = bounds(language)
    match = known.after.match(low, pos, end)
    if match is None:
        return None
    words = match[1] or match[2]
    if words in known.before and match.end() < end and low[match.end()] not in ".,;:)!?\n\u2014\u2013":
        return None  # "1.1 million tonnes, roughly a third of it": the hedge belongs to what follows
    return known.behind[words], match.end()
