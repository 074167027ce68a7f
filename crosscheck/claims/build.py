"""The claims of one article: every figure and every date with what surrounds it."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from crosscheck.claims.anchors import anchors
from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.claims.concepts import concepts
from crosscheck.claims.factuality import Factuality
from crosscheck.claims.modality import modality
from crosscheck.claims.terms import Distances, Term, distances, terms
from crosscheck.text.span import Span
from crosscheck.text.tokens import tokenise
from crosscheck.values.timex import Timex, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.attribution import Attribution
    from crosscheck.claims.denial import Denial
    from crosscheck.mentions.names import NameMention
    from crosscheck.text.article import Article
    from crosscheck.text.sentence import Sentence
    from crosscheck.values.quantity import Quantity

_REACH = 14.0  # reading cost up to which a word may govern a value, or a date say when
_AFTER = 2.0  # reading cost that a word behind the date has on top
_HALF = 8.0  # reading cost at which a word counts half
_BORDER = 5.0  # reading cost between two content words that a border between clauses makes
_SOLID = 0.7  # weight from which a word says something of itself


@frozen(kw_only=True)
class Findings:
    """What the stages before found in one article; all in the order of the text."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[NameMention, ...]
    quantities: tuple[Quantity, ...]
    timexes: tuple[Timex, ...]
    attributions: tuple[Attribution, ...]
    denials: tuple[Denial, ...]


@frozen
class Reading:
    """One sentence, read once for all its claims."""

    sentence: Sentence
    terms: tuple[Term, ...]
    distances: Distances
    timexes: tuple[Timex, ...]


def build(found: Findings) -> tuple[Claim, ...]:
    """Return a claim for each quantity, date, denial and sentence, in the order of the text."""
    make = _Builder(found)
    claims = [
        *map(make.of_quantity, found.quantities),
        *(make.of_date(timex) for timex in found.timexes if _is_dated(timex)),
        *map(make.of_denial, found.denials),
        *map(make.of_sentence, found.sentences),
    ]
    repeated = _repeated(found)
    kept = (claim for claim in claims if claim.sentence.start not in repeated)
    return tuple(sorted(kept, key=lambda claim: (claim.span.start, claim.kind, claim.span.end)))


def _repeated(found: Findings) -> frozenset[int]:
    """Return where the sentences of a paragraph start that repeats the one before: captions, headlines."""
    paragraphs = [list(group) for _, group in groupby(found.sentences, key=lambda s: s.paragraph)]
    said = ["".join(_plain(s.span.of(found.article.text)) for s in group) for group in paragraphs]
    again = (
        group
        for (before, after), group in zip(pairwise(said), paragraphs[1:], strict=False)
        if before == after
    )
    return frozenset(sentence.span.start for group in again for sentence in group)


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _is_dated(timex: Timex) -> bool:
    return timex.type in (TimexType.DATE, TimexType.TIME) and timex.first is not None


class _Builder:
    """Makes the claims of one article, reading each sentence once."""

    def __init__(self, found: Findings) -> None:
        self._found = found
        self._starts = [sentence.span.start for sentence in found.sentences]
        self._named = _by_sentence(found.names, self._starts)
        self._readings: dict[int, Reading] = {}
        self._story = frozenset(
            name.entity
            for name in found.names
            if name.kind in ("person", "organisation")
            or (name.kind == "place" and name.entity != name.country)
        )

        self._lands = frozenset(name.country for name in found.names if name.country)

    def of_quantity(self, quantity: Quantity) -> Claim:
        reading = self._reading(quantity.span)
        slot = concepts().key(quantity.head.lower()) if quantity.head else _governor(quantity.span, reading)
        return self._claim(
            reading,
            quantity.span,
            id=f"{quantity.core.start}-{quantity.core.end}",
            kind=ClaimKind.QUANTITY,
            value=quantity,
            slot=slot,
            modifiers=frozenset(term.key for term in _noun_terms(quantity, reading) if term.key != slot),
            roles=_roles(quantity.span, reading),
            terms=_weigh(quantity.span, reading),
            when=_when(quantity.span, reading),
        )

    def of_date(self, timex: Timex) -> Claim:
        reading = self._reading(timex.span)
        return self._claim(
            reading,
            timex.span,
            id=f"{timex.span.start}-{timex.span.end}@",
            kind=ClaimKind.DATE,
            value=timex,
            slot=_event(timex.span, reading),
            subject=_subject(timex.span, reading),
            roles=_roles(timex.span, reading),
            terms=_weigh(timex.span, reading),
        )

    def of_denial(self, denial: Denial) -> Claim:
        reading = self._reading(denial.content)
        content = _main_clause(denial.content, reading)
        denied = [term for term in reading.terms if content.contains(Span(term.start, term.end))]
        claim = self._claim(
            reading,
            denial.span,
            id=f"{denial.span.start}-{denial.span.end}!",
            kind=ClaimKind.DENIAL,
            denial=denial,
            terms={term.key: term.weight for term in denied},
        )
        return evolve(claim, factuality=Factuality.DENIED)

    def of_sentence(self, sentence: Sentence) -> Claim:
        reading = self._reading(sentence.span)
        return self._claim(
            reading,
            sentence.span,
            id=f"{sentence.span.start}-{sentence.span.end}.",
            kind=ClaimKind.STATEMENT,
            terms={term.key: term.weight for term in reading.terms},
            places={term.key: Span(term.start, term.end) for term in reversed(reading.terms)},
        )

    def _reading(self, span: Span) -> Reading:
        index = _at(self._starts, span)
        if index not in self._readings:
            self._readings[index] = _read(self._found, self._found.sentences[index], self._named[index])
        return self._readings[index]

    def _claim(self, reading: Reading, span: Span, *, id: str, **own: Any) -> Claim:  # noqa: A002  (the field's name)
        article, sentence = self._found.article, reading.sentence
        attribution = _attribution(span, self._found.attributions)
        return Claim(
            id=f"{article.id}:{id}",
            article=article.id,
            published=article.published,
            story=self._story,
            lands=self._lands,
            span=span,
            text=span.of(article.text),
            sentence=sentence.span,
            quote=sentence.span.of(article.text),
            paragraph=sentence.paragraph,
            anchors=anchors(span, sentence, reading.distances, self._named),
            modality=modality(article.text, sentence, span),
            attribution=attribution,
            factuality=attribution.factuality if attribution else Factuality.CERTAIN,
            **own,
        )


