"""A figure that changed: "up to $5 billion, up from $870 million", "from 12 to 36"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.claims.claim import Claim


@frozen
class Change:
    """Two figures of one sentence, in one unit: what it was and what it is or shall be."""

    base: Claim
    result: Claim


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"\b(?:from|compared with|against)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def changes(claims: Sequence[Claim]) -> Iterator[Change]:
    """Yield the changes that a sentence states: a figure right after "from" and another of the same unit."""
    by_sentence: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.value, Quantity) and claim.value.nominal:
            by_sentence.setdefault((claim.article, claim.sentence.start), []).append(claim)
    for group in by_sentence.values():
        for base in group:
            result = _result(base, group)
            if result is not None and _follows_from(base):
                yield Change(base, result)


def _follows_from(claim: Claim) -> bool:
    before = claim.quote[: claim.span.start - claim.sentence.start]
    return _from().search(before[-40:]) is not None


def _result(base: Claim, group: Sequence[Claim]) -> Claim | None:
    """Return the nearest figure of the same unit and dimension in the sentence."""
    others = [
        claim
        for claim in group
        if claim is not base
        and isinstance(claim.value, Quantity)
        and isinstance(base.value, Quantity)
        and claim.value.unit == base.value.unit
        and claim.value.dimension == base.value.dimension
        and not claim.span.overlaps(base.span)
    ]
    return min(others, key=lambda claim: abs(claim.span.start - base.span.start), default=None)
