"""A light English stemmer: inflected forms and spellings of one word become one key, nothing more is promised."""

from __future__ import annotations

from functools import cache, lru_cache

from crosscheck import lexicon

_KEPT = 65536  # words whose stems are kept
_VOWELS = frozenset("aeiouy")
_KEPT_DOUBLE = frozenset("lszf")  # kill, pass, buzz, staff: the double letter is the word's own
# How a stem ends, how the American spelling or the common one ends, and the shortest stem that is meant.
_SPELLINGS = (
    ("tr", "ter", 4),
    ("br", "ber", 4),
    ("ll", "l", 5),
    ("ens", "enc", 5),
    ("our", "or", 5),
    ("iz", "is", 5),
    ("yz", "ys", 5),
    ("ization", "isation", 9),
)
_ENDINGS = tuple(ending for ending, _, _ in _SPELLINGS)


@cache
def _irregular(language: str) -> dict[str, str]:
    return {form: base for base, forms in lexicon.table("irregular", language).items() for form in forms}


@lru_cache(maxsize=_KEPT)
def stem(word: str, language: str = "en") -> str:
    """Return the key that all inflected forms of the lower-case `word` share; British spelling or American."""
    base = _irregular(language).get(word)
    if base:
        return base if len(base) < 4 else _spelling(_plain(base))
    return word if len(word) < 4 else _spelling(_plain(word))


def _plain(word: str) -> str:
    """Cut the endings of number and tense, and the silent e that they would have swallowed."""
    word = _singular(word)
    for suffix in ("ing", "ed"):
        cut = word.removesuffix(suffix)
        if cut != word and len(cut) >= 3 and _has_vowel(cut) and not word.endswith("eed"):
            return _restore(cut)
    if word.endswith("i"):
        return word[:-1] + "y"
    bare = word.removesuffix("e")
    return word if len(word) < 4 or _is_short(bare) else bare


def _singular(word: str) -> str:
    if word.endswith(("ies", "ie")) and len(word) > 4:
        return word.removesuffix("s")[:-2] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word[:-2] + "an" if word.endswith("men") and len(word) > 4 else word


def _restore(cut: str) -> str:
    """Return the base from what stands before -ed or -ing: planned is of plan, planed of plane."""
    if cut[-1] == cut[-2] and cut[-1] not in _KEPT_DOUBLE and cut[-1] not in _VOWELS:
        return cut[:-1] if len(cut) > 3 else cut
    if cut.endswith("i"):
        return cut[:-1] + "y"
    return cut + "e" if _is_short(cut) else cut.removesuffix("e")


def _is_short(bare: str) -> bool:
    """
    Tell whether a word without its e is one syllable of consonant, vowel, consonant: "plan(e)", "vot(e)".

    There the e tells two words apart (plan, plane), and a word without it doubles its consonant. Porter's *o.
    """
    return (
        len(bare) > 2
        and bare[-1] not in _VOWELS
        and bare[-1] not in "wx"
        and bare[-2] in _VOWELS
        and bare[-3] not in _VOWELS
        and not _has_vowel(bare[:-2])
    )


def _spelling(root: str) -> str:
    """Write British and American stems alike: cancell, centr, defens, harbour, organiz."""
    if not root.endswith(_ENDINGS):
        return root
    for ending, american, shortest in _SPELLINGS:
        if len(root) >= shortest and root.endswith(ending):
            return root.removesuffix(ending) + american
    return root


def _has_vowel(part: str) -> bool:
    return any(letter in _VOWELS for letter in part)
