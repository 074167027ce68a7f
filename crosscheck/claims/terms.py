"""The content words of a sentence, as concepts where the lexicon knows them, and how far apart they stand."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.claims.concepts import concepts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.text.span import Span
    from crosscheck.text.tokens import Tokens

_KEPT = 65536  # words whose keys are kept: most of a text are words that came before


@frozen
class Term:
    """One content word or phrase: its `key` (concept or stem), where it stands and how much it says (0 to 1)."""

    key: str
    start: int
    end: int
    weight: float


@frozen
class Distances:
    """The running cost of reading a sentence: a clause border is further than a word."""

    starts: Sequence[int]
    costs: Sequence[float]

    def at(self, offset: int) -> float:
        """Return the cost coordinate of the token at or after a code point."""
        index = bisect_left(self.starts, offset)
        return self.costs[min(index, len(self.costs) - 1)] if self.costs else 0.0

    def between(self, a: Span, b: Span) -> float:
        """Return the cost of reading from one span to the other; 0 when they touch or overlap."""
        if a.overlaps(b):
            return 0.0
        first, second = (a, b) if a.start < b.start else (b, a)
        return max(0.0, self.at(second.start) - self.at(max(first.start, first.end - 1)))


@cache
def _borders(language: str) -> tuple[dict[str, float], frozenset[str], frozenset[str]]:
    table = lexicon.table("context", language)
    costs = {mark: float(cost) for mark, cost in table["borders"].items()}
    return costs, frozenset(table["stop"]["words"]), frozenset(table["weak"]["words"])


def distances(tokens: Tokens, language: str = "en") -> Distances:
    """Return the cost coordinates of a sentence's tokens; the borders' costs stand in `context.toml`."""
    costs, _, _ = _borders(language)
    at = 0.0
    running: list[float] = []
    for low in tokens.lowers:
        at += 1.0 + costs.get(low, 0.0)
        running.append(at)
    return Distances(tokens.starts, running)


def terms(tokens: Tokens, skip: Sequence[Span], language: str = "en") -> tuple[Term, ...]:
    """
    Return the content words of a sentence in order, leaving out function words, figures and the spans in `skip`.

    `skip` must be sorted; it holds names, figures and dates, which are compared on their own.
    """
    phrases = concepts(language).phrases
    starts, ends, lows = tokens.starts, tokens.ends, tokens.lowers
    found: list[Term] = []
    i = s = 0
    while i < len(lows):
        start, end, low = starts[i], ends[i], lows[i]
        while s < len(skip) and skip[s].end <= start:
            s += 1
        if s < len(skip) and skip[s].start < end:
            i += 1
            continue
        length, name = _phrase(lows, i, phrases[low]) if low in phrases else (0, None)
        if name and not (s < len(skip) and skip[s].start < ends[i + length - 1]):
            found.append(Term(name, start, ends[i + length - 1], 1.0))
            i += length
            continue
        i += 1
        for key, weight in _content(low, language):
            found.append(Term(key, start, end, weight))
    return tuple(found)


@lru_cache(maxsize=_KEPT)
def _content(word: str, language: str) -> tuple[tuple[str, float], ...]:
    """Return the key and weight of a word, or of the parts that hyphens join; none of function words and figures."""
    lexical = concepts(language)
    _, stop, weak = _borders(language)
    found = []
    for part in word.split("-"):
        if part not in stop and len(part) >= 3 and part[0].isalpha():
            key = lexical.key(part)
            found.append((key, 0.3 if part in weak else 1.0 if key in lexical.named else 0.7))
    return tuple(found)


def _phrase(
    lows: Sequence[str], i: int, phrases: Sequence[tuple[tuple[str, ...], str]]
) -> tuple[int, str | None]:
    for parts, name in phrases:
        if tuple(lows[i : i + len(parts)]) == parts:
            return len(parts), name
    return 0, None
