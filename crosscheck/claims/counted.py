"""How many of a kind: of few figures that an article gives, each is likelier to be meant."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.claim import Claim

_TELLING = 6  # values from which on it tells something that only one is of its kind
_LEFT_OUT = 2  # values of one dimension that are reckoned with in a text of fewer


def counted(claims: Sequence[Claim]) -> list[Claim]:
    """Tell each value how many of its dimension, and of its matter, the article gives; a note leaves others out."""
    peers = Counter(claim.dimension for claim in claims if claim.dimension)
    namesakes = Counter((claim.dimension, claim.matter) for claim in claims)
    least = _LEFT_OUT if peers.total() < _TELLING else 1
    return [
        evolve(
            claim,
            peers=max(least, peers[claim.dimension]),
            namesakes=namesakes[claim.dimension, claim.matter],
        )
        if claim.dimension
        else claim
        for claim in claims
    ]
