"""The limits of a report: how many findings it holds, and what it says of an article that was not read to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.report.aside import Note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.extraction import Extraction
    from crosscheck.config import Config
    from crosscheck.report.report import Report


def limited(report: Report, read: Sequence[Extraction], config: Config) -> Report:
    """Return the report with as many findings as are allowed, conflicts first, and a note on each limit reached."""
    cut = [(one.article.id, note) for one in read if (note := unread(one, config))]
    notes = [evolve(note, broken=not report.drafts or name in report.drafts) for name, note in cut]
    most = config.max_findings
    if len(report.findings) > most:
        said = (
            f"{len(report.findings):,} findings; the report holds the first {most:,}, conflicts before others"
        )
        notes.append(Note(message=f"{said}; check fewer articles, or raise max-findings", path="report"))
        report = evolve(report, findings=report.findings[:most])
    return evolve(report, notes=(*report.notes, *notes)) if notes else report


def unread(extraction: Extraction, config: Config) -> Note | None:
    """Return what is to be said of an article that reached the limit of mentions, None of one read to its end."""
    if extraction.unread is None:
        return None
    article = extraction.article
    line = None if article.line is None else article.line + article.text.count("\n", 0, extraction.unread)
    return Note(
        message=f"more than {config.max_mentions:,} figures, dates and names; not read from here on: "
        "split it, or raise max-mentions",
        path=article.path or article.id,
        line=line,
        broken=True,
    )
