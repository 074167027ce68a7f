"""
The comparisons behind a link, each an ordered list of levels, after Splink's comparison library.

A comparison looks at one aspect of two claims and names the level that holds, the closest first. What is missing
on one side is never taken for different: it has a level of its own, and its weight is near nought. The weights
of all levels stand in `data/weights.toml`.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from crosscheck.claims.claim import Anchor, Claim, ClaimKind
from crosscheck.claims.concepts import concepts
from crosscheck.claims.modality import Modality
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Comparison, Relation
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_UNREAL = frozenset({Modality.DEMANDED, Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL})


def slot(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare what is counted, measured or dated: the same head, an excluding one (dead, injured), another."""
    if a.slot is None or b.slot is None:
        return "unknown"
    if a.slot == b.slot:
        return "same"
    lexicon = concepts()
    first, second = lexicon.get(a.slot), lexicon.get(b.slot)
    if first and second and first.family and first.family == second.family:
        return "excluded"
    if (first and first.generic) or (second and second.generic):
        return "generic"
    if a.slot in b.terms or b.slot in a.terms:
        return "mentioned"
    return "different"


def role(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare which of a family of concepts governs the value: killed or injured, begin or end."""
    shared = a.roles.keys() & b.roles.keys()
    if any(a.roles[family] != b.roles[family] for family in shared):
        return "excluded"
    if shared:
        return "same"
    return "one-sided" if a.roles or b.roles else "none"


def wording(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the content words around the value, the nearer the heavier: their cosine, in five steps."""
    closeness = cosine(a.terms, b.terms)
    for bound, level in ((0.6, "close"), (0.45, "near"), (0.3, "similar"), (0.15, "loose"), (0.05, "faint")):
        if closeness >= bound:
            return level
    return "none"


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the cosine of two weighted bags of words, 0 to 1."""
    if not a or not b:
        return 0.0
    dot = sum(weight * b[key] for key, weight in a.items() if key in b)
    return dot / sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values()))


def places(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the countries that the claims are about."""
    first, second = a.countries, b.countries
    if not first or not second:
        return "unknown"
    if first == second:
        return "same"
    if first <= second or second <= first:
        return "one within the other"
    return "crossed" if first & second else "different"


def names(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the persons, organisations and lesser places of the claims' own sentences."""
    first, second = _specific(a), _specific(b)
    if not first or not second:
        return "unknown"
    return "shared" if first & second else "different"


def _specific(claim: Claim) -> frozenset[str]:
    return frozenset(anchor.entity for anchor in claim.anchors if anchor.near and _is_specific(anchor))


def _is_specific(anchor: Anchor) -> bool:
    return anchor.kind in {"person", "organisation"} or (
        anchor.kind == "place" and anchor.entity != anchor.country
    )


def modifiers(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the words that narrow the counted noun ("adobe houses", "window air conditioners")."""
    if not a.modifiers or not b.modifiers:
        return "unknown"
    return "shared" if a.modifiers & b.modifiers else "different"


def value(a: Claim, b: Claim, compared: Comparison) -> str:
    """Compare the values; a precise figure met twice is hardly chance."""
    if compared.relation is None:
        return "incomparable"
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return _figures(a.value, b.value, compared)
    if isinstance(a.value, Timex) and isinstance(b.value, Timex):
        return _days(a.value, b.value, compared)
    return "incomparable"


def _figures(a: Quantity, b: Quantity, compared: Comparison) -> str:
    if compared.relation is Relation.AGREE:
        digits = max(_digits(a), _digits(b))
        size = abs(a.nominal) if a.nominal is not None else 0
        if digits >= 3 or size >= 1_000_000:
            return "equal and rare"
        return "equal" if digits == 2 or size >= 100 else "equal and common"
    if compared.relation is Relation.COMPATIBLE:
        return "compatible"
    difference = compared.difference
    if difference is None:
        return "apart"
    if difference < 0.25:
        return "near"
    return "apart" if difference < 0.7 else "far" if difference < 0.95 else "another order"


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
    return "near" if gap <= 7 else "apart" if gap <= 60 else "far" if gap <= 400 else "another order"


def period(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the rates' bases: a year, a month, or none stated."""
    if a.per == b.per:
        return "same" if a.per else "none"
    return "different" if a.per and b.per else "one-sided"


def modality(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the modality: both fact, both demanded or planned, or one of each."""
    first, second = a.modality in _UNREAL, b.modality in _UNREAL
    return "same" if first == second else "different"


def when(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the time of which the figures speak."""
    first, second = _days_of(a), _days_of(b)
    if first is None or second is None:
        return "unknown"
    gap = max((second[0] - first[1]).days, (first[0] - second[1]).days)
    return "same" if gap <= 0 else "apart" if gap <= 60 else "far"


def _days_of(claim: Claim) -> tuple[date, date] | None:
    if claim.when is None or claim.when.first is None or claim.when.last is None:
        return None
    return claim.when.first, claim.when.last


def article(a: Claim, b: Claim, _: Comparison) -> str:
    """Tell whether both stand in one article, which seldom says a thing twice."""
    return "same" if a.article == b.article else "two"


COMPARISONS = {
    ClaimKind.QUANTITY: (
        slot,
        role,
        wording,
        places,
        names,
        modifiers,
        value,
        period,
        modality,
        when,
        article,
    ),
    ClaimKind.DATE: (slot, role, wording, places, names, value, modality, article),
}
