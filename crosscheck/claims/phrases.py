"""How `concepts.toml` writes its words: entries parted by commas, phrases with stars, strokes and tildes."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from crosscheck.claims.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Phrase = tuple[str, ...]
"""Words in a row: each part is a word, one with a star for all its forms, or "~" for a determiner."""

NOTHING = ""
_ANY = "~"
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my", "this", "that"})


def entries(row: str) -> list[str]:
    """Return the entries of a row."""
    return " ".join(row.split()).split(", ")


def beginnings(entry: str) -> list[str]:
    """Return the words that a phrase may begin with."""
    return [word.partition("-")[0].removesuffix("*") for word in entry.partition(" ")[0].split("|")]


def variants(entry: str) -> Iterator[Phrase]:
    """
    Yield the phrases that an entry stands for.

    "lose* ~ life|lives": lose in any form, a determiner or none, life or lives. A hyphen parts words as a blank does.
    """
    choices = [("", _ANY) if word == _ANY else word.split("|") for word in entry.split(" ")]
    for chosen in product(*choices):
        yield tuple(part for word in chosen if word for part in word.split("-"))


def second_keys(phrases: Iterable[Phrase]) -> frozenset[str]:
    """Return what the second words of the phrases may be, as `word_keys` writes them; NOTHING where one has none."""
    seconds = [phrase[1] if len(phrase) > 1 else NOTHING for phrase in phrases]
    return frozenset(stem(part[:-1]) + "*" if part.endswith("*") else part for part in seconds)


def word_keys(word: str) -> tuple[str, ...]:
    """Return a lower-case word as `second_keys` writes it: as nothing, as itself, in any form, as any determiner."""
    keys = NOTHING, word, stem(word) + "*"
    return (*keys, _ANY) if word in _DETERMINERS else keys


def fits(phrase: Phrase, words: Sequence[str], at: int) -> bool:
    """Tell whether the lower-case words from position `at` on are the phrase."""
    if at + len(phrase) > len(words):
        return False
    for part in phrase:
        word = words[at]
        at += 1
        if word == part:
            continue
        if part[-1] == "*":
            if stem(word) != stem(part[:-1]):
                return False
        elif part != _ANY or word not in _DETERMINERS:
            return False
    return True
