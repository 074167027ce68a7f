"""Which printed figure says right beside what others come to: "31 dead: 22 in the town, nine in Bure"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, ClaimKind, DerivationKind
from crosscheck.claims.derived.make import printed
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.words import lower
from crosscheck.values.quantity import Bound, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

_LISTED = lazy(r"\s?(?::|\(|\u2014|\u2013|--)\s?(?:the |namely )?")
_APART = lazy(
    r"\s?(?:\(|:|\u2014|\u2013|--|,? or|, that is,?|, i\.e\.)\s?(?:about |from |between |just )?|, (?:from|between) "
)
_POINTS = frozenset({Bound.EXACT, Bound.APPROX})
_DIMENSIONS = {
    DerivationKind.LENGTH: frozenset({"time"}),
    DerivationKind.SHARE: frozenset({"ratio"}),
    DerivationKind.PART: frozenset({"count", "money"}),
}


def beside(made: Claim, text: str, said: Sequence[Claim]) -> Claim:
    """Return the derived claim with the printed figure that stands beside it in its sentence, where there is one."""
    if made.derivation is None or made.derivation.beside:
        return made
    for claim in said:
        if (
            claim.kind is ClaimKind.QUANTITY
            and not claim.span.overlaps(made.span)
            and _is_beside(made, claim, text)
        ):
            return printed(made, claim)
    return made


def _is_beside(made: Claim, claim: Claim, text: str) -> bool:
    one, two = made.value, claim.value
    if made.derivation is None or not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return False
    if two.bound not in _POINTS or two.nominal is None:
        return False
    first, second = sorted((made, claim), key=lambda one: one.span)
    gap = lower(text[first.span.end : second.span.start])
    if made.derivation.kind is DerivationKind.TOTAL:
        return second is made and one.dimension == two.dimension and _LISTED.fullmatch(gap) is not None
    wanted = _DIMENSIONS.get(made.derivation.kind, frozenset())
    return two.dimension in wanted and _APART.fullmatch(gap) is not None
