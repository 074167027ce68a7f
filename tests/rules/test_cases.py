"""The rules' cases: each flagged one yields the rule's finding, each passed one does not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import crosscheck as cc
from crosscheck.rules.registry import RULES

FIXTURES = Path(__file__).parents[2] / "fixtures" / "rules"


def cases(kind):
    return list(every(kind))


def every(kind):
    for rule in RULES:
        table = tomllib.loads((FIXTURES / f"{rule.code}.toml").read_text(encoding="utf-8"))
        for number, case in enumerate(table.get(kind, ()), 1):
            yield pytest.param(rule, case, id=f"{rule.code}-{kind}-{number}")


def findings(rule, case):
    articles = [cc.Article(id=str(number), **article) for number, article in enumerate(case["articles"])]
    return [finding for finding in cc.check(articles).findings if finding.code == rule.code]


@pytest.mark.parametrize(("rule", "case"), cases("flagged"))
def test_flagged(rule, case):
    found = findings(rule, case)
    assert any(
        all(
            any(quote.casefold() in evidence.text.casefold() for evidence in finding.evidence)
            for quote in case["quotes"]
        )
        for finding in found
    ), [finding.message for finding in found]


@pytest.mark.parametrize(("rule", "case"), cases("passed"))
def test_passed(rule, case):
    assert [finding.message for finding in findings(rule, case)] == []
