"""A TOML file with the lines on which its keys stand, so that a complaint can name the line."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    Place = tuple[
        str | int, ...
    ]  # the keys from the top to a value; a table of an array has its number, from 0


@frozen
class Document:
    """What a TOML file says: `data`, and for each key that begins a line its line, from 1."""

    path: Path
    data: dict[str, Any]
    lines: Mapping[Place, int] = field(repr=False)
    text: str = field(repr=False)

    def line(self, *place: str | int, word: str | None = None) -> int | None:
        """
        Return the line of a key, or of the nearest table or key around it; None where there is none.

        With `word`, the line on which that string stands in quotes, from the key's line on.
        """
        for size in range(len(place), 0, -1):
            number = self.lines.get(place[:size])
            if number is not None:
                return self._of_word(word, number) if word is not None else number
        return None

    def _of_word(self, word: str, first: int) -> int:
        for number, line in enumerate(self.text.splitlines()[first - 1 :], start=first):
            if f'"{word}"' in line or f"'{word}'" in line:
                return number
        return first


def read(path: Path) -> Document:
    """Return the TOML file `path`. Raises ConfigError where it cannot be read, is not UTF-8 or no TOML."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(path, f"cannot be read ({error.strerror or error})") from None
    except UnicodeDecodeError as error:
        raise ConfigError(path, f"is not UTF-8 (byte {error.start})") from None
    return parse(text, path)


def parse(text: str, path: Path) -> Document:
    """Return the TOML in `text`, which stands in `path`. Raises ConfigError, which names the line."""
    import tomllib  # noqa: PLC0415  (12 ms, needed only where there is a file)

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason, _, place = str(error).partition(" (at ")
        found = re.match(r"line (\d+), column (\d+)", place)
        line = int(found[1]) if found else text.rstrip("\n").count("\n") + 1
        column = f" (column {found[2]})" if found else " (the file ends too early)"
        raise ConfigError(path, f"not TOML: {reason}{column}", line=line) from None
    except RecursionError:
        raise ConfigError(path, "not TOML: nested too deeply") from None
    return Document(path, data, _lines(text), text)


def _lines(text: str) -> dict[Place, int]:
    """Find the lines of the tables and of the keys that begin a line; for messages only."""
    found: dict[Place, int] = {}
    arrays: dict[Place, int] = {}
    table: Place = ()
    state = _State()
    for number, line in enumerate(text.split("\n"), start=1):
        if not state.is_open():
            bare = line.lstrip()
            if bare.startswith("["):
                keys, _ = _key(bare.lstrip("["))
                table = keys
                if bare.startswith("[["):
                    arrays[keys] = arrays.get(keys, -1) + 1
                    table = (*keys, arrays[keys])
                _note(found, table, number)
                continue
            keys, end = _key(bare)
            _note(found, (*table, *keys), number)
            state.read(bare[end:])
        else:
            state.read(line)
    return found


def _note(found: dict[Place, int], place: Place, number: int) -> None:
    for size in range(1, len(place) + 1):
        found.setdefault(place[:size], number)


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"""\s*+(?:"((?:[^"\\]|\\.)*+)"|'([^']*+)'|([\w-]++))\s*+(\.)?+""")


def _key(line: str) -> tuple[Place, int]:
    """Return the parts of a dotted key and where it ends."""
    parts: list[str | int] = []
    at = 0
    while match := _part().match(line, at):
        parts.append(next(one for one in match.groups()[:3] if one is not None))
        at = match.end()
        if not match[4]:
            break
    return tuple(parts), at


class _State:
    """Whether a value goes on over the end of a line: brackets left open, or a string of several lines."""

    def __init__(self) -> None:
        self._depth = 0
        self._quote = ""

    def is_open(self) -> bool:
        return self._depth > 0 or bool(self._quote)

    def read(self, line: str) -> None:
        at = 0
        while at < len(line):
            if self._quote:
                end = line.find(self._quote, at)
                if end < 0:
                    return
                self._quote, at = "", end + 3
                continue
            match = _token().search(line, at)
            if match is None or match[0].startswith("#"):
                return
            at = match.end()
            if match[0] in {'"""', "'''"}:
                self._quote = match[0]
            elif match[0] in "[{":
                self._depth += 1
            elif match[0] in "]}":
                self._depth = max(0, self._depth - 1)


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r'"""|' + r"'''" + r"""|"(?:[^"\\]|\\.)*+"|'[^']*+'|#|[\[\]{}]""")
