"""
Plain text for an editor.

What conflicts comes first, fact by fact, both sides quoted; then what was superseded, shorter; then how much
agrees. `layout` returns lines of styled words, so that a terminal can colour what a pipe receives as it is.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from crosscheck.report.groups import groups
from crosscheck.report.quote import dateline, one_line, quote
from crosscheck.report.schema import value_dict
from crosscheck.report.worth import worth
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.report.groups import Entry, Voice
    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence
    from crosscheck.text.article import Article

    Words = tuple[str, str]  # a style ("heading", "mention", "" ...) and the words that wear it
    Line = list[Words]

WIDTH = 90
VOICES = 4  # voices of a side that are quoted before the others are only counted

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
    articles = {article.id: article for article in report.articles}
    counts = []
    for heading, relation in SECTIONS + (VERBOSE if verbose else ()):
        found = groups(report, {relation})
        counts.append(sum(len(group.entries) for group in found))
        if not found:
            continue
        entry_lines = _quoted if relation is Relation.CONFLICT else _listed
        yield [("heading", heading)]
        yield []
        for group in found:
            if group.label or group is not found[0]:
                yield from wrap([("label", group.label or "other")], width, "")
            for entry in group.entries:
                yield from entry_lines(entry, articles, width)
                yield []
    yield from wrap([("", _summary(report, *counts[:2], verbose=verbose))], width, "")


def wrap(line: Line, width: int, indent: str, hang: str | None = None) -> Iterator[Line]:
    """Break one line of styled words into lines of at most `width` columns."""
    line = [(style, one_line(words)) for style, words in line]
    plain = "".join(words for _, words in line)
    styles = [style for style, words in line for _ in words]
    room = max(width - len(hang or indent), 20)
    at = 0
    for number, row in enumerate(textwrap.wrap(plain, room, break_on_hyphens=False)):
        at = plain.index(row, at)
        yield [("", indent if number == 0 or hang is None else hang), *_runs(row, styles[at : at + len(row)])]
        at += len(row)


def _runs(text: str, styles: Sequence[str]) -> Iterator[Words]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or styles[end] != styles[start]:
            yield styles[start], text[start:end]
            start = end


def _quoted(entry: Entry, articles: dict[str, Article], width: int) -> Iterator[Line]:
    """Yield an entry at length: the message, each voice in its sentence, why."""
    yield from _message(entry, width)
    shown = [voice for side in entry.sides for voice in side[:VOICES]]
    if len(shown) == 2 and _one_sentence(articles, *shown):
        yield from _quote(articles, shown, width)
    else:
        for voice in shown:
            yield from _quote(articles, [voice], width)
    more = sum(len(side[VOICES:]) for side in entry.sides)
    if more:
        yield [("", f"    and {_count(more, 'other passage')}")]
    if entry.finding.why:
        yield from wrap(
            [("why", f"Why: {'; '.join(step.rstrip('.') for step in entry.finding.why)}.")], width, "    "
        )


def _listed(entry: Entry, articles: dict[str, Article], width: int) -> Iterator[Line]:
    """Yield an entry in short: the message, and a line for each passage that the message does not name."""
    yield from _message(entry, width)
    more: dict[tuple[str, str], list[Evidence]] = {}
    for side in entry.sides:
        for voice in side:
            for one in voice.passages:
                if one not in entry.finding.evidence:
                    more.setdefault((one.text, _worth([one], " = ")), []).append(one)
    for (text, value), passages in more.items():
        names = _names(articles, passages)
        yield from wrap(
            [("", "Also "), ("source", names), ("", ": "), ("mention", f"“{text}”"), ("", value)],
            width,
            "    ",
            "      ",
        )
    if entry.finding.why:
        yield from wrap([("why", f"Why: {entry.finding.why[-1].rstrip('.')}.")], width, "    ")


def _message(entry: Entry, width: int) -> Iterator[Line]:
    finding = entry.finding
    code = f"[{finding.code} {finding.severity.value}]"
    yield from wrap([(finding.relation.value, finding.message), ("", " "), ("code", code)], width, "  ")


def _quote(articles: dict[str, Article], voices: Sequence[Voice], width: int) -> Iterator[Line]:
    shown = [voice.evidence for voice in voices]
    names: Words = ("source", _names(articles, voices[0].passages))
    yield from wrap([names, ("", _worth(shown, ": "))], width, "    ", "      ")
    marked: Line = [("quote", "“")]
    for piece in quote(articles[shown[0].article], [one.span for one in shown]).pieces:
        marked.append(("mention", f"[{piece.text}]") if piece.marked else ("quote", piece.text))
    yield from wrap([*marked, ("quote", "”")], width, "      ")


def _names(articles: dict[str, Article], passages: Sequence[Evidence]) -> str:
    return ", ".join(dict.fromkeys(dateline(articles[one.article]) for one in passages))


def _worth(passages: Sequence[Evidence], mark: str) -> str:
    values = filter(None, (value_dict(one.value) for one in passages))
    said = ", ".join(map(worth, values))
    return f"{mark}{said}" if said else ""


def _one_sentence(articles: dict[str, Article], a: Voice, b: Voice) -> bool:
    if a.evidence.article != b.evidence.article or a.others or b.others:
        return False
    article = articles[a.evidence.article]
    return quote(article, [a.evidence.span]).span == quote(article, [b.evidence.span]).span


def _summary(report: Report, conflicts: int, superseded: int, *, verbose: bool) -> str:
    agree, compatible = len(report.agreements), len(report.compatible)
    said = (
        f"{_count(len(report.articles), 'article')}: {_count(conflicts, 'conflict')}, "
        f"{superseded or 'nothing'} superseded."
    )
    if agree or compatible:
        said += f" {_count(agree, 'pair')} {'agrees' if agree == 1 else 'agree'}, "
        said += f"{compatible or 'none'} {'is' if compatible == 1 else 'are'} compatible"
        said += "." if verbose else " (-v lists them)."
    return said


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
