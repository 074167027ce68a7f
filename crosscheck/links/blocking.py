"""
Which pairs of claims are worth comparing: those that share a key.

A key is what two statements of one thing have in common whatever else differs: the dimension with the slot, with
a concept near the value, with a person, body or town named in the sentence or where the article opens, with the
country and the month of a date, or with the value itself. The cost then grows with the keys that are really shared,
not with the square of the number of claims.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.values.quantity import Quantity
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NEAR = 0.3  # a term below this weight stands too far from the value to be a key


def keys(claim: Claim) -> Iterator[tuple[str, ...]]:
    """Yield the blocking keys of a claim."""
    family = dimension(claim)
    if family is None:
        return
    if claim.slot:
        yield family, claim.slot
    for term, weight in claim.terms.items():
        if weight >= _NEAR and term != claim.slot:
            yield family, term
    for entity in claim.leads:
        yield family, "of", entity
    for anchor in claim.anchors:
        if anchor.near and anchor.entity != anchor.country:
            yield family, "@", anchor.entity
        elif isinstance(claim.value, Timex) and claim.value.first:
            yield family, "@", anchor.entity, f"{claim.value.first:%Y-%m}"
    if isinstance(claim.value, Quantity) and claim.value.nominal is not None:
        yield family, "=", str(claim.value.nominal.normalize())
    if isinstance(claim.value, Timex) and claim.value.first and claim.value.last:
        yield family, "=", f"{claim.value.first}/{claim.value.last}"


def dimension(claim: Claim) -> str | None:
    """Return what the claim's value can be compared with: its dimension, or "date"; None when with nothing."""
    if claim.kind is ClaimKind.QUANTITY and isinstance(claim.value, Quantity):
        return claim.value.dimension
    if claim.kind is ClaimKind.DATE and isinstance(claim.value, Timex) and claim.value.first:
        return "date"
    return None


def pairs(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield each pair of positions (i < j) that shares a key, once, in order."""
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for key in dict.fromkeys(keys(claim)):
            blocks[key].append(i)
    partners: defaultdict[int, set[int]] = defaultdict(set)
    for members in blocks.values():
        for at, i in enumerate(members):
            partners[i].update(members[at + 1 :])
    for i in sorted(partners):
        for j in sorted(partners[i]):
            yield i, j
