"""The concept lexicon: words that news uses for one thing, as one key."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, TypeVar

from attrs import field, frozen

from crosscheck import lexicon
from crosscheck.claims.stems import forms, stem
from crosscheck.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_Key = TypeVar("_Key", str, tuple[str, ...])


@frozen
class Concept:
    """
    One table of `concepts.toml`.

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
    """
    The lexicon by key.

    `words` maps stems to concepts, `forms` exact forms, `phrases` a first word to (whole phrase, concept), the
    longest first.
    """

    named: Mapping[str, Concept]
    words: Mapping[str, str]
    forms: Mapping[str, str]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str]]] = field(repr=False)

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


@cache
def concepts(language: str = "en") -> Concepts:
    """
    Return the lexicon of a language.

    Raises LexiconError when two concepts claim one word, one stem or one phrase.
    """
    named: dict[str, Concept] = {}
    stems: dict[str, str] = {}
    exact: dict[str, str] = {}
    phrases: dict[tuple[str, ...], str] = {}
    for name, row in lexicon.table("concepts", language).items():
        named[name] = Concept(
            name,
            row.get("family"),
            row.get("running", False),
            row.get("generic", False),
            row.get("aspect", False),
        )
        for word in row.get("words", ()):
            _claim(stems, stem(word, language), name, word, language)
        for form in row.get("forms", ()):
            _claim(exact, form, name, form, language)
        for phrase in (*row.get("phrases", ()), *_hyphenated(row)):
            for parts in product(*(_any_form(part, language) for part in phrase.split())):
                _claim(phrases, parts, name, phrase, language)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for parts in sorted(phrases, key=len, reverse=True):
        by_first.setdefault(parts[0], []).append((parts, phrases[parts]))
    return Concepts(named, stems, exact, by_first)


def _claim(claimed: dict[_Key, str], key: _Key, name: str, word: str, language: str) -> None:
    if claimed.setdefault(key, name) != name:
        path = lexicon.DATA / "lang" / language / "concepts.toml"
        raise LexiconError(path, f'"{word}" in [{name}] is claimed by [{claimed[key]}]')


def _hyphenated(row: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the words with a hyphen, which in a text are read as parts unless they are a phrase."""
    return [word for word in (*row.get("words", ()), *row.get("forms", ())) if "-" in word]


def _any_form(part: str, language: str) -> tuple[str, ...]:
    return forms(part.removesuffix("*"), language) if part.endswith("*") else (part,)
