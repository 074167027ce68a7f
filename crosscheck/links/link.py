"""A link: two claims that speak of the same thing, and why we think so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim
    from crosscheck.values.relation import Comparison


@frozen
class Level:
    """One comparison's outcome: `comparison` ("anchors"), `level` ("same place"), `weight` in bits."""

    comparison: str
    level: str
    weight: float


@frozen(kw_only=True)
class Link:
    """
    Two claims about one thing.

    `a` comes before `b` in the order of the articles. `levels` are the comparisons with their match weights;
    `weight` is their sum with the prior, in bits (log2 of the odds that both speak of the same thing, after
    Fellegi and Sunter 1969). `values` is the comparison of the two values.
    """

    a: Claim
    b: Claim
    values: Comparison
    levels: tuple[Level, ...]
    weight: float

    @property
    def same_article(self) -> bool:
        """Whether both stand in one article."""
        return self.a.article == self.b.article
