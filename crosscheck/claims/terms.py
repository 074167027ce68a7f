"""The content words of a sentence, as concepts where the lexicon knows them, and how far apart they stand."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.claims.concepts import concepts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crosscheck.text.span import Span
    from crosscheck.text.tokens import Token


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

    starts: tuple[int, ...]
    costs: tuple[float, ...]

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


def distances(tokens: Sequence[Token], language: str = "en") -> Distances:
    """Return the cost coordinates of a sentence's tokens; the borders' costs stand in `context.toml`."""
    costs, _, _ = _borders(language)
    at = 0.0
    running: list[float] = []
    for token in tokens:
        at += 1.0 + costs.get(token.lower, 0.0)
        running.append(at)
    return Distances(tuple(token.start for token in tokens), tuple(running))


def terms(tokens: Sequence[Token], skip: Sequence[Span], language: str = "en") -> tuple[Term, ...]:
    """
    Return the content words of a sentence in order, leaving out function words, figures and the spans in `skip`.

    `skip` must be sorted; it holds names, figures and dates, which are compared on their own.
    """
    lexical = concepts(language)
    _, stop, weak = _borders(language)
    found: list[Term] = []
    i = s = 0
    while i < len(tokens):
        token = tokens[i]
        while s < len(skip) and skip[s].end <= token.start:
            s += 1
        if s < len(skip) and skip[s].start < token.end:
            i += 1
            continue
        length, name = _phrase(tokens, i, lexical.phrases)
        if name and not (s < len(skip) and skip[s].start < tokens[i + length - 1].end):
            found.append(Term(name, token.start, tokens[i + length - 1].end, 1.0))
            i += length
            continue
        i += 1
        for word in _parts(token.lower):
            if word in stop or len(word) < 3 or not word[0].isalpha():
                continue
            key = lexical.key(word)
            weight = 0.3 if word in weak else 1.0 if key in lexical.named else 0.7
            found.append(Term(key, token.start, token.end, weight))
    return tuple(found)


def _parts(word: str) -> Sequence[str]:
    return word.split("-") if "-" in word else (word,)


def _phrase(
    tokens: Sequence[Token], i: int, phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
) -> tuple[int, str | None]:
    for parts, name in phrases.get(tokens[i].lower, ()):
        if len(parts) <= len(tokens) - i and all(tokens[i + k].lower == part for k, part in enumerate(parts)):
            return len(parts), name
    return 0, None
