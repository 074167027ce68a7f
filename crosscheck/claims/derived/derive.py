"""Reads what the claims of one article add up to: the entry to the package."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.claims.derived.across import across
from crosscheck.claims.derived.beside import beside
from crosscheck.claims.derived.changes import changes
from crosscheck.claims.derived.days import days
from crosscheck.claims.derived.elapsed import elapsed
from crosscheck.claims.derived.lengths import lengths, lengths_across
from crosscheck.claims.derived.premiums import premiums
from crosscheck.claims.derived.rates import rates
from crosscheck.claims.derived.results import results
from crosscheck.claims.derived.shares import shares
from crosscheck.claims.derived.storeys import storeys
from crosscheck.claims.derived.totals import totals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def derive(text: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims that follow from those of one article, which stand in the order of the text."""
    before: list[Claim] = []
    for _, group in groupby(claims, key=lambda claim: claim.sentence.start):
        said = list(group)
        figures = [claim for claim in said if claim.kind is ClaimKind.QUANTITY]
        dates = [claim for claim in said if claim.kind is ClaimKind.DATE]
        for made in _of_sentence(text, figures, dates, before):
            yield beside(made, text, figures)
        before = figures
    yield from across(claims)
    yield from lengths_across(text, [claim for claim in claims if claim.kind is ClaimKind.DATE])


def _of_sentence(
    text: str, figures: Sequence[Claim], dates: Sequence[Claim], before: Sequence[Claim]
) -> Iterator[Claim]:
    if figures:
        yield from totals(text, figures)
        yield from storeys(text, figures)
        yield from shares(text, figures, before)
        yield from changes(text, figures)
        yield from results(text, figures)
        yield from premiums(text, figures)
        yield from rates(text, figures)
        yield from days(text, figures, dates)
    if dates:
        lasting = list(lengths(text, dates))
        taken = {part for claim in lasting if claim.derivation for part in claim.derivation.parts}
        yield from lasting
        yield from elapsed(text, [claim for claim in dates if claim.id not in taken])
