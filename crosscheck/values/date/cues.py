"""The words directly before and after a date that say how it is meant: since, by, not before, about, at the latest."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from crosscheck.lexicon import table

# Characters read before and after a date, and before that for a negation.
_BEFORE = 48
_NEGATION = 60
_NEGATED = 4  # words that may stand between "not" and "before"
_AFTER = 24


@frozen
class Cues:
    """
    What the words around say.

    `direction` is "since", "until", "by", "before", "after", "not before", "within", "in" or None; `hedged` whether
    "about" or the like stands before; `possessive` whether an event follows ("Wednesday's vote"); `one_of_many`
    whether the article before leaves open which one is meant ("on a Friday", not "a Friday vigil").
    """

    direction: str | None = None
    hedged: bool = False
    possessive: bool = False
    one_of_many: bool = False


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words = table("dates", language)["cues"]

    def any_of(name: str) -> str:
        return "|".join(re.escape(word) for word in sorted(words[name], key=len, reverse=True))

    before = (
        rf"(?:\b(?P<direction>{any_of('directions')})\s+(?:\b(?P<least>{any_of('at_least')})\s+)?)?"
        rf"(?:\b(?P<hedge>{any_of('hedges')})\s+)?(?:\b(?:{any_of('fillers')})\s+)?(?:\b(?P<many>an?)\s+)?$"
    )
    return (
        re.compile(before, re.IGNORECASE),
        re.compile(
            rf"(?:\b(?:{any_of('negations')})\b|n['\u2019]t\b)(?:\s+\w+){{0,{_NEGATED}}}\s*$", re.IGNORECASE
        ),
        re.compile(
            rf"\s+(?:(?P<earliest>{any_of('at_the_earliest')})|(?P<latest>{any_of('at_the_latest')}))\b"
        ),
        re.compile(r"['\u2019]s?\s+\w"),
        re.compile(rf"\s(?!(?:{any_of('no_nouns')})\b)[a-z]{{3,}}"),
    )


def cues(text: str, start: int, end: int, language: str = "en") -> Cues:
    """Read the words around text[start:end]."""
    pattern, negation, outer, possessive, noun = _patterns(language)
    before = text[max(0, start - _BEFORE) : start]
    found = pattern.search(before)
    direction = None
    hedged = many = False
    if found is not None:
        named = " ".join((found["direction"] or "").lower().split())
        direction = table("dates", language)["cues"]["directions"].get(named)
        hedged = found["hedge"] is not None
        adjective = noun.match(text, end, end + _AFTER) is not None
        many = found["many"] is not None and not adjective
        if direction == "by" and adjective and text[start].isdecimal():  # "hit by 2004 floods"
            direction = None
        at = start - len(before) + found.start()
        if direction == "before" and negation.search(text[max(0, at - _NEGATION) : at]):
            direction = "not before"
        if direction in {"until", "by"} and found["least"]:
            direction = "not before"
    edge = outer.match(text, end, end + _AFTER)
    if edge is not None:
        direction = "not before" if edge["earliest"] else "by"
    event = possessive.match(text, end, end + _AFTER) is not None
    return Cues(None if event else direction, hedged, event, many)  # "after Friday's vote" may be on Friday
