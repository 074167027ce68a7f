"""
Words and their signs: each word of the vocabulary has a set of classes, and each set of classes a sign of its own.

A text is written as one sign a word; the sign OTHER stands for every word that no pattern speaks of.
"""

from __future__ import annotations

from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, Any

from attrs import frozen

from crosscheck.lexicon import table
from crosscheck.mentions.date.notation import SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

OTHER = "\u00b7"
_FIRST = 0x4E00  # signs are taken from here on: letters, none of them special in a regular expression

# Classes that are several classes together.
UNIONS = {
    "mon": ("month", "doubtful_month", "month_abbreviation"),
    "wd": ("weekday", "weekday_abbreviation"),
    "simple": ("ones", "teens", "tens", "int"),
    "n": ("ones", "teens", "tens", "int", "number"),
    "anyunit": ("unit", "units"),
}
# Words written otherwise in the text than in a pattern.
_SAME = {"\u2019": "'", "\u2018": "'", "\u2013": "-", "\u2011": "-", "\u2010": "-"}
# What patterns of later stages call the phrases found by earlier ones.
NODES = (
    "number",
    "date",
    "year_date",
    "month_date",
    "day_date",
    "clock_time",
    "span_of_time",
    "rate",
    "pointer",
    "nth_weekday",
)


@frozen
class Vocabulary:
    """The signs of words and classes, and the value that each word has in each of its classes."""

    sign_of: Mapping[str, str]
    classes: Mapping[str, str]
    values: Mapping[str, Mapping[str, Any]]

    def signs(self, name: str) -> str:
        """Return the signs of all words of a class; of a union, those of each."""
        if name in UNIONS:
            return "".join(sorted(set().union(*(self.classes.get(part, "") for part in UNIONS[name]))))
        return self.classes.get(name, "\uffff")

    def write(self, tokens: Sequence[str]) -> str:
        """Write a text as signs."""
        return "".join(map(self.sign_of.get, tokens, repeat(OTHER)))

    def value(self, name: str, word: str) -> Any:
        """Return what a word is worth as one of a class: a month's number, a unit's code."""
        for part in UNIONS.get(name, (name,)):
            values = self.values.get(part)
            if values is not None and word in values:
                return values[word]
        return int(word) if word.isdecimal() else word.lower()


def _forms(word: str, *, proper: bool) -> Iterator[str]:
    yield word
    yield word.upper()
    if not proper:
        yield word.lower()
        yield word.capitalize()


def _figures() -> Iterator[tuple[str, frozenset[str]]]:
    """Yield figures as they are written, up to four of them, each with its classes."""
    for n in range(100):
        small = {name for name, has in _SMALL if has(n)}
        yield str(n), frozenset(small | {"int"} | ({"two"} if n > 9 else set()))
        yield f"{n:03}", frozenset({"three"})
    for n in range(10):
        yield f"0{n}", frozenset({"two", "int", "minute", "hour"} | ({"day"} if n else set()))
    for n in range(100, 1000):
        yield str(n), frozenset({"int", "three"})
    kinds = {(year, four): frozenset({"int", *year, *four}) for year in _YEAR for four in _FOUR}
    for n in range(1000, 10000):
        yield str(n), kinds[_YEAR[1200 <= n < 2200], _FOUR[n < 2500 and n % 100 < 60]]
    for n in range(1000):
        yield f"{n:04}", frozenset(_FOUR[n % 100 < 60])


# The classes of figures below a hundred by their value, and of those of four figures.
_SMALL: tuple[tuple[str, Callable[[int], bool]], ...] = (
    ("hour", lambda n: n < 25),
    ("day", lambda n: 1 <= n <= 31),
    ("minute", lambda n: 10 <= n < 60),
    ("nine", lambda n: n == 9),
    ("eleven", lambda n: n == 11),
)
_YEAR: tuple[tuple[str, ...], ...] = ((), ("year",))
_FOUR: tuple[tuple[str, ...], ...] = ((), ("four",))


def _numbers(language: str) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield the classes of number words: ones, teens, tens."""
    data = table("numbers", language)
    for name, words in (
        ("ones", {word: n for word, n in data["units"].items() if 1 <= n < 10}),
        ("teens", {word: n for word, n in data["units"].items() if n >= 10}),
        ("tens", data["tens"]),
    ):
        yield name, {form: n for word, n in words.items() for form in _forms(word, proper=False)}


@cache
def vocabulary(language: str, wanted: frozenset[str]) -> Vocabulary:
    """Build the vocabulary of a language for the classes and literal words that a grammar speaks of."""
    data = table("dates", language)
    proper = set(data["proper"])
    values: dict[str, dict[str, Any]] = {}
    classes_of: dict[str, set[str]] = {}
    for name, words in data["words"].items():
        column = values.setdefault(name, {})
        for word, value in words.items():
            for form in _forms(word, proper=name in proper):
                column[form] = value
                classes_of.setdefault(form, set()).add(name)
    for name, words in _numbers(language):
        values[name] = words
        for word in words:
            classes_of.setdefault(word, set()).add(name)
    for names in data["holidays"].values():
        for form in {
            form for name in names for form in _forms(max(name.split(), key=len).split("'")[0], proper=False)
        }:
            classes_of.setdefault(form, set()).add("holiday_word")
    for name in wanted:
        if name.startswith("=") and name != SPACE:
            for form in _forms(name[1:], proper=False):
                classes_of.setdefault(form, set()).add(name)
    return _assign(classes_of, values)


def _assign(classes_of: Mapping[str, Iterable[str]], values: Mapping[str, Mapping[str, Any]]) -> Vocabulary:
    number: dict[frozenset[str], str] = {}
    members: dict[str, list[str]] = {}

    def sign(classes: frozenset[str]) -> str:
        if classes not in number:
            number[classes] = chr(_FIRST + len(number))
            for name in classes:
                members.setdefault(name, []).append(number[classes])
        return number[classes]

    sign_of = {figure: sign(classes) for figure, classes in _figures()}
    sign_of |= {word: sign(frozenset(classes)) for word, classes in classes_of.items()}
    sign_of |= {written: sign_of[same] for written, same in _SAME.items() if same in sign_of}
    space = sign(frozenset({SPACE}))
    sign_of |= dict.fromkeys(
        (" ", "\n", "\t", "  ", "\u00a0", "\u202f", "\u2009", "\r\n", " \n", "\n "), space
    )
    for node in NODES:
        sign(frozenset({node, "any_date"}) if node.endswith("date") else frozenset({node}))
    return Vocabulary(sign_of, {name: "".join(signs) for name, signs in members.items()}, values)
