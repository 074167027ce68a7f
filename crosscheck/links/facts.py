"""Facts: the claims that links join, directly or through others, as one group."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.links.link import Link


def group(claims: Sequence[Claim], links: Sequence[Link]) -> Mapping[str, str]:
    """Return for each linked claim's id the id of its fact, "fact-1" being the first in the order of claims."""
    parent: dict[str, str] = {}

    def root(claim: str) -> str:
        while parent.setdefault(claim, claim) != claim:
            parent[claim] = parent[parent[claim]]
            claim = parent[claim]
        return claim

    for link in links:
        first, second = root(link.a.id), root(link.b.id)
        if first != second:
            parent[second] = first
    numbers: dict[str, str] = {}
    return {
        claim.id: numbers.setdefault(root(claim.id), f"fact-{len(numbers) + 1}")
        for claim in claims
        if claim.id in parent
    }
