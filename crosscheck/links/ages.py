"""Whether an age is somebody's or something's: "aged 42" and "a 42-year-old man", or "a 42-year-old bridge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.noun_phrase import noun_phrase
from crosscheck.mentions.words import is_person, lower

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim

AGE = "age"  # the slot of both
PERSON = "people"
_SPACE = lazy(r"\s")


def personal(claim: Claim) -> bool:
    """Tell whether an age is a person's: derived from a birth, or printed with no thing behind it."""
    if claim.derivation is not None:
        return claim.subject == PERSON
    at = claim.span.end - claim.sentence.start
    gap = _SPACE.match(claim.quote, at)
    phrase = noun_phrase(claim.quote, lower(claim.quote), gap.end(), len(claim.quote)) if gap else None
    return phrase is None or is_person(phrase.head)


def of_one_sort(made: Claim, other: Claim) -> bool:
    """Whether a derived time and a printed one are two ages of persons, two of things, or no ages."""
    if other.slot != AGE:
        return made.slot != AGE or made.subject != PERSON
    return personal(other) == (made.slot == AGE and made.subject == PERSON)
