"""From a link with a derived value to a finding: the figures that were reckoned first, with the calculation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import DerivationKind
from crosscheck.links import fitting
from crosscheck.rules.finding import Finding
from crosscheck.rules.pairs import softer
from crosscheck.rules.phrases import evidence, says, speaker
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case
    from crosscheck.rules.rule import Rule

_ENDINGS = {
    Relation.AGREE: "agrees",
    Relation.COMPATIBLE: "both can hold",
    Relation.SUPERSEDED: "overtaken",
    Relation.CONFLICT: "does not fit",
}


def of_kinds(*kinds: DerivationKind) -> Callable[[Claim, Claim], bool]:
    """Return a test for pairs of which the first is derived in one of these ways."""
    return lambda made, _: made.derivation is not None and made.derivation.kind in kinds


def is_age(made: Claim, _: Claim) -> bool:
    """Whether the derived value is an age."""
    return of_kinds(DerivationKind.ELAPSED)(made, _) and made.slot == "age"


def is_premium(made: Claim, other: Claim) -> bool:
    """Whether two prices are held against a premium."""
    named = of_kinds(DerivationKind.CHANGE)(made, other) and fitting.is_premium(other)
    return named or of_kinds(DerivationKind.PREMIUM)(made, other)


def derived_findings(
    rule: Rule, case: Case, applies: Callable[[Claim, Claim], bool] = lambda *_: True
) -> Iterator[Finding]:
    """Yield a finding for each derived value and a printed one in the rule's relation, to which the rule applies."""
    for judgement in case.derived:
        made, other = judgement.link.a, judgement.link.b
        if judgement.relation is not rule.relation or made.derivation is None or not applies(made, other):
            continue
        steps = made.derivation.steps
        told = f"{speaker(made, case).removesuffix(',')}: {'; '.join(steps)}"
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity if fitting.stated(made, other) else softer(rule),
            message=f"{told}; {says(other, case)} ({_ENDINGS[rule.relation]})",
            why=(*steps, *judgement.why),
            evidence=(evidence(made, "parts"), evidence(other)),
            fact=case.facts.get(other.id),
        )
