"""
Two articles of different days say in much the same sentence "last year", and so name two years.

A relative date that was copied with its sentence means another time in the later article. Reported instead of a plain
conflict of dates (DAT101); for weeks, months and years, as "on Thursday" is said of something new each week.

**Flagged**: A, in 2018: "The bank closed its Leoben branch last year." B, in 2020: "The bank closed its Leoben branch
last year."

**Not flagged**: A, in 2018: "The bank closed its Leoben branch last year." B, in 2020: "The bank closed its Leoben
branch in 2017."
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind, is_copied
from crosscheck.rules.pairs import finding
from crosscheck.rules.phrases import evidence, says
from crosscheck.rules.rule import Rule
from crosscheck.values.compare_dates import timexes
from crosscheck.values.relation import Relation
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case

_SAME = "the same words of two days"


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair: what is linked and in conflict, and what lies too far apart to be linked."""
    for judgement in case.of_kind(Kind.COPIED, rule.relation):
        yield finding(rule, case, judgement, ending=_SAME)
    linked = {frozenset((j.link.a.id, j.link.b.id)) for j in case.judgements}
    for a, b in _alike(case):
        if frozenset((a.id, b.id)) in linked:
            continue
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity,
            message=f"{says(a, case)}; {says(b, case)} ({_SAME})",
            why=(*_steps(a), *_steps(b)),
            evidence=(evidence(a), evidence(b)),
            fact=case.facts.get(a.id),
        )


def _alike(case: Case) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of claims of two articles that may be one sentence, and whose dates have no day in common."""
    same: defaultdict[tuple[str, frozenset[str]], list[Claim]] = defaultdict(list)
    for claim in case.claims:
        if isinstance(claim.value, Timex) and claim.value.base == "publication":
            same[claim.text.casefold(), frozenset(claim.terms)].append(claim)
    for claims in same.values():
        for a, b in combinations(claims, 2):
            if a.article != b.article and is_copied(a, b) and _apart(a, b):
                yield a, b


def _apart(a: Claim, b: Claim) -> bool:
    if not isinstance(a.value, Timex) or not isinstance(b.value, Timex):
        return False
    return timexes(a.value, b.value).relation is Relation.CONFLICT


def _steps(claim: Claim) -> tuple[str, ...]:
    return claim.value.steps if claim.value else ()


RULE = Rule(
    code="DAT114",
    name="copied-relative-date",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
