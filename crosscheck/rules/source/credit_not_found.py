"""
An article credits a source with a figure that the source's article, which is among those checked, does not give.

A note, as the source may have said it elsewhere. Looked for only where both articles are of one story, and in every
article of that source or publisher. Where the source's article gives another figure for the same thing, see SRC111.

**Flagged**: A: "Corvane Steel in Leoben employs 430 people, the Herald reported." The Herald: "Corvane Steel in
Leoben has shut its mill."

**Not flagged**: A: "Corvane Steel in Leoben employs 430 people, the Herald reported." The Herald: "Corvane Steel has
some 430 people in Leoben."
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from crosscheck.links.compare import values as compared
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.phrases import evidence, worded
from crosscheck.rules.rule import Rule
from crosscheck.rules.source.credited import plain
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case
    from crosscheck.text.article import Article

_SHARED = 2  # names that two articles of one story share at least
_SAME = frozenset({Relation.AGREE, Relation.COMPATIBLE})


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such figure."""
    figures: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in case.claims:
        if isinstance(claim.value, Quantity):
            figures[claim.article].append(claim)
    printed: defaultdict[str, list[Article]] = defaultdict(list)
    for article in case.articles.values():
        for name in {plain(article.source), plain(article.publisher)} - {""}:
            printed[name].append(article)
    for claim in (claim for claims in figures.values() for claim in claims):
        said = plain(claim.attribution.source) if claim.attribution else ""
        theirs = [other for other in printed.get(said, ()) if _is_of_story(claim, other, case)]
        if theirs and not any(_gives(figures.get(other.id, ()), claim, case) for other in theirs):
            source = theirs[0].source or theirs[0].name
            yield Finding(
                rule=rule.name,
                code=rule.code,
                relation=rule.relation,
                severity=rule.severity,
                message=f"{case.name(claim)} credits {source} with {worded(claim)}, which its article does not give",
                evidence=(evidence(claim),),
                fact=case.facts.get(claim.id),
            )


def _is_of_story(claim: Claim, other: Article, case: Case) -> bool:
    """Whether another article names enough of what the claim's article names."""
    if other.id == claim.article:
        return False
    mine, theirs = ({name.entity for name in case.names[id_]} for id_ in (claim.article, other.id))
    return len(mine & theirs) >= _SHARED


def _gives(figures: Iterable[Claim], claim: Claim, case: Case) -> bool:
    """Whether one of the figures is linked with the claim's, or has its value."""
    linked = {j.link.b.id if j.link.a is claim else j.link.a.id for j in case.linked.get(claim.id, ())}
    dimension = getattr(claim.value, "dimension", None)
    return any(
        other.id in linked
        or (
            getattr(other.value, "dimension", None) == dimension
            and compared(claim, other, case.config).relation in _SAME
        )
        for other in figures
    )


RULE = Rule(
    code="SRC311",
    name="credit-not-found",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
