"""sources.toml: the metadata of verbatim files, in a table for each file name, beside the files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from crosscheck.config.document import parse
from crosscheck.config.nearest import nearest
from crosscheck.errors import ConfigError, InputError, SourcesError
from crosscheck.text.encoding import read_text
from crosscheck.text.metadata import KEYS, metadata

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from crosscheck.config.document import Document

NAME = "sources.toml"


def sources(
    folder: Path, remark: Callable[[InputError], None] | None = None
) -> Mapping[str, Mapping[str, Any] | InputError]:
    """
    Return what the folder's sources.toml says, by file name: the metadata, or the error in that entry.

    A folder without one gives nothing. A key that says nothing to us is passed over, and `remark` is called with a
    sentence on it that names its line and the nearest key. Raises SourcesError, which names the line, when the file
    is no TOML, and NotUtf8Error, BinaryFileError or UnreadableFileError.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    document = _parsed(read_text(path), path)
    entries: dict[str, Mapping[str, Any] | InputError] = {}
    for name, table in document.data.items():
        try:
            if not isinstance(table, dict):
                raise SourcesError(
                    path, f'write a table ["{name}"] with the keys of the file', line=document.line(name)
                )
            entries[name] = metadata(table, path, line={key: document.line(name, key) for key in table})
        except InputError as error:
            entries[name] = error
            continue
        for key in sorted(table.keys() - KEYS):
            said = f"no key is called {key!r}{nearest(key, KEYS)}"
            if remark:
                remark(SourcesError(path, said, line=document.line(name, key)))
    return entries


def _parsed(text: str, path: Path) -> Document:
    try:
        return parse(text, path)
    except ConfigError as error:
        broken = SourcesError(path, error.reason, line=error.line)
    # One date that does not exist must not cost the other entries: in quotes it is read, and refused, by itself.
    text = re.sub(r"(?m)^([ \t]*published[ \t]*=[ \t]*)(\d{4}-[^\s#\"]+)", r'\1"\2"', text)
    try:
        return parse(text, path)
    except ConfigError:
        raise broken from None
