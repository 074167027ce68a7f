"""What the keys of a configuration file may hold: each function reads one entry, or says what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from crosscheck.config import SEVERITIES, THRESHOLDS
from crosscheck.config.nearest import nearest
from crosscheck.errors import ConfigError
from crosscheck.lexicon import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from crosscheck.config.document import Document, Place

    Unknown = Callable[[str], str | None]  # a rule -> what is wrong with its name


@frozen
class Entry:
    """One value of a file: where it stands (`document`, `place`), and what tells whether a rule exists."""

    document: Document
    place: Place
    value: Any
    unknown: Unknown

    @property
    def name(self) -> str:
        """The key as it is written."""
        return str(self.place[-1])

    def fault(self, reason: str, word: str | None = None) -> ConfigError:
        """Return the error that names this entry's line, or that of a word in it."""
        return ConfigError(self.document.path, reason, line=self.document.line(*self.place, word=word))

    def inner(self, key: str) -> Entry:
        """Return the entry of a key within this one, which is a table."""
        return Entry(self.document, (*self.place, key), self.value[key], self.unknown)


def language(entry: Entry) -> str:
    """Return the code of a language that there is."""
    known = sorted(one.name for one in (DATA / "lang").iterdir() if one.is_dir())
    return one_of(entry, known)


def one_of(entry: Entry, known: Iterable[str]) -> str:
    """Return one of some words."""
    words = list(known)
    if not isinstance(entry.value, str) or entry.value not in words:
        said = nearest(entry.value, words) if isinstance(entry.value, str) else ""
        raise entry.fault(f"{entry.name} must be one of {', '.join(words)}{said}")
    return entry.value


def threshold(entry: Entry) -> str:
    """Return what makes the exit status 1."""
    return one_of(entry, THRESHOLDS)


def strings(entry: Entry) -> tuple[str, ...]:
    """Return a list of strings."""
    if not isinstance(entry.value, list) or not all(isinstance(one, str) for one in entry.value):
        raise entry.fault(f'{entry.name} must be a list of strings, as in {entry.name} = ["..."]')
    return tuple(entry.value)


def rules(entry: Entry) -> tuple[str, ...]:
    """Return a list of rules that exist."""
    if not isinstance(entry.value, list):
        raise entry.fault(f'{entry.name} must be a list of rules, as in {entry.name} = ["QTY"]')
    for rule in strings(entry):
        if said := entry.unknown(rule):
            raise entry.fault(said, word=rule)
    return strings(entry)


def number(entry: Entry) -> float:
    """Return a number."""
    if isinstance(entry.value, bool) or not isinstance(entry.value, int | float):
        raise entry.fault(f"{entry.name} must be a number")
    return float(entry.value)


def count(entry: Entry) -> int:
    """Return a whole number from 1."""
    if isinstance(entry.value, bool) or not isinstance(entry.value, int) or entry.value < 1:
        raise entry.fault(f"{entry.name} must be a whole number, 1 or more")
    return entry.value


def path(entry: Entry) -> Path:
    """Return a path, which is meant from the file's own folder."""
    if not isinstance(entry.value, str) or not entry.value:
        raise entry.fault(f"{entry.name} must be the path of a file, as a string")
    return entry.document.path.parent / entry.value


def severity(entry: Entry) -> dict[str, str]:
    """Return the severities of rules."""
    table(entry)
    for rule in entry.value:
        if said := entry.unknown(rule):
            raise entry.inner(rule).fault(said)
        one_of(entry.inner(rule), SEVERITIES)
    return dict(entry.value)


def table(entry: Entry) -> None:
    """Raise ConfigError where the entry is no table."""
    if not isinstance(entry.value, dict):
        raise entry.fault(f"{entry.name} must be a table, [{'.'.join(map(str, entry.place))}]")
