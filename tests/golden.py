"""What each format says of the ferry; run as a script, it writes the golden files anew."""

from pathlib import Path

import ferry
from attrs import evolve

from crosscheck.report.aside import Aside, By, Note
from crosscheck.report.formats import FORMATS, render
from crosscheck.rules.finding import Severity

FOLDER = Path(__file__).parents[1] / "fixtures" / "report"
OTHERS = sorted(FORMATS.keys() - {"text", "json", "html"})  # those have tests of their own
PLACES = {
    "harbour": {"path": Path("drafts/harbour post.md"), "line": 6},  # a text behind front matter
    "coast": {"path": Path("archive/day.jsonl")},  # its text does not stand in the file as it is
    "island": {},  # no file at all
}


def report():
    """Return the ferry's report, its articles read from different kinds of file, some findings set aside."""
    built = ferry.build()
    articles = [evolve(one, **PLACES[one.id]) for one in built.articles]
    severe = evolve(built.conflicts[0], code="QTY102", severity=Severity.ERROR)
    aside = (
        Aside(finding=severe, by=By.COMMENT, reason="the company's own count"),
        Aside(finding=evolve(severe, code="QTY103"), by=By.BASELINE),
    )
    note = Note(message="there is no DAT here to ignore any more; take this out", path="wire.toml", line=3)
    return evolve(built, articles=articles, aside=aside, notes=(note,))


def path(name):
    """Return the golden file of a format."""
    return FOLDER / f"ferry.{name}"


if __name__ == "__main__":
    for name in OTHERS:
        path(name).write_text(render(report(), name), encoding="utf-8")
