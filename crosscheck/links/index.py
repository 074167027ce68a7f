"""
By which keys an article is found again: an entry for each key of what in it another article may be compared with.

Figures and dates have their blocking keys, derived ones such of their own. Every statement is entered under its strong
words, a denial under those of what it denies; a statement that says so in other words only is met where the articles
share names: an article is entered under those that it is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.claim import ClaimKind
from crosscheck.links.blocking import keys
from crosscheck.links.coverage import STRONG
from crosscheck.links.derived import as_said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.claims.extraction import Extraction

SAID, DENIED, DERIVED, NAMED = "said", "denied", "derived", "named"
_BETWEEN = "\x1f"  # the unit separator, which no word holds
_RAREST = 4  # words of a denial that are looked for


@frozen
class Entry:
    """One entry: the `key`, as one string, and the `places` of its claims among those of the article, if any."""

    key: str
    places: tuple[int, ...]


def entries(extraction: Extraction) -> Iterator[Entry]:
    """Yield the entries of one article, one for each key."""
    found: dict[str, list[int]] = {}
    for place, claim in enumerate(extraction.claims):
        for key in dict.fromkeys(own_keys(claim)):
            found.setdefault(key, []).append(place)
    for key, places in found.items():
        yield Entry(key, tuple(places))
    for name in sorted(story(extraction)):
        yield Entry(joined(NAMED, name), ())


def own_keys(claim: Claim) -> Iterable[str]:
    """Return the keys under which a claim is entered."""
    if claim.kind is ClaimKind.STATEMENT:
        return [joined(SAID, term) for term in strong_terms(claim)]
    if is_aimed(claim):
        return [joined(DENIED, term) for term in strong_terms(claim)]
    if claim.kind is ClaimKind.DERIVED:
        return [joined(DERIVED, *key) for key in keys(as_said(claim))]
    return [joined(*key) for key in keys(claim)]


def wanted_keys(claim: Claim, size: Callable[[str], int]) -> Iterable[str]:
    """Return the keys under which others that a claim may be compared with are found; `size` counts a key's entries."""
    if claim.kind is ClaimKind.STATEMENT:
        return [joined(DENIED, term) for term in strong_terms(claim)]
    if is_aimed(claim):
        said = [joined(SAID, term) for term in strong_terms(claim)]
        return sorted(said, key=lambda key: (size(key), key))[:_RAREST]
    if claim.kind is ClaimKind.DERIVED:
        return [joined(*key) for key in keys(as_said(claim))]
    return [found for key in keys(claim) for found in (joined(*key), joined(DERIVED, *key))]


def is_aimed(claim: Claim) -> bool:
    """Whether the claim is a denial whose content other articles may state: one not of a report, which is cited."""
    return claim.kind is ClaimKind.DENIAL and claim.denial is not None and claim.denial.kind != "report"


def story(extraction: Extraction) -> frozenset[str]:
    """Return the persons, bodies and towns that the article names."""
    return extraction.claims[0].story if extraction.claims else frozenset()


def strong_terms(claim: Claim) -> list[str]:
    """Return the words of a statement or of what is denied that count as content."""
    return [term for term, weight in claim.terms.items() if weight >= STRONG]


def joined(*parts: str) -> str:
    """Return a key as one string."""
    return _BETWEEN.join(parts)


def label(key: str) -> str:
    """Return a key as an editor reads it: "count people"."""
    return key.replace(_BETWEEN, " ")
