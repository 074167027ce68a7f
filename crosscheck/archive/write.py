"""What changes an archive: articles put in, replaced and taken out, a batch at a time, whole or not at all."""

from __future__ import annotations

import json
import zlib
from array import array
from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from crosscheck.archive.connect import writing
from crosscheck.archive.outcome import Change

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from crosscheck.archive.pack import Packed


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all or nothing; the one writer that an archive has at a time."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def put(connection: sqlite3.Connection, packed: Sequence[Packed], reader: int) -> list[Change]:
    """
    Put articles in, inside a transaction; return what became of each.

    One with the text and metadata that the archive has, read by the same reader, is left as it is; one with an id
    that the archive has replaces that article, which goes to its history.
    """
    now = datetime.now(UTC).isoformat(timespec="seconds")
    changes = []
    fresh: dict[str, Packed] = {}
    for one in packed:
        if one.id in fresh:
            _enter(connection, list(fresh.values()), reader, now)
            fresh.clear()
        found = connection.execute(
            "SELECT number, digest, reader FROM articles WHERE id = ?", (one.id,)
        ).fetchone()
        if found is None:
            changes.append(Change.ADDED)
        elif found[1:] == (one.digest, reader):
            changes.append(Change.UNCHANGED)
            continue
        else:
            if found[1] != one.digest:
                connection.execute(_TO_HISTORY, (now, found[0]))
            take_out(connection, found[0])
            changes.append(Change.REPLACED)
        fresh[one.id] = one
    _enter(connection, list(fresh.values()), reader, now)
    return changes


def take_out(connection: sqlite3.Connection, number: int) -> None:
    """Take an article out, inside a transaction; its history stays."""
    blocks, valued, stated, reader = connection.execute(
        "SELECT blocks, valued, stated, reader FROM articles WHERE number = ?", (number,)
    ).fetchone()
    held = [(block,) for block in blocks_of(blocks)]
    connection.executemany(
        "DELETE FROM postings WHERE block = ? AND article = ?", [(block, number) for (block,) in held]
    )
    connection.executemany("UPDATE blocks SET size = size - 1 WHERE number = ?", held)
    connection.executemany("DELETE FROM blocks WHERE number = ? AND size = 0", held)
    connection.execute("DELETE FROM articles WHERE number = ?", (number,))
    connection.execute("UPDATE readers SET size = size - 1 WHERE number = ?", (reader,))
    _count(connection, articles=-1, valued=-valued, stated=-stated)


def remove(path: Path, articles: Iterable[str]) -> list[str]:
    """
    Remove articles with their history, and return the ids of those that were there.

    What they held is overwritten in the file. Raises ArchiveError.
    """
    found = []
    with writing(path) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        with transaction(connection):
            for article in articles:
                row = connection.execute("SELECT number FROM articles WHERE id = ?", (article,)).fetchone()
                if row is not None:
                    take_out(connection, row[0])
                    connection.execute("DELETE FROM versions WHERE id = ?", (article,))
                    found.append(article)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return found


def reader_number(connection: sqlite3.Connection, name: str, layout: str) -> int:
    """Return the number of a reader, entered if it is new, inside a transaction."""
    connection.execute(
        "INSERT INTO readers (name, layout) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", (name, layout)
    )
    (number,) = connection.execute("SELECT number FROM readers WHERE name = ?", (name,)).fetchone()
    return int(number)


def _enter(connection: sqlite3.Connection, fresh: Sequence[Packed], reader: int, now: str) -> None:
    sizes = Counter(key for one in fresh for key, _ in one.keys)
    connection.executemany(_GROWN, sorted(sizes.items()))
    blocks = dict(connection.execute(_NUMBERS, (json.dumps(list(sizes)),)).fetchall())
    postings = []
    for one in fresh:
        number = _free(connection, one.moment)
        held = sorted((blocks[key], places) for key, places in one.keys)
        postings += [(block, number, places) for block, places in held]
        row = (number, one.id, one.digest, reader, now, one.valued, one.stated)
        packed = _packed(block for block, _ in held)
        connection.execute(_ENTERED, (*row, one.head, one.text, one.claims, one.statements, one.rest, packed))
    postings.sort()
    connection.executemany("INSERT INTO postings (block, article, places) VALUES (?, ?, ?)", postings)
    connection.execute("UPDATE readers SET size = size + ? WHERE number = ?", (len(fresh), reader))
    _count(
        connection,
        articles=len(fresh),
        valued=sum(one.valued for one in fresh),
        stated=sum(one.stated for one in fresh),
    )


def _free(connection: sqlite3.Connection, moment: int) -> int:
    """Return the number for an article: its moment, or the next where another article has that."""
    while connection.execute("SELECT 1 FROM articles WHERE number = ?", (moment,)).fetchone():
        moment += 1
    return moment


def _count(connection: sqlite3.Connection, **grown: int) -> None:
    connection.executemany(
        "UPDATE totals SET value = value + ? WHERE name = ?", [(by, name) for name, by in grown.items()]
    )


def _packed(blocks: Iterable[int]) -> bytes:
    return zlib.compress(array("q", blocks).tobytes())


def blocks_of(data: bytes) -> Sequence[int]:
    """Return the numbers of an article's keys from its row."""
    blocks = array("q")
    blocks.frombytes(zlib.decompress(data))
    return blocks


_GROWN = """
INSERT INTO blocks (key, size) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET size = size + excluded.size
"""
_NUMBERS = """
SELECT blocks.key, blocks.number FROM json_each(?) AS wanted JOIN blocks ON blocks.key = wanted.value
"""
_ENTERED = """
INSERT INTO articles
    (number, id, digest, reader, added, valued, stated, head, text, claims, statements, rest, blocks)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_TO_HISTORY = """
INSERT INTO versions (id, replaced, added, digest, head, text)
SELECT id, ?, added, digest, head, text FROM articles WHERE number = ?
"""
