"""
Words: closed classes, verbs, plurals and people, from `data/lang/<language>/{words,nouns}.toml`.

All functions take lower-case words unless they say otherwise.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from crosscheck import lexicon
from crosscheck.mentions.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# a word with inner apostrophes, hyphens and the points of "U.S."
WORD = lazy(r"(?:[^\W\d_]\.){2,6}|[^\W\d_][\w'\u2019]{0,40}(?:-\w[\w'\u2019]{0,40}){0,4}|&")

_VOWELS = "aeiou"
_DOUBLED = lazy(r"[^aeiou][aeiou][bdgklmnprt]$")


def lower(text: str) -> str:
    """Lower-case `text` without changing its length, so that offsets hold (a dotted capital I would grow)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def alternation(words: Iterable[str]) -> str:
    """
    Return a regular expression for any of `words`, longest first, folded into a prefix tree.

    The tree makes the time to find or miss a word independent of how many words there are.
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = None
    return _branch(tree)


def _branch(node: dict[str, Any]) -> str:
    ends = "" in node
    parts = [re.escape(char) + _branch(rest) for char, rest in sorted(node.items()) if char]
    if not parts:
        return ""
    if len(parts) == 1 and not ends:
        return parts[0]
    return f"(?:{'|'.join(parts)})" + ("?" if ends else "")


@frozen
class Words:
    """What is known of words that are no nouns."""

    closed: Mapping[str, str]  # word -> "determiner", "preposition", "pronoun", "auxiliary" ...
    verbs: frozenset[str]  # forms that are nothing else
    both: frozenset[str]  # forms that are as often nouns
    adjectives: frozenset[str]  # never the head of a phrase
    numbers: frozenset[str]
    nouns: frozenset[str]  # in -ed and -ing


@frozen
class Nouns:
    """What is known of nouns: irregular plurals, false plurals, people and designators."""

    plurals: Mapping[str, str]
    no_plural: frozenset[str]
    persons: frozenset[str]
    not_persons: frozenset[str]
    endings: tuple[str, ...]
    strong: frozenset[str]
    weak: frozenset[str]
    scores: frozenset[str]
    versus: frozenset[str]
    money: frozenset[str]
    heads: frozenset[str]
    harm: frozenset[str]
    sums: frozenset[str]


def inflect(base: str) -> tuple[str, str, str]:
    """Return the -s, -ed and -ing forms of a regular verb."""
    if base.endswith("ee"):
        return base + "s", base + "d", base + "ing"
    if base.endswith("e") and not base.endswith(("oe", "ye")):
        return base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    ending = "es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"
    stem = base + base[-1] if _DOUBLED.search(base) else base
    return base + ending, stem + "ed", stem + "ing"


@cache
def known(language: str = "en") -> Words:
    """Return the closed classes and the verb forms of a language."""
    data = lexicon.table("words", language)
    double = set(data["verbs"]["both"])
    sure: set[str] = {*data["irregular"]["past"], *data["irregular"]["participle"]}
    both: set[str] = set()
    for base in {*data["verbs"]["regular"], *double}:
        third, past, gerund = inflect(base)
        (both if base in double else sure).update((base, third))
        sure.update((past, gerund, base + "ed", base + "ing"))
    nouns = {*data["modifiers"]["ed"], *data["modifiers"]["ing"]}
    numbers = lexicon.table("numbers", language)
    return Words(
        closed={word: name for name, words in data["closed"].items() for word in words},
        verbs=frozenset(sure - both - nouns),
        both=frozenset(both),
        adjectives=frozenset(data["modifiers"]["adjectives"]),
        numbers=frozenset({*numbers["units"], *numbers["tens"], *numbers["scales"], *numbers["collective"]}),
        nouns=frozenset({*nouns, *(word + "s" for word in nouns)}),
    )


@cache
def nouns(language: str = "en") -> Nouns:
    """Return the noun tables of a language."""
    data = lexicon.table("nouns", language)
    others = frozenset(data["not_persons"])
    return Nouns(
        plurals=data["plurals"],
        no_plural=frozenset(data["singular_s"]["words"]),
        persons=frozenset(data["persons"]) - others,
        not_persons=others,
        endings=tuple(data["person_endings"]),
        strong=frozenset(data["designators"]["strong"]),
        weak=frozenset(data["designators"]["weak"]),
        scores=frozenset(data["designators"]["scores"]),
        versus=frozenset(data["designators"]["versus"]),
        money=frozenset(data["topics"]["money"]),
        heads=frozenset(data["people_before"]["heads"]),
        harm=frozenset(data["harm"]["verbs"]),
        sums=frozenset(data["topics"]["sums"]),
    )


def closed(language: str = "en") -> Mapping[str, str]:
    """Return word -> closed class ("determiner", "preposition", "pronoun", "auxiliary" ...)."""
    return known(language).closed


@cache
def is_verb(word: str, language: str = "en") -> bool:
    """Whether the word is a verb form and not as often a noun: one of the list, or any in -ed and -ing."""
    words = known(language)
    if word in words.verbs:
        return True
    if word in words.both or word in words.nouns or len(word) < 5:
        return False
    return word.endswith(("ed", "ing")) and "-" not in word


@cache
def singular(word: str, language: str = "en") -> str:
    """Return the singular of a noun; a word that is no plural comes back as it is."""
    table = nouns(language)
    if word in table.plurals:
        return table.plurals[word]
    if not is_plural(word, language):
        return word
    for ending, single in (("women", "woman"), ("men", "man"), ("children", "child"), ("people", "person")):
        if word.endswith(ending):
            return word[: -len(ending)] + single
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "zzes", "sses")):
        return word[:-2]
    return word[:-1]


@cache
def is_plural(word: str, language: str = "en") -> bool:
    """Whether the word looks like a plural noun."""
    table = nouns(language)
    if word in table.plurals:
        return True
    if word in table.no_plural:
        return False
    if word.endswith(("men", "women", "children", "people")):
        return True
    if not word.endswith("s") or len(word) <= 3:
        return False
    return not word.endswith(("ss", "us", "is", "'s", "\u2019s"))


@cache
def is_person(noun: str, language: str = "en") -> bool:
    """Whether the noun, in the singular or plural, names people."""
    table = nouns(language)
    single = singular(noun, language)
    if noun in table.no_plural or noun in table.not_persons or single in table.not_persons:
        return False
    if noun in table.persons or single in table.persons or (len(noun) > 6 and noun.endswith(table.endings)):
        return True
    return "-" in noun and is_person(noun.rsplit("-", 1)[1], language)
