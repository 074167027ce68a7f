"""
An article says "last year" or "next month", and its dateline and its metadata give two days for which that differs.

A story that is printed again, or updated, keeps its words, and they come to mean another time. Here they are resolved
against the day in the metadata; the finding names the other reading.

**Flagged**: A, published on January 8, 2021, with the dateline "LEOBEN, Dec. 28, 2020": "The mine was sold last year."

**Not flagged**: A, published on January 8, 2021, with the dateline "LEOBEN, Jan. 7, 2021": "The mine was sold last
year."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Evidence, Finding, Severity
from crosscheck.rules.phrases import days
from crosscheck.rules.rule import Rule
from crosscheck.values.dates import dateline
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crosscheck.rules.case import Case
    from crosscheck.values.timex import Timex

_RELATIVE = frozenset({"period"})  # "last year", "next month"; not "in June", "two years ago"


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such expression."""
    for id_, timexes in case.dates.items():
        article = case.articles[id_]
        if article.published is None or article.dated_by == "dateline":
            continue
        relative = [timex for timex in timexes if timex.base == "publication" and timex.rule in _RELATIVE]
        other = dateline(article.text) if relative else None
        for timex in relative:
            if other is None or not _differs(timex, article.published, other):
                continue
            yield Finding(
                rule=rule.name,
                code=rule.code,
                relation=rule.relation,
                severity=rule.severity,
                message=(
                    f'{article.name} says "{timex.text}": {days(timex)} by the day of publication, '
                    f"and another {timex.granularity} by its dateline, {other.day} {other:%B %Y}"
                ),
                why=timex.steps,
                evidence=(Evidence(article=id_, span=timex.span, text=timex.text, value=timex),),
            )


def _differs(timex: Timex, one: date, two: date) -> bool:
    """Whether an expression counted in years or months means another one from each of the two days."""
    if timex.granularity == "year":
        return one.year != two.year
    return timex.granularity == "month" and (one.year, one.month) != (two.year, two.month)


RULE = Rule(
    code="DAT311",
    name="two-publication-days",
    page=__doc__ or "",
    relation=Relation.COMPATIBLE,
    severity=Severity.WARNING,
    check=check,
)
