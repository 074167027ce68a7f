"""
One person's name is written in two styles: with or without a hyphen or accents, in another order or transliteration.

No error: a note for who wants one style throughout. Each two spellings are noted once.

**Flagged**: A: "Park Jin-ho, the coach, resigned." B: "Park Jin Ho, the coach, resigned."

**Not flagged**: A: "Park Jin-ho, the coach, resigned." B: "Park Jin-ho, the coach, resigned."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.links.names import Difference
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.name.findings import finding
from crosscheck.rules.name.persons import variants
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each two spellings."""
    seen = set()
    for pair in variants(case):
        spellings = frozenset((pair.a.name, pair.b.name))
        if pair.difference is Difference.STYLE and spellings not in seen:
            seen.add(spellings)
            yield finding(
                rule, case, (pair.a.article, pair.a.first), (pair.b.article, pair.b.first), pair.why
            )


RULE = Rule(
    code="NAM301",
    name="name-style",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.INFO,
    check=check,
)
