"""
The ages that articles give to persons: whose they are, of what time, and whether two of them can both hold.

An age is a person's where it stands right behind the name ("Rosa Delgado, 34,") or before it with a few words between
("the 34-year-old nurse Rosa Delgado"). One that stands before another noun ("the 30-year-old sergeant") is of
somebody else than those named around it, and so is one that stands before a name that is not known ("the 17-year-old
Kit").
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.lexicon import table
from crosscheck.links.names import Difference, PersonName, difference, person
from crosscheck.mentions.lazy import lazy
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case

_BEHIND = lazy(r",?\s\(?|,?\s(?:who\s)?(?:is|was|aged?|turned)\s")
_BEFORE = lazy(r"\s(?:(?!and\b|or\b|who\b|but\b|said\b|told\b|was\b|is\b)[\w'\u2019-]+\s){0,5}?")
_NOUN = lazy(r"\s[^\W\d_]")
_THEN = 40  # characters behind an age in which "at the time" stands
_YEAR = 365.25  # days
_BIRTHDAY = 60  # days between two articles from which a birthday may lie between


@frozen
class Age:
    """
    One age: the claim, whose it is, whether it is of another time ("was 18 at the time").

    `owner` is None where the words do not tell; `elsewhere` says that it is of somebody who is not named there.
    """

    claim: Claim
    years: Decimal
    owner: PersonName | None
    elsewhere: bool
    past: bool


def ages(case: Case) -> Iterator[Age]:
    """Yield the ages in years, in the order of the articles."""
    for claim in case.claims:
        value = claim.value
        if (
            claim.slot != "age"
            or not isinstance(value, Quantity)
            or value.nominal is None
            or value.unit != "year"
        ):
            continue
        text = case.articles[claim.article].text
        owner = _owner(claim, text, case)
        yield Age(
            claim=claim,
            years=value.nominal,
            owner=owner,
            elsewhere=owner is None and _NOUN.match(text, claim.span.end) is not None,
            past=_then(case.config.language).search(text, claim.span.end, claim.span.end + _THEN) is not None,
        )


def may_be_one(a: Age, b: Age, language: str = "en") -> bool:
    """Whether both may be of one person, as far as the words tell: not of two who are named, nor of one who is not."""
    if a.past or b.past:
        return False
    if a.owner is not None and b.owner is not None:
        return is_one(a.owner, b.owner, language)
    return not (a.elsewhere and b.owner is not None) and not (b.elsewhere and a.owner is not None)


def is_one(a: PersonName, b: PersonName, language: str = "en") -> bool:
    """Whether two names are one, written in whatever style."""
    return a == b or difference(a, b, language) is Difference.STYLE


def fit(a: Age, b: Age) -> bool:
    """
    Whether both ages can be of one person, each on the day of its article.

    One who has died does not grow older, nor does a figure that was copied. Where neither day is known the articles
    are taken to be of one time; where one is known nothing is said.
    """
    one, two = a.claim.published, b.claim.published
    if one is None or two is None:
        return a.years == b.years or one is not two
    gap = (two - one).days
    grown = b.years - a.years if gap >= 0 else a.years - b.years
    years, rest = divmod(abs(gap), _YEAR)
    return 0 <= grown <= years + (rest >= _BIRTHDAY)


def _owner(claim: Claim, text: str, case: Case) -> PersonName | None:
    """Return the person whom the words around an age give it to."""
    for name in case.names.get(claim.article, ()):
        if name.kind != "person" or name.modifier:
            continue
        behind = name.span.end <= claim.span.start and _BEHIND.fullmatch(
            text, name.span.end, claim.span.start
        )
        before = name.span.start >= claim.span.end and _BEFORE.fullmatch(
            text, claim.span.end, name.span.start
        )
        if behind or before:
            return person(name.entity, case.config.language)
    return None


@cache
def _then(language: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("checks", language)["ages"]["then"]))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
