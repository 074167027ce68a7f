"""HTML: one page with everything in it, for whoever is to read the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.report.html.page import page

if TYPE_CHECKING:
    from crosscheck.report.report import Report


def render(report: Report) -> str:
    """Return the report as one self-contained HTML document."""
    return page(report)
