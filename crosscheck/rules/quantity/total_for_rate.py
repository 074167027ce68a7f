"""
One figure is given as what each year comes to in one statement, and as a total in another.

"$600 million a year" and "$600 million over five years" are the same number and not the same thing. Looked for among
figures that are linked and otherwise agree; words such as "in total", "altogether" and "over five years" must say
that it is a total.

**Flagged**: A: "The scheme pays out $600 million a year." B: "The scheme pays out $600 million over five years."

**Not flagged**: A: "The scheme pays out $600 million a year." B: "The scheme pays out $600 million."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.pairs import finding
from crosscheck.rules.quantity.periods import by_period, is_total
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such pair."""
    for judgement in by_period(case):
        if any(is_total(claim, case.config.language) for claim in (judgement.link.a, judgement.link.b)):
            found = finding(rule, case, judgement, ending="one is a rate and the other a total")
            yield evolve(found, relation=rule.relation)


RULE = Rule(
    code="QTY116",
    name="total-for-rate",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
