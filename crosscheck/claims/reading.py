"""One sentence, read once: its content words, how far apart they stand, and what they say of a value in it."""

from __future__ import annotations

from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.claims.concepts import concepts
from crosscheck.claims.terms import Distances, Term, distances, terms
from crosscheck.text.span import Span
from crosscheck.text.tokens import tokenise
from crosscheck.values.timex import Timex, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.mentions.names import NameMention
    from crosscheck.text.sentence import Sentence
    from crosscheck.values.quantity import Quantity

    Around = Sequence[tuple[float, Term]]

_REACH = 14.0  # reading cost up to which a word may govern a value, or a date say when
_AFTER = 2.0  # reading cost that a word behind the date has on top
_HALF = 8.0  # reading cost at which a word counts half
_BORDER = 5.0  # reading cost between two content words that a border between clauses makes
_SOLID = 0.7  # weight from which a word says something of itself


@frozen
class Reading:
    """One sentence, read once for all its claims."""

    sentence: Sentence
    terms: tuple[Term, ...]
    distances: Distances
    timexes: tuple[Timex, ...]
    language: str = "en"

    @cached_property
    def places(self) -> list[tuple[float, float]]:
        """Of each term, the cost coordinates of its first and of its last word."""
        at = self.distances.at
        return [(at(term.start), at(max(term.start, term.end - 1))) for term in self.terms]


def read(
    text: str,
    sentence: Sentence,
    names: Sequence[NameMention],
    quantities: Sequence[Quantity],
    timexes: Sequence[Timex],
    language: str = "en",
) -> Reading:
    """Return the sentence as read; the names, quantities and time expressions are those that stand in it."""
    skip = [*(name.span for name in names), *(q.core for q in quantities), *(timex.span for timex in timexes)]
    tokens = tokenise(text, sentence.span)
    away = distances(tokens, language)
    return Reading(sentence, terms(tokens, skip, language), away, tuple(timexes), language)


def around(span: Span, reading: Reading) -> Around:
    """Return the content words of the sentence in order, each with the cost of reading from the value to it."""
    start, end = span.start, span.end
    first, last = reading.distances.at(start), reading.distances.at(max(start, end - 1))
    found = []
    for term, (begins, ends) in zip(reading.terms, reading.places, strict=True):
        if start < term.end and term.start < end:
            distance = 0.0
        else:
            distance = begins - last if start < term.start else first - ends
        found.append((max(0.0, distance), term))
    return found


def main_clause(content: Span, reading: Reading) -> Span:
    """Return the content up to a border between clauses, unless too little stands before it to be denied."""
    solid = [t for t in reading.terms if t.weight >= _SOLID and content.contains(Span(t.start, t.end))]
    for before, after in pairwise(solid[1:]):
        if reading.distances.between(Span(before.start, before.end), Span(after.start, after.end)) > _BORDER:
            return Span(content.start, before.end)
    return content


def noun_terms(quantity: Quantity, reading: Reading) -> tuple[Term, ...]:
    """Return the content words of the noun phrase that the quantity counts."""
    return tuple(t for t in reading.terms if t.start >= quantity.core.end and t.end <= quantity.span.end)


def is_partial(quantity: Quantity, text: str, language: str = "en") -> bool:
    """Tell whether the figure is a part or an addition: "three of the seven", "another two", "20 more"."""
    words, behind = _partial(language)
    around = text[max(0, quantity.core.start - 9) : quantity.core.start].lower().split()
    after = text[quantity.core.end : quantity.core.end + 16].lower().split()
    return bool(around and around[-1] in words) or bool(words & set(after[:1])) or tuple(after[:2]) in behind


@cache
def _partial(language: str) -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    table = lexicon.table("context", language)["partial"]
    return frozenset(table["words"]), frozenset(tuple(phrase.split()) for phrase in table["behind"])


def weigh(words: Around) -> dict[str, float]:
    """Return for each content word how much it says of the value: the nearer the more, 0 to 1."""
    weighed: dict[str, float] = {}
    for distance, term in words:
        weight = term.weight * _HALF / (_HALF + distance)
        if weight > weighed.get(term.key, 0.0):
            weighed[term.key] = weight
    return weighed


def governor(span: Span, words: Around, language: str = "en") -> str | None:
    """
    Return the key of the word that governs the value: the nearest one before it, else the nearest after.

    Light words are looked past where another stands in reach.
    """
    before: list[tuple[bool, float, str]] = []
    after: list[tuple[bool, float, str]] = []
    light = _light(language)
    for distance, term in words:
        if term.weight >= _SOLID and distance <= _REACH:
            (before if term.start < span.start else after).append((term.key in light, distance, term.key))
    nearest = min(before, default=None)
    if nearest is None or nearest[0]:
        nearest = min([*before, *after], default=None)
    return nearest[2] if nearest else None


@cache
def _light(language: str) -> frozenset[str]:
    words = lexicon.table("context", language)["light"]["words"]
    lexical = concepts(language)
    return frozenset(word[1:-1] if word.startswith("[") else lexical.key(word) for word in words)


def event(span: Span, words: Around, language: str = "en") -> str | None:
    """Return the key of the event that a date is of: what governs it, looking past aspects ("begin", "held")."""
    lexical = concepts(language)
    events = []
    for distance, term in words:
        concept = lexical.get(term.key)
        if term.weight >= _SOLID and not (concept and (concept.aspect or concept.family == "phase")):
            events.append((distance if term.start < span.start else distance + _AFTER, term.key))
    near = [event for event in events if event[0] <= _REACH]
    return min(near)[1] if near else governor(span, words, language)


def subject(span: Span, reading: Reading) -> str | None:
    """Return the key of the first content word of the clause, where an aspect stands between it and the date."""
    start = span.start
    first: Term | None = None
    aspect = False
    for term in reversed([t for t in reading.terms if t.end <= span.start and t.weight >= _SOLID]):
        where = Span(term.start, term.end)
        if reading.distances.between(where, Span(start, start + 1)) > _BORDER:
            break
        start = term.start
        concept = concepts(reading.language).get(term.key)
        if concept and (concept.aspect or concept.family == "phase"):
            aspect = True
        else:
            first = term
    return first.key if first and aspect else None


def roles(words: Around, language: str = "en") -> dict[str, str]:
    """Return for each family of concepts the one that stands nearest to the value, within reach."""
    lexical = concepts(language)
    nearest: dict[str, tuple[float, str]] = {}
    for distance, term in words:
        family = lexical.family(term.key) if distance <= _REACH else None
        if family is not None and (family not in nearest or distance < nearest[family][0]):
            nearest[family] = (distance, term.key)
    return {family: key for family, (_, key) in nearest.items()}


def when(span: Span, reading: Reading) -> Timex | None:
    """Return the date that stands nearest to the value, within reach."""
    dated = [t for t in reading.timexes if t.first and t.type in (TimexType.DATE, TimexType.TIME)]
    if not dated:
        return None
    near = [(reading.distances.between(span, t.span), i) for i, t in enumerate(dated)]
    nearest = min(near, default=(_REACH + 1, 0))
    return dated[nearest[1]] if nearest[0] <= _REACH else None
