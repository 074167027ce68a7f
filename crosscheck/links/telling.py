"""How one sentence tells a deed: by which verb, who does it, what it is done to, and in which clause."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.deeds import deeds
from crosscheck.claims.proposition import Mark, is_passive, marks
from crosscheck.claims.speech.grammar import grammar
from crosscheck.claims.speech.marks import BREAKS, QUOTES
from crosscheck.claims.stems import stem
from crosscheck.claims.terms import Distances, Term, distances
from crosscheck.text.span import Span
from crosscheck.text.tokens import Tokens, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crosscheck.claims.claim import Claim
    from crosscheck.claims.proposition import Named, Proposition

CLOSE = 12.0  # reading cost up to which a word belongs to the deed

_BEFORE = 5  # words before a noun within which a light verb tells it ("held two days of talks")
_BEHIND = 3  # the same behind it ("talks were held")
_DOER = 12  # words before a deed within which its doer is looked for
_SIDE = 14  # words on each side of the deed that are quoted
_LONG = 140  # code points of a passage that takes in what else is shared
_PARTS = frozenset({"south", "north", "east", "west", "new"})  # "South Sudan" is not Sudan


@frozen
class Told:
    """A sentence in tokens and marks, by the offsets of its article, and how far apart they stand."""

    tokens: Tokens
    marks: tuple[Mark, ...]
    distances: Distances
    language: str

    @property
    def has_pronoun(self) -> bool:
        """Whether it speaks of somebody or something by a pronoun."""
        lows = self.tokens.lowers
        return any(low in grammar(self.language).subjects or low in {"its", "their"} for low in lows)

    def at(self, mark: Mark) -> int:
        """Return the number of the first word of a mark."""
        return bisect_right(self.tokens.starts, mark.start) - 1

    def by_verb(self, deed: Mark) -> bool:
        """
        Whether a verb tells the deed: the word itself, by its form or its auxiliary, or a light verb beside the noun.

        "Police arrested three", "arrests were made", "launched an attack"; an infinitive says what may be.
        """
        words, light = grammar(self.language), deeds(self.language).light
        n, lows = self.at(deed), self.tokens.lowers
        low, before = lows[n], lows[n - 1] if n else ""
        noun = before in words.determiners or before in words.prepositions
        formed = words.is_past(low) or low.endswith("ing")
        if not noun and (formed or before in words.finite or before in words.bare):
            return True
        beside = (*lows[max(0, n - _BEFORE) : n], *lows[n + 1 : n + 1 + _BEHIND])
        return any(
            word not in words.finite and word not in light and stem(word, self.language) in light
            for word in beside
        )

    def does(self, name: Named, deed: Mark) -> bool:
        """Whether the entity is named before the deed, as its doer would be, or behind it after "by"."""
        last, lows, n = name[0].split()[-1], self.tokens.lowers, self.at(deed)
        behind = range(n + 1, min(n + _DOER, len(lows) - 1))
        places = (*range(max(0, n - _DOER), n), *(k + 1 for k in behind if lows[k] == "by"))
        whole = " " in name[0]
        return any(
            lows[k].startswith(last) and (whole or k == 0 or lows[k - 1] not in _PARTS) for k in places
        )

    def plays_a_part(self, denied: Proposition, verb: Mark) -> bool:
        """Whether another word of what is denied has the same part here: it is done to it, or it does it."""
        passive = is_passive(self.tokens.lowers, self.at(verb), self.language)
        at = Span(verb.start, verb.end)
        for other in denied.others:
            undergone = denied.passive == (other.start < denied.heads[0].start)
            for mark in self.marks:
                near = self.distances.between(at, Span(mark.start, mark.end)) <= CLOSE
                if mark.key == other.key and near and undergone == (passive == (mark.start < verb.start)):
                    return True
        return False

    def passage(self, deed: Mark, shared: Iterable[Span]) -> Span:
        """Return the clause of the deed with what else is shared, unless that makes it long or crosses a semicolon."""
        clause, shared = self._clause(deed), list(shared)
        start = min(clause.start, *(place.start for place in shared))
        end = max(clause.end, *(place.end for place in shared))
        first, last = bisect_left(self.tokens.starts, start), bisect_left(self.tokens.starts, end)
        crossed = any(low in BREAKS for low in self.tokens.lowers[first:last])
        return clause if crossed or end - start > _LONG else Span(start, end)

    def _clause(self, deed: Mark) -> Span:
        """Return the clause around a word: between marks and words that begin a clause."""
        words, lows = grammar(self.language), self.tokens.lowers
        begins = (words.subordinators - words.prepositions - {"so"}) | {"who", "which"}
        stops = BREAKS | QUOTES | {",", ".", "!", "?"} | begins
        first = n = self.at(deed)
        while first > 0 and n - first < _SIDE and lows[first - 1] not in stops:
            first -= 1
        last = end = bisect_right(self.tokens.starts, deed.end - 1) - 1
        while end + 1 < len(lows) and end - last < _SIDE and lows[end + 1] not in stops:
            end += 1
        return Span(self.tokens.starts[first], self.tokens.ends[end])


def told(claim: Claim, language: str = "en") -> Told:
    """Read the sentence of a claim of kind STATEMENT."""
    tokens = tokenise(claim.quote, Span(0, len(claim.quote)))
    start = claim.sentence.start
    moved = Tokens([n + start for n in tokens.starts], [n + start for n in tokens.ends], tokens.lowers)
    terms = [Term(key, at.start, at.end, claim.terms[key]) for key, at in claim.places.items()]
    return Told(moved, marks(moved, terms, language), distances(moved, language), language)
