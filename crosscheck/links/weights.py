"""The match weights: how much each level of each comparison speaks for or against a link, in bits."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.claims.claim import ClaimKind


@frozen
class Weights:
    """The prior of a pair that shares a blocking key, and the weight of each (comparison, level); all in bits."""

    prior: float
    levels: Mapping[tuple[str, str], float]


@cache
def weights(kind: ClaimKind) -> Weights:
    """Return the weights for one kind of claim. Raises LexiconError where the table has no such kind."""
    table = lexicon.table("weights", None)
    if kind.value not in table:
        raise LexiconError(lexicon.DATA / "weights.toml", f"no table [{kind.value}]")
    rows = table[kind.value]
    levels = {
        (comparison, level): float(weight)
        for comparison, row in rows.items()
        if isinstance(row, dict)
        for level, weight in row.items()
    }
    return Weights(float(rows["prior"]), levels)
