"""
One person is given two ages that cannot both hold.

The ages are of one person where both stand with the name, or where the articles speak of them in the same way. A
birthday that may lie between the articles is allowed for, and an age of another time ("was 18 at the time") is not
compared. Reported instead of a plain conflict (QTY101).

**Flagged**: A: "Rosa Delgado, 34, was pulled from the water." B: "The 43-year-old nurse Rosa Delgado swam ashore."

**Not flagged**: A, in 2018: "Rosa Delgado, 34, was pulled from the water." B, in 2020: "Rosa Delgado, 36, is well."
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind
from crosscheck.rules.name.ages import ages, fit, is_one, may_be_one
from crosscheck.rules.name.findings import shown
from crosscheck.rules.pairs import finding
from crosscheck.rules.phrases import evidence, says
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each pair of articles that give one person two ages."""
    found = list(ages(case))
    by_claim = {age.claim.id: age for age in found}
    seen = set()
    for judgement in case.of_kind(Kind.AGE, rule.relation):
        a, b = judgement.link.a, judgement.link.b
        one, two = by_claim.get(a.id), by_claim.get(b.id)
        if one is None or two is None or (may_be_one(one, two, case.config.language) and not fit(one, two)):
            seen.add((a.id, b.id))
            yield finding(rule, case, judgement)
    for one, two in combinations([age for age in found if age.owner is not None and not age.past], 2):
        a, b = one.claim, two.claim
        known = (a.id, b.id) in seen or a.article == b.article
        if known or one.owner is None or two.owner is None or fit(one, two):
            continue
        if is_one(one.owner, two.owner, case.config.language):
            yield Finding(
                rule=rule.name,
                code=rule.code,
                relation=rule.relation,
                severity=rule.severity,
                message=f"{says(a, case)}; {says(b, case)}",
                why=(f"both are said of {shown(two.owner)}",),
                evidence=(evidence(a), evidence(b)),
                fact=case.facts.get(a.id),
            )


RULE = Rule(
    code="NAM111",
    name="age-differs",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
