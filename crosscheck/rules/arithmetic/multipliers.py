"""
Ratios with their bases and results: "triple", $4 billion and $12 billion.

A ratio's result is the figure it leads to in its own sentence, or that of a ratio of another article that is linked
with it. Its base is the figure it leads from, or one of another article that is about the same matter and is
stated as fact while the result is demanded or planned. What is only inferred is reported when the arithmetic
holds, and left alone when it does not: the base may be another one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck.claims.modality import Modality
from crosscheck.links.kinship import akin
from crosscheck.values import compare
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.relation import Comparison, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case
    from crosscheck.text.span import Span


@frozen(kw_only=True)
class Multiplication:
    """A `factor`, its `base` and its `result`, how they compare, and the other claims that say the same."""

    factor: Claim
    base: Claim
    result: Claim
    values: Comparison
    others: tuple[Claim, ...] = ()
    stated: bool = False


def multiplications(case: Case) -> Iterator[Multiplication]:
    """Yield for each ratio of the case the bases and results that belong to it."""
    ratios = [claim for claim in case.claims if _is_ratio(claim)]
    changed = [claim for claim in case.claims if _is_change(claim)]
    for factor in ratios:
        peers = [factor, *_same(factor, case)]
        yield from _of_changes(factor, changed, case)
        results = _results(peers, case)
        for base in _bases(factor, results, case):
            yield from _checked(factor, base, results)


def _is_ratio(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity)
        and value.dimension == "ratio"
        and value.unit == "x"
        and not _is_difference(value)
    )


def _is_difference(value: Quantity) -> bool:
    """Whether the ratio is by how much something changed ("up by half"), not how many times as much it is."""
    return value.change is not None and value.nominal is not None and value.nominal < 1


def _same(claim: Claim, case: Case) -> list[Claim]:
    """Return the claims that say the same as this one."""
    return [
        judgement.link.b if judgement.link.a is claim else judgement.link.a
        for judgement in case.linked.get(claim.id, ())
        if judgement.relation in (Relation.AGREE, Relation.COMPATIBLE)
    ]


def _results(peers: list[Claim], case: Case) -> list[Claim]:
    found: dict[str, Claim] = {}
    for peer in peers:
        value = peer.value
        if isinstance(value, Quantity) and value.result is not None:
            for claim in _standing_at(peer.article, value.result, case):
                for same in (claim, *_same(claim, case)):
                    found[same.id] = same
    return list(found.values())


def _standing_at(article: str, span: Span, case: Case) -> list[Claim]:
    return [
        claim
        for claim in case.claims
        if claim.article == article and isinstance(claim.value, Quantity) and claim.value.core.overlaps(span)
    ]


def _bases(factor: Claim, results: list[Claim], case: Case) -> list[Claim]:
    value = factor.value
    units = {(r.value.unit, r.value.dimension) for r in results if isinstance(r.value, Quantity)}
    if isinstance(value, Quantity) and value.base is not None:
        stated = _standing_at(factor.article, value.base, case)
        fitting = [
            c for c in stated if isinstance(c.value, Quantity) and (c.value.unit, c.value.dimension) in units
        ]
        if fitting:
            return fitting
    taken = {claim.id for claim in results}
    return [
        claim
        for claim in case.claims
        if isinstance(claim.value, Quantity)
        and (claim.value.unit, claim.value.dimension) in units
        and claim.id not in taken
        and claim.modality is Modality.ACTUAL
        and any(result.modality is not Modality.ACTUAL for result in results)
        and any(akin(claim, other) for other in (factor, *results))
    ]


def _checked(factor: Claim, base: Claim, results: list[Claim]) -> Iterator[Multiplication]:
    for result in results:
        if result.article == base.article and result.span.overlaps(base.span):
            continue
        compared = _multiply(factor, base, result)
        stated = _stated(factor, base, result)
        if compared.relation is None or (compared.relation is Relation.CONFLICT and not stated):
            continue
        others = tuple(claim for claim in results if claim is not result)
        yield Multiplication(
            factor=factor, base=base, result=result, values=compared, others=others, stated=stated
        )
        return


def _multiply(factor: Claim, base: Claim, result: Claim) -> Comparison:
    if not (
        isinstance(factor.value, Quantity)
        and isinstance(base.value, Quantity)
        and isinstance(result.value, Quantity)
    ):
        return Comparison(None)
    product = compare.product(factor.value, _bare(base.value))
    compared = compare.quantities(product, _bare(result.value))
    return Comparison(compared.relation, (*product.steps, *compared.why), compared.difference)


def _bare(value: Quantity) -> Quantity:
    """Leave "nearly" out: what is multiplied and rounded is the figure itself."""
    return evolve(value, bound=Bound.EXACT) if value.bound is Bound.NEARLY else value


def _stated(factor: Claim, base: Claim, result: Claim) -> bool:
    value = factor.value
    return (
        isinstance(value, Quantity)
        and value.base is not None
        and value.result is not None
        and base.article == factor.article == result.article
    )


def _is_change(claim: Claim) -> bool:
    """Whether the claim is a figure whose sentence says what it was before: "up to $4 billion, from $600 million"."""
    return isinstance(claim.value, Quantity) and claim.value.base is not None and not _is_ratio(claim)


def _of_changes(factor: Claim, changed: list[Claim], case: Case) -> Iterator[Multiplication]:
    for result in changed:
        if result.article == factor.article or not akin(factor, result):
            continue
        assert isinstance(result.value, Quantity)  # noqa: S101  (narrowing, filtered above)
        assert result.value.base is not None  # noqa: S101  (the same)
        for base in _standing_at(result.article, result.value.base, case):
            compared = _multiply(factor, base, result)
            if compared.relation in (Relation.AGREE, Relation.COMPATIBLE):
                yield Multiplication(factor=factor, base=base, result=result, values=compared)
