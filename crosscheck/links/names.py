"""
Two names compared: how they differ, and whether they may be one name spelt in two ways.

Nothing here looks at the text: whether two persons are meant is for those to say who know what stands around.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.lexicon import table
from crosscheck.mentions.names_words import name_words

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORTEST_SLIP = 5  # letters: in a shorter name one other letter makes another name ("Reid", "Reed")
_LONG = 8  # letters from which two may differ
_ALIKE = 0.75  # Jaro-Winkler similarity of two given names that may be one
_LOOSE = 0.6  # the same, where they begin with one letter


class Difference(StrEnum):
    """
    How two names differ.

    STYLE: only in hyphens, accents, the order of family name and given name, or the transliteration. GIVEN and
    FAMILY: in that one name. OTHER: otherwise, or not at all; nothing can be said.
    """

    STYLE = "style"
    GIVEN = "given"
    FAMILY = "family"
    OTHER = "other"


@frozen
class PersonName:
    """
    A person's name, family name last: `given` and `family` in small letters, suffixes left out.

    Initials are left out beside a given name; where there is none the first one stands for it ("j.").
    """

    given: tuple[str, ...]
    family: str

    @property
    def words(self) -> tuple[str, ...]:
        """Every word."""
        return (*self.given, self.family)


@cache
def person(entity: str, language: str = "en") -> PersonName | None:
    """Return the name of a person from its key ("mary baker"), None where it has no given name."""
    lists = name_words(language)
    words = [word for word in entity.split() if word not in _table("suffixes", "words", language)]
    initials = [word for word in words if len(word) == 1 or "." in word]
    words = [_bare(word) for word in words if word not in initials]
    if len(words) < 2:
        return PersonName((f"{initials[0][0]}.",), words[0]) if initials and words else None
    if words[0] in lists.family_first and (len(words) > 2 or words[-1] not in lists.family_first):
        words = [*words[1:], words[0]]
    at = next((n for n, word in enumerate(words[1:-1], 1) if word in lists.person_joiners), len(words) - 1)
    return PersonName(tuple(words[:at]), " ".join(words[at:]))


def _bare(word: str) -> str:
    """Return a name without its article: "al-Masri", "Masri"."""
    return word[3:] if word[:3] in {"al-", "el-", "ul-", "as-", "ad-"} and len(word) > 5 else word


def difference(a: PersonName, b: PersonName, language: str = "en") -> Difference:
    """Return how two persons' names differ; two names that are the same, or short for each other, are OTHER."""
    if a == b:
        return Difference.OTHER
    if sound(a, language) == sound(b, language):
        return Difference.STYLE
    if (
        _short_for(a, b, language)
        or len(a.given) != len(b.given)
        or _is_family_first(a, language)
        or _is_family_first(b, language)
    ):
        return Difference.OTHER
    apart = [n for n, (x, y) in enumerate(zip(a.words, b.words, strict=True)) if x != y]
    places = {0: Difference.GIVEN, len(a.given): Difference.FAMILY}
    if len(apart) > 1 or _overlap(a.words[apart[0]], b.words[apart[0]], language):
        return Difference.OTHER
    return places.get(apart[0], Difference.OTHER)


@cache
def sound(name: PersonName, language: str = "en") -> str:
    """Return the letters of a name with accents, hyphens and spaces gone and the spellings of one sound alike."""
    return _folded("".join(name.words), language)


def written_alike(name: str, language: str = "en") -> str:
    """Return the letters of a body's or a place's name, alike for all its styles: "organisation", "organization"."""
    for one, two in table("name_variants", language)["spelling"]["same"]:
        name = name.replace(one, two)
    return _folded(name, language)


def _folded(name: str, language: str) -> str:
    joined = name.replace("-", "").replace(" ", "").replace("'", "").replace("\u2019", "")
    letters = unicodedata.normalize("NFKD", joined)
    found = "".join(char for char in letters if not unicodedata.combining(char))
    for written, folded in table("name_variants", language)["letters"]["folded"]:
        found = found.replace(written, folded)
    return found


def is_initial(name: PersonName) -> bool:
    """Whether only an initial stands for the given name: "J. Hale"."""
    return name.given[0].endswith(".")


def may_be_one_given(a: PersonName, b: PersonName) -> bool:
    """Whether two given names are of similar form: "Ramesh" and "Rajesh", "Nicholas" and "Nathan"; no initials."""
    x, y = a.given[0], b.given[0]
    if is_initial(a) or is_initial(b):
        return False
    return _similarity(x, y) >= (_LOOSE if x[0] == y[0] else _ALIKE)


