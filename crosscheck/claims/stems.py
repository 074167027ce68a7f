"""A light English stemmer: inflected forms of one word become one key, nothing more is promised."""

from __future__ import annotations

from functools import cache

from crosscheck import lexicon

_VOWELS = frozenset("aeiouy")


@cache
def _irregular(language: str) -> dict[str, str]:
    return {form: base for base, forms in lexicon.table("irregular", language).items() for form in forms}


@cache
def stem(word: str, language: str = "en") -> str:
    """Return the key that all inflected forms of the lower-case `word` share."""
    if len(word) < 4:
        return word
    known = _irregular(language).get(word)
    if known:
        return _plain(known)
    return _plain(word)


def _plain(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for suffix in ("ing", "ed"):
        if word.endswith(suffix) and _has_vowel(word[: -len(suffix)]) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    if word.endswith("i"):
        word = word[:-1] + "y"
    return word.removesuffix("e") if len(word) > 3 else word


def _has_vowel(part: str) -> bool:
    return any(letter in _VOWELS for letter in part)
