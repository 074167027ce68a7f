"""What figures of one sentence lend each other: hedges to conversions, nouns to lists, bases and results to ratios."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.mention import QuantityMention

_PARALLEL = re.compile(
    r"(?:\s?(?:a|per|each)\s\w+|\sannually|\s[a-z]+){0,3}\s?[(\[]\s?(?:(?:or|i\.e\.|about|around|approximately|roughly|some|nearly|almost|over|more than|equivalent to|worth|equal to|just over|just under|approx\.?|=|≈)\s?){0,3}$|,?\s?(?:or|i\.e\.|that is|equivalent to|equal to|which is|the equivalent of|worth)\s(?:about|around|approximately|roughly|some|nearly|almost|over|more than|just over|just under)?\s?$|\s?[/=]\s?$"
)
_UP_FROM = re.compile(
    r"(?:^|[\s,—–-])(?:up|down|from|compared with|compared to|against|versus|than)\s(?:from\s)?(?:about |around |nearly |just |some |a |an |the |only |more than )*$"
)
_TO = re.compile(r"\b(?:to|at|of|reaching|totalling|totaling|hit)\s(?:[a-z-]+\s){0,3}$")
_FROM = re.compile(r"\b(?:from|than|of|over|above|against|on)\s(?:[a-z-]+\s){0,3}$")


def all_of(text: str, low: str, found: list[QuantityMention]) -> tuple[QuantityMention, ...]:
    """Return the mentions with what their neighbours lend them."""
    for index, (one, two) in enumerate(pairwise(found)):
        one = found[index]  # noqa: PLW2901  (an earlier step may have replaced it)
        if one.sentence != two.sentence:
            continue
        between = low[one.core.end : two.core.start]
        if len(between) > 90:
            continue
        if _parallel(one, two, between):
            found[index + 1] = evolve(
                two,
                parallel=one.core,
                bound=one.bound if two.bound == "exact" else two.bound,
                hedge=one.hedge if two.bound == "exact" else two.hedge,
                per=two.per or one.per or _per_after(low, two),
                noun=one.noun,
                noun_span=one.noun_span,
                head=one.head,
                change=one.change,
            )
            if found[index + 1].per and not one.per:
                found[index] = evolve(one, per=found[index + 1].per)
            continue
        _share_noun(found, index, between)
    _ratios(low, found)
    return tuple(found)


def _parallel(one: QuantityMention, two: QuantityMention, between: str) -> bool:
    """Whether the second restates the first in another unit of the same dimension."""
    if one.dimension != two.dimension or one.dimension in {"count", "ratio"}:
        return False
    if one.unit == two.unit:
        return False
    return _PARALLEL.match(between) is not None


def _per_after(low: str, two: QuantityMention) -> str | None:
    from crosscheck.mentions.quantity import rate  # noqa: PLC0415

    at = two.core.end
    if low[at : at + 1] in ")]":
        found = rate.after(low, at + 1, len(low))
        if found is not None:
            return found[0]
    return None


def _share_noun(found: list[QuantityMention], index: int, between: str) -> None:
    """Lend noun and rate from one figure to the next: "up to $5 billion a year - up from $870 million"."""
    one, two = found[index], found[index + 1]
    if (
        _UP_FROM.search(between)
        and one.dimension == two.dimension
        and (one.unit == two.unit or two.unit == "count" or one.unit == "count")
    ):
        found[index + 1] = evolve(
            two,
            per=two.per or one.per,
            noun=two.noun or one.noun,
            noun_span=two.noun_span or one.noun_span,
            head=two.head or one.head,
            unit=one.unit if two.unit == "count" else two.unit,
        )


def _ratios(low: str, found: list[QuantityMention]) -> None:
    """Link each multiplier or percentage to the base and the result that its sentence names."""
    for index, ratio in enumerate(found):
        if ratio.dimension != "ratio":
            continue
        base = result = None
        for other in found[index + 1 : index + 4]:
            if other.sentence != ratio.sentence or other.dimension == "ratio" or other.parallel is not None:
                break
            ahead = low[max(ratio.core.end, other.core.start - 40) : other.core.start]
            if base is None and _FROM.search(ahead):
                base = other
            elif result is None and _TO.search(ahead):
                result = other
        if base is None and result is None:
            continue
        rate = (
            ratio.per
            or (result.per if result is not None else None)
            or (base.per if base is not None else None)
        )
        found[index] = evolve(
            ratio, base=base.core if base else None, result=result.core if result else None, per=rate
        )
