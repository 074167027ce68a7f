"""An article with its passages marked, each leading to what was found of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.quote import dateline, one_line
from crosscheck.report.schema import ORDER
from crosscheck.report.view import anchor
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crosscheck.report.view.entry import EntryView
    from crosscheck.rules.finding import Evidence
    from crosscheck.text.article import Article

_TIPS = 2  # messages that a tooltip shows


@frozen(kw_only=True)
class Part:
    """Some words of an article; `relation`, `target` and `tip` are None where nothing was found of them."""

    text: str
    relation: str | None = None
    target: str | None = None
    tip: str | None = None


@frozen(kw_only=True)
class ArticleView:
    """An article as it is shown: what is known of it, and its paragraphs cut where a mark begins or ends."""

    anchor: str
    who: str
    title: str | None
    url: str | None
    source: str
    paragraphs: tuple[tuple[Part, ...], ...]
    marks: int


def article_view(article: Article, found: Sequence[tuple[Evidence, EntryView]]) -> ArticleView:
    """Return the article with the passages of `found` marked; of passages that overlap, the gravest."""
    marks = _marks(found)
    parts = list(_parts(article.text, marks))
    return ArticleView(
        anchor=anchor.of_article(article.id),
        who=dateline(article),
        title=one_line(article.title).strip() if article.title else None,
        url=article.url if article.url and article.url.startswith(("https://", "http://")) else None,
        source=article.name,
        paragraphs=tuple(paragraphs(parts)),
        marks=len(marks),
    )


def _marks(found: Iterable[tuple[Evidence, EntryView]]) -> list[tuple[int, int, list[EntryView]]]:
    by_place: dict[tuple[int, int], list[EntryView]] = {}
    for evidence, entry in found:
        entries = by_place.setdefault((evidence.start, evidence.end), [])
        if entry not in entries:
            entries.append(entry)
    ordered = sorted(
        by_place.items(), key=lambda item: (_gravity(item[1]), -(item[0][1] - item[0][0]), item[0])
    )
    kept: list[tuple[int, int, list[EntryView]]] = []
    for (start, end), entries in ordered:
        if end > start and all(end <= one[0] or start >= one[1] for one in kept):
            kept.append((start, end, sorted(entries, key=lambda one: ORDER[Relation(one.relation)])))
    return sorted(kept, key=lambda one: one[0])


def _gravity(entries: Iterable[EntryView]) -> int:
    return min(ORDER[Relation(one.relation)] for one in entries)


def _parts(text: str, marks: Iterable[tuple[int, int, list[EntryView]]]) -> Iterator[Part]:
    at = 0
    for start, end, entries in marks:
        yield Part(text=text[at:start])
        tips = [f"{one.relation.capitalize()}: {one.message}" for one in entries[:_TIPS]]
        tips += [f"and {len(entries) - _TIPS} more"] if len(entries) > _TIPS else []
        first = entries[0]
        yield Part(text=text[start:end], relation=first.relation, target=first.anchor, tip="\n".join(tips))
        at = end
    yield Part(text=text[at:])


def paragraphs(parts: Iterable[Part]) -> Iterator[tuple[Part, ...]]:
    """Cut a text at the ends of its lines, leaving out empty ones; a mark that goes on over one stays whole."""
    line: list[Part] = []
    for part in parts:
        pieces = [part.text] if part.relation else part.text.split("\n")
        for number, piece in enumerate(pieces):
            if number and any(one.text.strip() for one in line):
                yield tuple(line)
                line = []
            if piece:
                line.append(Part(text=piece, relation=part.relation, target=part.target, tip=part.tip))
    if any(one.text.strip() for one in line):
        yield tuple(line)
