"""Bytes to text: UTF-8 only, with or without a byte order mark, line ends as newlines."""

from __future__ import annotations

import stat
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from crosscheck.config import LIMIT
from crosscheck.errors import BinaryFileError, NotUtf8Error, TooLargeError, UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def opened(path: Path, raw: bytes | None = None) -> Iterator[BinaryIO]:
    """
    Open a file or a pipe, or `raw`, which was read from elsewhere in its place.

    Raises UnreadableFileError, also for a device and for what fails while reading.
    """
    if raw is not None:
        yield BytesIO(raw)
        return
    try:
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise UnreadableFileError(path, "cannot be read: not a file")
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise UnreadableFileError(path, f"cannot be read: {error.strerror or error}") from None


def read_text(path: Path, raw: bytes | None = None, *, limit: int = LIMIT, what: str = "the file") -> str:
    """
    Return the text of a file, or of `raw`.

    Raises UnreadableFileError, NotUtf8Error, BinaryFileError, or TooLargeError, which calls the file `what`, where it
    has more than `limit` bytes; no more of them are read.
    """
    with opened(path, raw) as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise TooLargeError(path, limit, what)
    return decode(content, path)


def is_larger(text: str, limit: int) -> bool:
    """Whether a text has more than `limit` bytes in UTF-8, in which a code point has four at most."""
    return len(text) > limit or (4 * len(text) > limit and len(text.encode("utf-8", "surrogatepass")) > limit)


def decode(raw: bytes, path: Path, *, offset: int = 0, line: int = 1) -> str:
    r"""
    Return the text of `raw`, which stands in the file from `offset` (bytes) and `line`.

    The byte order mark goes, "\r\n" and "\r" become "\n". Raises NotUtf8Error or BinaryFileError, which name
    the byte and its line.
    """
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
        line += raw.count(b"\n", 0, at)
        raise NotUtf8Error(path, offset=offset + at, byte=raw[at], line=line) from None
    if "\0" in text:
        at = raw.index(b"\0")
        raise BinaryFileError(path, offset=offset + at, line=line + raw.count(b"\n", 0, at))
    if not offset:
        text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
