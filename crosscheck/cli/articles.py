"""The articles that a command was given, and a complaint for each that cannot be read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from crosscheck.cli.terminal import complain
from crosscheck.config import LIMIT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from crosscheck.text.article import Article
    from crosscheck.text.read import Reading

STDIN = "-"


def gather(
    paths: Sequence[str],
    against: Sequence[str] = (),
    *,
    stdin_filename: Path | None = None,
    limit: int = LIMIT,
) -> tuple[tuple[Article, ...], tuple[Article, ...], bool]:
    """
    Read the articles at `paths` and at `against`; return both, and whether something could not be read.

    Of `paths`, "-" is standard input, which is read as if it were the file `stdin_filename`. A file that stands in
    both, as a draft does that lies in its own archive, belongs to the first. What is broken is complained about on
    standard error and left out. `limit` is the size in bytes that an article may have.
    """
    from crosscheck.text.read import Reading, read_all  # noqa: PLC0415  (not needed for --help)

    piped = _piped(stdin_filename, limit) if STDIN in paths else Reading((), ())
    named = [path for path in paths if path != STDIN]
    files = read_all(named, limit) if named else Reading((), ())
    archive = read_all(against, limit) if against else Reading((), ())
    for error in (*files.remarks, *archive.remarks, *piped.errors, *files.errors, *archive.errors):
        complain(str(error))
    drafts, again = _apart(files.articles, piped.articles)
    drafts = (*piped.articles, *drafts)
    others, twice = _apart(archive.articles, drafts)
    for one in (*again, *twice):
        complain(f"{one.path}: left out, since an article to be checked has the same id, {one.id!r}")
    return drafts, others, bool(piped.errors or files.errors or archive.errors or again or twice)


def _piped(name: Path | None, limit: int) -> Reading:
    from crosscheck.text.json import WHOLE  # noqa: PLC0415  (as above)
    from crosscheck.text.read import read_bytes  # noqa: PLC0415  (as above)

    return read_bytes(sys.stdin.buffer.read(WHOLE * limit + 1), name, limit)


def _apart(
    articles: Sequence[Article], first: Sequence[Article]
) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """Return those of `articles` that are none of `first`, and those that only share an id with one of them."""
    here = {one.path.resolve() for one in first if one.path}
    ids = {one.id for one in first}
    others = [one for one in articles if one.path is None or one.path.resolve() not in here]
    return tuple(one for one in others if one.id not in ids), tuple(one for one in others if one.id in ids)
