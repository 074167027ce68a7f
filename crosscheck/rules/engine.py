"""Runs the rules over a case and puts the findings in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.rules.finding import Severity
from crosscheck.rules.names import means
from crosscheck.rules.registry import RULES
from crosscheck.rules.trust import weighed
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from crosscheck.config import Config
    from crosscheck.rules.case import Case
    from crosscheck.rules.finding import Finding
    from crosscheck.rules.rule import Rule

_ORDER = {Relation.CONFLICT: 0, Relation.SUPERSEDED: 1, Relation.COMPATIBLE: 2, Relation.AGREE: 3}


def judge(case: Case) -> tuple[Finding, ...]:
    """Return the findings of the chosen rules: conflicts first, then in the order of the articles' text."""
    position = {article: i for i, article in enumerate(case.articles)}
    rules = (graded(rule, case.config) for rule in RULES if chosen(rule, case.config))
    findings = [weighed(finding, case) for rule in rules for finding in rule.check(rule, case)]

    def key(finding: Finding) -> tuple[object, ...]:
        places = tuple((position[e.article], e.start, e.end) for e in finding.evidence)
        return _ORDER[finding.relation], places, finding.code

    return tuple(sorted(findings, key=key))


def chosen(rule: Rule, config: Config) -> bool:
    """Whether the configuration selects the rule, by name or by the beginning of its code."""
    named = not config.select or any(means(wanted, rule) for wanted in config.select)
    return named and not any(means(unwanted, rule) for unwanted in config.ignore)


def graded(rule: Rule, config: Config) -> Rule:
    """Return the rule with the severity that the configuration gives it; the longest name that means it goes first."""
    given = [(len(name), severity) for name, severity in config.severity if means(name, rule)]
    return evolve(rule, severity=Severity(max(given)[1])) if given else rule
