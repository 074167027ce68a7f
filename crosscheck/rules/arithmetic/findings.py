"""From a multiplication to a finding: the factor and the base first, the result and its peers as support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.arithmetic.multipliers import multiplications
from crosscheck.rules.finding import Finding
from crosscheck.rules.phrases import evidence, says, worded
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case
    from crosscheck.rules.rule import Rule


_ENDINGS = {
    Relation.AGREE: "the three fit together",
    Relation.COMPATIBLE: "the three can fit together",
    Relation.CONFLICT: "the three do not fit together",
}


def multiplier_findings(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each multiplication whose sides stand in the rule's relation."""
    for found in multiplications(case):
        if found.values.relation is not rule.relation:
            continue
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity,
            message=(
                f"{says(found.factor, case)}; {says(found.base, case)}; {case.name(found.result)} has "
                f"{worded(found.result)} ({_ENDINGS[rule.relation]})"
            ),
            why=found.values.why,
            evidence=(
                evidence(found.factor, "factor"),
                evidence(found.base, "base"),
                evidence(found.result, "result"),
                *(evidence(other, "result") for other in found.others),
            ),
            fact=case.facts.get(found.factor.id),
        )
