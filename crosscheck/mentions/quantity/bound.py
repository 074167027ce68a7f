"""Hedges and bounds around a figure: "more than", "about", "or so", "-plus"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.mentions.words import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Bounds:
    """The words of bounds.toml by place."""

    before: Mapping[str, str]
    prefix: Mapping[str, str]
    after: re.Pattern[str]
    of_after: Mapping[str, str]
    longest: int


@cache
def bounds(language: str = "en") -> Bounds:
    """Return the bound words of a language."""
    table = lexicon.table("bounds", language)
    before: dict[str, str] = {}
    prefix: dict[str, str] = {}
    behind: dict[str, str] = {}
    for bound, rows in table.items():
        for word in rows.get("before", ()):
            before.setdefault(word, bound)
        for sign in rows.get("prefix", ()):
            prefix.setdefault(sign, bound)
        for word in rows.get("after", ()):
            behind.setdefault(word, bound)
        for word in rows.get("suffix", ()):
            behind.setdefault(word, bound)
    words = alternation(w for w in behind if w[0].isalpha())
    signs = alternation(w for w in behind if not w[0].isalpha())
    return Bounds(
        before=before,
        prefix=prefix,
        after=re.compile(rf"(?:,?[ -]({words})|({signs}))(?![\w])"),
        of_after=behind,
        longest=max(len(w.split()) for w in before),
    )


_TOKENS = re.compile(r"\S+")


def before(text: str, low: str, start: int, floor: int, language: str = "en") -> tuple[str, int] | None:
    """Return the bound that the words before `start` set, and where they begin; None where they set none."""
    known = bounds(language)
    at = start
    while at > floor and low[at - 1] in "(“\"'‘[":
        at -= 1
    if at > floor and low[at - 1] in "~≈±<>≥≤∼=＞＜.":
        for length in (3, 2, 1):
            sign = low[at - length : at]
            if (
                at - length >= floor
                and sign in known.prefix
                and not (sign[0].isalpha() and at - length > floor and low[at - length - 1].isalnum())
            ):
                return known.prefix[sign], at - length
    if at > floor and low[at - 1] not in " \u00a0\n-":
        return None
    left = max(floor, at - 48)
    chunk = low[left:at].rstrip(" \u00a0\n-")
    pieces = chunk.split()
    if not pieces:
        return None
    best: tuple[str, int] | None = None
    top = min(known.longest, len(pieces))
    for count in range(top, 0, -1):
        words = " ".join(pieces[-count:]).lstrip("(“\"'‘[—–")
        bound = known.before.get(words)
        if bound is not None:
            best = bound, _start_of(low, left, at, count)
            break
    if best is None:
        return None
    if best[0] == "exact":
        inner = before(text, low, best[1], floor, language)
        if inner is not None and inner[0] != "exact":
            return inner
        return best
    outer = before(text, low, best[1], floor, language) if best[0] == "approx" else None
    if outer is not None and outer[0] not in {"exact", "approx"}:
        return outer
    return best


def _start_of(low: str, left: int, at: int, count: int) -> int:
    """Return where the last `count` words before `at` begin."""
    starts = [m.start() for m in _TOKENS.finditer(low, left, at)]
    first = starts[-count]
    while low[first] in "(“\"'‘[—–":
        first += 1
    return first


def after(low: str, pos: int, end: int, language: str = "en") -> tuple[str, int] | None:
    """Return the bound that the words at `pos` set ("or more", "-plus"), and where they end."""
    if pos >= end or low[pos] not in " ,-+":
        return None
    known = bounds(language)
    match = known.after.match(low, pos, end)
    if match is None:
        return None
    return known.of_after[match[1] or match[2]], match.end()
