"""Whether an age is somebody's or something's: "aged 42" and "a 42-year-old man", or "a 42-year-old bridge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.concepts import concepts
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.noun_phrase import noun_phrase
from crosscheck.mentions.words import is_person, lower

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim

AGE = "age"  # the slot of both
PERSON = "people"
_SPACE = lazy(r"\s")
_IT = lazy(r"(?<!\w)it(?: was| had been|, )")


def _bearer(claim: Claim) -> str | None:
    """Return the noun right behind a printed age, in the singular: "a 42-year-old bridge"."""
    gap = _SPACE.match(claim.quote, claim.span.end - claim.sentence.start)
    phrase = noun_phrase(claim.quote, lower(claim.quote), gap.end(), len(claim.quote)) if gap else None
    return phrase.head if phrase else None


def personal(claim: Claim) -> bool:
    """Tell whether a printed age is a person's: no thing stands behind it."""
    bearer = _bearer(claim)
    return bearer is None or is_person(bearer)


def of_one_thing(made: Claim, other: Claim) -> bool:
    """Whether the thing whose age is printed is the one that was made: named there too, or there only "it"."""
    bearer = _bearer(other)
    if bearer is None or is_person(bearer):
        return True
    return concepts().key(bearer) in made.terms or _IT.search(lower(made.quote)) is not None


def of_one_sort(made: Claim, other: Claim) -> bool:
    """Whether a derived time and a printed one are two ages of persons, two of things, or no ages."""
    if other.slot != AGE:
        return made.slot != AGE or made.subject != PERSON
    return personal(other) == (made.slot == AGE and made.subject == PERSON)
