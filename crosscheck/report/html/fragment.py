"""What a notebook shows of a report: a table of the facts, each opening to its quotes, without script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.report.html.environment import asset, render
from crosscheck.report.plot.plot import Pen
from crosscheck.report.plot.svg import STYLE
from crosscheck.report.view.story import story

if TYPE_CHECKING:
    from crosscheck.report.report import Report

_FACTS = 60  # facts that are shown; a notebook is kept small
_VOICES = 6  # statements on a fact that its row shows


def fragment(report: Report) -> str:
    """Return the report as one `div` with its own style: the gravest fact unfolded, the rest folded."""
    told = story(report)
    pen = Pen.of(report)
    return render(
        "fragment.html",
        story=told,
        plots=[pen.intervals(one.fact) if one.fact else [] for one in told.facts[:_FACTS]],
        limit=_FACTS,
        voices=_VOICES,
        style=asset("fragment.css") + STYLE,
    )
