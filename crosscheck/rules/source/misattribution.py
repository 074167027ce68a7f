"""
An article credits a source with what that source's own article does not say.

The credited source must be among the articles checked. The finding names both, and an article that the credited
source published from somebody else, where that agrees.

**Flagged**: A: "The county employs 46,000 nurses, according to The Courier." The Courier: "About
43,000 nurses work there."

**Not flagged**: A: "The county employs 46,000 nurses, according to The Courier." The Courier: "Some
46,000 nurses work there."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.phrases import evidence, worded
from crosscheck.rules.rule import Rule
from crosscheck.rules.source.credited import same_source
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.links.timeline import Judgement
    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each conflict in which one side cites the other's source."""
    for judgement in case.judgements:
        if judgement.relation is not Relation.CONFLICT:
            continue
        link = judgement.link
        for citing, cited in ((link.a, link.b), (link.b, link.a)):
            if _credits(citing, case.articles[cited.article].source):
                yield _finding(rule, case, judgement, citing, cited)


def _credits(claim: Claim, source: str | None) -> bool:
    credited = claim.attribution.source if claim.attribution else None
    return same_source(credited, source)


def _finding(rule: Rule, case: Case, judgement: Judgement, citing: Claim, cited: Claim) -> Finding:
    source = case.articles[cited.article].source
    return Finding(
        rule=rule.name,
        code=rule.code,
        relation=rule.relation,
        severity=rule.severity,
        message=f"{case.name(citing)} credits {source} with {worded(citing)}; {source} itself says {worded(cited)}",
        why=(*judgement.why, *_republished(citing, source, case)),
        evidence=(evidence(citing), evidence(cited)),
        fact=case.facts.get(citing.id),
    )


def _republished(citing: Claim, source: str | None, case: Case) -> Iterator[str]:
    """Yield a step for each article that the credited source published and that agrees with the citing one."""
    for judgement in case.linked.get(citing.id, ()):
        other = judgement.link.b if judgement.link.a is citing else judgement.link.a
        publisher = case.articles[other.article].publisher
        if judgement.relation is Relation.AGREE and same_source(publisher, source):
            yield f"{source} also published {case.name(other)}'s article, which says {worded(other)}"


RULE = Rule(
    code="SRC111",
    name="misattribution",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
