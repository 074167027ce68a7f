"""JSON in the schema "crosscheck/1": the same input gives the same bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from crosscheck.report.schema import report_dict

if TYPE_CHECKING:
    from crosscheck.report.report import Report


def render(report: Report) -> str:
    """Return the report as indented JSON."""
    return dumps(report_dict(report))


def dumps(data: Any) -> str:
    """Write plain data as JSON: indented, unescaped letters, one newline at the end."""
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
