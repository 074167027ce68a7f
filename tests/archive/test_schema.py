from __future__ import annotations

import sqlite3

import pytest
from stories import story

import crosscheck as cc
from crosscheck.archive import Archive, schema
from crosscheck.archive.connect import is_archive
from crosscheck.errors import ArchiveError

LATER = "ALTER TABLE articles ADD COLUMN desk TEXT;\nCREATE INDEX by_desk ON articles (desk);\n"


def version(path):
    connection = sqlite3.connect(path)
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return found


def test_an_older_archive_is_brought_to_the_newest_tables_when_it_is_written_to(archive, monkeypatch):
    list(archive.add(story("seeds")))
    articles = list(archive.articles())
    assert version(archive.path) == 1
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, LATER))
    with pytest.raises(ArchiveError, match=r"older version.*archive renew"):
        archive.stats()
    list(archive.renew())
    assert version(archive.path) == 2
    assert list(archive.articles()) == articles
    assert not list(archive.verify())


def test_a_new_archive_has_the_newest_tables(archive, monkeypatch):
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, LATER))
    list(archive.add(story("seeds")))
    assert version(archive.path) == 2


def test_a_step_that_fails_leaves_the_tables_as_they_were(archive, monkeypatch):
    list(archive.add(story("seeds")))
    with monkeypatch.context() as patch:
        patch.setattr(schema, "STEPS", (*schema.STEPS, LATER + "CREATE TABLE articles (again TEXT);\n"))
        with pytest.raises(ArchiveError, match="already exists"):
            list(archive.add([]))
    assert version(archive.path) == 1
    assert not list(archive.verify())


def test_an_archive_of_a_later_version_is_left_alone(archive, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(schema, "STEPS", (*schema.STEPS, LATER))
        list(archive.add([]))
    for call in (archive.stats, lambda: list(archive.add(story("seeds")))):
        with pytest.raises(ArchiveError, match="later version"):
            call()


def test_another_sqlite_file_is_no_archive(archive):
    connection = sqlite3.connect(archive.path)
    connection.execute("CREATE TABLE notes (text)")
    connection.commit()
    connection.close()
    for call in (archive.stats, lambda: list(archive.add(story("seeds")))):
        with pytest.raises(ArchiveError, match="no archive of crosscheck"):
            call()


def test_another_file_is_neither_read_nor_written_over(archive):
    archive.path.write_text("A letter.")
    assert not is_archive(archive.path)
    for call in (archive.stats, lambda: list(archive.add(story("seeds")))):
        with pytest.raises(ArchiveError, match="is no archive"):
            call()
    assert archive.path.read_text() == "A letter."


def test_a_missing_archive_is_said_to_be_missing(archive):
    for call in (
        archive.stats,
        lambda: list(archive.renew()),
        lambda: cc.check(story("seeds"), against=archive),
    ):
        with pytest.raises(ArchiveError, match="no such archive; crosscheck archive add makes one"):
            call()
    assert not archive.path.exists()


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ArchiveError, match=r"nowhere/newsroom.db: .*unable to open"):
        list(Archive(tmp_path / "nowhere" / "newsroom.db").add([]))


def test_a_damaged_archive_is_said_to_be_damaged(archive):
    list(archive.add(story("seeds")))
    content = bytearray(archive.path.read_bytes())
    for at in range(3 * schema.PAGE, len(content)):
        content[at] = 0x55
    archive.path.write_bytes(content)
    with pytest.raises(ArchiveError, match="is damaged"):
        list(archive.articles())
