"""The concept lexicon: words that news uses for one thing, as one key."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from crosscheck import lexicon
from crosscheck.claims.stems import stem
from crosscheck.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@frozen
class Concept:
    """
    One table of `concepts.toml`.

    Concepts of one `family` exclude each other (the dead are not the injured). A `running` count grows while
    the story does. A `generic` concept fits many heads ("people").
    """

    name: str
    family: str | None = None
    running: bool = False
    generic: bool = False


@frozen
class Concepts:
    """The lexicon by key: `words` maps stems, `phrases` maps a first word to (whole phrase, concept name)."""

    named: Mapping[str, Concept]
    words: Mapping[str, str]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str]]] = field(repr=False)

    def key(self, word: str) -> str:
        """Return the concept of a lower-case word, else its stem."""
        root = stem(word)
        return self.words.get(word) or self.words.get(root, root)

    def get(self, key: str | None) -> Concept | None:
        """Return the concept of that name, None for a plain stem."""
        return self.named.get(key) if key else None

    def family(self, key: str) -> str | None:
        """Return the family that the key belongs to, if any."""
        concept = self.named.get(key)
        return concept.family if concept else None


@cache
def concepts(language: str = "en") -> Concepts:
    """Return the lexicon of a language. Raises LexiconError when a word stands in two concepts."""
    named: dict[str, Concept] = {}
    words: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, row in lexicon.table("concepts", language).items():
        named[name] = Concept(name, row.get("family"), row.get("running", False), row.get("generic", False))
        for word in row.get("words", ()):
            if words.setdefault(word, name) != name:
                path = lexicon.DATA / "lang" / language / "concepts.toml"
                raise LexiconError(path, f'"{word}" stands in [{words[word]}] and in [{name}]')
        for phrase in row.get("phrases", ()):
            parts = tuple(phrase.split())
            phrases.setdefault(parts[0], []).append((parts, name))
    stems: dict[str, str] = {}
    for word, name in words.items():
        stems.setdefault(stem(word), name)
    for options in phrases.values():
        options.sort(key=lambda option: -len(option[0]))
    return Concepts(named, {**stems, **words}, phrases)
