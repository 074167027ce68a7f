"""The concept lexicon: words that news uses for one thing, as one key."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from crosscheck import lexicon
from crosscheck.claims.phrases import beginnings, entries, variants
from crosscheck.claims.stems import stem
from crosscheck.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from crosscheck.claims.phrases import Phrase

_MARKS = frozenset({"families", "marks"})  # tables that say something of concepts; every other one lists them


@frozen
class Concept:
    """
    One row of `concepts.toml`.

    Concepts of one `family` exclude each other (the dead are not the injured). A `running` count grows while
    the story does. A `generic` concept fits many heads ("people"). An `aspect` says how an event stands, not
    which it is: it begins, is held, ends.
    """

    name: str
    family: str | None = None
    running: bool = False
    generic: bool = False
    aspect: bool = False


@frozen
class Concepts:
    """The lexicon by key: `words` maps stems to concepts, `forms` exact forms, `entries` first stems to phrases."""

    named: Mapping[str, Concept]
    words: Mapping[str, str]
    forms: Mapping[str, str]
    entries: Mapping[str, Sequence[tuple[str, str]]] = field(repr=False)

    def key(self, word: str) -> str:
        """Return the concept of a lower-case word, else its stem."""
        exact = self.forms.get(word)
        if exact:
            return exact
        root = stem(word)
        return self.words.get(root, root)

    def get(self, key: str | None) -> Concept | None:
        """Return the concept of that name, None for a plain stem."""
        return self.named.get(key) if key else None

    def family(self, key: str) -> str | None:
        """Return the family that the key belongs to, if any."""
        concept = self.named.get(key)
        return concept.family if concept else None

    def has(self, word: str) -> bool:
        """Tell whether the lower-case word is listed by itself, in whatever form."""
        return word in self.forms or stem(word) in self.words

    def phrases(self, word: str) -> Sequence[tuple[Phrase, str]]:
        """Return the phrases that may begin with the lower-case word, each with its concept; the longest first."""
        root = stem(word)
        found = [
            (phrase, name)
            for entry, name in self.entries.get(root, ())
            for phrase in variants(entry)
            if stem(phrase[0].removesuffix("*")) == root
        ]
        return sorted(found, key=lambda row: -len(row[0]))


@cache
def concepts(language: str = "en") -> Concepts:
    """
    Return the lexicon of a language.

    Raises LexiconError when two concepts claim one word or form, and when a family or a mark lists a concept that is
    none.
    """
    table = lexicon.table("concepts", language)
    rows: dict[str, str] = {}
    for domain in sorted(table.keys() - _MARKS):
        for name, row in table[domain].items():
            rows[name] = f"{rows[name]}, {row}" if name in rows else row
    words: dict[str, str] = {}
    forms: dict[str, str] = {}
    phrases: dict[str, list[tuple[str, str]]] = {}
    for name, row in rows.items():
        for entry in entries(row):
            owner = name
            if " " in entry:
                for first in beginnings(entry):
                    phrases.setdefault(stem(first, language), []).append((entry, name))
            elif entry.startswith("="):
                owner = forms.setdefault(entry[1:], name)
            else:
                owner = words.setdefault(stem(entry, language), name)
            if owner != name:
                raise _mistake(language, f'"{entry}" in {name} is claimed by {owner}')
    return Concepts(_named(rows, table, language), words, forms, phrases)


def _named(names: Iterable[str], table: Mapping[str, Mapping[str, str]], language: str) -> dict[str, Concept]:
    families = {name: family for family, row in table.get("families", {}).items() for name in entries(row)}
    marks = {mark: frozenset(entries(row)) for mark, row in table.get("marks", {}).items()}
    unknown = frozenset(families).union(*marks.values()).difference(names)
    if unknown:
        raise _mistake(language, f"no concept of that name: {', '.join(sorted(unknown))}")
    return {
        name: Concept(name, families.get(name), **{mark: name in marked for mark, marked in marks.items()})
        for name in names
    }


def _mistake(language: str, message: str) -> LexiconError:
    return LexiconError(lexicon.file("concepts", language), message)
