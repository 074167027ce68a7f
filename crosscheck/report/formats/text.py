"""
Plain text for an editor.

What conflicts comes first, fact by fact, then what was superseded, both sides quoted; then how much agrees. Within
a fact no passage is quoted twice. `layout` returns lines of styled words, so that a terminal can colour what a
pipe receives as it is.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, TypeGuard

from attrs import Factory, define

from crosscheck.report.counts import count, counts
from crosscheck.report.groups import Voice, groups
from crosscheck.report.place import file, place
from crosscheck.report.quote import dateline, one_line, quote, speaker
from crosscheck.report.schema import value_dict
from crosscheck.report.worth import worth
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.report.groups import Entry
    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence
    from crosscheck.text.article import Article
    from crosscheck.text.span import Span

    Words = tuple[str, str]  # a style ("heading", "mention", "" ...) and the words that wear it
    Line = list[Words]

WIDTH = 90
VOICES = 4  # voices of a side that are quoted before the others are only counted
ECHOES = 4  # articles that say the same as the one quoted, listed before the others are only counted

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
    placed = report.drafts or frozenset(articles if len(articles) == 1 else ())
    for heading, relation in SECTIONS + (VERBOSE if verbose else ()):
        found = groups(report, {relation})
        if not found:
            continue
        yield [("heading", heading)]
        yield []
        for group in found:
            if group.label or group is not found[0]:
                yield from wrap([("label", group.label or "other")], width, "")
            page = Page(articles=articles, width=width, placed=placed)
            for entry in group.entries:
                yield from page.quoted(entry) if relation is Relation.CONFLICT else page.listed(entry)
                yield []
    if verbose and report.aside:
        yield from _set_aside(report, width)
    more = not verbose and (report.agreements or report.compatible or report.aside)
    yield from wrap([("", f"{counts(report)}{' (-v lists them)' if more else ''}.")], width, "")


def _set_aside(report: Report, width: int) -> Iterator[Line]:
    """Yield what somebody has looked at before, and the reason that was given."""
    yield [("heading", "SET ASIDE")]
    yield []
    for one in report.aside:
        yield from wrap([("", one.finding.message), ("code", f" [{one.finding.code}]")], width, "  ")
        why = f"Ignored: {one.reason}" if one.reason else "Known from the baseline"
        yield from wrap([("why", f"{why.rstrip('.')}.")], width, "    ")
        yield []


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


@define(kw_only=True)
class Page:
    """
    The entries of one fact on their way to the reader.

    `seen` holds what was quoted, so as to quote it once; of the articles in `placed`, which somebody is about to
    correct, file and line are named.
    """

    articles: dict[str, Article]
    width: int
    placed: frozenset[str] = frozenset()
    seen: set[tuple[str, Span]] = Factory(set)

    def quoted(self, entry: Entry) -> Iterator[Line]:
        """Yield an entry at length: the message, each voice in its sentence, why."""
        yield from _message(entry, self.width)
        yield from self._quotes([voice for side in entry.sides for voice in side[:VOICES]])
        more = sum(len(side[VOICES:]) for side in entry.sides)
        if more:
            yield [("", f"    and {count(more, 'other passage')}")]
        yield from self._why(entry.finding.why)

    def listed(self, entry: Entry) -> Iterator[Line]:
        """
        Yield an entry in short: the message, and a line for each passage that it does not name.

        Where something was superseded, the two sides of the message are quoted before.
        """
        yield from _message(entry, self.width)
        if entry.finding.relation is Relation.SUPERSEDED:
            yield from self._quotes([Voice(evidence=one) for one in entry.finding.evidence[:2]])
        more = {
            (one.article, one.text): one
            for side in entry.sides
            for voice in side
            for one in voice.passages
            if one not in entry.finding.evidence
        }
        for one in more.values():
            yield from self._also("Also", one, "    ", _worth([one]))
        yield from self._why(entry.finding.why[-1:])

    def _quotes(self, voices: Sequence[Voice]) -> Iterator[Line]:
        if all(self._above(voice) and not voice.others for voice in voices):
            return
        if len(voices) == 2 and _one_sentence(self.articles, *voices):
            yield from self._quote(voices)
            return
        for voice in voices:
            yield from self._quote([voice])

    def _above(self, voice: Voice) -> bool:
        return (voice.evidence.article, voice.evidence.span) in self.seen

    def _quote(self, voices: Sequence[Voice]) -> Iterator[Line]:
        shown = [voice.evidence for voice in voices]
        article = self.articles[shown[0].article]
        name: Words = ("source", dateline(article))
        if all(map(self._above, voices)):
            yield from wrap([name, ("", ": as quoted above")], self.width, "    ", "      ")
        else:
            said = self._where(shown[0]) + _worth(shown)
            yield from wrap([name, ("", said)], self.width, "    ", "      ")
            marked: Line = [("quote", "“")]
            for piece in quote(article, [one.span for one in shown]).pieces:
                marked.append(("mention", f"[{piece.text}]") if piece.marked else ("quote", piece.text))
            yield from wrap([*marked, ("quote", "”")], self.width, "      ")
        self.seen |= {(one.article, one.span) for one in shown}
        echoes = [one for voice in voices for one in voice.others]
        for one in echoes[:ECHOES]:
            yield from self._also("also", one, "      ")
        if echoes[ECHOES:]:
            yield [("", f"      and {count(len(echoes[ECHOES:]), 'other article')}")]

    def _where(self, passage: Evidence) -> str:
        article = self.articles[passage.article]
        where = place(article, passage.span) if passage.article in self.placed else None
        return f", {one_line(file(article))}:{where.line}" if where else ""

    def _also(self, word: str, passage: Evidence, indent: str, value: str = "") -> Iterator[Line]:
        line = [
            ("", f"{word} "),
            ("source", speaker(self.articles[passage.article], passage)),
            ("", ": "),
            ("mention", f"“{one_line(passage.text).strip()}”"),
            ("", value),
        ]
        yield from wrap(line, self.width, indent, f"{indent}  ")

    def _why(self, steps: Sequence[str]) -> Iterator[Line]:
        if steps:
            said = "; ".join(step.rstrip(".") for step in steps)
            yield from wrap([("why", f"Why: {said}.")], self.width, "    ")


def _message(entry: Entry, width: int) -> Iterator[Line]:
    finding = entry.finding
    code = f"[{finding.code} {finding.severity.value}]"
    yield from wrap([(finding.relation.value, finding.message), ("", " "), ("code", code)], width, "  ")


def _worth(passages: Sequence[Evidence]) -> str:
    values = filter(_is_read, (value_dict(one.value) for one in passages))
    said = " and ".join(map(worth, values))
    return f", read as {said}" if said else ""


def _is_read(value: dict[str, Any] | None) -> TypeGuard[dict[str, Any]]:
    """Whether there is a value that says more than the passage itself, as that of June 31 does not."""
    return value is not None and (value["kind"] != "date" or bool(value["first"] or value["last"]))


def _one_sentence(articles: dict[str, Article], a: Voice, b: Voice) -> bool:
    if a.evidence.article != b.evidence.article or a.others or b.others:
        return False
    article = articles[a.evidence.article]
    return quote(article, [a.evidence.span]).span == quote(article, [b.evidence.span]).span
