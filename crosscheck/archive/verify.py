"""Whether an archive is as it should be: the file, each article, and the keys by which it is found."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from attrs import frozen

from crosscheck.archive.connect import reading
from crosscheck.archive.pack import Unpacked, digest, keys_of, unpack_article
from crosscheck.archive.reader import must_have_shape, reader
from crosscheck.archive.write import blocks_of
from crosscheck.config import DEFAULT

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from crosscheck.config import Config


@frozen
class Problem:
    """What is wrong, and with which `article`, where it is one's."""

    reason: str
    article: str | None = None


def verify(path: Path, config: Config | None = None) -> Iterator[Problem]:
    """
    Yield what is wrong with an archive.

    The pages of the file, the counts, and the keys are compared with one another; every article is rebuilt, its text
    compared with its digest, and, where this version has read it, its keys with those that its claims give.
    """
    with reading(path) as connection:
        must_have_shape(connection, path)
        yield from _of_file(connection)
        yield from _of_counts(connection)
        this = reader(config or DEFAULT).name
        for number, article, name, blocks, *row in connection.execute(_ARTICLES):
            held = blocks_of(blocks)
            entered = connection.execute(_KEYS, (number, json.dumps(list(held)))).fetchall()
            if len(entered) != len(held):
                yield Problem("keys of it are missing", article)
            yield from _of_article(article, row, entered if name == this else None)


def _of_file(connection: sqlite3.Connection) -> Iterator[Problem]:
    for (said,) in connection.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield Problem(f"the file is damaged: {said}")
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        yield Problem("an article names a reader that is not listed")


def _of_counts(connection: sqlite3.Connection) -> Iterator[Problem]:
    for query, reason in _COUNTS:
        (wrong,) = connection.execute(query).fetchone()
        if wrong:
            yield Problem(reason)


def _of_article(
    article: str, row: Sequence[Any], entered: Sequence[tuple[str, str]] | None
) -> Iterator[Problem]:
    mark, head, text, claims, statements, rest = row
    try:
        given = unpack_article(head, text)
        extraction = Unpacked(head, text, claims).whole(statements, rest)
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        yield Problem(f"cannot be rebuilt ({type(error).__name__}: {error})", article)
        return
    if given.id != article or digest(given) != mark:
        yield Problem("its text or metadata are not those that were added", article)
    if entered is not None and sorted(entered) != sorted(keys_of(extraction)):
        yield Problem("its keys are not those of its claims", article)


_OVER_BLOCKS = """
SELECT EXISTS (
    SELECT 1 FROM (SELECT block, COUNT(*) AS size FROM postings GROUP BY block) AS found
    LEFT JOIN blocks ON blocks.number = found.block
    WHERE blocks.size IS NOT found.size
)
"""
_COUNTS = (
    (
        "SELECT (SELECT value FROM totals WHERE name = 'articles') != COUNT(*) FROM articles",
        "the number of articles is not the one noted",
    ),
    (
        "SELECT COALESCE(SUM(size), 0) != (SELECT COUNT(*) FROM postings) FROM blocks",
        "the number of entries is not the one noted",
    ),
    (_OVER_BLOCKS, "a key's number of articles is not the one noted"),
    (
        "SELECT EXISTS (SELECT 1 FROM postings WHERE article NOT IN (SELECT number FROM articles))",
        "a key leads to an article that is not there",
    ),
)
_ARTICLES = """
SELECT articles.number, id, name, blocks, digest, head, text, claims, statements, rest
FROM articles JOIN readers ON readers.number = reader ORDER BY articles.number
"""
_KEYS = """
SELECT blocks.key, postings.places
FROM json_each(?2) AS held
JOIN postings ON postings.block = held.value AND postings.article = ?1
JOIN blocks ON blocks.number = held.value
"""
