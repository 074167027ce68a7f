"""
The page of a report: one file that opens anywhere, with nothing fetched from elsewhere.

It works without script; the script filters, unfolds what a link leads to, and copies links. Its digest stands in the
page's security policy, so that nothing else runs, whatever a title or a quotation holds.
"""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.html.environment import asset, render
from crosscheck.report.plot.plot import Pen
from crosscheck.report.plot.svg import STYLE
from crosscheck.report.schema import report_dict
from crosscheck.report.view.story import FactView, story

if TYPE_CHECKING:
    from markupsafe import Markup

    from crosscheck.report.report import Report
    from crosscheck.report.view.voices import Voices

_UNFOLDED = 12  # conflicts of a fact that are open when the page is


_LARGE = 1_000_000  # characters of JSON from which it is compressed
_MANY = 500  # entries from which those that do not contradict are told in short


@frozen
class Shown:
    """A fact on the page: its view, its plots, the voices that no plot shows, each entry's numbers of its sources."""

    view: FactView
    plots: tuple[Markup, ...]
    voices: tuple[Voices, ...]
    sources: tuple[str, ...]


def page(report: Report) -> str:
    """Return the report as one HTML document."""
    from crosscheck import __version__  # noqa: PLC0415  (the root package imports this one lazily)

    told = story(report)
    pen = Pen.of(report)
    numbers = {name: str(number) for number, name in enumerate(told.sources)}
    facts = [
        Shown(
            one,
            tuple(pen.intervals(one.fact)) if one.fact else (),
            tuple(voice for voice in one.voices if one.fact and voice.worth is None),
            tuple(" ".join(sorted(numbers[name] for name in entry.sources)) for entry in one.entries),
        )
        for one in told.facts
    ]
    script = asset("page.js")
    return render(
        "page.html",
        story=told,
        facts=facts,
        timeline=pen.timeline(one.fact for one in told.facts if one.fact),
        unfolded=_UNFOLDED,
        brief=("compatible", "agree") if sum(len(one.entries) for one in told.facts) > _MANY else (),
        version=__version__,
        style=asset("page.css") + STYLE,
        script=script,
        digest=b64encode(sha256(script.encode()).digest()).decode(),
        **_data(report),
    )


def _data(report: Report) -> dict[str, object]:
    """Return the JSON as the page holds it: as it is, or, where it is large, compressed and in base 64."""
    said = embedded(report)
    if len(said) <= _LARGE:
        return {"json": said, "packed": False}
    return {"json": b64encode(gzip.compress(said.encode(), mtime=0)).decode(), "packed": True}


def embedded(report: Report) -> str:
    """Return the report as JSON that can stand inside a script element: no character of it can end that."""
    said = json.dumps(report_dict(report), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for mark in "<>&\u2028\u2029":  # replaced one after the other, which is much faster than str.translate
        said = said.replace(mark, f"\\u{ord(mark):04x}")
    return said
