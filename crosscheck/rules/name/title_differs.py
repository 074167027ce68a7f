"""
One person is given two posts or ranks of which nobody holds both at a time.

A minister of transport and of health, a president and a prime minister, a colonel and a captain, in articles that are
not far apart. A former post, a deputy's, and posts that one person may well hold together are passed over; so is
"Colonel" for a lieutenant colonel.

**Flagged**: A: "Transport Minister Tarmo Kallaste opened the port." B: "Tarmo Kallaste, the health minister, opened the
port."

**Not flagged**: A: "Transport Minister Tarmo Kallaste opened the port." B: "Tarmo Kallaste, a former health minister,
opened the port."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.name.findings import finding
from crosscheck.rules.name.titles import clashes
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each pair of articles that give one person two such posts."""
    for clash in clashes(case):
        sides = ((clash.a, clash.mine), (clash.b, clash.yours))
        said = (f"{case.articles[one.article].name} calls {one.shown} {post}" for one, post in sides)
        a, b = ((one.article, one.first) for one, _ in sides)
        found = finding(rule, case, a, b, ())
        yield evolve(found, message="; ".join(said))


RULE = Rule(
    code="NAM112",
    name="title-differs",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
