"""Every rule is listed, documented and has cases both ways."""

from __future__ import annotations

import importlib
import pkgutil
import tomllib
from pathlib import Path

import pytest

import crosscheck.rules
from crosscheck.rules.registry import RULES
from crosscheck.rules.rule import Rule

FEW = frozenset({"ART101", "ART301", "ART401"})  # whose cases are still to be written
FIXTURES = Path(__file__).parents[2] / "fixtures" / "rules"


def defined():
    for module in pkgutil.walk_packages(crosscheck.rules.__path__, "crosscheck.rules."):
        rule = getattr(importlib.import_module(module.name), "RULE", None)
        if isinstance(rule, Rule):
            yield rule


def test_every_rule_that_is_defined_is_listed():
    assert set(defined()) == set(RULES)


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rules_page_shows_what_is_flagged_and_what_is_not(rule):
    assert rule.title.endswith(".")
    assert "**Flagged**:" in rule.page
    assert "**Not flagged**:" in rule.page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_cases_both_ways(rule):
    cases = tomllib.loads((FIXTURES / f"{rule.code}.toml").read_text(encoding="utf-8"))
    least = 1 if rule.code in FEW else 6
    assert len(cases["flagged"]) >= least
    assert len(cases["passed"]) >= least
    assert len(cases["flagged"]) == len({str(case) for case in cases["flagged"]})
    assert len(cases["passed"]) == len({str(case) for case in cases["passed"]})


def test_every_file_of_cases_is_of_a_rule():
    assert {path.stem for path in FIXTURES.glob("*.toml")} == {rule.code for rule in RULES}
