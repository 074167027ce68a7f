"""Whether two figures are about one matter though they are not the same figure: a ratio and its base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.links.comparisons import period, places, role, slot, wording
from crosscheck.values.relation import Comparison

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim

_NONE = Comparison(None)
_ALIKE = frozenset({"close", "near", "similar", "loose"})


def akin(a: Claim, b: Claim) -> bool:
    """
    Tell whether nothing parts the two but their values.

    Place, role and period must not exclude each other, and the slot or the wording must be shared.
    """
    if places(a, b, _NONE) in {"crossed", "different"} or period(a, b, _NONE) == "different":
        return False
    if role(a, b, _NONE) == "excluded":
        return False
    return slot(a, b, _NONE) in {"same", "mentioned"} or wording(a, b, _NONE) in _ALIKE
