"""The words directly before and after a date that say how it is meant: since, by, not before, about, at the latest."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

# Characters read before and after a date; the words of the longest entry; and the words that may stand between
# "not" and "before".
_BEFORE = 80
_AFTER = 24
_LONGEST = 4
_NEGATED = 5


@frozen
class Cues:
    """
    What the words around say.

    `direction` is "since", "from", "until", "through", "by", "before", "after", "not before", "within", "in" or None;
    `hedged` whether "about" or the like stands before; `possessive` whether an event follows ("Wednesday's vote");
    `one_of_many` whether the article before leaves open which one is meant ("on a Friday", not "a Friday vigil").
    """

    direction: str | None = None
    hedged: bool = False
    possessive: bool = False
    one_of_many: bool = False


PLAIN = Cues()


@frozen
class _Lists:
    directions: Mapping[str, str]
    at_least: frozenset[str]
    hedges: frozenset[str]
    fillers: frozenset[str]
    negations: frozenset[str]
    last_words: frozenset[str]
    outer: re.Pattern[str]
    noun: re.Pattern[str]
    possessive: re.Pattern[str]


@cache
def _lists(language: str) -> _Lists:
    words = table("dates", language)["cues"]

    def any_of(name: str) -> str:
        return "|".join(re.escape(word) for word in sorted(words[name], key=len, reverse=True))

    before = (words["directions"], words["at_least"], words["hedges"], words["fillers"], ("a", "an"))
    return _Lists(
        directions=words["directions"],
        at_least=frozenset(words["at_least"]),
        hedges=frozenset(words["hedges"]),
        fillers=frozenset(words["fillers"]),
        negations=frozenset(words["negations"]),
        last_words=frozenset(entry.split()[-1] for entries in before for entry in entries),
        outer=re.compile(
            rf"\s+(?:(?P<earliest>{any_of('at_the_earliest')})|(?:{any_of('at_the_latest')}))\b"
        ),
        noun=re.compile(rf"\s(?!(?:{any_of('no_nouns')})\b)[a-z]{{3,}}"),
        possessive=re.compile(r"['\u2019]s?\s+\w"),
    )


def cues(text: str, start: int, end: int, language: str = "en") -> Cues:
    """Read the words around text[start:end]."""
    lists = _lists(language)
    words = text[max(0, start - _BEFORE) : start].lower().split()
    direction = None
    hedged = many = False
    if words and words[-1] in lists.last_words:
        adjective = lists.noun.match(text, end, end + _AFTER) is not None
        many = words[-1] in {"a", "an"} and not adjective
        direction, hedged = _before(words, lists)
        if direction == "by" and adjective and text[start].isdecimal():  # "hit by 2004 floods"
            direction = None
    edge = lists.outer.match(text, end, end + _AFTER)
    if edge is not None:
        direction = "not before" if edge["earliest"] else "by"
    event = lists.possessive.match(text, end, end + 4) is not None
    if direction is None and not (hedged or event or many):
        return PLAIN
    return Cues(None if event else direction, hedged, event, many)  # "after Friday's vote" may be on Friday


def _before(words: list[str], lists: _Lists) -> tuple[str | None, bool]:
    """Return the direction, and whether there is a hedge, reading the words backwards from the date."""
    if words[-1] in {"a", "an"}:
        words = words[:-1]
    named = _tail(words, lists.directions)
    filler = None if named else _tail(words, lists.fillers)
    words = words[: -len(filler.split())] if filler else words
    hedge = None if named else _tail(words, lists.hedges)
    words = words[: -len(hedge.split())] if hedge else words
    least = None if named else _tail(words, lists.at_least)
    words = words[: -len(least.split())] if least else words
    named = named or _tail(words, lists.directions)
    if named is None:
        return None, hedge is not None
    direction = lists.directions[named]
    if direction == "before" and not lists.negations.isdisjoint(_plain(words[-_NEGATED - 1 : -1])):
        direction = "not before"
    if direction in {"until", "by"} and least:
        direction = "not before"
    return direction, hedge is not None


def _tail(words: list[str], entries: Container[str]) -> str | None:
    """Return the longest entry with which the words end."""
    for n in range(min(_LONGEST, len(words)), 0, -1):
        entry = " ".join(words[-n:])
        if entry in entries:
            return entry
    return None


def _plain(words: list[str]) -> list[str]:
    """Return the words with "n't" as "not"."""
    return ["not" if word.endswith(("n't", "n\u2019t")) else word for word in words]
