"""The article: one text from one source on one day."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import Factory, field, frozen

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


def _id_of(article: Article) -> str:
    return "article-" + sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


@frozen(kw_only=True)
class Article:
    """
    One text and what is known about it.

    `text` is the body, after front matter and leading newlines; all offsets count its code points. `id` names
    the article in findings; without one it is made from the text, so that the same text has the same id.
    `published` is the day against which "Thursday" and "last year" are resolved; without it they stay open.
    `dated_by` says where that day was taken from when it is not the metadata: "dateline". `line` is the line of the
    file at `path` on which the text begins, from 1; None where the text does not stand in the file as it is.
    """

    text: str = field(repr=False)
    id: str = field(default=Factory(_id_of, takes_self=True))
    source: str | None = None
    published: date | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str = "en"
    path: Path | None = None
    line: int | None = None
    dated_by: str | None = None

    @property
    def name(self) -> str:
        """How a message calls it: by its source, else by its id."""
        return self.source or self.id

    def _repr_html_(self) -> str:
        from crosscheck import marked  # noqa: PLC0415  (a notebook's; the public face loads it)

        return marked(self)
