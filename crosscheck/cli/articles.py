"""The articles that a command was given, and a complaint for each that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.cli.terminal import complain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.text.article import Article


def gather(
    paths: Sequence[str],
    against: Sequence[str] = (),
) -> tuple[tuple[Article, ...], tuple[Article, ...], bool]:
    """
    Read the articles at `paths` and at `against`; return both, and whether something could not be read.

    A file that stands in both, as a draft does that lies in its own archive, belongs to the first. What is
    broken is complained about on standard error and left out.
    """
    from crosscheck.text.read import Reading, read_all  # noqa: PLC0415  (not needed for --help)

    drafts = read_all(paths)
    archive = read_all(against) if against else Reading((), ())
    for error in (*drafts.errors, *archive.errors):
        complain(str(error))
    here = {one.path.resolve() for one in drafts.articles if one.path}
    others = [one for one in archive.articles if one.path is None or one.path.resolve() not in here]
    ids = {one.id for one in drafts.articles}
    twice = [one for one in others if one.id in ids]
    for one in twice:
        complain(f"{one.path}: left out, since an article to be checked has the same id, {one.id!r}")
    kept = tuple(one for one in others if one.id not in ids)
    return drafts.articles, kept, bool(drafts.errors or archive.errors or twice)
