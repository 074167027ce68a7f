"""
How old something is, or how long it has gone on, on the day of publication: "built in 1974", read in 2019.

Only what a date is the beginning of grows older: what was built, founded or born then, and what began or has gone on
since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, DerivationKind
from crosscheck.claims.derived.make import derived
from crosscheck.claims.derived.time_words import Begun, begun
from crosscheck.claims.derived.times import quantity, since
from crosscheck.mentions.words import lower
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AGE = "age"  # the slot of ages
_PERSON = "people"  # the subject of the age of somebody who was born
_POINTERS = frozenset({"reference"})
_NEAR = 0.55  # weight from which a word stands so near to the date that it governs it
_LED = 24  # code points before the date in which "put up in" stands


def elapsed(text: str, dates: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the time from each date that is a beginning to the day of publication."""
    for claim in dates:
        day, value = claim.published, claim.value
        slot = _slot(text, claim, begun())
        if day is None or slot is None or not isinstance(value, Timex) or _points(value):
            continue
        found = since(value, day)
        if not found:
            continue
        readings = " or ".join(map(str, found))
        yield derived(
            DerivationKind.ELAPSED,
            (claim,),
            claim.span,
            quantity(found[0], claim.span, claim.text),
            (f"{claim.text} to {day.day} {day:%B %Y} is {readings}",),
            slot=slot,
            subject=_PERSON if claim.slot in begun().born else claim.subject,
            firm=True,
            readings=tuple(quantity(one, claim.span, claim.text) for one in found[1:]),
        )


def _points(timex: Timex) -> bool:
    """Whether the expression only repeats a date: "that time"."""
    return timex.rule in _POINTERS or timex.text.lower().startswith("that ")


def _slot(text: str, claim: Claim, words: Begun) -> str | None:
    """Return what grows older: an age where a thing was made, else what began; None where nothing did."""
    led = lower(text[max(0, claim.span.start - _LED) : claim.span.start])
    if claim.slot in words.made or words.phrases.search(led):
        return _AGE
    phase = claim.roles.get("phase") == "begin" and claim.terms.get("begin", 0.0) >= _NEAR
    if phase or (isinstance(claim.value, Timex) and claim.value.direction == "since"):
        return claim.subject or claim.slot
    return claim.slot if claim.slot in words.began else None
