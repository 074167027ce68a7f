"""Reading: paths become articles, and what cannot be read becomes typed errors."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from crosscheck.config import LIMIT
from crosscheck.errors import (
    DuplicateIdError,
    EmptyArticleError,
    InputError,
    MissingPathError,
    NoArticlesError,
    ReadErrors,
)
from crosscheck.text.article import Article
from crosscheck.text.encoding import read_text
from crosscheck.text.front_matter import front_matter
from crosscheck.text.html import html
from crosscheck.text.json import read_json, read_json_lines
from crosscheck.text.paths import files
from crosscheck.text.sources import NAME, sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


@frozen
class Reading:
    """
    What was read: the `articles`, and the `errors` of those that could not be, each in the order met.

    `remarks` are on what was passed over and may be a slip: a key of sources.toml that says nothing.
    """

    articles: tuple[Article, ...]
    errors: tuple[InputError, ...]
    remarks: tuple[InputError, ...] = ()


def read(paths: str | Path | Iterable[str | Path], *, max_article_bytes: int = LIMIT) -> tuple[Article, ...]:
    """
    Return the articles in files, folders and globs, in the order given, those of a folder by name.

    An article that has more than `max_article_bytes` in UTF-8 is not read, but an error.

    Raises the InputError of what cannot be read, or ReadErrors, which holds them all and the articles that could be
    read, when there are several. Warns of what was passed over and may be a slip.
    """
    reading = read_all(paths, max_article_bytes)
    for remark in reading.remarks:
        warnings.warn(remark.message, stacklevel=2)
    if len(reading.errors) > 1:
        raise ReadErrors(reading.errors, reading.articles)
    if reading.errors:
        raise reading.errors[0]
    return reading.articles


def read_all(paths: str | Path | Iterable[str | Path], limit: int = LIMIT) -> Reading:
    """Return the articles and the errors, so that one bad article among many does not stop the others."""
    articles: list[Article] = []
    errors: list[InputError] = []
    remarks: list[InputError] = []
    for item in each(paths, remarks.append, limit):
        if isinstance(item, Article):
            articles.append(item)
        else:
            errors.append(item)
    return Reading(tuple(articles), tuple(errors), tuple(remarks))


def read_bytes(content: bytes, path: Path | None = None, limit: int = LIMIT) -> Reading:
    """
    Return the articles in `content`, which was read from elsewhere, as if it were the file `path`.

    The path need not exist; its suffix says what the content is, and a sources.toml beside it counts. Without a path
    it is text, with front matter or without, and its article is called "stdin".
    """
    listed: Mapping[str, Any] | InputError | None = None
    errors: list[InputError] = []
    if path is not None:
        try:
            listed = sources(path.parent).get(path.name)
        except InputError as error:
            errors.append(error)
    found = list(_articles(path or Path("<stdin>"), listed, content, limit=limit))
    articles = [one for one in found if isinstance(one, Article)]
    if path is None:
        articles = [evolve(one, path=None, id="stdin" if one.id == "<stdin>" else one.id) for one in articles]
    errors += [one for one in found if isinstance(one, InputError)]
    return Reading(tuple(articles), tuple(errors))


def each(
    paths: str | Path | Iterable[str | Path],
    remark: Callable[[InputError], None] | None = None,
    limit: int = LIMIT,
) -> Iterator[Article | InputError]:
    """
    Yield article by article, or the error in its place; holds one file at a time, and the ids.

    `remark` is called with what was passed over and may be a slip; `limit` is the size in bytes that an article may
    have.
    """
    ids: dict[str, Path] = {}
    known: dict[Path, Mapping[str, Mapping[str, Any] | InputError]] = {}
    nothing = True
    path = None
    for path in files(paths):
        if isinstance(path, InputError):
            yield path
            continue
        folder = path.parent
        if folder not in known:
            known[folder] = {}
            try:
                known[folder] = sources(folder, remark)
            except InputError as error:
                nothing = False
                yield error
        items = (
            _astray(known[folder], folder)
            if path.name == NAME
            else _articles(path, known[folder].get(path.name), limit=limit)
        )
        for item in items:
            nothing = False
            if isinstance(item, InputError):
                yield item
            elif item.id in ids:
                yield DuplicateIdError(path, item.id, ids[item.id])
            else:
                ids[item.id] = path
                yield item
    if nothing and isinstance(path, Path):  # a sources.toml, and no error with it
        yield NoArticlesError(path, "holds no article itself: name its folder, or the files")


def _astray(entries: Iterable[str], folder: Path) -> Iterator[InputError]:
    """Yield an error for each file that sources.toml lists and that is not there."""
    for name in entries:
        if not (folder / name).exists():
            yield MissingPathError(folder / name, f"listed in {NAME}, but there is no such file")


def _articles(
    path: Path, listed: Mapping[str, Any] | InputError | None, content: bytes | None = None, *, limit: int
) -> Iterable[Article | InputError]:
    """
    Read one file, or `content` in its place.

    `listed` is what sources.toml says of it, None when it is not listed there.
    """
    suffix = path.suffix.lower()
    if isinstance(listed, InputError):
        return (listed,)
    if suffix == ".json":
        return read_json(path, listed or {}, content, limit=limit)
    if suffix in {".jsonl", ".ndjson"}:
        return read_json_lines(path, listed or {}, content, limit=limit)
    try:
        raw = read_text(path, content, limit=limit, what="the article")
        line = None
        if suffix in {".html", ".htm"}:
            said, text = html(raw, path)
            fields = {**said, **(listed or {})}
        elif listed is not None:
            fields, text, line = {**listed}, raw, 1
        else:
            fields, text = front_matter(raw, path)
            line = raw.count("\n", 0, len(raw) - len(text)) + 1
    except InputError as error:
        return (error,)
    if not text.strip():
        return (EmptyArticleError(path),)
    return (Article(text=text, path=path, line=line, **{"id": path.stem, **fields}),)
