"""An archive finds what a check against the same articles in memory finds, to the letter."""

from __future__ import annotations

import pytest
from stories import NAMES, all_extracted, everything, extracted, story

import crosscheck as cc
from crosscheck.archive import Archive
from crosscheck.archive.shelf import ArchiveShelf
from crosscheck.archive.sql import HOLDERS
from crosscheck.links.shelf import MemoryShelves


@pytest.mark.parametrize("name", NAMES)
def test_an_archive_of_a_story_finds_what_memory_finds(name, tmp_path):
    articles = story(name)
    archive = Archive(tmp_path / "story.db")
    list(archive.add(articles, jobs=1))
    shelves = MemoryShelves(extracted(name))
    for draft in articles[:3]:
        assert cc.check([draft], against=archive) == cc.check([draft], against=shelves)


def test_memory_is_what_a_list_of_articles_is_kept_in():
    drafts, others = story("seeds")[:1], story("seeds")[1:]
    shelves = MemoryShelves([cc.extract(one) for one in others])
    assert cc.check(drafts, against=others) == cc.check(drafts, against=shelves)


@pytest.mark.parametrize("name", NAMES[::4])
def test_an_archive_of_all_stories_finds_what_memory_finds(name, full):
    drafts = [one for one in everything() if one.id.startswith(f"{name}/")][:2]
    assert cc.check(drafts, against=full) == cc.check(drafts, against=MemoryShelves(all_extracted()))


def test_a_configuration_reaches_the_rules(full):
    config = cc.Config(select=("SRC",), link_threshold=1.0)
    drafts = [one for one in everything() if one.id.startswith("seeds/")][:2]
    report = cc.check(drafts, config, against=full)
    assert report == cc.check(drafts, config, against=MemoryShelves(all_extracted()))
    assert {finding.code[:3] for finding in report.findings} <= {"SRC"}


def test_blocking_is_an_equality_join_that_uses_the_keys(full):
    shelf = full.without()
    assert isinstance(shelf, ArchiveShelf)
    plan = [row[3] for row in shelf._connection.execute(f"EXPLAIN QUERY PLAN {HOLDERS}")]
    shelf.close()
    assert plan[0].startswith("SCAN wanted")
    assert "COVERING INDEX" in plan[1]
    assert "(key=?)" in plan[1]
    assert "USING PRIMARY KEY (block=? AND article>? AND article<?)" in plan[2]
