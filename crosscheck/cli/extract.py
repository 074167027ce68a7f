"""`crosscheck extract`: the figures, dates and attributions of each article."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli.options import config_file, format_of, stdin_filename
from crosscheck.cli.terminal import at_work, complain, show, write

if TYPE_CHECKING:
    from pathlib import Path

    from crosscheck.claims.extraction import Extraction


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_of(["text", "json"])
@config_file
@stdin_filename
def extract(paths: tuple[str, ...], form: str, config: Path | None, stdin_filename: Path | None) -> int:
    """
    List the figures, dates and attributions of each article, normalised. PATH may be -, standard input.

    \b
    Examples:
      crosscheck extract draft.md
      crosscheck extract seeds/ --format json
    """  # noqa: D301  (click's own mark for a paragraph that is not to be wrapped)
    from crosscheck import pipeline  # noqa: PLC0415  (not needed for --help)
    from crosscheck.cli.articles import gather  # noqa: PLC0415  (as above)
    from crosscheck.cli.settings import settings  # noqa: PLC0415  (as above)
    from crosscheck.report.limits import unread  # noqa: PLC0415  (as above)

    chosen = settings(config).config
    articles, _, broken = gather(paths, stdin_filename=stdin_filename, limit=chosen.max_article_bytes)
    with at_work(f"Reading {len(articles)} articles", sum(len(one.text) for one in articles)):
        found = [pipeline.extract(article, chosen) for article in articles]
    notes = [note for one in found if (note := unread(one, chosen))]
    for note in notes:
        complain(str(note))
    if form == "json":
        from crosscheck.report.formats.json import dumps  # noqa: PLC0415  (a format is loaded when it is used)

        write(dumps(_plain(found)))
    else:
        from crosscheck.report.mentions import layout, render  # noqa: PLC0415  (as above)

        rows = [(one.article, _mentions(one)) for one in found]
        if not sys.stdout.isatty():
            write(render(rows))
        else:
            show(layout(rows))
    return 2 if broken or notes else 0


def _plain(found: list[Extraction]) -> dict[str, Any]:
    from crosscheck import __version__  # noqa: PLC0415  (as above)
    from crosscheck.report.schema import SCHEMA  # noqa: PLC0415  (as above)

    return {
        "schema": SCHEMA,
        "version": __version__,
        "articles": [{"id": one.article.id, "mentions": _mentions(one)} for one in found],
    }


def _mentions(one: Extraction) -> list[dict[str, Any]]:
    from crosscheck.report.schema import mentions  # noqa: PLC0415  (as above)

    return mentions(one.quantities, one.dates, one.attributions)
