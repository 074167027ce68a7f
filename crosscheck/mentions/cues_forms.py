"""The forms of an English verb: regular by rule, irregular as the row gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_VOWELS = "aeiou"
# A last consonant is doubled only under stress, which spelling does not show; these are the stressed ones in use.
_DOUBLED = frozenset(
    {"admit", "rebut", "quip", "beg", "label", "signal", "ban", "refer", "plan", "stop", "shrug"}
)


def forms(base: str, irregular: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield (word, form) for a verb; `irregular` holds the past and, where it differs, the past participle."""
    yield base, "base"
    yield _s(base), "s"
    past = tuple(irregular[:1]) or tuple(_ed(base))
    for word in past:
        yield word, "past"
    for word in irregular[1:]:
        yield word, "participle"
    for word in _ing(base):
        yield word, "ing"


def _s(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _ed(base: str) -> Iterator[str]:
    if base.endswith("e"):
        yield base + "d"
    elif base.endswith("y") and base[-2] not in _VOWELS:
        yield base[:-1] + "ied"
    elif base in _DOUBLED:
        yield base + base[-1] + "ed"
        if base.endswith("l"):
            yield base + "ed"
    else:
        yield base + "ed"


def _ing(base: str) -> Iterator[str]:
    if base.endswith("e") and not base.endswith("ee"):
        yield base[:-1] + "ing"
    elif base in _DOUBLED:
        yield base + base[-1] + "ing"
        if base.endswith("l"):
            yield base + "ing"
    else:
        yield base + "ing"
