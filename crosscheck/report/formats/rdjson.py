"""
The diagnostic format of reviewdog (rdjson), which writes them as comments on the lines of a change.

Columns count bytes of UTF-8, from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.report.formats.json import dumps
from crosscheck.report.place import file, place
from crosscheck.report.quote import also
from crosscheck.report.results import results
from crosscheck.rules.finding import Severity

if TYPE_CHECKING:
    from crosscheck.report.report import Report
    from crosscheck.report.results import Result
    from crosscheck.text.article import Article
    from crosscheck.text.span import Span

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(report: Report) -> str:
    """Return one diagnostic for each result: what conflicts, then what was superseded."""
    return dumps(
        {"source": {"name": "crosscheck"}, "diagnostics": [_diagnostic(one) for one in results(report)]}
    )


def _diagnostic(result: Result) -> dict[str, Any]:
    return {
        "message": "\n".join((result.message, *result.details)),
        "location": _location(result.article, result.passage.span),
        "severity": SEVERITIES[result.finding.severity],
        "code": {"value": result.finding.code},
        "relatedLocations": [
            {
                "message": also(result.articles[one.article], one),
                "location": _location(result.articles[one.article], one.span),
            }
            for one in result.others
        ],
    }


def _location(article: Article, span: Span) -> dict[str, Any]:
    where = place(article, span)
    if where is None:
        return {"path": file(article)}
    return {
        "path": file(article),
        "range": {
            "start": {"line": where.line, "column": where.byte},
            "end": {"line": where.end_line, "column": where.end_byte},
        },
    }
