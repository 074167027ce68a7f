"""The shape that most rules share: the linked claims of one kind that stand in one relation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import ClaimKind
from crosscheck.links.comparisons.wording import in_parallel
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind
from crosscheck.rules.phrases import evidence, says
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.links.timeline import Judgement
    from crosscheck.rules.case import Case
    from crosscheck.rules.rule import Rule

_SURE = 4.0  # bits of a link's weight (16 to 1) from which both sides surely speak of one thing
_ENDINGS = {
    Relation.AGREE: "agrees",
    Relation.COMPATIBLE: "both can hold",
    Relation.SUPERSEDED: "overtaken",
    Relation.CONFLICT: "",
}


def pairs(rule: Rule, case: Case, applies: Callable[[Judgement], bool], *kinds: Kind) -> Iterator[Finding]:
    """Yield a finding for each judgement with the rule's relation, of one of the kinds, to which the rule applies."""
    for kind in kinds or (Kind.PLAIN,):
        for judgement in case.of_kind(kind, rule.relation):
            if applies(judgement):
                yield finding(rule, case, judgement)


def finding(
    rule: Rule,
    case: Case,
    judgement: Judgement,
    *,
    ending: str | None = None,
    why: Iterable[str] = (),
    severity: Severity | None = None,
) -> Finding:
    """
    Return the finding for one judgement: both sides quoted, the distance in words, the steps as they were.

    `ending` says instead of the distance what is the matter, `why` gives further steps, `severity` goes before the
    rule's.
    """
    a, b = judgement.link.a, judgement.link.b
    if ending is None:
        ending = distance(judgement) or _ENDINGS[judgement.relation]
    message = f"{says(a, case)}; {says(b, case)}" + (f" ({ending})" if ending else "")
    return Finding(
        rule=rule.name,
        code=rule.code,
        relation=judgement.relation,
        severity=severity or softened(rule, judgement),
        message=message,
        why=(
            *judgement.why,
            *why,
            *dict.fromkeys(case.unconverted[x.id] for x in (a, b) if x.id in case.unconverted),
        ),
        evidence=(evidence(a), evidence(b)),
        fact=case.facts.get(a.id),
    )


def distance(judgement: Judgement) -> str:
    """Return how far the two nominals of a conflict are apart: "8% apart", "ten times as much"."""
    if judgement.relation is not Relation.CONFLICT:
        return ""
    a, b = judgement.link.a.value, judgement.link.b.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or judgement.link.values.difference is None:
        return ""
    share = judgement.link.values.difference
    if share >= 1:
        return ""
    apart = share / (1 - share)
    return f"{apart:.0%} apart" if apart < 1 else f"a factor of {1 + apart:.2g}"


def is_figure(judgement: Judgement) -> bool:
    """Whether the pair is of figures in one unit, or of figures that are no money, and not one measure in two units."""
    a, b = judgement.link.a.value, judgement.link.b.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    return a.unit == b.unit or (
        a.dimension != "money" and not in_parallel(judgement.link.a, judgement.link.b)
    )


def is_exchange(judgement: Judgement) -> bool:
    """Whether the pair is of sums in two currencies."""
    a, b = judgement.link.a.value, judgement.link.b.value
    return isinstance(a, Quantity) and isinstance(b, Quantity) and a.dimension == "money" and a.unit != b.unit


def is_date(judgement: Judgement) -> bool:
    """Whether the pair is of dates."""
    return judgement.link.a.kind is ClaimKind.DATE


def softened(rule: Rule, judgement: Judgement) -> Severity:
    """Return the rule's severity, softened where a side is hedged, or where one thing may not be meant by both."""
    sides = (judgement.link.a, judgement.link.b)
    doubtful = judgement.link.same_article or judgement.link.weight < _SURE or any(map(_hedged, sides))
    return softer(rule) if doubtful else rule.severity


def _hedged(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.bound is not Bound.EXACT


def softer(rule: Rule) -> Severity:
    """Return the rule's severity, an error made a warning: for its findings that are less sure than the others."""
    return Severity.WARNING if rule.severity is Severity.ERROR else rule.severity
