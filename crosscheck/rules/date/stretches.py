"""Stretches of time: the dates of one sentence that are said to be a beginning and an end."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.lexicon import table
from crosscheck.mentions.lazy import lazy
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case

_FROM = lazy(r"\b(?:from|since|between|starting|beginning|opening)\s(?:on\s|the\s|in\s)?$", re.IGNORECASE)
_TO = lazy(r",?\s(?:to|until|till|through)\s(?:the\s)?", re.IGNORECASE)
_AND = lazy(r"\sand\s(?:the\s)?", re.IGNORECASE)
_BEFORE = 24  # characters before a date in which "from" stands
_VERB = 70  # characters before a date in which a verb says that it was moved
_PHASES = ("begin", "end")  # keys of the concepts


def stretches(case: Case) -> Iterator[tuple[str, Timex, Timex]]:
    """Yield (article, start, end) for "from X to Y", "between X and Y", and "began on X and ended on Y"."""
    for article, timexes in case.dates.items():
        text = case.articles[article].text
        for start, end in pairwise(timexes):
            before = text[max(0, start.span.start - _BEFORE) : start.span.start]
            opened = _FROM.search(before)
            between = opened is not None and opened[0].lower().startswith("between")
            joiner = _AND if between else _TO
            moved = _moved(case.config.language).search(
                text, max(0, start.span.start - _VERB), start.span.start
            )
            if opened and not moved and joiner.fullmatch(text, start.span.end, end.span.start):
                yield article, start, end
    yield from _told(case)


@cache
def _moved(language: str) -> re.Pattern[str]:
    """Return the pattern of what moves a day: "brought forward from June 20 to June 14" is no stretch of time."""
    words = "|".join(map(re.escape, table("checks", language)["moved"]["words"]))
    return re.compile(rf"\b(?:{words})\b[^.;\n]{{0,60}}$", re.IGNORECASE)


def _told(case: Case) -> Iterator[tuple[str, Timex, Timex]]:
    """Yield what one sentence says to begin on one date and, of the same thing, to end on the next."""
    dated = [claim for claim in case.claims if claim.kind is ClaimKind.DATE]
    for start, end in pairwise(dated):
        if start.article != end.article or start.sentence != end.sentence:
            continue
        phases = (start.roles.get("phase"), end.roles.get("phase"))
        if phases == _PHASES and _one_thing(start, end):
            assert isinstance(start.value, Timex)  # noqa: S101  (a claim of kind DATE)
            assert isinstance(end.value, Timex)  # noqa: S101  (a claim of kind DATE)
            yield start.article, start.value, end.value


def _one_thing(start: Claim, end: Claim) -> bool:
    """Whether nothing else is named between that could be what ends: "began on X and ended on Y"."""
    offset = start.sentence.start
    between = start.quote[start.span.end - offset : end.span.start - offset]
    return len(between.split()) <= 4 and end.subject in {None, start.subject}
