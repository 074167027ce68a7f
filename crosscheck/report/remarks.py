"""Suppressions in the draft itself: `<!-- crosscheck: ignore QTY101 -- the ministry's own count -->`."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from crosscheck.config.nearest import nearest
from crosscheck.report.aside import By, Note
from crosscheck.report.suppression import Suppression
from crosscheck.rules.names import unknown
from crosscheck.text.comments import comments, inside, masked
from crosscheck.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.rules.finding import Evidence
    from crosscheck.text.article import Article
    from crosscheck.text.sentence import Sentence
    from crosscheck.text.span import Span

FORM = "<!-- crosscheck: ignore QTY101 -- why -->"


def remarks(article: Article) -> Iterator[Suppression | Note]:
    """
    Yield the suppressions in the comments of an article, and a note for each that cannot be read.

    One behind a sentence is about that sentence, one on a line of its own about the paragraph below it.
    """
    sentences: Sequence[Sentence] | None = None
    for comment in comments(article.text):
        said = " ".join(inside(article.text, comment).split())
        if not said.lower().startswith("crosscheck:"):
            continue
        line = (article.line or 1) + article.text.count("\n", 0, comment.start)
        read = _read(said.partition(":")[2])
        path = article.path or article.id
        if isinstance(read, str):
            yield Note(message=read, path=path, line=line, broken=True)
            continue
        if sentences is None:
            sentences = split(masked(article.text))
        rules, reason = read
        yield Suppression(
            rules=rules,
            reason=reason,
            by=By.COMMENT,
            path=path,
            line=line,
            covers=partial(_is_in, article.id, _meant(article.text, comment, sentences)),
        )


def _read(said: str) -> tuple[tuple[str, ...], str] | str:
    """Return the rules and the reason, or what is wrong."""
    word, _, rest = said.strip().partition(" ")
    if word.lower() != "ignore":
        hint = nearest(word.lower(), ("ignore",)) or f"; write {FORM}"
        return f"crosscheck does not know {word!r} in a comment{hint}"
    head, reason = (*_dash().split(f"{rest} ", maxsplit=1), "")[:2]
    rules = tuple(head.replace(",", " ").split())
    if not rules:
        return f"this ignores no rule: name one, as in {FORM}"
    for rule in rules:
        if wrong := unknown(rule):
            return wrong
    if not any(char.isalnum() for char in reason):
        return f"this gives no reason: write one behind two hyphens, as in {FORM}"
    return rules, reason.strip()


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"(?:(?<=\s)|^)(?:--|\u2014|\u2013)\s")


def _meant(text: str, comment: Span, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """Return the sentences that a comment is about."""
    bare = masked(text)
    start = text.rfind("\n", 0, comment.start) + 1
    end = text.find("\n", comment.end)
    before = bare[start : comment.start].strip()
    alone = not before and not bare[comment.end : end if end >= 0 else None].strip()
    if before:
        return tuple([one.span for one in sentences if one.span.start < comment.start][-1:])
    below = [one for one in sentences if one.span.start >= comment.end]
    return tuple(
        one.span for one in below if one is below[0] or (alone and one.paragraph == below[0].paragraph)
    )


def _is_in(article: str, meant: tuple[Span, ...], passage: Evidence) -> bool:
    return passage.article == article and any(map(passage.span.overlaps, meant))
