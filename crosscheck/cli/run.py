"""One run of `crosscheck check`: read, check, print, and say in a status how it went."""

from __future__ import annotations

import sys
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck import pipeline
from crosscheck.cli.archived import archived, hot
from crosscheck.cli.articles import gather
from crosscheck.cli.settings import settings
from crosscheck.cli.terminal import at_work, complain, show, width, write
from crosscheck.errors import ConfigError
from crosscheck.report.formats import render, text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from crosscheck.config import Config
    from crosscheck.config.settings import Settings
    from crosscheck.report.report import Report
    from crosscheck.text.article import Article

CLEAN, FOUND, BROKEN = 0, 1, 2


@frozen(kw_only=True)
class Run:
    """What a call of `check` asks for; the fields are its options."""

    paths: tuple[str, ...]
    against: tuple[str, ...] = ()
    form: str = "text"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    baseline: Path | None = None
    suppressions: Path | None = None
    config: Path | None = None
    stdin_filename: Path | None = None
    output: Path | None = None
    verbose: bool = False

    def settings(self) -> Settings:
        """Return the configuration, with where each value came from."""
        return settings(
            self.config,
            select=self.select,
            ignore=self.ignore,
            fail_on=self.fail_on,
            baseline=self.baseline,
            suppressions=self.suppressions,
        )

    def once(self) -> int:
        """Check, print, and return the exit status."""
        chosen = self.settings().config
        report, broken = self._report(chosen)
        if report is None:
            return BROKEN
        self._print(report)
        if broken:
            return BROKEN
        return FOUND if report.fails(chosen.fail_on) else CLEAN

    def update_baseline(self) -> int:
        """Write what is found to the baseline in place of what it lists, unless an article cannot be read."""
        from crosscheck.report.baseline import baseline  # noqa: PLC0415  (only where asked for)

        chosen = self.settings().config
        path = chosen.baseline
        if path is None:
            raise ConfigError(None, "say which baseline: --baseline FILE, or baseline in the settings")
        report, broken = self._report(evolve(chosen, baseline=None))
        if report is None or broken:
            complain(f"{path} is left as it is, since something could not be read")
            return BROKEN
        listed, number = baseline(report)
        write(listed, path)
        write(f"{path}: {number} known {'finding' if number == 1 else 'findings'}\n")
        return CLEAN

    def _report(self, chosen: Config) -> tuple[Report | None, bool]:
        """Return the report, None without an article, and whether something was broken."""
        kept = archived(self.against)
        drafts, archive, broken = gather(
            self.paths,
            () if kept else self.against,
            stdin_filename=self.stdin_filename,
            limit=chosen.max_article_bytes,
        )
        if broken and not drafts:
            return None, True
        drafts, archive = _by_id(drafts), _by_id(archive)
        size = sum(len(one.text) for one in drafts + archive)
        with at_work(f"Checking {len(drafts) + len(archive)} articles", size):
            report = pipeline.check(drafts, chosen, against=kept or (archive if self.against else None))
        for note in (*report.notes, *hot(report)):
            complain(str(note))
        return report, broken or any(note.broken for note in report.notes)

    def _print(self, report: Report) -> None:
        if self.form != "text":
            write(render(report, self.form), self.output)
            return
        columns = (width() if self.output is None else None) or text.WIDTH
        if self.output is None and sys.stdout.isatty():
            show(text.layout(report, width=columns, verbose=self.verbose))
        else:
            write(text.render(report, width=columns, verbose=self.verbose), self.output)


def _by_id(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Put articles in an order of their own, so that a report does not depend on that in which paths were given."""
    return tuple(sorted(articles, key=attrgetter("id")))
