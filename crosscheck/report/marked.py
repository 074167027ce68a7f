"""An article's text as HTML with its mentions marked: by colour and line, with what each is worth as a tooltip."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from crosscheck.report.quote import dateline
from crosscheck.report.worth import worth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from crosscheck.text.article import Article

STYLE = """
.crosscheck-text{font:15px/1.6 Georgia,serif;max-width:44em;color:inherit}
.crosscheck-text p{margin:.6em 0}
.crosscheck-text mark{background:none;color:inherit;padding:0 .1em;border-bottom:2px solid}
.crosscheck-text .quantity{border-color:#c98a00;background:#f2c14e44}
.crosscheck-text .date{border-color:#2a7f9e;border-bottom-style:dashed;background:#3aa6c633}
.crosscheck-text .attribution{border-color:#8a5fa8;border-bottom-style:dotted}
"""


def marked(article: Article, mentions: Sequence[dict[str, Any]]) -> str:
    """
    Return the text as one `div`, a paragraph for each line, `mentions` (plain, as in the JSON) marked.

    An attribution is marked at its cue alone. Of two mentions that overlap, the first is marked.
    """
    text = article.text
    parts: list[str] = []
    at = 0
    for start, end, kind, tip in sorted(_marks(text, mentions)):
        if start < at:
            continue
        parts += [
            escape(text[at:start]),
            f'<mark class="{kind}" title="{escape(tip)}">{escape(text[start:end])}</mark>',
        ]
        at = end
    parts.append(escape(text[at:]))
    body = "".join(parts).replace("\n", "</p><p>")
    return (
        f'<div class="crosscheck-text"><style>{STYLE}</style>'
        f"<p><cite>{escape(dateline(article))}</cite></p><p>{body}</p></div>"
    )


def _marks(text: str, mentions: Iterable[dict[str, Any]]) -> Iterable[tuple[int, int, str, str]]:
    for one in mentions:
        start, end, kind = one["start"], one["end"], one["kind"]
        if kind == "attribution":
            start = text.find(one["cue"], start, end)
            end = start + len(one["cue"])
            if start < 0:
                continue
        yield start, end, kind, worth(one)
