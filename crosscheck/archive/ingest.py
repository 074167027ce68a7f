"""Many articles read at once and put into an archive, in batches that are on the disk before they are reported."""

from __future__ import annotations

import os
from itertools import chain, islice
from time import monotonic
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.archive.connect import must_exist, reading, writing
from crosscheck.archive.outcome import Change, Outcome
from crosscheck.archive.pack import Packed, digest, unpack_article
from crosscheck.archive.reader import reader
from crosscheck.archive.workers import Workers, read
from crosscheck.archive.write import put, reader_number, transaction
from crosscheck.config import DEFAULT
from crosscheck.errors import InputError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from crosscheck.config import Config
    from crosscheck.text.article import Article

CHUNK = 16  # articles that a process takes at a time
_COMMIT = 512  # articles after which what is read is written
_SECONDS = 5.0  # or the time
_ALONE = 2 * CHUNK  # articles up to which no process is worth starting


def add(
    path: Path,
    articles: Iterable[Article | InputError],
    config: Config | None = None,
    *,
    jobs: int | None = None,
) -> Iterator[Outcome]:
    """
    Put articles into the archive at `path`, which is made if it is not there, and yield what became of each.

    An article is read only if it is new or has changed, so that a run that was cut short goes on where it stood. It is
    yielded as added once it is on the disk. One that cannot be read, which may come as its error, is yielded as
    broken and passed over. `jobs` is the number of processes that read, those of the machine by default. Raises
    ArchiveError.
    """
    config = config or DEFAULT
    this = reader(config)
    with writing(path) as connection:
        with transaction(connection):
            number = reader_number(connection, this.name, this.layout)
        waiting: list[Packed] = []
        since = monotonic()
        for found in _read(_new(connection, articles, number), config, jobs or cores()):
            if isinstance(found, Packed):
                waiting.append(found)
            else:
                yield found
            if len(waiting) >= _COMMIT or (waiting and monotonic() - since > _SECONDS):
                yield from _write(connection, waiting, number)
                waiting, since = [], monotonic()
        yield from _write(connection, waiting, number)


def renew(path: Path, config: Config | None = None, *, jobs: int | None = None) -> Iterator[Outcome]:
    """
    Read again the articles of an archive that another reader has read, and yield what became of each.

    Brings older tables to this version's first. Raises ArchiveError.
    """
    must_exist(path)
    with writing(path):
        pass
    with reading(path) as connection:
        rows = connection.execute(_OF_OTHERS, (reader(config or DEFAULT).name,))
        yield from add(path, (_as_given(head, text) for head, text in rows), config, jobs=jobs)


def _as_given(head: str, text: bytes) -> Article:
    """Return an article as it was before a day was taken from its text."""
    article = unpack_article(head, text)
    return evolve(article, published=None, dated_by=None) if article.dated_by else article


_OF_OTHERS = """
SELECT head, text FROM articles JOIN readers ON readers.number = reader WHERE name != ?
"""


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _write(connection: sqlite3.Connection, packed: Sequence[Packed], number: int) -> list[Outcome]:
    if not packed:
        return []
    with transaction(connection):
        changes = put(connection, packed, number)
    return [Outcome(one.id, change) for one, change in zip(packed, changes, strict=True)]


def _new(
    connection: sqlite3.Connection, articles: Iterable[Article | InputError], number: int
) -> Iterator[Article | Outcome]:
    """Yield the articles that are new or have changed, and what became of the others."""
    for one in articles:
        if isinstance(one, InputError):
            yield Outcome(str(one.path), Change.BROKEN, one.message)
            continue
        known = connection.execute(
            "SELECT 1 FROM articles WHERE id = ? AND digest = ? AND reader = ?", (one.id, digest(one), number)
        ).fetchone()
        yield Outcome(one.id, Change.UNCHANGED) if known else one


def _read(found: Iterator[Article | Outcome], config: Config, jobs: int) -> Iterator[Packed | Outcome]:
    """Yield each article read, in order; the rest as it comes."""
    few = list(islice(_chunks(found), 1 + _ALONE // CHUNK))
    if jobs == 1 or sum(len(chunk) for chunk in few) <= _ALONE:
        for chunk in chain(few, _chunks(found)):
            for one in chunk:
                yield one if isinstance(one, Outcome) else read((one,), config)[0]
        return
    with Workers(jobs, config) as workers:
        yield from workers.read(chain(few, _chunks(found)))


def _chunks(found: Iterator[Article | Outcome]) -> Iterator[list[Article | Outcome]]:
    while chunk := list(islice(found, CHUNK)):
        yield chunk
