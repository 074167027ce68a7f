"""
Light noun phrases: what a figure counts.

There is no tagger here: a noun phrase is what stands between a figure and the first word that cannot belong to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.words import WORD, is_plural, is_verb, known, nouns, singular

if TYPE_CHECKING:
    from crosscheck.mentions.words import Words

_POSSESSIVE = ("'s", "\u2019s", "s'", "s\u2019")


@frozen
class NounPhrase:
    """Where a counted noun stands, in code points of the text, its head in the singular, and its number."""

    start: int
    end: int
    head: str
    plural: bool


# between two words of a phrase: one space or line break; an opening quote may follow it
_GAP = lazy(r"[ \u00a0\t]{1,2}(?:\n[ \t]?)?[\"\u201c\u2018']?|\n(?=[a-z])")
_QUOTES = "\"\u201c\u2018'"
_LONGEST = 8  # words in a phrase
# plurals after which no second plural belongs to the same phrase
_LAST = frozenset({"people", "men", "women", "children", "troops", "others"})


def noun_phrase(  # noqa: C901  (one pass over the words, a branch for each sort)
    text: str, low: str, pos: int, end: int, language: str = "en", *, many: bool = False
) -> NounPhrase | None:
    """
    Read the noun phrase that begins at `pos` (after the gap) and ends before `end`.

    It ends with the first plural, or before the first word that cannot belong to it. `many` says that a figure
    counts it: then a plural is expected, also beyond "and" ("12 government and private buildings").
    """
    words, persons = known(language), nouns(language).persons
    at, stop, head = pos, -1, ""
    before_and: tuple[int, str] | None = None
    for count in range(_LONGEST):
        match = WORD.match(text, at, end)
        if match is None:
            break
        after = match.end()
        word = low[at:after]
        kind = _kind(word, text[at:after], words, persons, language)
        if kind == "stop":
            if not (many and word in {"and", "or"} and stop >= 0 and before_and is None):
                break
            before_and = stop, head
        elif kind == "plural":
            if not many and stop >= 0 and word in words.both:
                break
            stop, head = _extended(text, low, after, end, word, language)
            return NounPhrase(pos, stop, singular(head, language), plural=True)
        elif kind == "verb":
            if stop >= 0 or not word.endswith(("ed", "ing", "en", "n")):
                break
        elif kind != "modifier":
            if kind == "participle" and count:
                break
            stop, head = after, word
        gap = _GAP.match(text, after, end)
        if gap is None or (text[gap.end() - 1] in _QUOTES and stop != after):
            break
        at = gap.end()
    if before_and is not None:
        stop, head = before_and
    return None if stop < 0 else NounPhrase(pos, stop, singular(head, language), plural=False)


def _kind(word: str, printed: str, words: Words, persons: frozenset[str], language: str) -> str:
    """Tell "stop", "plural", "noun", "modifier", "verb" and "participle" (of people: "wounded") apart."""
    if (word in words.closed and printed not in {"US", "U.S."}) or word in words.numbers:
        return "stop"
    possessive = word.endswith(_POSSESSIVE)
    if is_plural(word, language) and not possessive:
        if word in words.verbs and word not in persons:
            return "stop"
        # "injured" and "police" may still qualify: "12 injured people", "12 police officers"
        return (
            "participle" if is_verb(word, language) else "noun" if _invariable(word, language) else "plural"
        )
    if possessive or word in words.adjectives or _is_adverb(word):
        return "modifier"
    if is_verb(word, language):
        return "participle" if word in persons else "verb"
    return "noun"


def _extended(text: str, low: str, after: int, end: int, head: str, language: str) -> tuple[int, str]:
    """Return the true head where another plural follows that is no verb: "12 sports fans"."""
    gap = _GAP.match(text, after, end)
    match = None if gap is None else WORD.match(text, gap.end(), end)
    if gap is None or match is None or head in _LAST:
        return after, head
    word = low[gap.end() : match.end()]
    words = known(language)
    if not word.endswith("s") or not is_plural(word, language) or word in words.verbs or word in words.closed:
        return after, head
    if not text[match.end() - 1].islower() or not text[gap.end()].islower():
        return after, head
    if word in words.both and match.end() < len(text) and text[match.end()] not in ".,;:!?)\n":
        return after, head
    return match.end(), word


def _invariable(word: str, language: str) -> bool:
    return nouns(language).plurals.get(word) == word


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > 5 and word not in _NOT_ADVERBS


_NOT_ADVERBS = frozenset(
    {"family", "assembly", "monopoly", "supply", "reply", "anomaly", "butterfly", "subfamily"}
)
