"""Whether the words around a date speak of the past or of what is to come."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from crosscheck.lexicon import table

if TYPE_CHECKING:
    from crosscheck.text.span import Span

_BACK = 160  # characters read before the date, and after it: a clause
_AHEAD = 100


@cache
def _cues(language: str) -> tuple[re.Pattern[str], frozenset[str], frozenset[str], frozenset[str]]:
    words = table("dates", language)["tense"]
    future, past, neutral = (frozenset(words[name]) for name in ("future", "past", "passive"))
    return re.compile(r"[^\W\d_]+(?:['\u2019](?:ll|d)\b)?"), future, past, neutral


def tense(text: str, span: Span, sentence: Span, language: str = "en") -> str | None:
    """
    Return "past", "future" or None: the nearest verb before the date decides, else the nearest after it.

    A participle counts with its auxiliary: "will be released" is future, "was to be released" too.
    """
    before = text[max(sentence.start, span.start - _BACK) : span.start]
    after = text[span.end : min(sentence.end, span.end + _AHEAD)]
    far, _, near = before.rpartition(",")
    close, _, rest = after.partition(",")
    for part, backwards in ((near, True), (close, False), (far, True), (rest, False)):
        words = _words(part, language)
        places = range(len(words))
        for at in reversed(places) if backwards else places:
            found = _read(words, at, language)
            if found:
                return found
    return None


def _words(text: str, language: str) -> list[str]:
    return [word.lower().replace("\u2019", "'") for word in _cues(language)[0].findall(text)]


def _read(words: list[str], at: int, language: str) -> str | None:
    _, future, past, passive = _cues(language)
    word = words[at]
    if word in future or word.endswith("'ll"):
        return "future"
    if word in past or (word.endswith("ed") and len(word) > 4):
        auxiliaries = words[max(0, at - 4) : at]
        if "be" in auxiliaries:
            return "future"
        if auxiliaries and auxiliaries[-1] in passive:
            return None
        if any(one in future for one in auxiliaries[-2:]):
            return "future"
        return "past"
    return None
