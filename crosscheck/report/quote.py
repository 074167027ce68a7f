"""A passage as a reader wants to see it: in its sentence, on one line, with the mention marked."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.worth import day
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.rules.finding import Evidence
    from crosscheck.text.article import Article

LIMIT = 240  # characters of context shown around a mention: about three lines of a terminal
ELLIPSIS = "…"


@frozen
class Piece:
    """Some words of a quote; `marked` where they are a mention."""

    text: str
    marked: bool = False


@frozen(kw_only=True)
class Quote:
    """One or more mentions in their sentence, on one line, cut with an ellipsis where it is long."""

    article: Article
    span: Span
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The words, with the mentions in square brackets."""
        return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in self.pieces)


def quote(article: Article, spans: Sequence[Span], *, limit: int = LIMIT) -> Quote:
    """
    Return the sentence around `spans` of one article, the spans marked.

    The sentence is that of the first span, stretched to hold all of them.
    """
    text = article.text
    marks = _merged(sorted(Span(max(0, one.start), min(len(text), one.end)) for one in spans))
    around = sentence(article, marks[0])
    start, end = min(around.start, marks[0].start), max(around.end, marks[-1].end)
    pieces: list[Piece] = []
    at = start
    for mark in marks:
        pieces += [
            Piece(one_line(text[at : mark.start])),
            Piece(one_line(mark.of(text)).strip(), marked=True),
        ]
        at = mark.end
    pieces.append(Piece(one_line(text[at:end])))
    return Quote(article=article, span=Span(start, end), pieces=tuple(_cut(_trimmed(pieces), limit)))


def dateline(article: Article) -> str:
    """Name an article as an editor does: source and day, or its file where it has no source."""
    name = one_line(article.source or (article.path.as_posix() if article.path else article.id)).strip()
    if article.published is None:
        return name
    return f"{name} ({day(article.published)}{', from its dateline' if article.dated_by else ''})"


def speaker(article: Article, evidence: Evidence) -> str:
    """Name the article, and whom it cites for this passage: "Coast Radio (5 March 2023), citing police"."""
    name, cited = dateline(article), one_line(evidence.source or "").strip()
    return f"{name}, citing {cited}" if cited and cited.casefold() not in name.casefold() else name


def also(article: Article, evidence: Evidence) -> str:
    """Quote a passage in short: "Coast Radio (5 March 2023), citing police: “about 430 people”"."""
    return f"{speaker(article, evidence)}: “{one_line(evidence.text).strip()}”"


def one_line(text: str) -> str:
    """Make each run of white space one space; leave out control characters, which a terminal would obey."""
    kept = "".join(
        char for char in text if char.isspace() or unicodedata.category(char) not in {"Cc", "Cf", "Cs"}
    )
    words = " ".join(kept.split())
    if not words:
        return " " if kept else ""
    return (" " if kept[0].isspace() else "") + words + (" " if kept[-1].isspace() else "")


@lru_cache(maxsize=512)
def _sentences(article: Article) -> tuple[Span, ...]:
    from crosscheck.text.sentences import split  # noqa: PLC0415  (needed only where something is quoted)

    return tuple(sentence.span for sentence in split(article.text))


def sentence(article: Article, span: Span) -> Span:
    """Return the sentence in which a passage begins; the passage itself where there is none."""
    for one in _sentences(article):
        if one.start <= span.start < one.end:
            return one
    return span


def _merged(spans: list[Span]) -> list[Span]:
    merged = spans[:1]
    for span in spans[1:]:
        if span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    pieces[0] = Piece(pieces[0].text.lstrip(), pieces[0].marked)
    pieces[-1] = Piece(pieces[-1].text.rstrip(), pieces[-1].marked)
    return [piece for piece in pieces if piece.text]


def _cut(pieces: list[Piece], limit: int) -> list[Piece]:
    """Shorten what is not marked until the whole is within `limit`, the words next to a mention last."""
    room = max(limit - sum(len(piece.text) for piece in pieces if piece.marked), 0)
    loose = [index for index, piece in enumerate(pieces) if not piece.marked]
    share = dict.fromkeys(loose, 0)
    for rank, index in enumerate(sorted(loose, key=lambda one: len(pieces[one].text))):
        share[index] = min(len(pieces[index].text), room // (len(loose) - rank))
        room -= share[index]
    cut: list[Piece] = []
    for index, piece in enumerate(pieces):
        keep = share.get(index, len(piece.text))
        if keep >= len(piece.text):
            cut.append(piece)
        elif index == 0:
            cut.append(Piece(ELLIPSIS + _last_words(piece.text, keep)))
        elif index == len(pieces) - 1:
            cut.append(Piece(_first_words(piece.text, keep) + ELLIPSIS))
        else:
            half = keep // 2
            cut.append(
                Piece(f"{_first_words(piece.text, half)} {ELLIPSIS} {_last_words(piece.text, half).lstrip()}")
            )
    return cut


def _first_words(text: str, size: int) -> str:
    head, space, _ = text[: size + 1].rpartition(" ")
    return head + (" " if space else "")


def _last_words(text: str, size: int) -> str:
    _, space, tail = text[len(text) - size - 1 :].partition(" ")
    return (" " if space else "") + tail
