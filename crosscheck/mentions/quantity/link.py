"""What figures of one sentence lend each other: hedges to conversions, nouns to lists, bases and results to ratios."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck import lexicon
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity import rate
from crosscheck.mentions.words import alternation, nouns

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.mention import QuantityMention

_NEAR, _FAR = 26, 80  # characters between a ratio and its base or result
_LAKH = frozenset({"INR", "PKR", "BDT", "NPR", "LKR"})  # currencies that are counted in lakh and crore
_SCALE = lazy(r"lakh|crore", re.IGNORECASE)
_SUM = 10_000  # from here a bare profit or debt is a sum of money
_REACH = 90  # characters between two figures that may lend each other something
_FROM = lazy(r"(?<!\w)from (?:\w{1,12} ){0,3}(?:\w{0,3}[$\u20ac\u00a3\u00a5])?$")
_AND = lazy(r"(?:,? (?:and|or) |, )(?:an? )?")


@frozen
class Between:
    """The words of between.toml that lead from one figure to the next."""

    restated: re.Pattern[str]
    up_from: re.Pattern[str]
    base: re.Pattern[str]
    to: re.Pattern[str]
    to_next: re.Pattern[str]
    elided: re.Pattern[str]
    elided_after: re.Pattern[str]


@cache
def between_words(language: str = "en") -> Between:
    """Return the words between figures of a language."""
    data = lexicon.table("between", language)
    again, change = data["restated"], data["change"]
    hedges = rf"(?:(?:{alternation(again['filler'])})\s){{0,4}}"
    filler = rf"(?:(?:{alternation(change['filler'])})\s){{0,3}}"
    leads_to = alternation(change["to"])
    return Between(
        # a conversion: in brackets, after "or", after a slash
        restated=re.compile(
            rf"(?:\s[a-z]+){{0,3}}\s?[(\[]\s?{hedges}$"
            rf"|(?:\s(?:{alternation(again['rates'])}|a\s\w+|per\s\w+))?,?\s(?:{alternation(again['words'])})\s{hedges}$"
            rf"|\s?[/=]\s?$|;\s{hedges}$"
        ),
        up_from=re.compile(rf"(?:^|[\s,\u2014\u2013(-])(?:{alternation(change['from'])})\s{filler}$"),
        base=re.compile(rf"(?:^|\s)({alternation(change['base'])})\s{filler}$"),
        to=re.compile(rf"(?:^|\s)(?<!according\s)(?:{leads_to})\s{filler}$"),
        to_next=re.compile(rf"^.{{0,24}}?\b(?:{leads_to})\s{filler}$"),
        elided=re.compile(rf"(?:\b(?:{alternation(data['elided']['before'])})\s(?:[a-z]+\s){{0,2}}|,\s)$"),
        elided_after=re.compile(rf" (?:{alternation(data['elided']['after'])})\b|[,.;)]|$"),
    )


def all_of(low: str, found: list[QuantityMention], language: str = "en") -> tuple[QuantityMention, ...]:
    """Return the mentions with what their neighbours lend them."""
    known = between_words(language)
    for index, two in enumerate(found[1:]):
        one = found[index]
        between = low[one.core.end : two.core.start]
        if one.sentence != two.sentence or len(between) > _REACH:
            continue
        if _is_restated(one, two) and known.restated.match(between):
            found[index], found[index + 1] = _restated(low, one, two)
            continue
        _listed(low, found, index)
        _aged(low, found, index)
        _lend(low, found, index, between, known)
    _ratios(low, found, known)
    _currencies(found, language)
    return tuple(found)


def _currencies(found: list[QuantityMention], language: str) -> None:
    """Give a sum without a currency that of the one before: "Turnover was €612 million. Net profit was 48 million"."""
    sums = nouns(language).sums
    last: QuantityMention | None = None
    for index, one in enumerate(found):
        if one.dimension == "money":
            last = one
        elif last is not None and one.unit == "count" and one.sentence - last.sentence <= 1:
            known = one.head in sums and one.number is not None and one.number >= _SUM
            if known or (one.noun is None and last.unit in _LAKH and _SCALE.search(one.text)):
                found[index] = evolve(one, unit=last.unit, dimension="money", choices=last.choices)


def _is_restated(one: QuantityMention, two: QuantityMention) -> bool:
    """Whether the second may say the first in another unit: both measure or pay the same sort of thing."""
    if one.dimension != two.dimension or one.unit == two.unit:
        return False
    return one.dimension not in {"count", "ratio"} and two.change is None


def _restated(
    low: str, one: QuantityMention, two: QuantityMention
) -> tuple[QuantityMention, QuantityMention]:
    """Let the second be the first in another unit: it takes hedge, noun and rate over."""
    per = one.per or two.per
    at = two.core.end
    if per is None and low[at : at + 1] in {")", "]"}:
        behind = rate.after(low, at + 1, len(low))
        per = behind[0] if behind is not None else None
    inherits = two.bound == "exact"
    second = evolve(
        two,
        parallel=one.core,
        bound=one.bound if inherits else two.bound,
        hedge=one.hedge if inherits else two.hedge,
        per=per,
        noun=one.noun,
        noun_span=one.noun_span,
        head=one.head,
        change=one.change,
    )
    return evolve(one, per=per), second


def _listed(low: str, found: list[QuantityMention], index: int) -> None:
    """Give a bare figure the unit of the next: "a 6.4 and a 5.8 magnitude quake", "10 and 20 percent"."""
    one, two = found[index], found[index + 1]
    if one.unit != "count" or one.noun is not None or two.dimension in {"count", "time"} or two.choices:
        return
    if _AND.fullmatch(low[one.core.end : two.core.start]):
        found[index] = evolve(
            one,
            unit=two.unit,
            dimension=two.dimension,
            noun=two.noun,
            noun_span=two.noun_span,
            head=two.head,
            per=two.per,
        )


def _aged(low: str, found: list[QuantityMention], index: int) -> None:
    """Read the ages in "two half-brothers, 17 and 22,": as many bare figures as people."""
    people = found[index]
    count = people.number
    if people.unit != "person" or count is None or not 2 <= count <= 6 or people.upper is not None:
        return
    ages = found[index + 1 : index + 1 + int(count)]
    if len(ages) < count or any(a.unit != "count" or a.noun is not None or a.number is None for a in ages):
        return
    at = people.span.end
    for number, one in enumerate(ages):
        between = low[at : one.core.start]
        if between != ", " and (number == 0 or _AND.fullmatch(between) is None):
            return
        if one.number is None or not 0 < one.number < 125 or low[one.core.end : one.core.end + 1].isalnum():
            return
        at = one.core.end
    for number, one in enumerate(ages, start=index + 1):
        found[number] = evolve(one, unit="year", dimension="time", head="age")


def _lend(low: str, found: list[QuantityMention], index: int, between: str, known: Between) -> None:
    """Lend noun, unit and rate to the next figure: "from 70 a week to 210", "up from $640 million", "20 more"."""
    one, two = found[index], found[index + 1]
    same = one.unit == two.unit or (one.dimension == two.dimension == "count") or two.unit == "count"
    if not same or "age" in {one.head, two.head}:
        return
    ahead = low[max(0, one.core.start - 36) : one.core.start]
    pair = _FROM.search(ahead) is not None and known.to_next.match(between) is not None
    if pair or known.up_from.search(between):
        first, second = (one, two) if pair else (two, one)
        lent = _like(two, one)
        if lent.unit != one.unit or lent.unit == "x":
            return
        if pair:
            lent = evolve(lent, base=first.core)
            found[index] = evolve(one, result=two.core)
        else:
            lent = evolve(lent, result=second.core)
            found[index] = evolve(one, base=two.core)
        found[index + 1] = lent
    elif two.head == "other" and one.unit == "person":
        found[index + 1] = evolve(two, unit="person")
    elif (
        _is_elided(one, two) and known.elided.search(between) and known.elided_after.match(low, two.core.end)
    ):
        found[index + 1] = _like(two, one)


def _is_elided(one: QuantityMention, two: QuantityMention) -> bool:
    return two.unit == "count" and two.noun is None and one.dimension == "count" and one.noun is not None


def _like(two: QuantityMention, one: QuantityMention) -> QuantityMention:
    """Return the second figure with the unit, noun and rate of the first where it has none of its own."""
    bare = two.unit == "count" and (two.noun is None or one.dimension not in {"count", "ratio"})
    own = two.noun is not None and not bare
    return evolve(
        two,
        unit=one.unit if bare else two.unit,
        dimension=one.dimension if bare else two.dimension,
        choices=one.choices if bare else two.choices,
        noun=two.noun if own else one.noun,
        noun_span=two.noun_span if own else one.noun_span,
        head=two.head if own else one.head,
        per=two.per or one.per,
    )


def _ratios(low: str, found: list[QuantityMention], known: Between) -> None:
    """Link each multiplier or percentage to the base and the result that its clause names."""
    for index, ratio in enumerate(found):
        if ratio.dimension != "ratio":
            continue
        base = result = None
        one = ratio
        for other in found[index + 1 : index + 4]:
            if other.sentence != ratio.sentence or other.dimension == "ratio" or other.head == "age":
                break
            if other.parallel is not None:
                one = other
                continue
            between = low[one.core.end : other.core.start]
            if base is None and _leads_from(ratio, one, between, known):
                base = other
            elif result is None and _leads_to(ratio, one, between, known):
                result = other
            else:
                break
            one = other
        if base is None and result is None:
            continue
        per = (
            ratio.per
            or (result.per if result is not None else None)
            or (base.per if base is not None else None)
        )
        found[index] = evolve(
            ratio, base=base.core if base else None, result=result.core if result else None, per=per
        )


def _leads_from(ratio: QuantityMention, one: QuantityMention, between: str, known: Between) -> bool:
    """Whether the words lead to the base: "half of the price of", "up 40% from", "tripled since March, from"."""
    match = known.base.search(between)
    if match is None:
        return False
    if match[1] == "from":
        return len(between) <= _FAR and (
            one is not ratio or ratio.change is not None or ratio.unit != "percent"
        )
    return one is ratio and len(between) <= _NEAR


def _leads_to(ratio: QuantityMention, one: QuantityMention, between: str, known: Between) -> bool:
    """Whether the words lead to the result: "triple the fee to", "up 12 percent to"."""
    if known.to.search(between) is None or len(between) > _FAR:
        return False
    return one is not ratio or ratio.unit != "percent" or ratio.change is not None
