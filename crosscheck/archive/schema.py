"""The tables of an archive, one step of SQL a version, and how a file is brought to the newest."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from crosscheck.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPLICATION = 0x63636B31  # "cck1", by which `file` knows an archive from another SQLite file
PAGE = 8192  # bytes; an article's row fits one page more often than not

_FIRST = """
CREATE TABLE readers (               -- what read the articles: a version of crosscheck with its settings
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    layout TEXT NOT NULL,            -- the shape of the claims that it stores
    size INTEGER NOT NULL DEFAULT 0  -- the number of its articles
);
CREATE TABLE articles (
    number INTEGER PRIMARY KEY,      -- its moment: day and place within the day, so that near in time is near on disk
    id TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL,            -- of text and metadata
    reader INTEGER NOT NULL REFERENCES readers,
    added TEXT NOT NULL,             -- UTC
    valued INTEGER NOT NULL,         -- claims with a value, and denials
    stated INTEGER NOT NULL,         -- sentences
    head TEXT NOT NULL,              -- metadata, and what its claims have in common
    text BLOB NOT NULL,
    claims BLOB NOT NULL,
    statements BLOB NOT NULL,
    rest BLOB NOT NULL,
    blocks BLOB NOT NULL             -- the numbers of its keys
);
CREATE TABLE blocks (                -- the keys, each with the number of articles that have it
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL
);
CREATE TABLE postings (              -- which articles have a key, and the places of their claims
    block INTEGER NOT NULL,
    article INTEGER NOT NULL,
    places TEXT NOT NULL,
    PRIMARY KEY (block, article)
) WITHOUT ROWID;
CREATE TABLE versions (              -- what newer versions have replaced
    id TEXT NOT NULL,
    replaced TEXT NOT NULL,          -- UTC
    added TEXT NOT NULL,
    digest BLOB NOT NULL,
    head TEXT NOT NULL,
    text BLOB NOT NULL
);
CREATE INDEX versions_by_id ON versions (id, replaced);
CREATE TABLE totals (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO totals VALUES ('articles', 0), ('valued', 0), ('stated', 0);
CREATE VIEW keys AS                  -- the table that blocking joins with
    SELECT blocks.key AS key, postings.article AS moment, postings.article AS article, postings.places AS places
    FROM postings JOIN blocks ON blocks.number = postings.block;
"""

STEPS = (_FIRST,)  # the step at position n leads from version n to n + 1


def version(connection: sqlite3.Connection) -> int:
    """Return the version of the tables, 0 for an empty file."""
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    return int(found)


def must_be_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ArchiveError where the file is not an archive that this version can read."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION:
        raise ArchiveError(path, "is an SQLite file, but no archive of crosscheck")
    if version(connection) > len(STEPS):
        raise ArchiveError(
            path, "was written by a later version of crosscheck: upgrade crosscheck to read it"
        )


def must_be_newest(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ArchiveError where the tables are older than this version's."""
    if version(connection) < len(STEPS):
        raise ArchiveError(
            path,
            f"was written by an older version of crosscheck: run crosscheck archive renew --archive {path}",
        )


def upgrade(connection: sqlite3.Connection, path: Path) -> None:
    """Create the tables in an empty file, or bring older ones to the newest version, each step whole or not at all."""
    while True:
        connection.execute("BEGIN IMMEDIATE")
        try:
            at = version(connection)
            if at or _holds_something(connection):
                must_be_ours(connection, path)
            if at == len(STEPS):
                return
            for statement in _statements(STEPS[at]):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {at + 1}")
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _holds_something(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script one by one, since together they would not be undone."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
