"""Dates counted from publication or from the date last spoken of: "last week", "Thursday", "two years earlier"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.values.date import periods
from crosscheck.values.date.absolute import day_in
from crosscheck.values.date.reading import WHICH, Base, Reading, counted, perhaps, unresolved

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context
    from crosscheck.values.date.periods import Period

# Days by which the coming weekday counts as farther off, where the verb is in the past: "Sunday's vote" of a Friday.
_AGAINST_TENSE = 3
# The TIMEX3 value of a period of which nothing is known.
_OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}
_GRANULARITY = {"Q": "quarter", "M": "month"}
# The granularity of "two fortnights ago", "a millennium ago".
_NAMED_BY = {"FN": "W", "ML": "Y"}
# The granularity of "two and a half years ago".
_FINER = {"Y": "M", "DE": "Y", "M": "W", "CE": "Y"}


def weekday(parts: Parts, context: Context) -> Reading | None:
    """Read "Thursday", "last Thursday", "next Wednesday": by the word of relation, else by tense; news looks back."""
    base = base_of(parts, context)
    if parts.weekday is None:
        return None
    if base is None:
        return unresolved(f"XXXX-WXX-{parts.weekday}", "weekday")
    at = base.period.first
    ahead, back = (parts.weekday - at.isoweekday()) % 7, (at.isoweekday() - parts.weekday) % 7
    if parts.rel == 0 and parts.way == "text":
        moved = ahead
    elif parts.rel == -1:
        moved = -(back or 7)
    elif parts.rel == 1:
        moved = ahead or 7
    elif parts.rel == 0 and context.tense is None:
        moved = parts.weekday - at.isoweekday()
    elif parts.rel is None and context.cues.one_of_many:
        return Reading(value=f"XXXX-WXX-{parts.weekday}", rule="weekday", steps=(WHICH,))
    elif context.cues.possessive and context.cues.direction != "until":
        moved = ahead if ahead + _AGAINST_TENSE * (context.tense == "past") < back else -back
    else:
        to_come = context.tense == "future" or context.cues.direction in {"until", "by", "not before"}
        moved = ahead if to_come else -back
    return counted(periods.day(periods.shift(at, moved)), "weekday", base)


def weekday_of_week(parts: Parts, context: Context) -> Reading | None:
    """Read "Monday next week"."""
    base = base_of(parts, context)
    if parts.weekday is None:
        return None
    if base is None:
        return unresolved(f"XXXX-WXX-{parts.weekday}", "weekday")
    monday = periods.shift(periods.week(base.period.first).first, 7 * (parts.rel or 0))
    return counted(periods.day(periods.shift(monday, parts.weekday - 1)), "weekday-of-week", base)


def deictic(parts: Parts, context: Context) -> Reading | None:
    """Read "today", "yesterday", "the day after tomorrow"."""
    base = context.publication
    if base is None:
        return unresolved("XXXX-XX-XX", "deictic")
    return counted(periods.day(periods.shift(base.period.first, parts.deictic or 0)), "deictic", base)


def period(parts: Parts, context: Context) -> Reading | None:
    """Read "last week", "this year", "the following month", "the weekend"."""
    base = base_of(parts, context)
    unit, rel = parts.unit or "", parts.rel or 0
    if base is None:
        return unresolved(_OPEN.get(unit, "XXXX"), "period")
    if unit == "WE":
        return counted(_weekend(base.period.first, rel, context), "period", base)
    found = neighbour(unit, base.period.first if rel <= 0 else base.period.last, rel)
    return perhaps(found, "period", base)


def the_period(parts: Parts, context: Context) -> Reading | None:
    """Read "the quarter" as the one just spoken of, else as that of the publication."""
    last = context.near
    if last is not None and last.period.granularity == _GRANULARITY.get(parts.unit or ""):
        return counted(last.period, "same", last)
    return period(evolve(parts, way=None), context)


def month_relative(parts: Parts, context: Context) -> Reading | None:
    """Read "last May", "next June", "this July": the nearest on that side, the base's own month left out."""
    base = base_of(parts, context)
    if parts.month is None:
        return None
    if base is None:
        return unresolved(f"XXXX-{parts.month:02}", "month")
    at, year = base.period.first, base.period.first.year
    if parts.rel == -1:
        year -= parts.month >= at.month
    elif parts.rel == 1:
        year += parts.month <= at.month
    return counted(periods.month(year, parts.month), "month-relative", base)


def month_of_year(parts: Parts, context: Context) -> Reading | None:
    """Read "June next year"."""
    base = base_of(parts, context)
    if parts.month is None:
        return None
    if base is None:
        return unresolved(f"XXXX-{parts.month:02}", "month")
    return counted(
        periods.month(base.period.first.year + (parts.rel or 0), parts.month), "month-of-year", base
    )


