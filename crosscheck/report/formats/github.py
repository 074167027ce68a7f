"""
Workflow commands of GitHub Actions: each result an annotation at the passage of the draft.

The form: `::error file=...,line=...::message`, in which line ends, per cent signs and, within the properties, commas
and colons are escaped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.report.place import file, place
from crosscheck.report.results import results
from crosscheck.rules.finding import Severity

if TYPE_CHECKING:
    from crosscheck.report.report import Report
    from crosscheck.report.results import Result

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """Return an annotation a line: what conflicts, then what was superseded."""
    return "".join(f"{_command(result)}\n" for result in results(report))


def _command(result: Result) -> str:
    where = place(result.article, result.passage.span)
    properties = {"file": file(result.article)}
    if where:
        properties |= {"line": str(where.line), "endLine": str(where.end_line)}
    if where and where.line == where.end_line:  # columns are for one line only
        properties |= {"col": str(where.column), "endColumn": str(where.end_column)}
    properties["title"] = f"{result.finding.code} {result.finding.rule}"
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    message = "\n".join((result.message, *result.details))
    return f"::{COMMANDS[result.finding.severity]} {said}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
