"""
A date is given that no calendar has.

**Flagged**: A: "The permit runs until June 31."

**Not flagged**: A: "In June 31 ships were turned away."
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from crosscheck.rules.date.flawed import flawed
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case
    from crosscheck.text.article import Article
    from crosscheck.values.timex import Timex

_AROUND = 24  # characters looked at before and after


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such date."""
    for article, timexes in case.dates.items():
        for timex in timexes:
            if timex.rule == "no-such-day" and not _is_figure(case.articles[article], timex):
                yield flawed(rule, case, article, timex)


def _is_figure(article: Article, timex: Timex) -> bool:
    """Whether the number counts what follows ("between June and November 31 ships"), or the text denies the day."""
    before = article.text[max(0, timex.span.start - _AROUND) : timex.span.start]
    after = article.text[timex.span.end : timex.span.end + _AROUND]
    if _denied().search(before):
        return True
    return bool(_month_before().search(before)) and bool(_counted().match(after))


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(r"\b(?:no|imaginary|non-existent|nonexistent)\s$", re.IGNORECASE)


@cache
def _month_before() -> re.Pattern[str]:
    """Return the words after which a month may stand alone: "in June", "between May and June"."""
    return re.compile(
        r"\b(?:in|and|or|since|to|through|during|of|late|early|last|this|next)\s$", re.IGNORECASE
    )


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(
        r" (?!(?:as|its|is|was|has|does)\b)(?:[a-z]+s\b|people\b|per\b|percent\b|men\b|women\b|%)"
    )


RULE = Rule(
    code="DAT112",
    name="impossible-date",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
