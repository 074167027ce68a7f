"""How many others could be meant: the figures of one kind that the two articles give."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim
    from crosscheck.values.relation import Comparison

_PEERS = ((1, "the only two"), (4, "of very few"), (12, "of few"), (36, "of several"), (100, "of many"))
_NAMESAKES = ((1, "the only two"), (3, "of very few"), (8, "of few"))


def peers(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare how many values of the dimension the articles give: the pairs that could be meant."""
    meant = a.peers * b.peers
    return next((level for bound, level in _PEERS if meant <= bound), "of very many")


def namesakes(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare how many values of the same matter the articles give, where it is shared."""
    if a.matter is None or a.matter != b.matter:
        return "none shared"
    meant = a.namesakes * b.namesakes
    return next((level for bound, level in _NAMESAKES if meant <= bound), "of many")
