"""
A stretch of time ends before it starts.

"From June 10 to June 5", "between 2015 and 2012", "began on June 10 and ended on June 8": two dates of one sentence
that are said to be a beginning and an end. Nothing is said where a year is not written and may be another one, nor of
weekdays. An error where both are days of one month, or days with their years; else a warning.

**Flagged**: A: "The fair runs from June 20 to June 14."

**Not flagged**: A: "The fair runs from June 20 to July 14."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.date.stretches import stretches
from crosscheck.rules.finding import Evidence, Finding, Severity
from crosscheck.rules.pairs import softer
from crosscheck.rules.phrases import days
from crosscheck.rules.rule import Rule
from crosscheck.values.relation import Relation
from crosscheck.values.timex import TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case
    from crosscheck.values.timex import Timex

_OPEN = frozenset(
    {"weekday", "no-such-day", "period", "offset", "numeric-either"}
)  # readings that other days fit


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each such stretch."""
    for article, start, end in stretches(case):
        if start.first is None or end.last is None or end.last >= start.first or not _is_plain(start, end):
            continue
        sure = start.granularity == end.granularity == "day"
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity if sure else softer(rule),
            message=f'{case.articles[article].name} says "{start.text}" to "{end.text}", which ends before it starts',
            why=tuple(dict.fromkeys((*start.steps, *end.steps, f"{days(end)} is before {days(start)}"))),
            evidence=tuple(
                Evidence(article=article, span=x.span, text=x.text, value=x) for x in (start, end)
            ),
        )


def _is_plain(start: Timex, end: Timex) -> bool:
    """Whether no other year can be meant: both are written, or both are days of one month."""
    if any(x.type is not TimexType.DATE or x.rule in _OPEN or x.mod for x in (start, end)):
        return False
    if start.base is None and end.base is None:
        return True
    one, two = start.first, end.first
    days_ = start.granularity == end.granularity == "day"
    return days_ and one is not None and two is not None and (one.year, one.month) == (two.year, two.month)


RULE = Rule(
    code="DAT113",
    name="end-before-start",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.ERROR,
    check=check,
)
