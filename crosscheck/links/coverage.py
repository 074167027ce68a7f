"""Which sentences say what a denial denies: the share of its content words and names that they hold."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.concepts import concepts
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.claim import Anchor, Claim

_ENOUGH = 0.55  # share of the denied content that a sentence must hold
_PLAINLY = 0.65  # the same for a plain negation, which is oftener said of something else
_IN_PASSING = 0.8  # the same where the article itself negates
STRONG = 0.5  # weight from which a shared word counts as content
_NAME = 0.5  # what a shared name weighs, against 1 for a concept
_BORROWED = 0.5  # what a name of the sentence before counts, against 1 for one of the sentence itself
_LEAST = 2  # content words and names that must be shared
_LONG = 140  # code points; words further apart than this make no statement together
_SPREAD = 0.85  # a sentence that holds this share of the best one's content is reported beside it


@frozen(kw_only=True)
class Match:
    """A statement, how much of the denied content it holds (0 to 1), where, and the words shared."""

    claim: Claim
    share: float
    passage: Span
    shared: tuple[str, ...]


def matches(denial: Claim, statements: Sequence[Claim], language: str = "en") -> list[list[Match]]:
    """Return for each article the statements that say what is denied, the best first."""
    by_article: defaultdict[str, list[Match]] = defaultdict(list)
    for claim in statements:
        match = cover(denial, claim, language)
        if match is not None:
            by_article[claim.article].append(match)
    return [sorted(found, key=lambda match: -match.share) for found in by_article.values()]


def best(found: Sequence[Match]) -> list[Match]:
    """Return the best of one article's matches and those nearly as good."""
    return [match for match in found if match.share >= found[0].share * _SPREAD]


def cover(denial: Claim, claim: Claim, language: str = "en") -> Match | None:
    """Return how the statement covers what is denied, None when it does not do so well enough."""
    wanted = denial.terms
    shared = sorted(wanted.keys() & claim.terms.keys(), key=lambda key: -wanted[key])
    strong = [key for key in shared if wanted[key] >= STRONG]
    if denial.countries and claim.countries and not denial.countries & claim.countries:
        return None
    names = {_name(anchor) for anchor in denial.anchors if anchor.near}
    near = {_name(anchor) for anchor in claim.anchors if anchor.near}
    borrowed = {_name(anchor) for anchor in claim.anchors} - near
    held = len(names & near) + _BORROWED * len(names & borrowed)
    if len(strong) + len(names & near) < _LEAST or not strong or not _holds_noun(denial, shared, language):
        return None
    total = sum(wanted.values()) + _NAME * len(names)
    share = (sum(wanted[key] for key in shared) + _NAME * held) / total
    spans = [claim.places[key] for key in strong]
    passage = Span(min(s.start for s in spans), max(s.end for s in spans))
    if share < _needed(denial) or len(passage) > _LONG:
        return None
    return Match(claim=claim, share=share, passage=passage, shared=tuple(shared))


def demand(denial: Claim) -> float:
    """Return the weight of denied words that a statement must hold at the least, whatever names it shares."""
    names = {_name(anchor) for anchor in denial.anchors if anchor.near}
    total = sum(denial.terms.values()) + _NAME * len(names)
    return _needed(denial) * total - _NAME * len(names)


def _needed(denial: Claim) -> float:
    """Return the share that a statement must hold: more for what is negated in passing, by no one in particular."""
    if denial.denial is None or denial.denial.kind != "event":
        return _ENOUGH
    return _PLAINLY if denial.denial.source else _IN_PASSING


def _name(anchor: Anchor) -> str:
    return anchor.country or anchor.entity


def _holds_noun(denial: Claim, shared: Sequence[str], language: str) -> bool:
    """Whether the noun that is negated ("no arrests") is among the words shared, where there is one."""
    noun = denial.denial.noun if denial.denial and denial.denial.kind == "event" else None
    return noun is None or any(concepts(language).key(word) in shared for word in noun.lower().split())
