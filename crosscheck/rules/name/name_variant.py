"""
One person is given two names: another given name with the same surname, or a surname with other letters.

Two articles of one story are compared, or two passages of one article. The two are taken for one person where the
articles share other names, the differing names are of similar form and, unless that is telling enough, both have the
same post. Two persons whom one article names side by side, relatives, and holders of different posts stay two
persons; pet names, initials and left-out middle names are the same name. Bodies and places have a rule of their own
(NAM102).

An error where one letter of the surname differs and the given name and the post are the same; else a warning.

**Flagged**: A: "Mayor Hilario Escobedo shut the market of Santa Rita." B: "The market was shut on the orders of the
mayor of Santa Rita, Hilarion Escobedo."

**Not flagged**: A: "Mayor William Hale shut the market of Santa Rita." B: "The market was shut on the orders of the
mayor of Santa Rita, Bill Hale."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.links.names import Difference
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.name.findings import finding
from crosscheck.rules.name.persons import variants
from crosscheck.rules.pairs import softer
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each pair of articles, or of passages, that name one person differently."""
    for pair in variants(case):
        if pair.difference is not Difference.STYLE:
            severity = rule.severity if pair.sure else softer(rule)
            sides = (pair.a.article, pair.a.first), (pair.b.article, pair.b.first)
            yield finding(rule, case, *sides, pair.why, severity)


RULE = Rule(
    code="NAM101",
    name="name-variant",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
