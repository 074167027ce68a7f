"""
A figure that was hedged or a bound is repeated without the hedge.

"Nearly 200" becomes "200", "around 4,200" becomes "4,200": a note, not an error, for who wants figures no firmer than
their source. The article that drops the hedge is the later one or of the same day. The pair agrees, or the hedge admits
the figure; it is listed here instead of under QTY401 or QTY301.

**Flagged**: A, on Monday: "Nearly 700 homes were lost." B, on Tuesday: "The fire destroyed 700 homes."

**Not flagged**: A, on Monday: "The fire destroyed 700 homes." B, on Tuesday: "Nearly 700 homes were lost."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.kinds import Kind, follow, hedge
from crosscheck.rules.pairs import finding
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    for judgement in case.of_kind(Kind.HEDGE, Relation.AGREE, Relation.COMPATIBLE):
        hedged, bare = follow(judgement.link.a, judgement.link.b)
        words = (
            f'{case.name(bare)} leaves out "{hedge(hedged)}"' if hedge(hedged) else "the hedge is left out"
        )
        yield finding(rule, case, judgement, ending=words)


RULE = Rule(
    code="QTY411",
    name="hedge-dropped",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.INFO,
    check=check,
)
