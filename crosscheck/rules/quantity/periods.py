"""Figures of which one is given per year, month or day and the other is not, and whether the other is a total."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from crosscheck.lexicon import table
from crosscheck.rules.kinds import Kind
from crosscheck.rules.pairs import is_figure
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.claims.claim import Claim
    from crosscheck.links.timeline import Judgement
    from crosscheck.rules.case import Case

_SHARED = frozenset({"much", "several", "one"})
_BEFORE = 24  # characters before a figure in which a word may make it a total


def by_period(case: Case) -> Iterator[Judgement]:
    """
    Yield the linked pairs that are the same but for the period that only one of them gives.

    That the numbers are the same must not be all that links them: they share words near the figures.
    """
    for judgement in case.of_kind(Kind.TOTAL, Relation.AGREE, Relation.COMPATIBLE):
        shared = next((level.level for level in judgement.link.levels if level.comparison == "core"), "none")
        if shared in _SHARED and is_figure(judgement):
            yield judgement


def is_total(claim: Claim, language: str = "en") -> bool:
    """Whether the words at a figure without a period say that it is the sum over a longer time."""
    if claim.per is not None:
        return False
    start = claim.span.start - claim.sentence.start
    end = claim.span.end - claim.sentence.start
    before, behind = _totals(language)
    around = f"{claim.quote[max(0, start - _BEFORE) : start]}{claim.text}"
    return before.search(around) is not None or behind.match(claim.quote, end) is not None


@cache
def _totals(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of what stands before or in a figure, and of what follows it."""
    words = table("checks", language)["total"]
    before, behind = ("|".join(map(re.escape, words[side])) for side in ("before", "behind"))
    return (
        re.compile(rf"\b(?:{before})\b", re.IGNORECASE),
        re.compile(rf",?\s{{0,2}}(?:{behind})\b", re.IGNORECASE),
    )
