"""The values themselves: how near they are, their units, periods and modality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.modality import Modality
from crosscheck.links.timeline import overtaken
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Relation
from crosscheck.values.slips import slip
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim
    from crosscheck.values.relation import Comparison

# The difference as a share of the larger figure. Far apart, "at least" admits the other and says nothing for it.
_ADMITTED = ((0.06, "all but equal"), (0.15, "compatible"), (0.3, "loosely compatible"))
_APART = (
    (0.06, "very near"),
    (0.15, "near"),
    (0.3, "not far"),
    (0.5, "apart"),
    (0.7, "well apart"),
    (0.95, "far"),
)
_DAYS = ((1, "next day"), (3, "very near"), (7, "near"), (60, "apart"), (400, "far"))
_UNREAL = frozenset({Modality.DEMANDED, Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL})


def value(a: Claim, b: Claim, compared: Comparison) -> str:
    """Compare the values; a precise figure met twice is hardly chance."""
    if compared.relation is None:
        return "incomparable"
    if overtaken(a, b, compared.relation):
        return "overtaken"
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return _figures(a.value, b.value, compared)
    if isinstance(a.value, Timex) and isinstance(b.value, Timex):
        return _days(a.value, b.value, compared)
    return "incomparable"


def _figures(a: Quantity, b: Quantity, compared: Comparison) -> str:
    if a.nominal is None or b.nominal is None:
        return "vague"
    if compared.relation is Relation.AGREE:
        digits, size = max(_digits(a), _digits(b)), abs(a.nominal)
        if digits >= 3 or size >= 1_000_000:
            return "equal and rare"
        return "equal" if digits == 2 or size >= 100 else "equal and common"
    difference = 0.5 if compared.difference is None else compared.difference
    if compared.relation is Relation.COMPATIBLE:
        return next((level for bound, level in _ADMITTED if difference < bound), "only admitted")
    slipped = slip(a, b, compared)
    if slipped:
        return "a telling slip" if slipped.telling else "a slip"
    return next((level for bound, level in _APART if difference < bound), "another order")


def _digits(quantity: Quantity) -> int:
    return len(quantity.nominal.normalize().as_tuple().digits) if quantity.nominal is not None else 0


def _days(a: Timex, b: Timex, compared: Comparison) -> str:
    if compared.relation is Relation.AGREE:
        return "equal and rare" if a.granularity == "day" else "equal"
    if compared.relation is Relation.COMPATIBLE:
        return "compatible"
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return "incomparable"
    gap = max((b.first - a.last).days, (a.first - b.last).days)
    return next((level for bound, level in _DAYS if gap <= bound), "another order")


def unit(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the units: the same, or two that convert."""
    first, second = getattr(a.value, "unit", None), getattr(b.value, "unit", None)
    return "same" if first == second else "other"


def period(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the rates' bases: a year, a month, or none stated."""
    if a.per == b.per:
        return "same" if a.per else "none"
    return "different" if a.per and b.per else "one-sided"


def modality(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the modality: both fact, both demanded or planned, or one of each."""
    first, second = a.modality in _UNREAL, b.modality in _UNREAL
    return "same" if first == second else "different"
