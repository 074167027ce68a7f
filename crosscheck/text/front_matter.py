"""Front matter: `key: value` lines between two lines of `---` at the head of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from crosscheck.errors import FrontMatterError
from crosscheck.text.metadata import KEYS, metadata

if TYPE_CHECKING:
    from pathlib import Path

FENCE = "---"


def has_front_matter(text: str) -> bool:
    """Whether the first line is a fence."""
    return text.partition("\n")[0].rstrip() == FENCE


def front_matter(text: str, path: Path) -> tuple[dict[str, Any], str]:
    """
    Return the metadata and the body: what follows the second fence, without leading newlines.

    A text that does not open with a fence is all body. Values may stand in quotes; comments (`#`) and blank
    lines are passed over; keys that we do not know may have any value, also one of several indented lines, as
    YAML has. Raises FrontMatterError, which names the line, and DateError.
    """
    if not has_front_matter(text):
        return {}, text
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    key = ""
    start = text.index("\n") + 1 if "\n" in text else len(text)
    number = 1
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line, start, number = text[start:end].rstrip(), end + 1, number + 1
        if line == FENCE:
            return metadata(values, path, line=lines), text[start:].lstrip("\n")
        if not line or line.startswith("#"):
            continue
        if line[0] in " \t-" and key and key not in KEYS:
            continue  # a list or a folded text under a key that is not ours
        found = re.match(r"([\w.-]{1,80})[ \t]*:(?:[ \t]+|$)", line)
        if not found:
            raise FrontMatterError(
                path, f"not a line of front matter (key: value): {_start(line)}", line=number
            )
        key = found[1].lower()
        if key in lines:
            raise FrontMatterError(path, f'"{key}" stands here twice', line=number)
        lines[key] = number
        values[key] = _value(line[found.end() :], path, number) if key in KEYS else ""
    raise FrontMatterError(path, "front matter opens here and is never closed: add a line of ---", line=1)


def _value(value: str, path: Path, line: int) -> str:
    """Return a value without the quotes around it; quotes that are part of a title stay."""
    if value.rstrip("+-") in {"|", ">"}:
        raise FrontMatterError(path, "write the value on the same line as its key", line=line)
    if found := re.fullmatch(r"'((?:[^']|'')*+)'", value):
        return found[1].replace("''", "'")
    if found := re.fullmatch(r'"((?:[^"\\]|\\.)*+)"', value):
        return re.sub(r"\\(.)", r"\1", found[1])
    return value


def _start(line: str) -> str:
    return line if len(line) <= 60 else line[:57] + "..."
