"""Days, months, years, decades and centuries, with or without their year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.lexicon import table
from crosscheck.values.date import periods
from crosscheck.values.date.periods import Period
from crosscheck.values.date.reading import MONTHS, Reading, counted, long_date, perhaps, unresolved

if TYPE_CHECKING:
    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context

# Days by which a date on the wrong side of the publication, for its verb's tense, counts as farther off.
_AGAINST_TENSE = 240
# Months ahead up to which a month without year and without tense is the coming one.
_SOON = 3
# Two figures of a year: up to so many years after publication they are of its century.
_AHEAD = 10
_LEAP_YEAR = 2000
_PIVOT = 2030  # instead of the publication's year, where it is unknown


def day(parts: Parts, context: Context) -> Reading | None:
    """Read "June 3, 2018", or "June 3" in the year that fits the tense and lies nearest."""
    if parts.month is None or parts.day is None:
        return None
    year, base = given_year(parts, context), None
    if day_in(_LEAP_YEAR if year is None else year, parts.month, parts.day) is None:
        return _no_such_day(parts.month, parts.day, year)
    if year is None:
        base = context.publication
        if base is None:
            return unresolved(f"XXXX-{parts.month:02}-{parts.day:02}", "day")
        year = _year_of_day(parts.month, parts.day, base.period.first, context.tense)
    return perhaps(day_in(year, parts.month, parts.day), "day", base)


def _no_such_day(month: int, number: int, year: int | None) -> Reading:
    """Return the reading of September 31, which an editor will want to see."""
    written = MONTHS[month] if year is None else f"{MONTHS[month]} {year}"
    value = f"{'XXXX' if year is None else f'{year:04}'}-{month:02}-{number:02}"
    return Reading(value=value, rule="no-such-day", steps=(f"{written} has no day {number}",))


def days(parts: Parts, context: Context) -> Reading | None:
    """Read "Nov. 8-9" and "Dec. 30-Jan. 2"; the year given is that of the end."""
    last_month = parts.last_month or parts.month
    if last_month is None or parts.last_day is None or parts.month is None or parts.day is None:
        return None
    over = parts.month > last_month
    year = given_year(parts, context)
    start = day(parts if year is None else evolve(parts, year=year - over, short_year=None), context)
    if start is None or start.period is None:
        return start and evolve(
            start, value=f"{start.value}/XXXX-{last_month:02}-{parts.last_day:02}", rule="days"
        )
    first = start.period.first
    last = day_in(first.year + over, last_month, parts.last_day)
    if last is None or last < first:
        return None
    return evolve(start, period=periods.days(first, last), rule="days")


def day_of_month(parts: Parts, context: Context) -> Reading | None:
    """Read "the 15th" in the month last spoken of, else in the month nearest to publication."""
    base = context.last or context.publication
    if base is None or parts.day is None:
        return unresolved("XXXX-XX-XX", "day-of-month")
    at = base.period.first
    when = day_in(at.year, at.month, parts.day)
    return perhaps(when, "day-of-month", base)


def month(parts: Parts, context: Context) -> Reading | None:
    """Read "June 2018", or "June" in the year that fits the tense."""
    if parts.month is None:
        return None
    year, base = given_year(parts, context), None
    if year is None:
        base = context.publication
        if base is None:
            return unresolved(f"XXXX-{parts.month:02}", "month")
        year = _year_of_month(parts.month, base.period.first, context.tense)
    return counted(periods.month(year, parts.month), "month", base)


def months(parts: Parts, context: Context) -> Reading | None:
    """Read "June-August 2010"."""
    end = month(evolve(parts, month=parts.last_month), context)
    if end is None or end.period is None or parts.month is None or parts.last_month is None:
        return end
    first = periods.month(end.period.first.year - (parts.month > parts.last_month), parts.month)
    value = f"{first.value}/{end.period.value}"
    return evolve(end, period=Period(first.first, end.period.last, value, "month", value), rule="months")


def year(parts: Parts, context: Context) -> Reading | None:
    """Read "2019" and "'82"."""
    number = given_year(parts, context)
    return None if number is None else counted(periods.year(number), "year")


def years(parts: Parts, context: Context) -> Reading | None:
    """Read "2014-2016" and "2014-16"."""
    first, last = given_year(parts, context), parts.last_year
    if first is None or last is None:
        return None
    if last < 100:
        last += first // 100 * 100
    if not first < last <= 9999:
        return None
    value = f"{first:04}/{last:04}"
    return counted(Period(date(first, 1, 1), date(last, 12, 31), value, "year", value), "years")


def numeric(parts: Parts, context: Context) -> Reading | None:
    """Read 16/11/2019; where 7/8/07 can be two days, the country near by decides, else both are kept."""
    if parts.numbers is None:
        return None
    a, b, number = parts.numbers
    number = full_year(number, context) if number < 100 else number
    month_first, day_first = day_in(number, a, b), day_in(number, b, a)
    if month_first is None or day_first is None or month_first == day_first:
        when = month_first or day_first
        return perhaps(when, "numeric")
    if context.country is not None:
        american = context.country in table("calendars", None)["month_first"]
        order = "month before day" if american else "day before month"
        found = counted(periods.day(month_first if american else day_first), "numeric-country")
        return evolve(found, steps=(f"read with {order}, as is usual in the country named near by",))
    early, late = sorted((month_first, day_first))
    today = context.published or early
    nearer = min((month_first, day_first), key=lambda at: abs((at - today).days))
    both = Period(early, late, nearer.isoformat(), "day", f"[{early},{late}]")
    step = f"either {long_date(early)} or {long_date(late)}: the order of day and month is open"
    return Reading(both, rule="numeric-either", steps=(step,))


def decade(parts: Parts, context: Context) -> Reading | None:
    """Read "the 1990s", "the '80s", "the nineties"; two figures are of the last decade of that name that has begun."""
    first = parts.decade
    if first is None:
        return None
    if first < 100:
        now = context.published.year if context.published else _PIVOT
        century = now // 100 * 100
        first += century if century + first <= now else century - 100
    return counted(periods.decade(first), "decade")


def century(parts: Parts, _: Context) -> Reading | None:
    """Read "the 20th century"."""
    number = parts.century or 0
    return counted(periods.century(number), "century") if 1 <= number <= 99 else None


def given_year(parts: Parts, context: Context) -> int | None:
    """Return the year that the words give, in four figures, None where they give none."""
    if parts.year is not None:
        return parts.year
    return None if parts.short_year is None else full_year(parts.short_year, context)


def full_year(short: int, context: Context) -> int:
    """Return the year of two figures: the last one of that name up to a few years after publication."""
    now = context.published.year if context.published else _PIVOT
    found = now // 100 * 100 + short
    return found if found <= now + _AHEAD else found - 100


def day_in(year: int, month: int, number: int) -> date | None:
    """Return a day, None where the calendar has none such."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _year_of_month(number: int, base: date, tense: str | None) -> int:
    """Choose the year by tense; the month just past is hardly ever that of next year."""
    if tense is None:
        tense = "future" if (number - base.month) % 12 <= _SOON else "past"
    if tense == "past" or (tense == "future" and number == base.month - 1):
        return base.year - (number > base.month)
    return base.year + (number < base.month)


def _year_of_day(month: int, number: int, base: date, tense: str | None) -> int:
    around = [when for n in (-1, 0, 1) if (when := day_in(base.year + n, month, number))]

    def cost(when: date) -> int:
        ahead = (when - base).days
        against = (tense == "past" and ahead > 1) or (tense == "future" and ahead < -1)
        return abs(ahead) + _AGAINST_TENSE * against

    return min(around, key=cost).year if around else base.year


READERS = {
    "day": day,
    "days": days,
    "september-11": day,
    "day-of-month": day_of_month,
    "month": month,
    "months": months,
    "year": year,
    "years": years,
    "numeric": numeric,
    "decade": decade,
    "century": century,
}