def is_gendered(a: PersonName, b: PersonName) -> bool:
    """Whether the given names are those of a man and a woman: they differ in an ending ("Carlos", "Carla")."""
    x, y = sorted((a.given[0], b.given[0]), key=len)
    shared = next((n for n, (one, two) in enumerate(zip(x, y, strict=False)) if one != two), len(x))
    return shared >= len(x) - 1 and (x[-1] == "a") != (y[-1] == "a")


def begin_alike(a: PersonName, b: PersonName) -> bool:
    """Whether the family names begin with one letter."""
    return a.family[0] == b.family[0]


def is_slip(a: str, b: str) -> bool:
    """Whether one word is the other with a letter wrong, left out, doubled or swapped; with two in a long word."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415  (loaded when two names are compared)

    shorter = min(len(a), len(b))
    if shorter < _SHORTEST_SLIP or a[0] != b[0]:
        return False
    if a.endswith("s") != b.endswith("s") and abs(len(a) - len(b)) == 1:
        return False  # "Williams", "William": two surnames
    return int(OSA.distance(a, b)) <= (2 if shorter >= _LONG else 1)


def is_common(name: PersonName, language: str = "en") -> bool:
    """Whether so many have the surname that two people of one story may."""
    return (
        name.family in _table("surnames", "common", language)
        or name.family in name_words(language).family_first
    )


def body_slip(a: str, b: str, language: str = "en") -> bool:
    """
    Whether two keys of bodies or places are one name with a letter wrong in one long word.

    Spellings of two countries ("Organization", "Organisation"), plurals and figures are no slips.
    """
    one, two = a.split(), b.split()
    if len(one) != len(two):
        return False
    apart = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    if len(apart) != 1 or not all(word.isalpha() for word in apart[0]):
        return False
    x, y = apart[0]
    if min(len(x), len(y)) < _LONG - 1 or x[0] != y[0] or x.rstrip("s") == y.rstrip("s"):
        return False
    return not _two_spellings(x, y, language) and _distance(x, y) == 1


def _two_spellings(a: str, b: str, language: str) -> bool:
    for one, two in table("name_variants", language)["spelling"]["same"]:
        a, b = a.replace(one, two), b.replace(one, two)
    return a == b


def _distance(a: str, b: str) -> int:
    from rapidfuzz.distance import OSA  # noqa: PLC0415  (loaded when two names are compared)

    return int(OSA.distance(a, b))


def _similarity(a: str, b: str) -> float:
    from rapidfuzz.distance import JaroWinkler  # noqa: PLC0415  (loaded when two names are compared)

    return float(JaroWinkler.normalized_similarity(a, b))


def _is_family_first(name: PersonName, language: str) -> bool:
    """Whether brothers may share all but a syllable: "Park Min Jae", "Park Min Ho"."""
    return name.family in name_words(language).family_first


def _overlap(a: str, b: str, language: str) -> bool:
    """Whether one word is a part or a form of the other: "Hale-Moore" and "Moore", "Hussein" and "Hussain"."""
    forms = _pet_forms(language)
    if forms.get(a, frozenset({-1})) & forms.get(b, frozenset({-2})):
        return True
    return bool(set(a.replace("-", " ").split()) & set(b.replace("-", " ").split()))


def _short_for(a: PersonName, b: PersonName, language: str) -> bool:
    """Whether one leaves out what the other gives, or has a pet form: "Bill Hale", "William James Hale"."""
    if a.family != b.family:
        return False
    if is_initial(a) or is_initial(b):
        return a.given[0][0] == b.given[0][0]
    if set(a.given) <= set(b.given) or set(b.given) <= set(a.given):
        return True
    short, long = sorted((a.given[0], b.given[0]), key=len)
    if long.startswith(short) and len(long) > len(short) + 1:
        return True
    forms = _pet_forms(language)
    return bool(forms.get(a.given[0], frozenset({-1})) & forms.get(b.given[0], frozenset({-2})))


@cache
def _pet_forms(language: str) -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, names in enumerate(table("name_variants", language)["given"]["same"]):
        for name in names:
            found[name] = found.get(name, frozenset()) | {number}
    return found


@cache
def _table(section: str, key: str, language: str) -> frozenset[str]:
    return frozenset(table("name_variants", language)[section][key])
