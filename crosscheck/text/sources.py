"""sources.toml: the metadata of verbatim files, in a table for each file name, beside the files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from crosscheck.errors import DateError, SourcesError
from crosscheck.text.encoding import read_text
from crosscheck.text.metadata import metadata

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "sources.toml"


def sources(folder: Path) -> Mapping[str, Mapping[str, Any]]:
    """
    Return the metadata by file name that the folder's sources.toml gives; nothing where there is none.

    Raises SourcesError, DateError, FieldError, NotUtf8Error or UnreadableFileError, with the line.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    import tomllib  # noqa: PLC0415  (12 ms, and few folders have one)

    text = read_text(path)
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        at = re.search(r"\(at line (\d+)", said)
        line = int(at[1]) if at else None
        value = re.match(r"[^=]*=\s*([^\s#]+)", text.split("\n")[line - 1]) if line else None
        if "Invalid date" in said and value:
            raise DateError(path, value[1], line=line) from None
        raise SourcesError(path, f"not TOML: {said.partition(' (at')[0]}", line=line) from None
    entries = {}
    for name, table in tables.items():
        lines = _lines(text, name)
        if not isinstance(table, dict):
            raise SourcesError(
                path, f'write a table ["{name}"] with the keys of the file', line=lines.get(name)
            )
        entries[name] = metadata(table, path, line=lines)
    return entries


def _lines(text: str, name: str) -> dict[str, int]:
    """Find the lines of a table's keys, and of the table under its own name; for messages only."""
    found: dict[str, int] = {}
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("["):
            inside = line.strip("[] \t\"'") == name
            if inside:
                found[name] = number
        elif (key := line.partition("=")[0].strip("\"' \t")) and (inside or key == name):
            found[key] = number
    return found
