"""Whether a full stop, a question mark or an exclamation mark ends its sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from attrs import frozen

from crosscheck.lexicon import table
from crosscheck.text.marks import APOSTROPHES, CLOSING_QUOTES, DASHES, OPENING_QUOTES

if TYPE_CHECKING:
    from collections.abc import Mapping

GOES_ON = ".,;:?!…" + DASHES  # after a stop and a space, these do not begin a sentence
BEFORE = (
    "([{*_#~/" + OPENING_QUOTES + CLOSING_QUOTES + DASHES
)  # may stand before the last word, and are no part of it


@frozen
class Stops:
    """The grammar of stops: the words of `abbreviations.toml`, and the patterns that look around a stop."""

    kinds: Mapping[str, str]
    starters: frozenset[str]
    zone_words: frozenset[str]
    following: re.Pattern[str]
    zone: re.Pattern[str]
    speech: re.Pattern[str]

    def end(self, text: str, start: int, at: int, end: int) -> int:
        """
        Return where the sentence that began at `start` ends, or -1 if it goes on.

        The stop with what closes after it (quotes, brackets) is text[at:end]; white space follows it.
        """
        found = self._following(text, end)
        while self._torn(text, end, found):
            end = found.end()
            found = self._following(text, end)
        return -1 if self._goes_on(text, start, at, end, found) else end

    def _following(self, text: str, at: int) -> re.Match[str]:
        return cast("re.Match[str]", self.following.match(text, at))  # it matches even where nothing is

    def _torn(self, text: str, end: int, found: re.Match[str]) -> bool:
        """Whether a quote that closes is torn off by a space, as in: It is over. " Then he left."""
        alone = found[1] and not found[2] and not text[found.end() : found.end() + 1].strip()
        return bool(alone) and text.find("\n", end, found.start(1)) < 0

    def _goes_on(self, text: str, start: int, at: int, end: int, found: re.Match[str]) -> bool:
        """`found` holds the opening quotes and brackets (1) and the first word (2) after the stop."""
        word = found[2]
        first = word[:1] or text[found.end() : found.end() + 1]
        if first.islower():
            return not word[1:2].isupper()  # iPhone
        if not first or first in GOES_ON:
            return bool(first)
        mark, second = text[at], text[at + 1]
        if mark in "!?" or second in "!?":
            return text[end - 1] in CLOSING_QUOTES and bool(self.speech.match(text, found.start(2)))
        if mark == "…" or second in ".…" or text[at - 1 : at].isspace():
            return not (first.isupper() or found[1])
        return self._abbreviated(self._kind(text, start, at), text, found)

    def _kind(self, text: str, start: int, at: int) -> str | None:
        """Return what the word before a full stop is; None for a plain word."""
        words = text[max(start, at - 24) : at].split()
        if not words:
            return "never"
        last = words[-1].lstrip(BEFORE)
        kind = self.kinds.get(last) or self.kinds.get(last.rpartition("-")[2])
        if kind is None:
            if len(last) <= 2 and last.isdecimal() and at - len(last) == start:
                return "never"  # the number of an item: 1. First
            if _is_dotted(last) if "." in last else len(last) == 1 and last.isupper():
                return "may"
        return kind

    def _abbreviated(self, kind: str | None, text: str, found: re.Match[str]) -> bool:
        """Whether an abbreviation of this kind lets the sentence go on before the word that was `found`."""
        word = found[2]
        if kind == "number":
            return word[:1].isdecimal()
        if kind == "time":
            zone = word in self.zone_words or self.zone.match(text, found.start(2))
            return bool(zone) or not word[:1].isupper()
        if kind == "may" and word in self.starters:
            # U.S. No. 2, J. A. Smith: the word is an abbreviation itself
            return text.startswith(".", found.end()) and (len(word) == 1 or word in self.kinds)
        return kind is not None


def _is_dotted(word: str) -> bool:
    """Whether the word is letters and stops: U.S.S.R, also in non-U.S."""
    return all(len(part) == 1 and part.isalpha() for part in word.rpartition("-")[2].split("."))


@cache
def stops() -> Stops:
    """Return the grammar, read once."""
    words = table("abbreviations")
    kinds = {}
    for kind in ("may", "time", "number", "never"):
        for word in words[kind]:
            kinds[word] = kind
            if not word.islower():
                kinds[word.upper()] = kind
    speech = "|".join(words["speech"])
    return Stops(
        kinds=kinds,
        starters=frozenset(words["starters"]),
        zone_words=frozenset(words["zone_words"]),
        following=re.compile(rf"\s*+([(\[*_{OPENING_QUOTES}]*+)(\w{{0,40}}+)"),
        zone=re.compile(r"(?:[^\W\d_]{1,20}+\s){1,3}?[Tt]ime\b"),
        speech=re.compile(rf"(?:[\w.{APOSTROPHES}-]{{1,30}}+\s){{1,5}}?(?:{speech})\b"),
    )
