"""
What several articles say goes back to one origin, so that it counts once.

Followed through who cites whom: a figure credited to another article's source goes back to that article, or to the one
that it cites in turn; one credited to a person or a body that is named goes back to that. A note, listed once for each
figure; those who say the same on their own account are named.

**Flagged**: The Herald: "The quarry employs 430 people." A: "The quarry employs 430 people, the Herald reported." B:
"The quarry employs 430 people, according to the Herald."

**Not flagged**: The Herald: "The quarry employs 430 people." A: "The quarry employs 430 people."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.phrases import evidence, listed, worded
from crosscheck.rules.rule import Rule
from crosscheck.rules.source.origins import shared_origins
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each figure that several articles have from one origin."""
    for shared in shared_origins(case):
        names = list(dict.fromkeys(case.name(claim) for claim in shared.claims))
        alone = list(dict.fromkeys(case.name(claim) for claim in shared.others))
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity,
            message=f"{listed(names)} have {worded(shared.claims[0])} from one origin: {shared.origin}",
            why=(f"{listed(alone)} {'says' if len(alone) == 1 else 'say'} so too",) if alone else (),
            evidence=tuple(map(evidence, shared.claims)),
            fact=case.facts.get(shared.claims[0].id),
        )


RULE = Rule(
    code="SRC401",
    name="one-origin",
    page=__doc__ or "",
    relation=Relation.AGREE,
    severity=Severity.INFO,
    check=check,
)
