"""How well a sentence says what a denial denies: whether it holds its deed, its other words and its names."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from crosscheck.claims.concepts import concepts
from crosscheck.claims.denial import DenialKind
from crosscheck.claims.factuality import Factuality
from crosscheck.claims.speech.grammar import grammar
from crosscheck.links.telling import CLOSE, Told, told
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.claims.proposition import Mark, Named, Proposition

STRONG = 0.5  # weight from which a word counts as content

_KIN = 0.7  # what a word of the same kind counts, against 1 for the same word
_UNKNOWN = 0.3  # what a verb counts of which the lexicon does not know that it tells the deed
_NAME = 0.8  # weight of a name, against 1 for a concept
_COUNTRY = 0.5  # what another name of the same country counts, against 1 for the name itself
_BORROWED = 0.4  # what a name or word of the sentence before counts
_PRONOUN = 0.7  # what a name of the sentence before counts where a pronoun may stand for it
_DEED = 0.4  # share of the deed in the whole, where other words are denied too
_LOOSE = 30.0  # reading cost up to which a word counts _APART, beyond it _FAR
_APART = 0.7
_FAR = 0.4
_FEW = 20  # sentences; among fewer no word is common
_RARE = 3  # sentences in which a rare word stands
_COMMON = 0.25  # weight of a word that stands in every sentence, against 1 for a rare one

# By how much one sentence of an article is preferred to another: one that tells the deed by a verb, names who denies as
# its doer, is alleged or at least said by somebody, stands further up.
_BY_VERB = 0.06
_ACCUSING = 0.2
_ALLEGED = 0.08
_CREDITED = 0.05
_LATER = 0.003
_ALIKE = 0.9  # what a word of the same kind counts there
_UNSURE = frozenset({Factuality.PROBABLE, Factuality.POSSIBLE})

_ENOUGH = 0.58  # how well a sentence must say what somebody denies
_WORDS = 0.3  # share of the other words and names that it must hold
_PLAINLY = 0.68  # how well it must say what is negated, which is oftener said of something else
_IN_PASSING = 0.85  # the same where the article itself negates
_MOST = 0.6  # share of the other words and names for a negation
_ALL = 0.75  # share of them where the deed is told in a word that the lexicon does not know for it


@frozen(kw_only=True)
class Match:
    """
    A statement that may say what is denied.

    `share` says how well (0 to 1), `around` how much of the other words and names it holds, None where there are none.
    `anchor` is the deed, `by_verb` whether a verb tells it, `known` whether the lexicon knows it for the same deed,
    `several` whether it is told of several where one is denied. `passage` is its clause, `shared` where the shared
    words are. `rank` orders the statements of one article.
    """

    claim: Claim
    share: float
    around: float | None
    rank: float
    anchor: Mark
    by_verb: bool
    known: bool
    several: bool
    passage: Span
    shared: tuple[Span, ...]


@define
class Statements:
    """Sentences, in the order of their articles; each is taken apart when it is first looked at."""

    claims: Sequence[Claim]
    language: str = "en"
    _told: dict[str, Told] = field(init=False, factory=dict)
    _before: dict[str, Claim] = field(init=False, factory=dict)
    _numbers: dict[str, int] = field(init=False, factory=dict)
    _counts: Counter[str] = field(init=False, factory=Counter)

    def __attrs_post_init__(self) -> None:
        before: Claim | None = None
        for claim in self.claims:
            self._numbers[claim.id] = 0
            if before is not None and before.article == claim.article:
                self._before[claim.id] = before
                self._numbers[claim.id] = self._numbers[before.id] + 1
            before = claim

    def cover(self, denial: Claim, claim: Claim) -> Iterator[Match]:
        """Yield how the statement says what is denied, once for each word that may be the deed, where well enough."""
        if denial.denied is None:
            return
        for strength, anchor in self._anchors(denial.denied, self.told(claim)):
            match = self._match(denial.denied, claim, strength, anchor)
            if _is_event(denial, match, self.language) if _negates(denial) else _is_enough(denial, match):
                yield match

    def told(self, claim: Claim) -> Told:
        """Return the sentence of a claim, taken apart."""
        if claim.id not in self._told:
            self._told[claim.id] = told(claim, self.language)
        return self._told[claim.id]

    def _anchors(self, denied: Proposition, sentence: Told) -> Iterator[tuple[float, Mark]]:
        """
        Yield the words that may be the deed, with how far they are it.

        Where none is of its kind, a verb may tell it in words that the lexicon lacks, if the rest plays the same part.
        """
        known = False
        for head in denied.heads or denied.others:
            for mark in sentence.marks:
                alike = likeness(head, mark)
                if alike:
                    known = True
                    yield alike, mark
        if denied.verbal and not known:
            for mark in sentence.marks:
                verb = mark.weight >= STRONG and not mark.undone and sentence.by_verb(mark)
                if verb and sentence.plays_a_part(denied, mark):
                    yield _UNKNOWN, mark

    def _match(self, denied: Proposition, claim: Claim, strength: float, anchor: Mark) -> Match:
        sentence = self.told(claim)
        got, total, shared, several = 0.0, 0.0, {Span(anchor.start, anchor.end)}, False
        for n, other in enumerate(denied.others):
            value, held = self._held(other, claim, anchor, skip=bool(denied.heads))
            weight = other.weight * self._rarity(other.key)
            total += weight
            got += value * weight
            if held is not None:
                shared.add(Span(held.start, held.end))
                subject = n == 0 and bool(denied.heads) and other.start < denied.heads[0].start
                several = several or (subject and held.plural and not other.plural)
        pronoun = bool(denied.names) and sentence.has_pronoun
        total += _NAME * len(denied.names)
        got += _NAME * sum(_named(name, claim, pronoun=pronoun) for name in denied.names)
        around = got / total if total else None
        known, by_verb = strength > _UNKNOWN, sentence.by_verb(anchor)
        alike = _ALIKE if known and strength < 1 else strength
        return Match(
            claim=claim,
            share=_share(denied, strength, around),
            around=around,
            rank=_share(denied, alike, around) + self._preference(denied, claim, anchor, by_verb=by_verb),
            anchor=anchor,
            by_verb=by_verb,
            known=known,
            several=several,
            passage=sentence.passage(anchor, shared),
            shared=tuple(sorted(shared)),
        )

    def _held(self, other: Mark, claim: Claim, anchor: Mark, *, skip: bool) -> tuple[float, Mark | None]:
        """Return how far the sentence holds a word that is denied, and where; the one before it counts less."""
        value, held, sentence = 0.0, None, self.told(claim)
        at = Span(anchor.start, anchor.end)
        for mark in sentence.marks:
            alike = 0.0 if skip and mark is anchor else likeness(other, mark)
            if alike:
                cost = sentence.distances.between(at, Span(mark.start, mark.end))
                alike *= 1.0 if cost <= CLOSE else _APART if cost <= _LOOSE else _FAR
            if alike > value:
                value, held = alike, mark
        before = self._before.get(claim.id)
        if value < _BORROWED and before is not None:
            alike = _BORROWED * max((likeness(other, mark) for mark in self.told(before).marks), default=0.0)
            if alike > value:
                value, held = alike, None
        return value, held

    def _rarity(self, key: str) -> float:
        """Return how much a word tells one sentence from the others: 1 for a rare one, less for the story's own."""
        several = len(self.claims)
        if several < _FEW:
            return 1.0
        if not self._counts:
            for claim in self.claims:
                self._counts.update(claim.terms.keys())
        return min(1.0, max(_COMMON, log(several / max(1, self._counts[key])) / log(several / _RARE)))

    def _preference(self, denied: Proposition, claim: Claim, anchor: Mark, *, by_verb: bool) -> float:
        """Return by how much the sentence is preferred to others that say what is denied as well."""
        accusing = any(self.told(claim).does(name, anchor) for name in denied.by)
        alleged = any(made.factuality in _UNSURE for made in claim.said)
        return (
            _BY_VERB * by_verb
            + _ACCUSING * accusing
            + _ALLEGED * alleged
            + _CREDITED * bool(claim.said)
            - _LATER * self._numbers[claim.id]
        )


