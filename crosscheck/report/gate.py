"""What stands between the findings and the reader: suppressions, then the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.report.aside import Note
from crosscheck.report.baseline import without_known
from crosscheck.report.remarks import remarks
from crosscheck.report.side_file import side_file
from crosscheck.report.suppression import suppress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crosscheck.config import Config
    from crosscheck.report.report import Report
    from crosscheck.text.article import Article


def gate(report: Report, drafts: Iterable[Article], config: Config) -> Report:
    """
    Return the report without what the comments in `drafts`, the side file and the baseline set aside.

    `drafts` are the articles as they were read, with their comments. Raises ConfigError where a file that the
    configuration names cannot be used.
    """
    read = [one for draft in drafts for one in remarks(draft)]
    notes = [one for one in read if isinstance(one, Note)]
    meant = [one for one in read if not isinstance(one, Note)]
    if config.suppressions:
        meant += side_file(config.suppressions, {article.id: article for article in report.articles})
    if notes or meant:
        report = suppress(evolve(report, notes=(*report.notes, *notes)), meant, config)
    return without_known(report, config.baseline) if config.baseline else report
