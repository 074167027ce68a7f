"""JSON and JSON Lines: articles as objects with `text` and the keys of the metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from crosscheck.config import LIMIT
from crosscheck.errors import EmptyArticleError, FieldError, InputError, JsonError, TooLargeError
from crosscheck.text.article import Article
from crosscheck.text.encoding import decode, is_larger, opened, read_text
from crosscheck.text.metadata import metadata

WHOLE = 10  # times as large as an article may a file be that has to be read whole, for it may hold several

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


def read_json(
    path: Path, known: Mapping[str, Any], raw: bytes | None = None, *, limit: int = LIMIT
) -> Iterator[Article | InputError]:
    """
    Yield the articles of a JSON file: one object, a list of objects, or an object with the list `articles`.

    `known` is the metadata that holds where a record says nothing. An article's text is taken as it stands.
    Without an id, a single object has the file's stem, the n-th of a list "<stem>-<n>". An article that is
    broken is yielded as its error. An article may have `limit` bytes, and the file `WHOLE` times as many.
    """
    try:
        whole = "the file, which has to be read whole and not by lines as .jsonl,"
        content = _parsed(read_text(path, raw, limit=WHOLE * limit, what=whole), path)
    except InputError as error:
        yield error
        return
    if isinstance(content, dict) and "text" not in content and isinstance(content.get("articles"), list):
        content = content["articles"]
    if isinstance(content, list):
        if not content:
            yield JsonError(path, "the list holds no article")
        for number, record in enumerate(content, 1):
            own = {key: value for key, value in known.items() if key != "id"}
            yield _article(record, path, own, f"{path.stem}-{number}", limit, record=number)
    else:
        yield _article(content, path, known, path.stem, limit)


def read_json_lines(
    path: Path, known: Mapping[str, Any], raw: bytes | None = None, *, limit: int = LIMIT
) -> Iterator[Article | InputError]:
    """
    Yield the articles of a JSON Lines file, one for each line that is not blank; else as `read_json`.

    Lines are read as they are needed, so that a file may be larger than the memory.
    """
    known = {key: value for key, value in known.items() if key != "id"}
    number = 0
    try:
        with opened(path, raw) as file:
            for line, offset, record in _lines(file, WHOLE * limit):
                number += 1
                try:
                    if len(record) > WHOLE * limit:
                        raise TooLargeError(path, WHOLE * limit, "this line", line=line)
                    content = _parsed(decode(record, path, offset=offset, line=line), path, line=line)
                    yield _article(content, path, known, f"{path.stem}-{number}", limit, line=line)
                except InputError as error:
                    yield error
    except InputError as error:  # the file cannot be opened, or not read to its end
        yield error
    else:
        if not number:
            yield EmptyArticleError(path)


def _lines(file: BinaryIO, limit: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield the number, the offset and the bytes of each line that is not blank, of a longer one `limit` and 1."""
    line = offset = 0
    while raw := file.readline(limit + 1):
        line += 1
        if raw.strip():
            yield line, offset, raw
        offset += len(raw)
        rest = raw if len(raw) > limit else b"\n"
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(limit + 1)
            offset += len(rest)


def _parsed(text: str, path: Path, line: int | None = None) -> Any:
    import json  # noqa: PLC0415  (3 ms, needed for few kinds of file)

    if not text.strip():
        raise EmptyArticleError(path)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        reason = f"not JSON: {error.msg} (column {error.colno})"
        raise JsonError(path, reason, line=line or error.lineno) from None
    except RecursionError:
        raise JsonError(path, "JSON nested too deeply", line=line) from None
    except ValueError:
        raise JsonError(path, "a number with too many digits", line=line) from None


def _article(
    content: Any,
    path: Path,
    known: Mapping[str, Any],
    name: str,
    limit: int,
    *,
    record: int | None = None,
    line: int | None = None,
) -> Article | InputError:
    if not isinstance(content, dict):
        which = f"article {record}: " if record else ""
        return JsonError(path, f'{which}not an object with the key "text"', line=line)
    try:
        text = content.get("text")
        if not isinstance(text, str):
            raise FieldError(path, "text", "a string", record=record, line=line)
        if not text.strip():
            which = f"article {record} is empty" if record else "the article is empty"
            raise EmptyArticleError(path, which, line=line)
        if is_larger(text, limit):
            raise TooLargeError(path, limit, f"article {record}" if record else "the article", line=line)
        fields = {"id": name, **known, **metadata(content, path, record=record, line=line)}
    except InputError as error:
        return error
    return Article(text=text, path=path, **fields)