def day_of_year(parts: Parts, context: Context) -> Reading | None:
    """Read "March 3 next year"."""
    base = base_of(parts, context)
    if parts.month is None or parts.day is None:
        return None
    if base is None:
        return unresolved(f"XXXX-{parts.month:02}-{parts.day:02}", "day")
    when = day_in(base.period.first.year + (parts.rel or 0), parts.month, parts.day)
    return perhaps(when, "day-of-year", base)


def same(parts: Parts, context: Context) -> Reading | None:
    """Read "the same day", "that year": of the date last spoken of."""
    unit = parts.unit or ""
    base = context.counted_from(unit)
    if base is None:
        return unresolved(_OPEN.get(unit, "XXXX"), "same")
    at = base.period.first
    if parts.month is not None:
        return counted(periods.month(at.year, parts.month), "same", base)
    found = periods.holding(unit, at)
    if found is None:
        return None
    if base.period.days > found.days:  # "that day", where only the month was named
        return Reading(value=_OPEN.get(unit, "XXXX"), rule="same", base=base)
    return counted(found, "same", base)


def same_time(_: Parts, context: Context) -> Reading | None:
    """Read "at that time": the date last spoken of."""
    if context.last is None:
        return Reading(value="PAST_REF", rule="same")
    return counted(context.last.period, "same", context.last)


def same_of_year(parts: Parts, context: Context) -> Reading | None:
    """Read "the same period last year": the period last spoken of, a year before; its year where none was."""
    base = (
        context.last if context.last and context.last.period.granularity != "decade" else context.publication
    )
    if base is None:
        return unresolved("XXXX", "same-of-year")
    rel = parts.rel or 0
    at = periods.months_on(base.period.first, 12 * rel)
    unit = {"quarter": "Q", "month": "M", "half": "SE", "week": "W"}.get(base.period.granularity, "Y")
    if parts.unit in {"Q", "M", "W"}:
        unit = parts.unit
    if base.text is None or (parts.unit not in {"Q", "M", "W"} and base.period.granularity == "year"):
        unit, at = "Y", periods.months_on(base.period.first, 12 * rel)
    found = periods.holding(unit, at)
    return perhaps(found, "same-of-year", base)


def offset(parts: Parts, context: Context) -> Reading | None:
    """Read "two years ago", counted from publication, and "three years earlier", from the date last spoken of."""
    way, unit = parts.way or "ago", parts.unit or ""
    back = way in {"ago", "earlier"}
    if parts.vague or parts.count is None or unit.startswith("T"):
        return Reading(value="PAST_REF" if back else "FUTURE_REF", rule="offset")
    base = context.publication
    if way in {"earlier", "later"} and context.near is not None:
        base = context.counted_from(unit)
    if base is None:
        return unresolved(_OPEN.get(unit, "XXXX"), "offset")
    at = periods.laid_off(base.period.first, -parts.count if back else parts.count, unit)
    if at is None:
        return None
    named = _NAMED_BY.get(unit, unit)
    if parts.count != int(parts.count):
        named = _FINER.get(unit, "D")
    elif unit == "Y" and context.near is not None and (base.text is not None or parts.count == 1):
        spoken = context.near.period.granularity
        if base.text is not None or spoken == "quarter":  # "a year ago", in a sentence about a quarter
            named = {"quarter": "Q", "month": "M"}.get(spoken, "Y")
            at = (
                periods.laid_off(context.near.period.first, -parts.count if back else parts.count, unit) or at
            )
    found = periods.holding(named, at)
    return perhaps(found, "offset", base)


def base_of(parts: Parts, context: Context) -> Base | None:
    """Return what an expression counts from: the date last spoken of where its words ask for that, else publication."""
    return context.counted_from(parts.unit or "") if parts.way == "text" else context.publication


def neighbour(unit: str, when: date, rel: int) -> Period | None:
    """Return the period of a unit that holds a day, or one so many before or after it."""
    found = periods.holding(unit, when)
    for _ in range(abs(rel)):
        if found is None:
            return None
        found = periods.holding(
            unit, periods.shift(found.last, 1) if rel > 0 else periods.shift(found.first, -1)
        )
    return found


def _weekend(when: date, rel: int, context: Context) -> Period:
    """Return the weekend meant: "the weekend" of a Monday's paper is the one before, of a Thursday's by tense."""
    here = periods.weekend(when)
    if rel == 0:
        over = when < here.first and context.tense == "past"
        return periods.weekend(periods.shift(when, -7)) if over else here
    if rel < 0:
        return periods.weekend(periods.shift(when, -7))
    return periods.weekend(periods.shift(when, 7)) if when >= here.first else here


READERS = {
    "weekday": weekday,
    "weekday-of-week": weekday_of_week,
    "deictic": deictic,
    "period": period,
    "neighbour": period,
    "the-period": the_period,
    "month-relative": month_relative,
    "month-of-year": month_of_year,
    "day-of-year": day_of_year,
    "same": same,
    "same-time": same_time,
    "same-of-year": same_of_year,
    "offset": offset,
}
