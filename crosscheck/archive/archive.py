"""The archive as a value: where it lies, and what can be asked of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from crosscheck.archive.look import Stats, Version
    from crosscheck.archive.outcome import Outcome
    from crosscheck.archive.shelf import ArchiveShelf
    from crosscheck.archive.verify import Problem
    from crosscheck.claims.extraction import Extraction
    from crosscheck.config import Config
    from crosscheck.errors import InputError
    from crosscheck.text.article import Article


@frozen
class Archive:
    """
    An archive in the file `path`; `cc.check(drafts, against=Archive(path))` checks drafts against it.

    Many may read it while one writes, and each check sees one state of it. Nothing is held open between two calls.
    Every call raises ArchiveError where the file is none, is damaged, or was written by another version.
    """

    path: Path = field(converter=Path)

    def without(self, articles: Collection[str] = ()) -> ArchiveShelf:
        """Return the archive opened to be asked by keys, without the articles of some ids."""
        from crosscheck.archive.connect import snapshot  # noqa: PLC0415  (SQLite is loaded when it is used)
        from crosscheck.archive.shelf import ArchiveShelf  # noqa: PLC0415  (as above)

        return ArchiveShelf(snapshot(self.path), self.path, articles)

    def add(
        self,
        articles: Iterable[Article | InputError],
        config: Config | None = None,
        *,
        jobs: int | None = None,
    ) -> Iterator[Outcome]:
        """Put articles in; see `crosscheck.archive.ingest.add`."""
        from crosscheck.archive.ingest import add  # noqa: PLC0415  (as above)

        return add(self.path, articles, config, jobs=jobs)

    def renew(self, config: Config | None = None, *, jobs: int | None = None) -> Iterator[Outcome]:
        """Read again the articles that another version of crosscheck, or one with other settings, has read."""
        from crosscheck.archive.ingest import renew  # noqa: PLC0415  (as above)

        return renew(self.path, config, jobs=jobs)

    def remove(self, articles: Iterable[str]) -> list[str]:
        """Remove the articles of some ids with their history, and return the ids that were there."""
        from crosscheck.archive.write import remove  # noqa: PLC0415  (as above)

        return remove(self.path, articles)

    def articles(self) -> Iterator[Article]:
        """Yield the articles, the earliest published first."""
        from crosscheck.archive.look import articles  # noqa: PLC0415  (as above)

        return articles(self.path)

    def extractions(self) -> Iterator[Extraction]:
        """Yield what every article says, the earliest published first."""
        from crosscheck.archive.look import extractions  # noqa: PLC0415  (as above)

        return extractions(self.path)

    def history(self, article: str) -> tuple[Version, ...]:
        """Return the versions of an article that newer ones have replaced, the oldest first."""
        from crosscheck.archive.look import history  # noqa: PLC0415  (as above)

        return history(self.path, article)

    def stats(self) -> Stats:
        """Return how much the archive holds."""
        from crosscheck.archive.look import stats  # noqa: PLC0415  (as above)

        return stats(self.path)

    def verify(self) -> Iterator[Problem]:
        """Yield what is not as it should be: in the file, in an article, in the keys."""
        from crosscheck.archive.verify import verify  # noqa: PLC0415  (as above)

        return verify(self.path)
