"""Whether a name only modifies the noun that follows it: "French troops", "Carter administration", "Paris-based"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.names_pieces import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.mentions.names_runs import Cap
    from crosscheck.mentions.names_words import NameWords

LONGEST_WORD = 24  # letters looked at after a name

_MARKS = ".,;:!?\"\u201d\u2019')"


def modifies(text: str, caps: Sequence[Cap], following: Cap | None, kind: Kind, lists: NameWords) -> bool:
    """Return whether the name that ends with the last of `caps` modifies what follows."""
    last = caps[-1]
    if last.hyphen or last.possessive:
        return last.hyphen
    if following is not None:
        return following.joined == "" and kind is not Kind.PERSON
    after = text[last.end : last.end + LONGEST_WORD]
    if not after[1:2].islower() or after[0] not in "- ":
        return False
    if after[0] == "-":
        return True
    word = after.split(maxsplit=1)[0].rstrip(_MARKS).replace("\u2019", "'").removesuffix("'s")
    if kind is Kind.DEMONYM:
        return _demonym_modifies(text, caps, word, lists)
    return word in lists.modified or word.removesuffix("s") in lists.modified


def _demonym_modifies(text: str, caps: Sequence[Cap], word: str, lists: NameWords) -> bool:
    """Whether a demonym modifies `word`, rather than being its subject: "Spaniards won", "the British stayed"."""
    people = caps[-1].low.endswith("s") and not caps[-1].low.endswith(("ss", "us"))
    after_the = text[max(0, caps[0].start - 4) : caps[0].start].lower() == "the "
    return not people and word not in lists.unmodified and not (after_the and word.endswith("ed"))
