"""
Which rule a pair belongs to: the most telling one, so that no pair is reported twice.

Every judgement has one kind. The rules of a family share the judgements out among them by relation and kind; what no
rule has a better word for is PLAIN.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from crosscheck.rules.source.credited import same_source
from crosscheck.rules.speakers import one_speaker
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.relation import Relation
from crosscheck.values.slips import Slip, Slipped, slip
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim
    from crosscheck.links.timeline import Judgement
    from crosscheck.rules.case import Case


class Kind(StrEnum):
    """What is the matter between two linked claims."""

    PLAIN = "plain"
    AGE = "age"
    UNIT = "unit"
    PERIOD = "period"
    MAGNITUDE = "magnitude"
    DIGITS = "digits"
    SPEAKER = "speaker"
    BOUND = "bound"
    COPIED = "copied"
    TOTAL = "total"
    HEDGE = "hedge"
    PRECISION = "precision"


_SLIPS = {
    Slip.UNIT: Kind.UNIT,
    Slip.PERIOD: Kind.PERIOD,
    Slip.MAGNITUDE: Kind.MAGNITUDE,
    Slip.DIGITS: Kind.DIGITS,
}
_POINTS = frozenset({Bound.EXACT, Bound.APPROX, Bound.NEARLY})
_PERIODS = frozenset({"day", "week", "fortnight", "month", "quarter", "year", "decade"})
_OF_DAYS = frozenset({"day", None})  # "today", "on Thursday": said of something new each time
_ALIKE = 0.75  # share of the words of two sentences from which one counts as copied from the other
_WORDS = 6  # different words that a sentence must have for that


def kind(judgement: Judgement, case: Case) -> Kind:
    """Return the kind of a judgement."""
    link = judgement.link
    dates = isinstance(link.a.value, Timex) and isinstance(link.b.value, Timex)
    if judgement.relation is Relation.CONFLICT:
        found = _of_dates(judgement) if dates else _of_figures(judgement)
        return (
            Kind.SPEAKER
            if found in {Kind.PLAIN, Kind.BOUND} and one_speaker(link.a, link.b, case.names)
            else found
        )
    if judgement.relation in (Relation.AGREE, Relation.COMPATIBLE) and not (dates or link.same_article):
        return _of_agreement(*follow(link.a, link.b), case)
    return Kind.PLAIN


def slipped(judgement: Judgement) -> Slipped | None:
    """Return the slip that tells two conflicting figures apart, None where they are no figures or none does."""
    a, b = judgement.link.a.value, judgement.link.b.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return None
    return slip(a, b, judgement.link.values)


def follow(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """
    Return the claims as (before, after), by publication.

    Of two that one day, or an unknown one, does not tell apart, that which hedges or rounds comes first.
    """
    if a.published and b.published and a.published != b.published:
        return (a, b) if a.published < b.published else (b, a)
    return (b, a) if _fineness(a) > _fineness(b) else (a, b)


def credits_other(claim: Claim, other: Claim, case: Case) -> bool:
    """Whether a claim is credited to the source, or the publisher, of the other's article."""
    said = claim.attribution.source if claim.attribution else None
    article = case.articles[other.article]
    return same_source(said, article.source) or same_source(said, article.publisher)


def hedge(claim: Claim) -> str:
    """Return the words that hedge a figure, as printed before it: "nearly", "more than"."""
    value = claim.value
    if not isinstance(value, Quantity):
        return ""
    return " ".join(claim.text[: max(0, value.core.start - claim.span.start)].split()).lower()


def digits(quantity: Quantity) -> int:
    """Return the number of significant digits of a figure as printed, 0 for "dozens"."""
    return len(quantity.nominal.normalize().as_tuple().digits) if quantity.nominal is not None else 0


def _fineness(claim: Claim) -> tuple[bool, int]:
    value = claim.value
    if not isinstance(value, Quantity):
        return False, 0
    return value.bound is Bound.EXACT, digits(value)


def _of_dates(judgement: Judgement) -> Kind:
    return Kind.COPIED if is_copied(judgement.link.a, judgement.link.b) else Kind.PLAIN


def is_copied(a: Claim, b: Claim) -> bool:
    """Whether both say when by the same relative words ("last year") in much the same sentence, on two days."""
    one, two = a.value, b.value
    if not isinstance(one, Timex) or not isinstance(two, Timex) or a.published == b.published:
        return False
    relative = one.base == two.base == "publication" and one.granularity not in _OF_DAYS
    same = relative and one.text.casefold().split() == two.text.casefold().split()
    if not same:
        return False
    first, second = (set(claim.quote.casefold().split()) for claim in (a, b))
    return min(len(first), len(second)) >= _WORDS and len(first & second) >= _ALIKE * len(first | second)


def _of_figures(judgement: Judgement) -> Kind:
    a, b = judgement.link.a, judgement.link.b
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return Kind.PLAIN
    if a.slot == b.slot == "age":
        return Kind.AGE
    found = slipped(judgement)
    if found is not None:
        return _SLIPS[found.slip]
    return Kind.PLAIN if {a.value.bound, b.value.bound} <= _POINTS else Kind.BOUND


def _of_agreement(before: Claim, after: Claim, case: Case) -> Kind:
    one, two = before.value, after.value
    if (
        not isinstance(one, Quantity)
        or not isinstance(two, Quantity)
        or one.unit != two.unit
        or one.nominal is None
    ):
        return Kind.PLAIN
    if one.unit != "x" and (one.per is None) != (two.per is None) and (one.per or two.per) in _PERIODS:
        return Kind.TOTAL
    if one.nominal == two.nominal and two.bound is Bound.EXACT is not one.bound and hedge(before):
        return Kind.HEDGE
    finer = digits(two) > digits(one) and two.bound is Bound.EXACT
    return Kind.PRECISION if finer and credits_other(after, before, case) else Kind.PLAIN
