"""Drafts against articles: what concerns the draft, found by keys."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import crosscheck as cc
from crosscheck.links.blocking import HOT
from crosscheck.report.against import against as one_sided

ROOT = Path(__file__).parents[1]
STORIES = ["seeds", "palpa-earthquake", "salween-talks", "night-train", "battery-takeover"]


def read(story):
    return cc.read(
        ROOT / "seeds" if story == "seeds" else ROOT / "fixtures" / "clusters" / story / "articles"
    )


def conflicts(report):
    return {
        (finding.code, tuple((e.article, e.start, e.end) for e in finding.evidence[:2]))
        for finding in report.conflicts
    }


@pytest.mark.parametrize("story", STORIES)
def test_a_draft_conflicts_with_what_it_conflicts_with_in_a_run_of_all(story):
    articles = read(story)
    found = wanted = 0
    for draft in articles:
        others = [one for one in articles if one is not draft]
        alone = conflicts(cc.check([draft], against=others))
        together = conflicts(one_sided(cc.check([draft, *others]), {draft.id}))
        found += len(alone & together)
        wanted += len(alone | together)
    assert wanted
    assert found >= 0.8 * wanted  # a third article's support may decide over a weak link


def test_articles_of_other_stories_have_no_part_in_the_report():
    seeds = read("seeds")
    others = read("night-train")
    report = cc.check(seeds[:1], against=[*seeds[1:], *others])
    assert report == cc.check(seeds[:1], against=seeds[1:])
    assert {one.id for one in report.articles} <= {one.id for one in seeds}


def test_an_older_version_of_the_draft_is_left_out():
    draft = cc.Article(
        text="The ferry carried 610 passengers on Friday.", id="ferry", published=date(2023, 3, 4)
    )
    older = evolve(draft, text="The ferry carried 430 passengers on Friday.")
    assert cc.check([draft], against=[evolve(older, id="other")]).conflicts
    assert not cc.check([draft], against=[older]).findings


def test_nothing_to_check_against_is_a_check_of_the_drafts():
    seeds = read("seeds")
    assert cc.check(seeds, against=[]).findings == cc.check(seeds).findings


def test_in_a_hot_block_those_near_in_time_are_compared_and_the_block_is_named():
    days = [date.fromordinal(date(2019, 1, 1).toordinal() + 9 * n) for n in range(HOT + 20)]
    archive = [
        cc.Article(text=f"The ferry carried {500 + n} passengers.", id=f"old-{n:03}", published=day)
        for n, day in enumerate(days)
    ]
    draft = cc.Article(text="The ferry carried 42 passengers.", id="draft", published=days[-1])
    report = cc.check([draft], against=archive)
    assert "count passenger" in {one.key for one in report.hot}
    assert {one.articles for one in report.hot} == {HOT + 20}
    met = {one.evidence[1].article for one in report.findings}
    assert met
    assert met <= {one.id for one in archive[-HOT:]}
