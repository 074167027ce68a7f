"""Whether two figures are about one matter though they are not the same figure: a ratio and its base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import ClaimKind
from crosscheck.links.comparisons import names, period, places, role, slot, wording
from crosscheck.links.weights import weights
from crosscheck.values.relation import Comparison

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim

_NONE = Comparison(None)


def kinship(a: Claim, b: Claim) -> float:
    """Return the weight in bits, prior included, of all comparisons that do not look at the values."""
    table = weights(ClaimKind.QUANTITY)
    checks = (slot, role, wording, places, names, period)
    return table.prior + sum(table.levels.get((check.__name__, check(a, b, _NONE)), 0.0) for check in checks)
