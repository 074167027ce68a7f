"""
One file per output format, each with `render(report) -> str`.

To add a format, write its module and add its line to `FORMATS`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosscheck.report.report import Report

FORMATS = {
    "text": "crosscheck.report.formats.text",
    "json": "crosscheck.report.formats.json",
    "jsonl": "crosscheck.report.formats.jsonl",
    "sarif": "crosscheck.report.formats.sarif",
    "github": "crosscheck.report.formats.github",
    "junit": "crosscheck.report.formats.junit",
    "rdjson": "crosscheck.report.formats.rdjson",
    "html": "crosscheck.report.formats.html",
    "csv": "crosscheck.report.formats.csv",
    "claimreview": "crosscheck.report.formats.claimreview",
    "annotations": "crosscheck.report.formats.annotations",
}


def render(report: Report, name: str) -> str:
    """
    Return the report in the format `name`.

    Raises KeyError for a name that is not in `FORMATS`.
    """
    rendered: str = import_module(FORMATS[name]).render(report)
    return rendered
