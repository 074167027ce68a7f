"""Where a passage stands in its file, as editors and programs count: lines and columns from 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from crosscheck.text.article import Article
    from crosscheck.text.span import Span


@frozen
class Place:
    """
    From `line` and `column` up to, not including, `end_line` and `end_column`.

    `column` and `end_column` count code points, `byte` and `end_byte` the same places in bytes of UTF-8; all from 1.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    byte: int
    end_byte: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


def place(article: Article, span: Span) -> Place | None:
    """Return where a passage of the article stands in its file; None where its text does not stand there as it is."""
    if article.line is None:
        return None
    line, column, byte = _at(article.text, span.start, article.line)
    end_line, end_column, end_byte = _at(article.text, span.end, article.line)
    return Place(line, column, end_line, end_column, byte, end_byte)


def file(article: Article) -> str:
    """Return the article's file as its reader named it, else its id."""
    return article.path.as_posix() if article.path else article.id


def _at(text: str, offset: int, first: int) -> tuple[int, int, int]:
    start = text.rfind("\n", 0, offset) + 1
    before = text[start:offset]
    line = first + text.count("\n", 0, start)
    return line, len(before) + 1, len(before.encode("utf-8", "surrogatepass")) + 1
