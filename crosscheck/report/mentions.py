"""The mentions of articles as text: one line each, where it stands, what it says, what it is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.report.quote import dateline, one_line
from crosscheck.report.worth import worth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crosscheck.text.article import Article

    Words = tuple[str, str]  # a style and the words that wear it
    Mentions = Sequence[tuple[Article, Sequence[dict[str, Any]]]]

LONGEST = 44  # characters of a mention that are shown


def render(found: Mentions) -> str:
    """Return the mentions as text."""
    return "".join("".join(words for _, words in line) + "\n" for line in layout(found))


def layout(found: Mentions) -> Iterator[list[Words]]:
    """Yield lines of (style, words): a heading for each article, then a line for each mention."""
    for number, (article, mentions) in enumerate(found):
        if number:
            yield []
        yield [("label", dateline(article))]
        yield from _lines(article, mentions)
        if not mentions:
            yield [("", "  nothing found")]


def _lines(article: Article, mentions: Iterable[dict[str, Any]]) -> Iterator[list[Words]]:
    for mention in mentions:
        line = (article.line or 1) + article.text.count("\n", 0, mention["start"])
        said = one_line(mention["text"]).strip()
        shown = said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"
        yield [
            ("code", f"{line:>5}  {mention['kind']:<12}"),
            ("mention", f"{shown:<{LONGEST}}"),
            ("", f"  {one_line(worth(mention)).strip()}{_remark(mention)}"),
        ]


def _remark(mention: dict[str, Any]) -> str:
    if mention["kind"] == "quantity" and mention["bound"] != "exact":
        return f"  ({mention['bound'].replace('_', ' ')})"
    return f"  ({mention['value']})" if mention["kind"] == "date" and mention["first"] else ""
