"""Sources that are not named: "a source close to the board", "two officials"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.lexicon import table

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case


@frozen
class _Patterns:
    phrases: re.Pattern[str]
    sentence: re.Pattern[str]
    somebody: re.Pattern[str]


def is_anonymous(claim: Claim, case: Case) -> bool:
    """Whether a claim rests on a source that is described and not named; False where it is credited to nobody."""
    said = claim.attribution
    if said is None or not said.source or said.source_span is None or said.origin:
        return False
    span = said.source_span
    if span.overlaps(claim.span):
        return False  # "three people said": the figure counts those who speak
    if any(name.kind == "person" and span.contains(name.span) for name in case.names.get(claim.article, ())):
        return False
    patterns = _patterns(case.config.language)
    if patterns.phrases.search(said.source) or patterns.sentence.search(claim.quote):
        return True
    return patterns.somebody.match(said.source) is not None


@cache
def _patterns(language: str) -> _Patterns:
    words = table("checks", language)["anonymous"]
    several, roles = ("|".join(map(re.escape, words[key])) for key in ("several", "roles"))
    return _Patterns(
        _any_of(words["phrases"]),
        _any_of(words["sentence"]),
        # "two senior finance officials": nothing but small letters between the number and the people
        re.compile(rf"(?:{several})\s(?:[a-z.U-]+\s){{0,4}}?(?:{roles})\b", re.IGNORECASE),
    )


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)