def cover(denial: Claim, claim: Claim, language: str = "en") -> Match | None:
    """Return how a statement, looked at by itself, says what is denied, None where it does not well enough."""
    return max(Statements([claim], language).cover(denial, claim), key=lambda match: match.rank, default=None)


def likeness(a: Mark, b: Mark) -> float:
    """Return how far two words may stand for each other: 1 the same, less where they are of one kind, 0 otherwise."""
    if a.undone != b.undone:
        return 0.0
    if a.key == b.key:
        return 1.0
    return _KIN if a.kinds & b.kinds else 0.0


def _share(denied: Proposition, strength: float, around: float | None) -> float:
    if not denied.heads:
        return _KIN * (around or 0.0)
    return strength if around is None else _DEED * strength + (1 - _DEED) * around


def _named(name: Named, claim: Claim, *, pronoun: bool) -> float:
    """Return how far a claim names an entity: itself, another of its country, or in the sentence before."""
    best = 0.0
    for anchor in claim.anchors:
        same = anchor.entity.removesuffix("s") == name[0].removesuffix("s")
        value = 1.0 if same else _COUNTRY if name[1] and anchor.country == name[1] else 0.0
        best = max(best, value * (1.0 if anchor.near else _PRONOUN if pronoun else _BORROWED))
    return best


def _negates(denial: Claim) -> bool:
    return denial.denial is not None and denial.denial.kind is DenialKind.EVENT


def _is_enough(denial: Claim, match: Match) -> bool:
    """Whether the match is good enough for what somebody denies."""
    report = denial.denial is not None and denial.denial.kind is DenialKind.REPORT
    if match.around is None or report:
        return match.known and match.share >= _ENOUGH
    if not match.known:
        return match.claim.article != denial.article and match.around >= _ALL
    return match.around >= _WORDS and match.share >= _ENOUGH


def _is_event(denial: Claim, match: Match, language: str) -> bool:
    """Whether the match is good enough for a negation, which is often of something else of the same kind."""
    if denial.denial is None or denial.denied is None or not match.by_verb or not match.known:
        return False
    if match.share < (_PLAINLY if denial.denial.source else _IN_PASSING):
        return False
    if match.around is None:
        nothing = denial.denial.cue.lower() in {"no", *grammar(language).nobody}
        return nothing and match.anchor.key in concepts(language).named
    return match.around >= _MOST and not (denial.denied.definite and match.several)
