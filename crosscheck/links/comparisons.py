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
from crosscheck.links.timeline import overtaken
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Comparison, Relation
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_CLOSE = 0.35  # weight from which a word stands close to the value
_SAME_WORDS = 0.5  # cosine from which a second mention is the first one said again
_FAR_APART = 0.3  # share of the larger figure from which "at least" admits the other and says nothing for it
_LEAD = 2  # paragraphs
_FEW_NAMES = 3  # an article that names fewer tells nothing about its story
_SAME_LANDS = 0.5  # share of the countries of one article that the other names too
_BACKGROUND = 200  # days before publication from which a figure is history
_UNREAL = frozenset({Modality.DEMANDED, Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL})


def slot(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare what is counted, measured or dated: the same head, an excluding one (dead, injured), another."""
    if a.slot is None or b.slot is None:
        return "unknown"
    lexicon = concepts()
    first, second = lexicon.get(a.slot), lexicon.get(b.slot)
    generic = bool((first and first.generic) or (second and second.generic))
    counts = _counts(a) and _counts(b)
    if a.slot == b.slot or {a.slot, a.subject} & {b.slot, b.subject} - {None}:
        return "generic" if generic and counts else "same noun" if counts else "same"
    if first and second and first.family and first.family == second.family:
        return "excluded"
    if generic:
        return "generic"
    if a.slot in b.terms or b.slot in a.terms:
        return "mentioned"
    return "other noun" if counts else "different"


def _counts(claim: Claim) -> bool:
    """Whether the figure counts what a noun right behind it names."""
    return (
        isinstance(claim.value, Quantity)
        and claim.value.dimension == "count"
        and claim.value.head is not None
    )


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


def core(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare what stands close to both values: the sum of the lesser weights of the words shared."""
    shared = sum(min(a.terms[key], b.terms[key]) for key in _close(a) & _close(b))
    for bound, level in ((1.5, "much"), (1.0, "several"), (0.65, "one"), (0.4, "one further off")):
        if shared >= bound:
            return level
    return "none"


def _close(claim: Claim) -> set[str]:
    return {key for key, weight in claim.terms.items() if weight >= _CLOSE}


def context(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the content words of the whole sentences, however far from the value."""
    from rapidfuzz.fuzz import token_set_ratio  # noqa: PLC0415  (a library is loaded when it is used)

    ratio = token_set_ratio(" ".join(sorted(a.terms)), " ".join(sorted(b.terms)))
    if not a.terms or not b.terms:
        return "unknown"
    for bound, level in ((70, "close"), (55, "near"), (45, "similar"), (35, "loose")):
        if ratio >= bound:
            return level
    return "faint"


def lead(a: Claim, b: Claim, _: Comparison) -> str:
    """Tell whether both stand where articles say what the story is: in their first two paragraphs."""
    high = (a.paragraph < _LEAD) + (b.paragraph < _LEAD)
    return ("neither", "one", "both")[high]


def unit(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the units: the same, or two that convert."""
    first, second = getattr(a.value, "unit", None), getattr(b.value, "unit", None)
    return "same" if first == second else "other"


def story(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the persons, bodies and towns of the two articles: whether they tell one story at all."""
    fewer = min(len(a.story), len(b.story))
    if fewer < _FEW_NAMES:
        return "unknown"
    share = len(a.story & b.story) / fewer
    for bound, level in ((0.4, "same"), (0.25, "near"), (0.1, "loose")):
        if share >= bound:
            return level
    if len(a.lands & b.lands) >= _SAME_LANDS * min(len(a.lands), len(b.lands)) > 0:
        return "same lands"
    return "other"


def published(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the days of publication: stories that are years apart are seldom one."""
    if a.published is None or b.published is None:
        return "unknown"
    gap = abs((a.published - b.published).days)
    for bound, level in ((3, "days"), (30, "weeks"), (400, "months")):
        if gap <= bound:
            return level
    return "years"


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
        return "compatible" if difference < _FAR_APART else "only admitted"
    steps = ((0.25, "near"), (0.7, "apart"), (0.95, "far"))
    return next((level for bound, level in steps if difference < bound), "another order")


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
    if first and second:
        gap = max((second[0] - first[1]).days, (first[0] - second[1]).days)
        return "same" if gap <= 0 else "apart" if gap <= 60 else "far"
    return "one in the past" if _is_history(a, first) or _is_history(b, second) else "unknown"


def _is_history(claim: Claim, days: tuple[date, date] | None) -> bool:
    return bool(days and claim.published and (claim.published - days[1]).days > _BACKGROUND)


def _days_of(claim: Claim) -> tuple[date, date] | None:
    if claim.when is None or claim.when.first is None or claim.when.last is None:
        return None
    return claim.when.first, claim.when.last


def article(a: Claim, b: Claim, compared: Comparison) -> str:
    """Tell whether both stand in one article, which says a thing again in much the same words or not at all."""
    if a.article != b.article:
        return "two"
    if _in_parallel(a, b):
        return "one, in parallel"
    if a.sentence == b.sentence:
        return "one sentence"
    fits = compared.relation in (Relation.AGREE, Relation.COMPATIBLE)
    again = fits and cosine(a.terms, b.terms) >= _SAME_WORDS
    return "one, said again" if again else "one"


def part(a: Claim, b: Claim, _: Comparison) -> str:
    """Tell whether one figure is a part or an addition ("three of the seven", "another two") and the other not."""
    return "same" if a.partial == b.partial else "part and whole"


def owner(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the persons whose age two figures give: each is the nearest one named."""
    if a.slot != "age" or b.slot != "age":
        return "no age"
    first, second = _nearest_person(a), _nearest_person(b)
    if first is None or second is None:
        return "unknown"
    return "same" if first & second else "another"


def _nearest_person(claim: Claim) -> set[str] | None:
    person = next((anchor for anchor in claim.anchors if anchor.near and anchor.kind == "person"), None)
    return set(person.entity.split()[-1:]) if person else None


def _in_parallel(a: Claim, b: Claim) -> bool:
    """Whether one figure restates the other in another unit: "300 billion yen ($2.7 billion)"."""
    first, second = a.value, b.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return False
    return first.parallel == second.core or second.parallel == first.core


_ALL = (slot, role, core, wording, context, lead, story, published, places, names, value, modality, article)
COMPARISONS = {
    ClaimKind.QUANTITY: (*_ALL, unit, modifiers, period, when, part, owner),
    ClaimKind.DATE: _ALL,
}
