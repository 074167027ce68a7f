"""sources.toml: the metadata of verbatim files, in a table for each file name, beside the files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from crosscheck.errors import InputError, SourcesError
from crosscheck.text.encoding import read_text
from crosscheck.text.metadata import metadata

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "sources.toml"


def sources(folder: Path) -> Mapping[str, Mapping[str, Any] | InputError]:
    """
    Return what the folder's sources.toml says, by file name: the metadata, or the error in that entry.

    A folder without one gives nothing. Raises SourcesError, which names the line, when the file is no TOML, and
    NotUtf8Error, BinaryFileError or UnreadableFileError.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    text = read_text(path)
    entries: dict[str, Mapping[str, Any] | InputError] = {}
    for name, table in _parsed(text, path).items():
        lines = _lines(text, name)
        try:
            if not isinstance(table, dict):
                raise SourcesError(
                    path, f'write a table ["{name}"] with the keys of the file', line=lines.get("")
                )
            entries[name] = metadata(table, path, line=lines)
        except InputError as error:
            entries[name] = error
    return entries


def _parsed(text: str, path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  (12 ms, and few folders have the file)

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
    # One date that does not exist must not cost the other entries: in quotes it is read, and refused, by itself.
    text = re.sub(r"(?m)^([ \t]*published[ \t]*=[ \t]*)(\d{4}-[^\s#\"]+)", r'\1"\2"', text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        reason, _, place = said.partition(" (at ")
        line = re.match(r"line (\d+)", place)
        raise SourcesError(path, f"not TOML: {reason}", line=int(line[1]) if line else None) from None


def _lines(text: str, name: str) -> dict[str, int]:
    """Find the lines of a table's keys, and under "" that of a key of this name outside; for messages only."""
    found: dict[str, int] = {}
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        key = line.partition("=")[0].strip("\"' \t")
        if line.startswith("["):
            inside = line.strip("[] \t\"'") == name
        elif inside:
            found.setdefault(key, number)
        elif key == name:
            found.setdefault("", number)
    return found
