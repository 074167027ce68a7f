"""
CSV: a finding a row; in Python also the claims.

A cell that a spreadsheet would take for a formula begins with an apostrophe, which the spreadsheet hides: a text from
outside must not be run.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from crosscheck.report import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from crosscheck.report.report import Report

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report) -> str:
    """Return the findings."""
    return written(tables.findings(report), tables.FINDINGS)


def claims(report: Report) -> str:
    """Return the claims."""
    return written(tables.claims(report), tables.CLAIMS)


def written(rows: Iterable[dict[str, Any]], columns: Sequence[str]) -> str:
    """Write rows with a head; a day as YYYY-MM-DD, what is not known as nothing."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
