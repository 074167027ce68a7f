"""Connections to an archive's file: one that writes, many that read beside it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from crosscheck.archive.schema import PAGE, must_be_newest, must_be_ours, upgrade
from crosscheck.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEADER = b"SQLite format 3\0"
_PATIENCE = 60.0  # seconds to wait for another writer
_CACHE = 64 * 1024  # KiB of pages that a connection holds at the most


def is_archive(path: Path) -> bool:
    """Whether a path is a file that begins as an archive does; an empty or missing one is none."""
    try:
        with path.open("rb") as file:
            return file.read(len(HEADER)) == HEADER
    except OSError:
        return False


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """
    Open an archive to write to it, made anew where there is none.

    What is committed is on the disk before the call returns (write-ahead log, synchronous). Raises ArchiveError.
    """
    if path.exists() and path.stat().st_size and not is_archive(path):
        raise ArchiveError(path, "is no archive; name another file, which will be made")
    with explained(path):
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            connection.execute(f"PRAGMA page_size = {PAGE}")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
            connection.execute("PRAGMA foreign_keys = ON")
            upgrade(connection, path)
            yield connection
        finally:
            connection.close()


def must_exist(path: Path) -> None:
    """Raise ArchiveError where no archive is."""
    if not path.exists():
        raise ArchiveError(path, "no such archive; crosscheck archive add makes one")
    if not is_archive(path):
        raise ArchiveError(path, "is no archive")


def snapshot(path: Path) -> sqlite3.Connection:
    """Return a connection that reads one state of an archive until it is closed. Raises ArchiveError."""
    must_exist(path)
    with explained(path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro",
            uri=True,
            timeout=_PATIENCE,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
            must_be_ours(connection, path)
            must_be_newest(connection, path)
            connection.execute("BEGIN")
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open an archive to read one state of it, whatever is written meanwhile. Raises ArchiveError."""
    connection = snapshot(path)
    try:
        with explained(path):
            yield connection
    finally:
        connection.close()


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Say what SQLite says as an error of ours that names the file."""
    try:
        yield
    except sqlite3.Error as error:
        said = str(error)
        if "locked" in said:
            said = "another program is writing to it; try again when that is done"
        elif "malformed" in said or "not a database" in said:
            said = f"is damaged ({error}); restore it from a copy, or add its articles to a new one"
        else:
            said = f"cannot be used: {said}"
        raise ArchiveError(path, said) from error
