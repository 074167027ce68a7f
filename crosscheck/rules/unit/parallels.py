"""
Measures restated in another unit right behind: "5 miles (8 km)", "3 tonnes, or 6,600 pounds".

They are found in each article by itself, linked or not. What comes out within a tenth is taken as rounded on the way.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.links.compare import values
from crosscheck.links.comparisons.wording import in_parallel
from crosscheck.mentions.lazy import lazy
from crosscheck.rules.finding import Finding
from crosscheck.rules.phrases import evidence, says, worded
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Comparison, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case
    from crosscheck.rules.rule import Rule

_RESTATED = lazy(r"\s?[(\[/]\s?|, or\s|\s[\u2014\u2013]\s(?:or\s)?")
_IN_BRACKETS = lazy(r"\s?[(\[]\s?")
_NO_MEASURES = frozenset({"money", "count", "ratio", "percentage point"})
_ROUNDED = 0.10  # share of the larger by which a restated measure may be rounded
_ENDINGS = {
    Relation.AGREE: "agrees",
    Relation.COMPATIBLE: "agrees when rounded",
    Relation.CONFLICT: "not the same measure",
}


@frozen
class Parallel:
    """A measure, the one that restates it, and how they compare."""

    first: Claim
    second: Claim
    values: Comparison


def parallels(case: Case) -> Iterator[Parallel]:
    """Yield each pair of measures of which the second restates the first, as the articles run."""
    measures = [claim for claim in case.claims if _is_measure(claim)]
    for one, two in pairwise(measures):
        if one.article == two.article and one.sentence == two.sentence and _restates(one, two):
            compared = values(one, two, case.config)
            if compared.relation is not None:
                yield Parallel(one, two, _rounded(compared))


def parallel_findings(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each restated measure that stands to the first in the rule's relation."""
    for found in parallels(case):
        if found.values.relation is rule.relation:
            yield Finding(
                rule=rule.name,
                code=rule.code,
                relation=rule.relation,
                severity=rule.severity,
                message=f"{says(found.first, case)}, restated as {worded(found.second)} ({_ENDINGS[rule.relation]})",
                why=found.values.why,
                evidence=(evidence(found.first), evidence(found.second)),
                fact=case.facts.get(found.first.id),
            )


def _is_measure(claim: Claim) -> bool:
    value = claim.value
    return (
        claim.kind is ClaimKind.QUANTITY
        and isinstance(value, Quantity)
        and value.dimension not in _NO_MEASURES
    )


def _restates(one: Claim, two: Claim) -> bool:
    first, second = one.value, two.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return False
    if first.dimension != second.dimension or first.unit == second.unit:
        return False
    start = one.sentence.start
    gap = one.quote[first.core.end - start : second.core.start - start].lower()
    if (
        first.dimension == "time"
    ):  # "two weeks, or a month" are two things, and so is "two weeks (six days of rain)"
        return bool(_IN_BRACKETS.fullmatch(gap)) and one.quote[second.core.end - start :][:1] in {")", "]"}
    return in_parallel(one, two) or _RESTATED.fullmatch(gap) is not None


def _rounded(compared: Comparison) -> Comparison:
    difference = compared.difference
    if compared.relation is not Relation.CONFLICT or difference is None or difference > _ROUNDED:
        return compared
    return Comparison(Relation.COMPATIBLE, (*compared.why, "the one restates the other, rounded"), difference)
