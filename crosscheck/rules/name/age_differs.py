"""
One person is given two ages that cannot both hold.

The ages are of one person where both stand with the name, or where the articles speak of them in the same way. A
birthday that may lie between the articles is allowed for, and an age of another time ("was 18 at the time") is not
compared. Reported instead of a plain conflict (QTY101).

**Flagged**: A: "Rosa Delgado, 34, was pulled from the water." B: "The 43-year-old nurse Rosa Delgado swam ashore."

**Not flagged**: A, in 2018: "Rosa Delgado, 34, was pulled from the water." B, in 2020: "Rosa Delgado, 36, is well."
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind
from crosscheck.rules.name.ages import Age, ages, fit, may_be_one
from crosscheck.rules.name.findings import shown
from crosscheck.rules.pairs import finding
from crosscheck.rules.phrases import evidence, says, speaker
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each pair of articles that give one person two ages: what is linked, and what is named."""
    found = list(ages(case))
    by_claim = {age.claim.id: age for age in found}
    seen = set()
    for judgement in case.of_kind(Kind.AGE, rule.relation):
        one, two = by_claim.get(judgement.link.a.id), by_claim.get(judgement.link.b.id)
        if one is None or two is None:
            yield finding(rule, case, judgement)
        elif may_be_one(one, two, case.config.language) and not fit(one, two):
            seen.add((one.claim.id, two.claim.id))
            yield evolve(finding(rule, case, judgement), message=_message(one, two, case))
    by_family: defaultdict[str, list[Age]] = defaultdict(list)
    for age in found:
        if age.owner is not None and not age.past:
            by_family[age.owner.family].append(age)
    for one, two in (pair for same in by_family.values() for pair in combinations(same, 2)):
        if (one.claim.id, two.claim.id) in seen or one.claim.article == two.claim.article or fit(one, two):
            continue
        if may_be_one(one, two, case.config.language):
            yield Finding(
                rule=rule.name,
                code=rule.code,
                relation=rule.relation,
                severity=rule.severity,
                message=_message(one, two, case),
                evidence=(evidence(one.claim), evidence(two.claim)),
                fact=case.facts.get(one.claim.id),
            )


def _message(one: Age, two: Age, case: Case) -> str:
    """Return "The Courier says that Rosa Delgado is 34; The Herald says 43", as far as the person is known."""
    owner = one.owner or two.owner
    if owner is None:
        return f"{says(one.claim, case)}; {says(two.claim, case)}"
    first, second = (speaker(age.claim, case) for age in (one, two))
    return f"{first} says that {shown(owner)} is {one.years}; {second} says {two.years}"


RULE = Rule(
    code="NAM111",
    name="age-differs",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
