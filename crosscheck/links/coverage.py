"""Which sentences say what a denial denies: the share of its content words and names that they hold."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.claims.claim import Claim

_ENOUGH = 0.5  # share of the denied content that a sentence must hold
_NAME = 0.5  # what a shared name weighs, against 1 for a concept
_SPREAD = 0.85  # a sentence that holds this share of the best one's content is reported beside it


@frozen(kw_only=True)
class Match:
    """A statement, how much of the denied content it holds (0 to 1), where, and the words shared."""

    claim: Claim
    share: float
    passage: Span
    shared: tuple[str, ...]


def best_matches(denial: Claim, statements: Sequence[Claim]) -> Iterator[Match]:
    """Yield for each article the statements that say what is denied, the best and those nearly as good."""
    by_article: defaultdict[str, list[Match]] = defaultdict(list)
    for claim in statements:
        match = cover(denial, claim)
        if match is not None:
            by_article[claim.article].append(match)
    for matches in by_article.values():
        best = max(match.share for match in matches)
        yield from (match for match in matches if match.share >= best * _SPREAD)


def cover(denial: Claim, claim: Claim) -> Match | None:
    """Return how the statement covers what is denied, None when it does not do so well enough."""
    wanted = denial.terms
    shared = sorted(wanted.keys() & claim.terms.keys(), key=lambda key: -wanted[key])
    strong = [key for key in shared if wanted[key] >= _NAME]
    if not strong or (len(strong) < 2 and len(wanted) > 2):
        return None
    names = {anchor.country or anchor.entity for anchor in denial.anchors if anchor.near}
    theirs = {anchor.country or anchor.entity for anchor in claim.anchors}
    countries = {anchor.country for anchor in denial.anchors if anchor.near and anchor.country}
    if countries and claim.countries and not countries & claim.countries:
        return None
    total = sum(wanted.values()) + _NAME * len(names)
    share = (sum(wanted[key] for key in shared) + _NAME * len(names & theirs)) / total
    if share < _ENOUGH:
        return None
    spans = [claim.places[key] for key in strong]
    return Match(
        claim=claim,
        share=share,
        passage=Span(min(s.start for s in spans), max(s.end for s in spans)),
        shared=tuple(shared),
    )
