from __future__ import annotations

import sqlite3
import threading
from datetime import date

import pytest
from attrs import evolve
from stories import everything, extracted, story

import crosscheck as cc
from crosscheck.archive import Archive, Change, Outcome, workers
from crosscheck.archive.connect import writing
from crosscheck.archive.ingest import CHUNK
from crosscheck.errors import ArchiveError, EmptyArticleError
from crosscheck.links.shelf import Shelves

FERRY = cc.Article(
    text="The ferry Agnes carried 610 passengers on Friday, the owner said.",
    id="ferry",
    published=date(2023, 3, 4),
)


def changes(outcomes):
    return [one.change for one in outcomes]


def test_what_is_added_comes_back_in_the_order_of_days(archive):
    articles = story("seeds")
    assert {one.id for one in archive.add(articles)} == {one.id for one in articles}
    assert sorted(archive.articles(), key=lambda one: one.id) == sorted(articles, key=lambda one: one.id)
    days = [one.published for one in archive.articles()]
    assert days == sorted(days)
    assert {one.article.id: one for one in archive.extractions()} == {
        one.article.id: one for one in extracted("seeds")
    }


def test_adding_again_changes_nothing(archive):
    articles = story("seeds")
    assert changes(archive.add(articles)) == [Change.ADDED] * len(articles)
    before = archive.stats()
    assert changes(archive.add(articles)) == [Change.UNCHANGED] * len(articles)
    assert archive.stats() == before


def test_another_path_is_no_new_version_and_another_word_is(archive):
    list(archive.add([FERRY]))
    assert changes(archive.add([evolve(FERRY, path="moved/ferry.md")])) == [Change.UNCHANGED]
    assert changes(archive.add([evolve(FERRY, text=FERRY.text + " He was sure.")])) == [Change.REPLACED]
    assert changes(archive.add([evolve(FERRY, source="Harbour Post")])) == [Change.REPLACED]


def test_a_new_version_takes_the_place_of_the_old_one_which_stays_in_the_history(archive):
    newer = evolve(FERRY, text=FERRY.text.replace("610", "430"), published=date(2023, 3, 9))
    newest = evolve(newer, text=newer.text.replace("430", "450"))
    for one in (FERRY, newer, newest):
        list(archive.add([one]))
    assert list(archive.articles()) == [newest]
    assert [one.article for one in archive.history("ferry")] == [FERRY, newer]
    assert all(one.added <= one.replaced for one in archive.history("ferry"))
    draft = cc.Article(
        text="The ferry Agnes carried 430 passengers on Friday.", id="draft", published=FERRY.published
    )
    assert "450" in cc.check([draft], against=archive).conflicts[0].message
    assert not list(archive.verify())


def test_two_versions_in_one_run_are_both_kept(archive):
    newer = evolve(FERRY, text="The ferry Agnes sank.")
    assert changes(archive.add([FERRY, newer])) == [Change.ADDED, Change.REPLACED]
    assert [one.article for one in archive.history("ferry")] == [FERRY]
    assert not list(archive.verify())


def test_two_articles_of_one_moment_keep_apart(archive, monkeypatch):
    monkeypatch.setattr("crosscheck.archive.pack.moment", lambda *_: 7)
    articles = story("night-train")
    assert set(changes(archive.add(articles, jobs=1))) == {Change.ADDED}
    assert {one.id for one in archive.articles()} == {one.id for one in articles}
    assert not list(archive.verify())


def test_what_is_removed_is_gone_with_its_history(archive):
    others = story("night-train")
    list(archive.add([FERRY, *others]))
    list(archive.add([evolve(FERRY, text="The Agnes carried 99 passengers; nobody knows a kitchentable.")]))
    assert archive.remove(["ferry", "unheard-of"]) == ["ferry"]
    assert archive.history("ferry") == ()
    assert {one.id for one in archive.articles()} == {one.id for one in others}
    assert not list(archive.verify())
    fresh = Archive(archive.path.with_name("fresh.db"))
    list(fresh.add(others))
    assert evolve(archive.stats(), size=0) == evolve(fresh.stats(), size=0)


def test_an_article_that_cannot_be_read_is_reported_and_passed_over(archive, monkeypatch, tmp_path):
    def fail(article, config):
        if article.id == "ferry":
            raise ZeroDivisionError("by the harbour")
        return cc.extract(article, config)

    monkeypatch.setattr(workers, "extract", fail)
    broken = EmptyArticleError(tmp_path / "empty.md")
    found = list(archive.add([broken, FERRY, *story("seeds")]))
    bad = [one for one in found if one.change is Change.BROKEN]
    assert [one.id for one in bad] == [str(tmp_path / "empty.md"), "ferry"]
    assert "empty" in bad[0].reason
    assert "ZeroDivisionError: by the harbour" in bad[1].reason
    assert len(list(archive.articles())) == len(story("seeds"))


