"""Who read an article: a version of crosscheck, its code and its settings, as far as they decide what is stored."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

import crosscheck
from crosscheck.archive.codec import layout
from crosscheck.claims.extraction import Extraction
from crosscheck.errors import ArchiveError

if TYPE_CHECKING:
    import sqlite3

    from crosscheck.config import Config

_LAYERS = ("claims", "data", "lexicon.py", "links", "mentions", "pipeline.py", "text", "values")
_STORED = 1  # to be raised when the same claims are written in another way


@frozen
class Reader:
    """`name` differs where the same article may be read otherwise, `layout` where claims have another shape."""

    name: str
    layout: str


def reader(config: Config) -> Reader:
    """Return the reader of this process under a configuration."""
    settings = f"{config.language} {config.tolerances} {config.max_mentions}"
    marks = sha256(f"{_code()} {shape()} {settings}".encode()).hexdigest()[:12]
    return Reader(f"crosscheck {crosscheck.__version__} ({config.language}, {marks})", shape())


def must_have_shape(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ArchiveError where claims are stored in another shape than this version's."""
    other = connection.execute(
        "SELECT name FROM readers WHERE size > 0 AND layout != ? LIMIT 1", (shape(),)
    ).fetchone()
    if other is not None:
        renew = f"run crosscheck archive renew --archive {path}"
        raise ArchiveError(path, f"holds articles read by {other[0]}, another version than this: {renew}")


@cache
def shape() -> str:
    """Return a mark of the shape in which claims are stored."""
    return f"{_STORED}-{sha256(layout(Extraction).encode()).hexdigest()[:12]}"


@cache
def _code() -> str:
    """Return a mark of the code and words that read articles."""
    root = Path(crosscheck.__file__).parent
    found = sha256()
    for layer in _LAYERS:
        path = root / layer
        for file in sorted(path.rglob("*") if path.is_dir() else [path]):
            if file.suffix in {".py", ".toml", ".txt"}:
                found.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes())
    return found.hexdigest()
