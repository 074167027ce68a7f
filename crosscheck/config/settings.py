"""The configuration of a run: a file, and over it the options of the call; each value with where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import fields, frozen

from crosscheck.config import Config, keys, tables
from crosscheck.config.discover import SHARED
from crosscheck.config.document import read
from crosscheck.config.keys import Entry
from crosscheck.config.nearest import nearest
from crosscheck.errors import ConfigError
from crosscheck.lexicon import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from crosscheck.config.document import Document, Place
    from crosscheck.config.keys import Unknown

KEYS: dict[str, Callable[[Entry], Any]] = {
    "language": keys.language,
    "select": keys.rules,
    "ignore": keys.rules,
    "severity": keys.severity,
    "trusted": keys.strings,
    "tolerances": tables.tolerances,
    "lexicon": tables.lexicon,
    "fail_on": keys.threshold,
    "link_threshold": keys.number,
    "conflict_threshold": keys.number,
    "rates": keys.path,
    "baseline": keys.path,
    "suppressions": keys.path,
    "max_article_bytes": keys.count,
    "max_mentions": keys.count,
    "max_findings": keys.count,
}
TABLES = frozenset({"severity", "tolerances", "lexicon"})  # the keys that are tables


@frozen
class Settings:
    """
    A configuration, its file and its origins.

    `origins` says for each field of `config` that is not the default, and for each key of a table among them
    ("severity.QTY"), where it was set: "crosscheck.toml:3", "--select".
    """

    config: Config
    origins: Mapping[str, str]
    path: Path | None = None

    def lines(self) -> Iterator[str]:
        """Yield a line of TOML for each setting, with its origin as a comment."""
        rows = [
            row for one in fields(Config) for row in self._shown(one.name, getattr(self.config, one.name))
        ]
        width = min(max(len(said) for said, _ in rows), 60)
        for said, origin in rows:
            yield f"{said:<{width}}  # {origin}"

    def _shown(self, name: str, value: Any) -> Iterator[tuple[str, str]]:
        origin = self.origins.get(name, "default")
        key = name.replace("_", "-")
        if value is None or (name in TABLES and not value):
            yield f"# {key} is not set", origin
        elif name in TABLES:
            for inner, one in _leaves(dict(value)):
                dotted = ".".join(inner)
                said = f"{key}.{'.'.join(map(_key, inner))} = {_toml(one)}"
                yield said, self.origins.get(f"{name}.{dotted}", origin)
        else:
            yield f"{key} = {_toml(value)}", origin


def settings(path: Path | None, given: Mapping[str, tuple[Any, str]], unknown: Unknown) -> Settings:
    """
    Return the configuration of the TOML file `path`, if any, with what is `given` in place of its own.

    `given` maps fields of `Config` to a value and its origin; `unknown` says what is wrong with the name of a
    rule, None where it exists. Raises ConfigError for a file that cannot be read, a key that does not exist, a
    value that does not fit, or a rule that nobody knows, with the line and the nearest name.
    """
    values, origins = _from_file(path, unknown) if path else ({}, {})
    for name, (value, origin) in given.items():
        values[name] = value
        origins[name] = origin
    return Settings(Config(**values), origins, path)


def _from_file(path: Path, unknown: Unknown) -> tuple[dict[str, Any], dict[str, str]]:
    document = read(path)
    place, data = _ours(document)
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for key, value in data.items():
        name = key.replace("-", "_")
        entry = Entry(document, (*place, key), value, unknown)
        if name not in KEYS:
            raise entry.fault(f"no setting is called {key!r}{nearest(name, KEYS).replace('_', '-')}")
        if name in values:
            raise entry.fault(f"{key!r} is set twice: with a hyphen and with an underscore")
        values[name] = KEYS[name](entry)
        origins[name] = _origin(document, entry.place)
        if isinstance(value, dict):
            origins |= {
                f"{name}.{'.'.join(one)}": _origin(document, (*entry.place, *one))
                for one, _ in _leaves(value)
            }
    if "lexicon" in values:
        values["language"] = Language(values.get("language", "en"), values["lexicon"], document.path)
    return values, origins


def _ours(document: Document) -> tuple[Place, Mapping[str, Any]]:
    """Return where our settings stand in the file, and what they are."""
    if document.path.name != SHARED:
        return (), document.data
    place = ("tool", "crosscheck")
    data = document.data.get("tool", {}).get("crosscheck")
    if not isinstance(data, dict):
        raise ConfigError(document.path, "holds no table [tool.crosscheck]", line=document.line(*place))
    return place, data


def _origin(document: Document, place: Place) -> str:
    line = document.line(*place)
    return f"{document.path}:{line}" if line else str(document.path)


def _leaves(table: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the keys from the top to each value that is no table, and the value."""
    for key, value in table.items():
        place = (*above, *key.split(".")) if not above else (*above, key)
        if isinstance(value, dict):
            yield from _leaves(value, place)
        else:
            yield place, value


def _key(key: str) -> str:
    return key if key.replace("-", "").replace("_", "").isalnum() and key.isascii() else _toml(key)


def _toml(value: Any) -> str:
    """Write a value as TOML does, which for strings, numbers and lists is as JSON does."""
    import json  # noqa: PLC0415  (3 ms, needed only to show a configuration)
    from pathlib import Path  # noqa: PLC0415  (as above)

    value = getattr(value, "code", value)  # a language with own entries
    plain = str(value) if isinstance(value, Path) else list(value) if isinstance(value, tuple) else value
    return json.dumps(plain, ensure_ascii=False)
