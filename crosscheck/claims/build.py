"""The claims of one article: every figure and every date with what surrounds it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from attrs import evolve, frozen

from crosscheck.claims.anchors import Anchors
from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.claims.concepts import concepts
from crosscheck.claims.counted import counted
from crosscheck.claims.denial import Denial, DenialKind
from crosscheck.claims.derived.derive import derive
from crosscheck.claims.factuality import Factuality
from crosscheck.claims.inherited import inherit
from crosscheck.claims.modality import modality
from crosscheck.claims.proposition import propose
from crosscheck.claims.reading import (
    Reading,
    around,
    event,
    governor,
    is_partial,
    main_clause,
    noun_terms,
    read,
    roles,
    subject,
    weigh,
    when,
)
from crosscheck.claims.repeated import repeated
from crosscheck.text.span import Span
from crosscheck.values.timex import Timex, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.attribution import Attribution
    from crosscheck.claims.proposition import Named
    from crosscheck.mentions.cues_words import Words
    from crosscheck.mentions.names import NameMention
    from crosscheck.text.article import Article
    from crosscheck.text.sentence import Sentence
    from crosscheck.values.quantity import Quantity


_OPENING = 5  # sentences in which an article names whom and what it is about
_NOISE = 0.3  # weight up to which a word says nothing


class _Spanned(Protocol):
    """What stands somewhere in the text."""

    @property
    def span(self) -> Span: ...


_Placed = TypeVar("_Placed", bound=_Spanned)


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
    words: Words
    language: str = "en"


def build(found: Findings) -> tuple[Claim, ...]:
    """Return a claim for each quantity, date, denial and sentence, as the text runs; then what follows from them."""
    found = evolve(found, quantities=inherit(found.quantities, found.sentences))
    make = _Builder(found)
    claims = [
        *map(make.of_quantity, found.quantities),
        *(make.of_date(timex) for timex in found.timexes if _is_dated(timex)),
        *map(make.of_denial, found.denials),
        *map(make.of_sentence, found.sentences),
    ]
    again = repeated(found.article.text, found.sentences)
    kept = (claim for claim in claims if claim.sentence.start not in again and not _is_stamp(claim))
    said = counted(sorted(kept, key=lambda claim: (claim.span.start, claim.kind, claim.span.end)))
    return (*said, *derive(found.article.text, said))


def _is_stamp(claim: Claim) -> bool:
    """Whether the claim is a date that stands for itself: a dateline, or when the page was updated."""
    return claim.kind is ClaimKind.DATE and not any(weight > _NOISE for weight in claim.terms.values())


def _is_dated(timex: Timex) -> bool:
    return timex.type in (TimexType.DATE, TimexType.TIME) and timex.first is not None


class _Builder:
    """Makes the claims of one article, reading each sentence once."""

    def __init__(self, found: Findings) -> None:
        self._found = found
        self._starts = [sentence.span.start for sentence in found.sentences]
        self._named = _by_sentence(found.names, self._starts)
        self._anchors = Anchors(self._named)
        self._quantities = _by_sentence(found.quantities, self._starts)
        self._timexes = _by_sentence(found.timexes, self._starts)
        self._attributions = self._said()
        self._denials = _by_sentence(found.denials, self._starts)
        self._words = [found.words.part(sentence.span) for sentence in found.sentences]
        self._readings: dict[int, Reading] = {}
        told = [name for name in found.names if _is_specific(name)]
        self._story = frozenset(name.entity for name in told)
        opening = found.sentences[min(len(found.sentences), _OPENING) - 1].span.end if found.sentences else 0
        self._leads = frozenset(name.entity for name in told if name.span.end <= opening)
        self._lands = frozenset(name.country for name in found.names if name.country)

    def of_quantity(self, quantity: Quantity) -> Claim:
        reading = self._reading(quantity.span)
        words = around(quantity.span, reading)
        language = self._found.language
        counted = concepts(language).key(quantity.head.lower()) if quantity.head else None
        slot = counted or governor(quantity.span, words, language)
        return self._claim(
            reading,
            quantity.span,
            id=f"{quantity.core.start}-{quantity.core.end}",
            kind=ClaimKind.QUANTITY,
            value=quantity,
            slot=slot,
            modifiers=frozenset(term.key for term in noun_terms(quantity, reading) if term.key != slot),
            partial=is_partial(quantity, self._found.article.text, language),
            roles=roles(words, language),
            terms=weigh(words),
            when=when(quantity.span, reading),
        )

    def of_date(self, timex: Timex) -> Claim:
        reading = self._reading(timex.span)
        words = around(timex.span, reading)
        return self._claim(
            reading,
            timex.span,
            id=f"{timex.span.start}-{timex.span.end}@",
            kind=ClaimKind.DATE,
            value=timex,
            slot=event(timex.span, words, self._found.language),
            subject=subject(timex.span, reading),
            roles=roles(words, self._found.language),
            terms=weigh(words),
        )

    def of_denial(self, denial: Denial) -> Claim:
        content = denial.cited_content or denial.content
        reading = self._reading(content)
        content = main_clause(content, reading)
        denied = [term for term in reading.terms if content.contains(Span(term.start, term.end))]
        claim = self._claim(
            self._reading(denial.span),
            denial.span,
            id=f"{denial.span.start}-{denial.span.end}!",
            kind=ClaimKind.DENIAL,
            denial=denial,
            terms={term.key: term.weight for term in denied},
            denied=propose(
                self._found.article.text,
                content,
                denied,
                self._names_in(content),
                self._names_in(denial.source_span) if denial.source_span else frozenset(),
                self._found.language,
            ),
        )
        return evolve(claim, factuality=Factuality.DENIED)

    def _names_in(self, span: Span) -> frozenset[Named]:
        """Return the keys of what is named in a span of one sentence, with their countries."""
        named = self._named[_at(self._starts, span)]
        return frozenset((name.entity, name.country) for name in named if span.contains(name.span))

    def of_sentence(self, sentence: Sentence) -> Claim:
        reading = self._reading(sentence.span)
        return self._claim(
            reading,
            sentence.span,
            id=f"{sentence.span.start}-{sentence.span.end}.",
            kind=ClaimKind.STATEMENT,
            terms={term.key: term.weight for term in reading.terms},
            places={term.key: Span(term.start, term.end) for term in reversed(reading.terms)},
            said=tuple(self._attributions[sentence.index]),
        )

    def _factuality(self, span: Span, attribution: Attribution | None, sentence: Sentence) -> Factuality:
        """Return how surely it is said: what stands inside a denial is denied, whoever reports it."""
        for denial in self._denials[sentence.index]:
            if (
                denial.kind is not DenialKind.REPORT
                and denial.content.contains(span)
                and span != sentence.span
            ):
                return Factuality.DENIED
        return attribution.factuality if attribution else Factuality.CERTAIN

    def _said(self) -> list[list[Attribution]]:
        """Return for each sentence the attributions whose content reaches into it."""
        found: list[list[Attribution]] = [[] for _ in self._starts]
        for attribution in self._found.attributions:
            first = _at(self._starts, attribution.content)
            last = bisect_right(self._starts, max(attribution.content.start, attribution.content.end - 1)) - 1
            for index in range(first, last + 1):
                found[index].append(attribution)
        return found

    def _reading(self, span: Span) -> Reading:
        index = _at(self._starts, span)
        if index not in self._readings:
            self._readings[index] = read(
                self._found.article.text,
                self._found.sentences[index],
                self._named[index],
                self._quantities[index],
                self._timexes[index],
                self._found.language,
            )
        return self._readings[index]

    def _claim(self, reading: Reading, span: Span, *, id: str, **own: Any) -> Claim:  # noqa: A002  (the field's name)
        article, sentence = self._found.article, reading.sentence
        attribution = _attribution(span, self._attributions[sentence.index])
        return Claim(
            id=f"{article.id}:{id}",
            article=article.id,
            published=article.published,
            story=self._story,
            lands=self._lands,
            leads=self._leads,
            span=span,
            text=span.of(article.text),
            sentence=sentence.span,
            quote=sentence.span.of(article.text),
            paragraph=sentence.paragraph,
            anchors=self._anchors.around(span, sentence, reading.distances),
            modality=modality(self._words[sentence.index], span, self._found.language),
            attribution=attribution,
            factuality=self._factuality(span, attribution, sentence),
            **own,
        )


def _by_sentence(placed: Sequence[_Placed], starts: Sequence[int]) -> list[list[_Placed]]:
    """Return for each sentence what stands in it."""
    found: list[list[_Placed]] = [[] for _ in starts]
    for one in placed:
        found[_at(starts, one.span)].append(one)
    return found


def _at(starts: Sequence[int], span: Span) -> int:
    return max(0, bisect_right(starts, span.start) - 1)


def _is_specific(name: NameMention) -> bool:
    """Whether the name is of a person, a body or a town: what few stories share."""
    return name.kind in ("person", "organisation") or (name.kind == "place" and name.entity != name.country)


def _attribution(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the innermost attribution whose content holds the span."""
    around = [a for a in attributions if a.content.contains(span)]
    return min(around, key=lambda a: len(a.content), default=None)
