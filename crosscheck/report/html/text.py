"""An article's text with what stands in it marked by kind, and what that is worth as a tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.report.html.environment import asset, render
from crosscheck.report.quote import dateline, one_line
from crosscheck.report.view.article import Part, paragraphs
from crosscheck.report.worth import worth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crosscheck.text.article import Article

    Mark = tuple[int, int, str, str]  # where it stands, its kind, its tooltip

KINDS = ("quantity", "date", "attribution", "name")


def marked(article: Article, mentions: Sequence[dict[str, Any]]) -> str:
    """
    Return the text as one `div`, a paragraph for each line, `mentions` (plain, as in the JSON) marked.

    An attribution is marked at its cue alone. Of two mentions that overlap, the first is marked. A name is a
    mention of the kind "name" with a `tip`.
    """
    marks = list(_first(sorted(_marks(article.text, mentions))))
    return render(
        "article.html",
        who=dateline(article),
        title=one_line(article.title).strip() if article.title else None,
        paragraphs=list(paragraphs(_parts(article.text, marks))),
        kinds=[kind for kind in KINDS if any(kind == one[2] for one in marks)],
        style=asset("article.css"),
    )


def _marks(text: str, mentions: Iterable[dict[str, Any]]) -> Iterator[Mark]:
    for one in mentions:
        start, end, kind = one["start"], one["end"], one["kind"]
        if kind == "attribution":
            start = text.find(one["cue"], start, end)
            end = start + len(one["cue"])
            if start < 0:
                continue
        yield start, end, kind, one["tip"] if kind == "name" else worth(one)


def _first(marks: Iterable[Mark]) -> Iterator[Mark]:
    at = 0
    for one in marks:
        if one[0] >= at:
            yield one
            at = one[1]


def _parts(text: str, marks: Iterable[Mark]) -> Iterator[Part]:
    at = 0
    for start, end, kind, tip in marks:
        yield Part(text=text[at:start])
        yield Part(text=text[start:end], relation=kind, tip=tip)
        at = end
    yield Part(text=text[at:])
