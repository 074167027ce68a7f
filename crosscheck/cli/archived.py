"""An archive named where articles may be, and what a check against it leaves unsaid."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.archive import Archive
    from crosscheck.report.report import Report

_NAMED = 3  # hot keys that a message names


def archived(paths: Sequence[str]) -> Archive | None:
    """Return the archive that --against names, None where it names articles. Raises ConfigError for both at once."""
    from crosscheck.archive import Archive  # noqa: PLC0415  (not needed for --help)
    from crosscheck.archive.connect import is_archive  # noqa: PLC0415  (as above)

    kept = [path for path in paths if is_archive(Path(path))]
    if kept and len(paths) > 1:
        raise ConfigError(None, f"--against takes one archive and nothing beside it: {kept[0]} is an archive")
    return Archive(kept[0]) if kept else None


def hot(report: Report) -> Iterator[str]:
    """Yield the sentence that names the keys of which not all articles were compared."""
    if report.hot:
        most = sorted(report.hot, key=lambda one: (-one.articles, one.key))[:_NAMED]
        named = ", ".join(f"{one.key} ({one.articles:,})" for one in most)
        more = f" and {len(report.hot) - len(most):,} more" if len(report.hot) > len(most) else ""
        yield (
            f"compared only with the articles nearest in time where very many share a key: {named}{more}; "
            "--format json lists all"
        )
