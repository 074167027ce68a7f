"""What a denial denies: in each article that tells the same story, the sentence that says it best, if one does."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.claims.denial import DenialKind
from crosscheck.claims.modality import Modality, modality
from crosscheck.links.coverage import Match, Statements
from crosscheck.links.stories import Stories
from crosscheck.mentions.cues_words import words
from crosscheck.text.span import Span
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_BESIDE = 0.75  # share of the best match in any article that one in another article must reach
_HISTORY = 400  # days before publication from which what is told is history
_NEXT = 12  # code points between a passage and a date that belongs to it
_UNSAID = frozenset({Modality.NEGATED, Modality.CONDITIONAL, Modality.DEMANDED})
_AHEAD = frozenset({Modality.PLANNED, Modality.POSSIBLE})

_Place = tuple[str, int]
"""An article and where a sentence starts in it."""


@define(slots=False)
class Denied:
    """The claims of a run, as the denials among them look for what they deny."""

    claims: Sequence[Claim]
    language: str = "en"

    @cached_property
    def denials(self) -> tuple[Claim, ...]:
        """The claims that deny."""
        return tuple(
            claim for claim in self.claims if claim.kind is ClaimKind.DENIAL and claim.denied is not None
        )

    @cached_property
    def matches(self) -> Mapping[str, Sequence[Match]]:
        """For the id of each denial the sentences that say what it denies: the best of each article."""
        return {denial.id: self._matches(denial) for denial in self.denials}

    def near(self, article: str) -> Sequence[str]:
        """Return the articles that may tell the same story as one, itself among them."""
        return self._stories.near(article)

    def dates(self, match: Match) -> list[Claim]:
        """Return the dates that touch the passage."""
        passage = match.passage
        return [
            day
            for day in self._dated[_place(match.claim)]
            if day.span.start <= passage.end + _NEXT and passage.start <= day.span.end + _NEXT
        ]

    @cached_property
    def _denying(self) -> defaultdict[_Place, list[Claim]]:
        return _by_sentence(self.denials)

    @cached_property
    def _dated(self) -> defaultdict[_Place, list[Claim]]:
        return _by_sentence(claim for claim in self.claims if claim.kind is ClaimKind.DATE)

    @cached_property
    def _said(self) -> Mapping[str, list[Claim]]:
        """The sentences of each article."""
        found: dict[str, list[Claim]] = {}
        for claim in self.claims:
            if claim.kind is ClaimKind.STATEMENT:
                found.setdefault(claim.article, []).append(claim)
        return found

    @cached_property
    def _stories(self) -> Stories:
        return Stories({claim.article: claim for claim in self.claims})

    @cached_property
    def _statements(self) -> Statements:
        return Statements([claim for said in self._said.values() for claim in said], self.language)

    def _matches(self, denial: Claim) -> list[Match]:
        if denial.denial is None or denial.denied is None:
            return []
        unnamed = denial.denial.kind is DenialKind.REPORT and denial.denial.cited_content is None
        if unnamed or (negates(denial) and denial.denied.open):
            return []
        found = [
            match
            for article in self.near(denial.article)
            for match in self._chosen(denial, self._said.get(article, ()))
        ]
        best = max((match.share for match in found), default=0.0)
        return [match for match in found if match.share >= best * _BESIDE]

    def _chosen(self, denial: Claim, said: Iterable[Claim]) -> list[Match]:
        """Return the sentence of one article that says it best, or those that date a later event that was negated."""
        found: list[Match] = []
        for claim in said:
            if _place(claim) == _place(denial) or claim.quote.rstrip().endswith("?"):
                continue
            matches = (m for m in self._statements.cover(denial, claim) if self._says(denial, m))
            best = max(matches, key=lambda match: match.rank, default=None)
            if best is not None:
                found.append(best)
        since = [match for match in found if negates(denial) and self._is_since(denial, match)]
        return since or sorted(found, key=lambda match: -match.rank)[:1]

    def _says(self, denial: Claim, match: Match) -> bool:
        """Whether the sentence states what is denied, as a fact, and of the same time."""
        where = Span(match.anchor.start, match.anchor.end)
        if any(other.span.overlaps(where) for other in self._denying[_place(match.claim)]):
            return False
        if match.claim.article == denial.article and not any(
            a.content.contains(where) for a in match.claim.said
        ):
            return False  # within one article there are two sides only where somebody else is quoted
        return self._is_meant(denial, match) and self._is_then(denial, match)

    def _is_meant(self, denial: Claim, match: Match) -> bool:
        """Whether the clause is meant as what is denied is: as done, or as a plan where a plan is denied."""
        start = match.claim.sentence.start
        at = Span(match.anchor.start - start, match.anchor.end - start)
        meant = modality(words(match.claim.quote), at, self.language)
        if meant in _UNSAID or denial.denied is None:
            return False
        if meant in _AHEAD:
            return denial.denied.planned or (
                match.known and not negates(denial) and not denial.denied.perfect
            )
        return not denial.denied.planned or not self._is_before(denial, match)

    def _is_then(self, denial: Claim, match: Match) -> bool:
        """Whether no date says that it was at another time, or long ago."""
        mine = [day.value for day in self._dated[_place(denial)] if denial.span.contains(day.span)]
        theirs = [day.value for day in self.dates(match)]
        ever = any(word in denial.text.lower() for word in ("ever", "never"))
        if (
            not mine
            and not ever
            and any(_is_history(day, match.claim) for day in theirs if isinstance(day, Timex))
        ):
            return False
        return all(
            _may_be_one(a, b) for a in mine for b in theirs if isinstance(a, Timex) and isinstance(b, Timex)
        )

    def _is_before(self, denial: Claim, match: Match) -> bool:
        """Whether a date says that it was over when the denial was published."""
        lasts = [day.value.last for day in self.dates(match) if isinstance(day.value, Timex)]
        return denial.published is not None and any(last < denial.published for last in lasts if last)

    def _is_since(self, denial: Claim, match: Match) -> bool:
        """Whether a date says that it came about after the denial was published."""
        firsts = [day.value.first for day in self.dates(match) if isinstance(day.value, Timex)]
        return denial.published is not None and any(first > denial.published for first in firsts if first)


def negates(denial: Claim) -> bool:
    """Whether the denial is a plain negation ("no arrests have been made")."""
    return denial.denial is not None and denial.denial.kind is DenialKind.EVENT


def _place(claim: Claim) -> _Place:
    return claim.article, claim.sentence.start


def _by_sentence(claims: Iterable[Claim]) -> defaultdict[_Place, list[Claim]]:
    found: defaultdict[_Place, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[_place(claim)].append(claim)
    return found


def _is_history(day: Timex, claim: Claim) -> bool:
    return bool(day.last and claim.published and (claim.published - day.last).days > _HISTORY)


def _may_be_one(a: Timex, b: Timex) -> bool:
    """Whether two times may be one: they share a day, or the one is open towards the other ("since 2016")."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return True
    if a.direction == "since":
        return b.last >= a.first
    return a.first <= b.last and b.first <= a.last
