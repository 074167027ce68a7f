"""A draft with five planted errors, checked against an archive: those five are errors, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import crosscheck as cc

SEEDS = Path(__file__).parents[2] / "seeds"
PLANTED = {  # what stands in the article: what is put in its place, and the passage that is wrong then
    "54,000 American": ("45,000 American", "45,000"),
    "($1.9 billion)": ("($19 billion)", "$19 billion"),
    "negotiations Thursday": ("negotiations Friday, Oct. 15,", "Friday, Oct. 15"),
    "Nov. 3": ("Nov. 31", "Nov. 31"),
    "John Bolton": ("John Boltan", "John Boltan"),
}


def articles():
    return {article.id: article for article in cc.read(SEEDS)}


def errors(report):
    return [finding for finding in report.findings if finding.severity == "error"]


@pytest.fixture(scope="module")
def found():
    """The errors among a draft's findings, each with the passages of the draft that it names."""
    archive = articles()
    draft = archive.pop("kyodo")
    text = draft.text
    for right, (wrong, _) in PLANTED.items():
        assert text.count(right) == 1
        text = text.replace(right, wrong)
    report = cc.check([evolve(draft, text=text), *archive.values()])
    return {
        finding: [evidence.text for evidence in finding.evidence if evidence.article == draft.id]
        for finding in errors(report)
    }


@pytest.mark.parametrize("wrong", [wrong for _, wrong in PLANTED.values()])
def test_each_planted_error_is_an_error(found, wrong):
    assert [finding for finding, passages in found.items() if any(wrong in text for text in passages)]


def test_no_other_error_is_found(found):
    planted = [wrong for _, wrong in PLANTED.values()]
    others = {
        finding.message
        for finding, passages in found.items()
        if not any(wrong in text for wrong in planted for text in passages)
    }
    assert others == set()


@pytest.mark.parametrize("article", articles().values(), ids=lambda article: article.id)
def test_an_unchanged_article_alone_has_no_error(article):
    report = cc.check([article])
    assert errors(report) == []
    assert {finding.message for finding in report.conflicts if finding.rule != "denial"} == set()


def test_the_unchanged_articles_together_have_no_error():
    assert errors(cc.check(articles().values())) == []
