"""
The words and numbers of the trade: `data/` read into frozen tables, once per process and on first use.

Nothing is read at import. A table is the parsed TOML of one file; each stage shapes it into what it needs and
keeps that in a cached function of its own.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from crosscheck.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA = Path(__file__).parent / "data"


@cache
def table(name: str, language: str | None = "en") -> Mapping[str, Any]:
    """
    Return the table `name` ("numbers", "places") as a read-only mapping.

    `language` chooses `data/lang/<language>/<name>.toml`; None means `data/<name>.toml`.
    Raises LexiconError when the file is missing or is no TOML.
    """
    import tomllib  # noqa: PLC0415  (12 ms, needed only when a table is read)

    path = (DATA / "lang" / language if language else DATA) / f"{name}.toml"
    try:
        return MappingProxyType(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise LexiconError(path, "no such table") from None
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(path, str(error)) from error
