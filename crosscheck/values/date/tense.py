"""Whether the words around a date speak of the past or of what is to come."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.text.span import Span

# Characters read before the date, and after it: a clause.
_BACK = 160
_AHEAD = 100
_AUXILIARIES = 3  # words before a participle among which its auxiliary stands
_SHORTEST_PAST = 5  # letters: "red" and "need" are no past


@frozen
class _Verbs:
    future: frozenset[str]
    past: frozenset[str]
    finite: frozenset[str]
    prospective: frozenset[str]
    dated: frozenset[str]
    dated_for: frozenset[str]
    no_past: frozenset[str]
    present: frozenset[str]
    perfect: frozenset[str]
    infinitive: frozenset[str]


@cache
def _verbs(language: str) -> _Verbs:
    words = table("dates", language)["tense"]
    return _Verbs(**{name: frozenset(words[name]) for name in _Verbs.__annotations__})


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['\u2019](?:ll|d|re|s|t)\b)?")


def tense(text: str, span: Span, sentence: Span, language: str = "en") -> str | None:
    """
    Return "past", "future" or None: the nearest verb before the date decides, else the nearest after it.

    Verbs on the date's own side of a comma come first. A participle counts with its auxiliary: "will be released" and
    "is scheduled" are future, "was released" is past; so does an infinitive: "hoped to resume" is future.
    """
    before = text[max(sentence.start, span.start - _BACK) : span.start]
    after = text[span.end : min(sentence.end, span.end + _AHEAD)]
    far, _, near = before.rpartition(",")
    close, _, rest = after.partition(",")
    for part, backwards in ((near, True), (close, False), (far, True), (rest, False)):
        words = [word.lower().replace("\u2019", "'") for word in _word().findall(part)]
        places = range(len(words))
        for at in reversed(places) if backwards else places:
            found = _read(words, at, _verbs(language), last=part is near and at >= len(words) - 2)
            if found is not None:
                return found
    return None


def _read(words: Sequence[str], at: int, verbs: _Verbs, *, last: bool) -> str | None:
    """Return what one word says; `last` where only a preposition stands between it and the date."""
    word = words[at]
    before = words[max(0, at - _AUXILIARIES) : at]
    following = words[at + 1] if at + 1 < len(words) else ""
    planned = last and (word in verbs.dated or (following == "for" and word in verbs.dated_for))
    if planned or (following in verbs.infinitive and word in verbs.prospective):
        return _prospect(word, before, verbs)
    is_to = word == "to" and following and before and before[-1] in verbs.present
    if is_to or word in verbs.future or word.endswith("'ll"):
        return "future"
    if word in verbs.finite:
        return "past"
    regular = word.endswith("ed") and len(word) >= _SHORTEST_PAST and word not in verbs.no_past
    return _participle(before, verbs) if regular or word in verbs.past else None


def _prospect(word: str, before: Sequence[str], verbs: _Verbs) -> str | None:
    """Read "plans to", "is due in", "hoped to"; "had expected to" has been overtaken."""
    if "had" in before:
        return "past"
    if word == "due" and not verbs.present & {*before} and not verbs.finite & {*before}:
        return None  # "due to the rain"
    return "future"


def _participle(before: Sequence[str], verbs: _Verbs) -> str | None:
    """Read a past form with what stands before it: "will be held", "is based", "was held"."""
    if "be" in before:
        return "future"
    if before and before[-1] in verbs.present:
        return None
    if verbs.future & {*before[-2:]} and not verbs.perfect & {*before}:
        return "future"
    return "past"
