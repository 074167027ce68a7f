"""The content words of a sentence, as concepts where the lexicon knows them, and how far apart they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from itertools import accumulate, repeat
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.claims.concepts import concepts
from crosscheck.claims.phrases import NOTHING, fits, second_keys, word_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.phrases import Phrase
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
        index, costs = bisect_left(self.starts, offset), self.costs
        return costs[index] if index < len(costs) else costs[-1] if costs else 0.0

    def between(self, a: Span, b: Span) -> float:
        """Return the cost of reading from one span to the other; 0 when they touch or overlap."""
        if a.overlaps(b):
            return 0.0
        first, second = (a, b) if a.start < b.start else (b, a)
        return max(0.0, self.at(second.start) - self.at(max(first.start, first.end - 1)))


@cache
def _borders(language: str) -> tuple[dict[str, float], frozenset[str], frozenset[str]]:
    table = lexicon.table("context", language)
    costs = {mark: 1.0 + cost for mark, cost in table["borders"].items()}
    return costs, frozenset(table["stop"]["words"]), frozenset(table["weak"]["words"])


def distances(tokens: Tokens, language: str = "en") -> Distances:
    """Return the cost coordinates of a sentence's tokens; the borders' costs stand in `context.toml`."""
    costs, _, _ = _borders(language)
    return Distances(tokens.starts, list(accumulate(map(costs.get, tokens.lowers, repeat(1.0)))))


def terms(tokens: Tokens, skip: Sequence[Span], language: str = "en") -> tuple[Term, ...]:
    """
    Return the content words of a sentence in order, leaving out function words, figures and the spans in `skip`.

    `skip` holds names, figures and dates, which are compared on their own.
    """
    pieces, at = _pieces(tokens, skip, language)
    starts, ends = tokens.starts, tokens.ends
    words = [piece.word for piece in pieces]
    found: list[Term] = []
    after = 0  # the piece behind the last phrase
    for i, piece in enumerate(pieces):
        if i < after:
            continue
        if piece.phrases and not piece.seconds.isdisjoint(
            pieces[i + 1].keys if i + 1 < len(pieces) else _NO_KEYS
        ):
            phrase = next((row for row in piece.phrases if fits(row[0], words, i)), None)
            if phrase:
                after = i + len(phrase[0])
                found.append(Term(phrase[1], starts[at[i]], ends[at[after - 1]], 1.0))
                continue
        if piece.key:
            found.append(Term(piece.key, starts[at[i]], ends[at[i]], piece.weight))
    return tuple(found)


_NO_KEYS = (NOTHING,)


@frozen
class _Piece:
    """
    A word, or a part of one with hyphens: its key (none for function words), and the phrases that it may begin.

    `seconds` are the keys of the words that the phrases go on with, and `keys` those of this word.
    """

    word: str
    key: str | None = None
    weight: float = 0.0
    phrases: Sequence[tuple[Phrase, str]] = ()
    seconds: frozenset[str] = frozenset()
    keys: tuple[str, ...] = _NO_KEYS


_SKIPPED = (_Piece(""),)


def _pieces(tokens: Tokens, skip: Sequence[Span], language: str) -> tuple[list[_Piece], Sequence[int]]:
    """Return the pieces of a sentence, an empty one for each token to skip, and the token that each is of."""
    rows = [_of_word(low, language) for low in tokens.lowers]
    for span in skip:
        first, last = bisect_right(tokens.ends, span.start), bisect_left(tokens.starts, span.end)
        rows[first:last] = [_SKIPPED] * (last - first)
    pieces = [piece for row in rows for piece in row]
    if len(pieces) == len(rows):
        return pieces, range(len(rows))
    return pieces, [n for n, row in enumerate(rows) for _ in row]


@lru_cache(maxsize=_KEPT)
def _of_word(word: str, language: str) -> tuple[_Piece, ...]:
    """Return the word as one piece, or in parts where it has a hyphen and is not listed whole."""
    lexical = concepts(language)
    _, stop, weak = _borders(language)
    pieces = []
    for part in (word,) if lexical.has(word) else word.split("-"):
        phrases = [row for row in lexical.phrases(part) if fits(row[0][:1], (part,), 0)]
        key, weight = None, 0.0
        if part not in stop and len(part) >= 3 and part[0].isalpha():
            key = lexical.key(part)
            weight = 0.3 if part in weak else 1.0 if key in lexical.named else 0.7
        seconds = second_keys(phrase for phrase, _ in phrases)
        pieces.append(_Piece(part, key, weight, phrases, seconds, word_keys(part)))
    return tuple(pieces)