def test_many_articles_are_read_by_several_processes_with_the_same_result(archive, full):
    articles = everything()[: 5 * CHUNK]
    assert changes(archive.add(articles, jobs=2)) == [Change.ADDED] * len(articles)
    assert not list(archive.verify())
    wanted = {one.id for one in articles}
    assert list(archive.extractions()) == [one for one in full.extractions() if one.article.id in wanted]


def test_a_run_that_was_cut_short_goes_on_where_it_stood(archive):
    articles = everything()[:40]
    for number, _ in enumerate(archive.add(articles, jobs=1)):
        if number == 9:
            break
    held = {one.id for one in archive.articles()}
    assert held
    again = list(archive.add(articles, jobs=1))
    assert {one.id for one in again if one.change is Change.UNCHANGED} == held
    assert {one.id for one in archive.articles()} == {one.id for one in articles}


def test_readers_see_one_state_while_another_writes(archive):
    list(archive.add(everything()[:20], jobs=1))
    shelf = archive.without()
    assert len(shelf) == 20
    list(archive.add(everything()[20:40], jobs=1))
    assert len(shelf) == 20
    shelf.close()
    other = archive.without()
    assert len(other) == 40
    other.close()


def test_many_read_while_one_writes(archive):
    list(archive.add(story("seeds")))
    failures = []

    def check():
        try:
            for _ in range(3):
                assert cc.check(story("seeds")[:1], against=archive).conflicts
        except Exception as error:  # noqa: BLE001  (a thread's failure is looked at below)
            failures.append(error)

    readers = [threading.Thread(target=check) for _ in range(4)]
    for one in readers:
        one.start()
    list(archive.add(everything()[:30], jobs=1))
    for one in readers:
        one.join()
    assert not failures
    assert len(list(archive.articles())) == 30 + len(story("seeds"))


def test_a_second_writer_waits_for_the_first(archive):
    list(archive.add([FERRY]))
    with writing(archive.path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        found = []
        second = threading.Thread(target=lambda: found.extend(archive.add(story("seeds"))))
        second.start()
        second.join(0.3)
        assert second.is_alive()
        connection.execute("COMMIT")
    second.join()
    assert changes(found) == [Change.ADDED] * len(story("seeds"))


def test_an_archive_can_be_checked_against_and_an_article_cannot(archive):
    assert isinstance(archive, Shelves)
    assert not isinstance([FERRY], Shelves)


def test_an_article_read_by_another_version_is_read_again(archive, monkeypatch):
    list(archive.add(story("seeds")))
    assert list(archive.renew()) == []
    monkeypatch.setattr("crosscheck.archive.reader._code", lambda: "another")
    found = list(archive.renew(jobs=1))
    assert changes(found) == [Change.REPLACED] * len(story("seeds"))
    assert archive.history(found[0].id) == ()
    assert [size for _, size in archive.stats().readers] == [len(found)]
    assert not list(archive.verify())


def test_claims_of_another_shape_are_not_read_until_they_are_renewed(archive, monkeypatch):
    list(archive.add(story("seeds")))
    monkeypatch.setattr("crosscheck.archive.reader.shape", lambda: "another")
    with pytest.raises(ArchiveError, match="archive renew"):
        cc.check([FERRY], against=archive)
    assert set(changes(archive.renew(jobs=1))) == {Change.REPLACED}
    assert cc.check(story("seeds")[:1], against=archive).articles


def test_stats_count_what_there_is(full):
    found = full.stats()
    extractions = list(full.extractions())
    kinds = [claim.kind for one in extractions for claim in one.claims]
    assert found.articles == len(extractions) == len(everything())
    assert found.stated == kinds.count("statement")
    assert found.valued == len(kinds) - found.stated
    assert found.first == min(one.article.published for one in extractions if one.article.published)
    assert found.last == max(one.article.published for one in extractions if one.article.published)
    assert found.hottest[0].articles >= found.hottest[-1].articles > 1


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (
            "UPDATE articles SET text = (SELECT text FROM articles WHERE id != 'ferry')",
            "not those that were added",
        ),
        ("UPDATE articles SET claims = x'00' WHERE id = 'ferry'", "cannot be rebuilt"),
        ("UPDATE postings SET places = '0' WHERE places = ''", "not those of its claims"),
        ("DELETE FROM postings WHERE places = ''", "keys of it are missing"),
        ("UPDATE blocks SET size = size + 1", "entries is not the one noted"),
        ("UPDATE totals SET value = value + 1", "articles is not the one noted"),
        ("DELETE FROM articles WHERE id = 'ferry'", "leads to an article that is not there"),
    ],
)
def test_harm_is_found(archive, harm, said):
    list(archive.add([FERRY, *story("seeds")]))
    assert not list(archive.verify())
    connection = sqlite3.connect(archive.path)
    connection.execute(harm)
    connection.commit()
    connection.close()
    assert any(said in problem.reason for problem in archive.verify())


def test_outcomes_say_what_became_of_an_article():
    assert str(Outcome("ferry", Change.ADDED).change) == "added"
