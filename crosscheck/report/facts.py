"""The facts of a run, each with a label that a reader understands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.report.report import Fact
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def facts(claims: Sequence[Claim], groups: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return the facts in the order of their first claims; `groups` maps claim ids to fact ids."""
    members: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.id in groups:
            members.setdefault(groups[claim.id], []).append(claim)
    return tuple(Fact(id=fact, label=label(group), claims=group) for fact, group in members.items())


def label(claims: Sequence[Claim]) -> str:
    """
    Return a heading for the claims: "French troops, Mali", "date of vote, Mali".

    What is counted is taken from the noun printed oftenest, else from the slot; the place is the one that all
    claims with a place share.
    """
    nouns = Counter(
        claim.value.noun for claim in claims if isinstance(claim.value, Quantity) and claim.value.noun
    )
    slots = Counter(claim.slot for claim in claims if claim.slot)
    what = nouns.most_common(1)[0][0] if nouns else slots.most_common(1)[0][0] if slots else claims[0].text
    if claims[0].kind is ClaimKind.DATE:
        what = f"date: {what}"
    placed = [claim.countries for claim in claims if claim.countries]
    shared = sorted(frozenset.intersection(*placed)) if placed else []
    where = [place.title() for place in shared if place not in what.casefold()]
    return ", ".join([what, *where[:1]])