def _by_sentence(names: Sequence[NameMention], starts: Sequence[int]) -> list[list[NameMention]]:
    named: list[list[NameMention]] = [[] for _ in starts]
    for name in names:
        named[_at(starts, name.span)].append(name)
    return named


def _at(starts: Sequence[int], span: Span) -> int:
    return max(0, bisect_right(starts, span.start) - 1)


def _read(found: Findings, sentence: Sentence, names: Sequence[NameMention]) -> Reading:
    inside = [q.core for q in found.quantities if sentence.span.contains(q.core)]
    timexes = tuple(t for t in found.timexes if sentence.span.contains(t.span))
    skip = sorted([*inside, *(t.span for t in timexes), *(name.span for name in names)])
    tokens = tokenise(found.article.text, sentence.span)
    return Reading(sentence, terms(tokens, skip), distances(tokens), timexes)


def _attribution(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the innermost attribution whose content holds the span."""
    around = [a for a in attributions if a.content.contains(span)]
    return min(around, key=lambda a: len(a.content), default=None)


def _main_clause(content: Span, reading: Reading) -> Span:
    """Return the content up to a border between clauses, unless too little stands before it to be denied."""
    solid = [t for t in reading.terms if t.weight >= _SOLID and content.contains(Span(t.start, t.end))]
    for before, after in pairwise(solid[1:]):
        if reading.distances.between(Span(before.start, before.end), Span(after.start, after.end)) > _BORDER:
            return Span(content.start, before.end)
    return content


def _noun_terms(quantity: Quantity, reading: Reading) -> tuple[Term, ...]:
    return tuple(t for t in reading.terms if t.start >= quantity.core.end and t.end <= quantity.span.end)


def _weigh(span: Span, reading: Reading) -> dict[str, float]:
    weighed: dict[str, float] = {}
    for term in reading.terms:
        distance = reading.distances.between(span, Span(term.start, term.end))
        weight = term.weight * _HALF / (_HALF + distance)
        weighed[term.key] = max(weighed.get(term.key, 0.0), weight)
    return weighed


def _governor(span: Span, reading: Reading) -> str | None:
    """Return the key of the word that governs the value: the nearest one before it, else the nearest after."""
    before: list[tuple[float, str]] = []
    after: list[tuple[float, str]] = []
    for term in reading.terms:
        if term.weight < _SOLID:
            continue
        distance = reading.distances.between(span, Span(term.start, term.end))
        if distance <= _REACH:
            (before if term.start < span.start else after).append((distance, term.key))
    nearest = before or after
    return min(nearest)[1] if nearest else None


def _event(span: Span, reading: Reading) -> str | None:
    """Return the key of the event that a date is of: what governs it, looking past aspects ("begin", "held")."""
    lexical = concepts()
    events = []
    for term in reading.terms:
        concept = lexical.get(term.key)
        if term.weight >= _SOLID and not (concept and (concept.aspect or concept.family == "phase")):
            distance = reading.distances.between(span, Span(term.start, term.end))
            events.append((distance if term.start < span.start else distance + _AFTER, term.key))
    near = [event for event in events if event[0] <= _REACH]
    return min(near)[1] if near else _governor(span, reading)


def _subject(span: Span, reading: Reading) -> str | None:
    """Return the key of the first content word of the clause, where an aspect stands between it and the date."""
    start = span.start
    first: Term | None = None
    aspect = False
    for term in reversed([t for t in reading.terms if t.end <= span.start and t.weight >= _SOLID]):
        where = Span(term.start, term.end)
        if reading.distances.between(where, Span(start, start + 1)) > _BORDER:
            break
        start = term.start
        concept = concepts().get(term.key)
        if concept and (concept.aspect or concept.family == "phase"):
            aspect = True
        else:
            first = term
    return first.key if first and aspect else None


def _roles(span: Span, reading: Reading) -> dict[str, str]:
    lexical = concepts()
    nearest: dict[str, tuple[float, str]] = {}
    for term in reading.terms:
        family = lexical.family(term.key)
        if family is None:
            continue
        distance = reading.distances.between(span, Span(term.start, term.end))
        if distance <= _REACH and (family not in nearest or distance < nearest[family][0]):
            nearest[family] = (distance, term.key)
    return {family: key for family, (_, key) in nearest.items()}


def _when(span: Span, reading: Reading) -> Timex | None:
    dated = [t for t in reading.timexes if t.type in (TimexType.DATE, TimexType.TIME) and t.first]
    near = [(reading.distances.between(span, t.span), i) for i, t in enumerate(dated)]
    nearest = min(near, default=(_REACH + 1, 0))
    return dated[nearest[1]] if nearest[0] <= _REACH else None
