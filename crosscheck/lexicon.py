"""
The words and numbers of the trade: `data/` read into frozen tables, once per process and on first use.

Nothing is read at import. A table is the parsed TOML of one file; each stage shapes it into what it needs and
keeps that in a cached function of its own, by language. A user's own entries make a `Language` of their own, so that
they reach every stage as a value and nothing is switched.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Self

from crosscheck.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA = Path(__file__).parent / "data"


class Language(str):
    """
    A language with a user's own entries: to be given wherever a language's code is.

    `own` maps the names of tables to entries that are laid over them: tables are merged, lists are joined, and
    any other value goes before the package's. `origin` is the file that they come from, for messages. Two with the
    same code and entries are equal.
    """

    __slots__ = ("code", "origin", "own")

    code: str
    own: Mapping[str, Any]
    origin: Path | None

    def __new__(cls, code: str, own: Mapping[str, Any], origin: Path | None = None) -> Self:  # noqa: D102  (the class says it)
        from hashlib import sha256  # noqa: PLC0415  (only where there are own entries)
        from json import dumps  # noqa: PLC0415  (as above)

        code = getattr(code, "code", code)
        digest = sha256(dumps(own, sort_keys=True).encode()).hexdigest()[:16]
        self = super().__new__(cls, f"{code}+{digest}")
        self.code, self.own, self.origin = code, own, origin
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return Language, (self.code, self.own, self.origin)


def table(name: str, language: str | None = "en") -> Mapping[str, Any]:
    """
    Return the table `name` ("numbers", "places") as a read-only mapping, with the own entries of a `Language`.

    `language` chooses `data/lang/<language>/<name>.toml`; None means `data/<name>.toml`.
    Raises LexiconError when the file is missing or is no TOML.
    """
    return _table(name, language)


@cache
def _table(name: str, language: str | None) -> Mapping[str, Any]:
    import tomllib  # noqa: PLC0415  (12 ms, needed only when a table is read)

    if isinstance(language, Language):
        base = _table(name, language.code)
        return MappingProxyType(merged(base, language.own[name])) if name in language.own else base
    path = file(name, language)
    try:
        return MappingProxyType(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise LexiconError(path, "no such table") from None
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(path, str(error)) from error


def file(name: str, language: str | None = "en") -> Path:
    """Return the file that a complaint about the table should name: the user's own, where it has entries for it."""
    if isinstance(language, Language):
        if name in language.own and language.origin:
            return language.origin
        language = language.code
    return (DATA / "lang" / language if language else DATA) / f"{name}.toml"


def merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return `base` with `own` laid over it: tables merged, lists joined, other values replaced."""
    result = dict(base)
    for key, value in own.items():
        known = result.get(key)
        if isinstance(known, dict) and isinstance(value, dict):
            result[key] = merged(known, value)
        elif isinstance(known, list) and isinstance(value, list):
            result[key] = [*known, *(one for one in value if one not in known)]
        else:
            result[key] = value
    return result
