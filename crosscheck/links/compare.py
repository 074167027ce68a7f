"""Two claims side by side: their values, the levels of every comparison, and the sum of the weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.links.comparisons import COMPARISONS
from crosscheck.links.comparisons.wording import in_parallel
from crosscheck.links.link import Level, Link
from crosscheck.links.weights import weights
from crosscheck.values.compare import quantities
from crosscheck.values.compare_dates import timexes
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Comparison, Relation
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim
    from crosscheck.config import Config


_ROUNDED = 0.10  # share of the larger figure by which a conversion in brackets may be rounded


def values(a: Claim, b: Claim, config: Config) -> Comparison:
    """Compare the two values; money is converted at the rate of the later article's day."""
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        days = [claim.published for claim in (a, b) if claim.published]
        compared = quantities(a.value, b.value, on=max(days, default=None), config=config)
        return _loosely(compared) if in_parallel(a, b) else compared
    if isinstance(a.value, Timex) and isinstance(b.value, Timex):
        return timexes(a.value, b.value, config=config)
    return Comparison(None)


def _loosely(compared: Comparison) -> Comparison:
    """Let a figure restated in another unit be rounded on the way: "75 kilometers (50 miles)"."""
    difference = compared.difference
    if compared.relation is not Relation.CONFLICT or difference is None or difference > _ROUNDED:
        return compared
    return Comparison(Relation.COMPATIBLE, (*compared.why, "the one restates the other, rounded"), difference)


def levels(a: Claim, b: Claim, compared: Comparison) -> tuple[tuple[str, str], ...]:
    """Return (comparison, level) for each comparison that applies to the claims' kind."""
    return tuple((check.__name__, check(a, b, compared)) for check in COMPARISONS[a.kind])


def judge(a: Claim, b: Claim, config: Config) -> Link:
    """Return the link of two claims of one kind, with its weight; whether it is one is for the threshold."""
    compared = values(a, b, config)
    table = weights(a.kind)
    found = tuple(
        Level(comparison, level, table.levels.get((comparison, level), 0.0))
        for comparison, level in levels(a, b, compared)
    )
    return Link(a=a, b=b, values=compared, levels=found, weight=table.prior + sum(x.weight for x in found))
