"""
Plain text for an editor.

What conflicts comes first, fact by fact, both sides quoted; then what was superseded; then how much agrees.
`layout` returns lines of styled words, so that a terminal can colour what a pipe receives as it is.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from crosscheck.report.groups import groups
from crosscheck.report.quote import dateline, one_line, quote
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.report.groups import Entry
    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence

    Words = tuple[str, str]  # a style ("heading", "mention", "" ...) and the words that wear it
    Line = list[Words]

WIDTH = 88

SECTIONS = (
    ("CONFLICTS", Relation.CONFLICT),
    ("SUPERSEDED", Relation.SUPERSEDED),
)
VERBOSE = (
    ("COMPATIBLE", Relation.COMPATIBLE),
    ("AGREE", Relation.AGREE),
)


def render(report: Report, *, width: int = WIDTH, verbose: bool = False) -> str:
    """Return the report as text, wrapped to `width` columns; `verbose` lists the agreements too."""
    lines = layout(report, width=width, verbose=verbose)
    return "".join("".join(words for _, words in line) + "\n" for line in lines)


def layout(report: Report, *, width: int = WIDTH, verbose: bool = False) -> Iterator[Line]:
    """Yield the lines of the report, each a list of (style, words)."""
    for heading, relation in SECTIONS + (VERBOSE if verbose else ()):
        found = groups(report, {relation})
        if not found:
            continue
        yield [("heading", heading)]
        yield []
        for group in found:
            if group.label:
                yield from wrap([("label", group.label)], width, "")
            for entry in group.entries:
                yield from _entry(report, entry, width)
                yield []
    yield from wrap([("", _summary(report, verbose=verbose))], width, "")


def wrap(line: Line, width: int, indent: str, hang: str | None = None) -> Iterator[Line]:
    """Break one line of styled words into lines of at most `width` columns."""
    line = [(style, one_line(words)) for style, words in line]
    plain = "".join(words for _, words in line)
    styles = [style for style, words in line for _ in words]
    at = 0
    rows = textwrap.wrap(plain, max(width - len(indent), 20), break_on_hyphens=False, drop_whitespace=True)
    for number, row in enumerate(rows):
        at = plain.index(row, at)
        yield [("", indent if number == 0 or hang is None else hang), *_runs(row, styles[at : at + len(row)])]
        at += len(row)


def _runs(text: str, styles: Sequence[str]) -> Iterator[Words]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or styles[end] != styles[start]:
            yield styles[start], text[start:end]
            start = end


def _entry(report: Report, entry: Entry, width: int) -> Iterator[Line]:
    finding = entry.finding
    yield from wrap(
        [(finding.relation.value, finding.message), ("", " "), ("code", f"[{finding.code}]")],
        width,
        "  ",
    )
    together = len(entry.sides) == 2 and _same_sentence(report, entry.sides[0][0], entry.sides[1][0])
    if together:
        yield from _side(report, (entry.sides[0][0], entry.sides[1][0]), (), width)
    else:
        for side in entry.sides:
            yield from _side(report, side[:1], side[1:], width)
    if finding.why:
        yield from wrap(
            [("why", "; ".join(step.rstrip(".") for step in finding.why) + ".")], width, "    = ", "      "
        )


def _side(
    report: Report, shown: Sequence[Evidence], others: Sequence[Evidence], width: int
) -> Iterator[Line]:
    articles = {article.id: article for article in report.articles}
    article = articles[shown[0].article]
    line: Line = [("source", dateline(article))]
    if others:
        line.append(("", "; also " + "; ".join(dateline(articles[one.article]) for one in others)))
    yield from wrap(line, width, "    ")
    quoted = quote(article, [one.span for one in shown])
    marked: Line = [("quote", "“")]
    for piece in quoted.pieces:
        marked.append(("mention", f"[{piece.text}]") if piece.marked else ("quote", piece.text))
    yield from wrap([*marked, ("quote", "”")], width, "      ")


def _same_sentence(report: Report, a: Evidence, b: Evidence) -> bool:
    if a.article != b.article:
        return False
    article = next(one for one in report.articles if one.id == a.article)
    return quote(article, [a.span]).span == quote(article, [b.span]).span


def _summary(report: Report, *, verbose: bool) -> str:
    shown = {
        relation: sum(len(group.entries) for group in groups(report, {relation})) for _, relation in SECTIONS
    }
    agree, compatible = len(report.agreements), len(report.compatible)
    said = (
        f"{_count(len(report.articles), 'article')}: {_count(shown[Relation.CONFLICT], 'conflict')}, "
        f"{shown[Relation.SUPERSEDED] or 'nothing'} superseded."
    )
    if agree or compatible:
        said += f" {_count(agree, 'pair')} of passages agree, {compatible or 'none'} more are compatible"
        said += "." if verbose else " (--verbose lists them)."
    return said


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
