"""From a link with a derived value to a finding: the figures that were reckoned first, with the calculation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import DerivationKind
from crosscheck.rules.finding import Finding
from crosscheck.rules.phrases import evidence, says, speaker, worded
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


def _any(_: Claim) -> bool:
    return True


def of_kinds(*kinds: DerivationKind) -> Callable[[Claim], bool]:
    """Return a test for claims that are derived in one of these ways."""
    return lambda claim: claim.derivation is not None and claim.derivation.kind in kinds


def is_age(claim: Claim) -> bool:
    """Whether the derived value is an age."""
    return (
        claim.derivation is not None
        and claim.derivation.kind is DerivationKind.ELAPSED
        and claim.slot == "age"
    )


def derived_findings(rule: Rule, case: Case, applies: Callable[[Claim], bool] = _any) -> Iterator[Finding]:
    """Yield a finding for each derived value to which the rule applies and a printed one in the rule's relation."""
    for judgement in case.derived:
        made, other = judgement.link.a, judgement.link.b
        if judgement.relation is not rule.relation or made.derivation is None or not applies(made):
            continue
        steps = made.derivation.steps
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity,
            message=(
                f"{speaker(made, case)} says {worded(made)}: {steps[-1]}; {says(other, case)} "
                f"({_ENDINGS[rule.relation]})"
            ),
            why=(*steps, *judgement.why),
            evidence=(evidence(made, "parts"), evidence(other)),
            fact=case.facts.get(other.id),
        )
