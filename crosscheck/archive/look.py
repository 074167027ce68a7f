"""What an archive holds: its articles, what they say, their earlier versions, and how much of all there is."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.archive.connect import reading
from crosscheck.archive.pack import Unpacked, unpack_article
from crosscheck.archive.reader import must_have_shape
from crosscheck.links.blocking import HOT, HotBlock, day_of, moment
from crosscheck.links.index import label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from crosscheck.claims.extraction import Extraction
    from crosscheck.text.article import Article

_HOTTEST = 10


@frozen(kw_only=True)
class Version:
    """An article as it was: `added` and then `replaced` at these times (UTC)."""

    article: Article
    added: datetime
    replaced: datetime


@frozen(kw_only=True)
class Stats:
    """
    How much an archive holds.

    `size` is the file's, in bytes; `valued` counts figures, dates and denials, `stated` sentences, `replaced` earlier
    versions. `first` and `last` are days of publication. `readers` gives the number of articles that each version of
    crosscheck has read, `hottest` the keys that most articles share, `hot` the number of those that are hot.
    """

    size: int
    articles: int
    valued: int
    stated: int
    replaced: int
    keys: int
    entries: int
    first: date | None
    last: date | None
    readers: tuple[tuple[str, int], ...]
    hot: int
    hottest: tuple[HotBlock, ...]


def articles(path: Path) -> Iterator[Article]:
    """Yield the articles, the earliest published first."""
    with reading(path) as connection:
        for head, text in connection.execute("SELECT head, text FROM articles ORDER BY number"):
            yield unpack_article(head, text)


def extractions(path: Path) -> Iterator[Extraction]:
    """Yield what every article says, the earliest published first."""
    with reading(path) as connection:
        must_have_shape(connection, path)
        for row in connection.execute(
            "SELECT head, text, claims, statements, rest FROM articles ORDER BY number"
        ):
            yield Unpacked(*row[:3]).whole(*row[3:])


def history(path: Path, article: str) -> tuple[Version, ...]:
    """Return the versions of an article that newer ones have replaced, the oldest first."""
    with reading(path) as connection:
        rows = connection.execute(
            "SELECT head, text, added, replaced FROM versions WHERE id = ? ORDER BY rowid", (article,)
        ).fetchall()
    return tuple(
        Version(
            article=unpack_article(head, text),
            added=datetime.fromisoformat(added),
            replaced=datetime.fromisoformat(replaced),
        )
        for head, text, added, replaced in rows
    )


def stats(path: Path) -> Stats:
    """Return how much an archive holds."""
    with reading(path) as connection:
        totals = dict(connection.execute("SELECT name, value FROM totals"))
        keys, entries, hot = connection.execute(
            "SELECT COUNT(*), COALESCE(SUM(size), 0), COALESCE(SUM(size > ?), 0) FROM blocks", (HOT,)
        ).fetchone()
        hottest = connection.execute(
            "SELECT key, size FROM blocks ORDER BY size DESC, key LIMIT ?", (_HOTTEST,)
        ).fetchall()
        days = connection.execute(_DAYS, (moment("", date.min),)).fetchone()
        (replaced,) = connection.execute("SELECT COUNT(*) FROM versions").fetchone()
        readers = connection.execute(
            "SELECT name, size FROM readers WHERE size > 0 ORDER BY number"
        ).fetchall()
    return Stats(
        size=path.stat().st_size,
        articles=totals["articles"],
        valued=totals["valued"],
        stated=totals["stated"],
        replaced=replaced,
        keys=keys,
        entries=entries,
        first=day_of(days[0]),
        last=day_of(days[1]),
        readers=tuple(readers),
        hot=hot,
        hottest=tuple(HotBlock(label(key), size) for key, size in hottest),
    )


_DAYS = "SELECT MIN(number), MAX(number) FROM articles WHERE number >= ?"
