"""The words that headings are made with, from `data/lang/<language>/labels.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.claims.concepts import concepts

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Wording:
    """The table, ready to be asked; its head says what each part is for."""

    strip: frozenset[str]
    empty: frozenset[str]
    vague: frozenset[str]
    join: frozenset[str]
    counted: Mapping[str, str]
    dated: Mapping[str, str]
    changed: Mapping[str, str]
    measured: Mapping[str, str]
    people: str
    per: Mapping[str, tuple[str, ...]]


@cache
def wording(language: str = "en") -> Wording:
    """Return the wording of a language."""
    table = lexicon.table("labels", language)
    return Wording(
        strip=frozenset(table["strip"]["words"]),
        empty=frozenset(table["empty"]["words"]),
        vague=frozenset(table["vague"]["words"]),
        join=frozenset(table["join"]["words"]),
        counted=table["counted"],
        dated=table["dated"],
        changed=table["changed"],
        measured=table["measured"],
        people=table["people"]["word"],
        per={base: tuple(words) for base, words in table["per"].items()},
    )


@cache
def key(word: str) -> str:
    """
    Return what a printed word stands for: a country, the base of a rate, a concept, else its stem.

    "American" and "U.S." stand for one thing, and so do "annual" and "yearly".
    """
    low = word.lower()
    country = _nations().get(word if word.isupper() else low)
    if country:
        return country
    base = next((base for base, words in wording().per.items() if low in words), None)
    return base or concepts().key(low)


def is_nation(word: str) -> bool:
    """Whether the word is a country's name or of its people."""
    return (word if word.isupper() else word.lower()) in _nations()


@cache
def _nations() -> Mapping[str, str]:
    countries = lexicon.table("places", None)["countries"]
    return {
        name if name.isupper() else name.lower(): country
        for country, row in countries.items()
        for name in (country, *row.get("names", ()), *row.get("demonyms", ()))
        if " " not in name
    }
