"""Reads what the claims of one article add up to: the entry to the package."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.claims.derived.totals import totals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def derive(text: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims that follow from those of one article, which stand in the order of the text."""
    for _, group in groupby(claims, key=lambda claim: claim.sentence.start):
        said = list(group)
        figures = [claim for claim in said if claim.kind is ClaimKind.QUANTITY]
        if figures:
            yield from totals(text, figures)
