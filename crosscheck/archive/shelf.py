"""An archive as a shelf: asked by keys in SQL, claims made only as they are needed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from crosscheck.archive.pack import Unpacked
from crosscheck.archive.reader import must_have_shape
from crosscheck.archive.sql import HOLDERS
from crosscheck.links.blocking import EARLIEST, LATEST, NEAR
from crosscheck.links.shelf import Held

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from crosscheck.claims.claim import Claim
    from crosscheck.claims.extraction import Extraction
    from crosscheck.links.shelf import Place, Wanted


class ArchiveShelf:
    """One state of an archive, without the articles of some ids; to be closed after use."""

    def __init__(self, connection: sqlite3.Connection, path: Path, omitted: Collection[str] = ()) -> None:
        self._connection = connection
        self._path = path
        must_have_shape(connection, path)
        self._omitted = json.dumps(
            [number for (number,) in connection.execute(_OMITTED, (json.dumps(list(omitted)),))]
        )
        self._articles: dict[int, Unpacked] = {}
        self._blocks: dict[str, tuple[int, int]] = {}
        connection.execute(_WANTED)

    def close(self) -> None:
        """Let go of the archive."""
        self._connection.close()

    def __len__(self) -> int:
        (size,) = self._connection.execute("SELECT value FROM totals WHERE name = 'articles'").fetchone()
        return int(size) - len(json.loads(self._omitted))

    def sizes(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Return how many articles each key has."""
        new = [key for key in keys if key not in self._blocks]
        for key, block, size in self._connection.execute(_SIZES, (self._omitted, json.dumps(new))):
            self._blocks[key] = block, size
        return {key: size for key, (_, size) in self._blocks.items()}

    def window(self, key: str, own: int) -> tuple[int, int]:
        """Return the first and the last moment at which one of moment `own` looks into the block of a key."""
        block, _ = self._blocks[key]
        given = (block, own, self._omitted, NEAR - 1)
        first = self._connection.execute(_BEFORE, given).fetchone()
        last = self._connection.execute(_AFTER, given).fetchone()
        return (first[0] if first else EARLIEST), (last[0] if last else LATEST)

    def holders(self, wanted: Sequence[Wanted]) -> Iterator[Held]:
        """Return the entries wanted."""
        self._connection.execute("DELETE FROM temp.wanted")
        self._connection.executemany(
            "INSERT INTO temp.wanted (seeker, key, first, last) VALUES (?, ?, ?, ?)",
            [(at, one.key, one.first, one.last) for at, one in enumerate(wanted)],
        )
        omitted = set(json.loads(self._omitted))
        for seeker, moment, article, places in self._connection.execute(HOLDERS):
            if article not in omitted:
                yield Held(seeker, moment, article, tuple(map(int, places.split(","))) if places else ())

    def claims(self, places: Iterable[Place]) -> Mapping[Place, Claim]:
        """Return the claims at some places."""
        wanted = list(places)
        self._open({article for article, _ in wanted})
        self._open_statements({article for article, place in wanted if place not in self._articles[article]})
        return {(article, place): self._articles[article].claim(place) for article, place in wanted}

    def extractions(self, articles: Iterable[int], stated: Collection[int]) -> Mapping[int, Extraction]:
        """Return what some articles say; those of `stated` with their statements."""
        wanted = set(articles)
        self._open(wanted)
        self._open_statements(wanted.intersection(stated))
        return {
            number: self._articles[number].extraction(rest, statements=number in stated)
            for number, rest in self._rows(_REST, wanted)
        }

    def _open_statements(self, articles: Collection[int]) -> None:
        new = [article for article in articles if not self._articles[article].stated]
        for number, statements in self._rows(_STATEMENTS, new):
            self._articles[number].add_statements(statements)

    def _open(self, articles: Collection[int]) -> None:
        new = [article for article in articles if article not in self._articles]
        for number, head, text, claims in self._rows(_ARTICLES, new):
            self._articles[number] = Unpacked(head, text, claims)

    def _rows(self, query: str, numbers: Collection[int]) -> list[tuple[Any, ...]]:
        return self._connection.execute(query, (json.dumps(list(numbers)),)).fetchall()


_OMITTED = "SELECT number FROM articles WHERE id IN (SELECT value FROM json_each(?))"
_WANTED = "CREATE TEMP TABLE IF NOT EXISTS wanted (seeker INTEGER, key TEXT, first INTEGER, last INTEGER)"
_SIZES = """
SELECT blocks.key, blocks.number, blocks.size - (
    SELECT COUNT(*) FROM postings
    WHERE block = blocks.number AND article IN (SELECT value FROM json_each(?))
)
FROM json_each(?) AS wanted JOIN blocks ON blocks.key = wanted.value
"""
_BEFORE = """
SELECT article FROM postings
WHERE block = ? AND article <= ? AND article NOT IN (SELECT value FROM json_each(?))
ORDER BY article DESC LIMIT 1 OFFSET ?
"""
_AFTER = """
SELECT article FROM postings
WHERE block = ? AND article > ? AND article NOT IN (SELECT value FROM json_each(?))
ORDER BY article LIMIT 1 OFFSET ?
"""
_ARTICLES = "SELECT number, head, text, claims FROM articles WHERE number IN (SELECT value FROM json_each(?))"
_STATEMENTS = "SELECT number, statements FROM articles WHERE number IN (SELECT value FROM json_each(?))"
_REST = "SELECT number, rest FROM articles WHERE number IN (SELECT value FROM json_each(?))"
