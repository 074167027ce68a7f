"""Periods of the calendar: their days, their TIMEX3 values and their EDTF."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import evolve, frozen

if TYPE_CHECKING:
    from collections.abc import Callable

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # meteorological, northern: the first month
_EDTF_SEASON = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_SOUTH = {"SP": "FA", "FA": "SP", "SU": "WI", "WI": "SU"}


@frozen
class Period:
    """A closed interval of days with its name: TIMEX3 `value`, `granularity`, `edtf`."""

    first: date
    last: date
    value: str
    granularity: str
    edtf: str

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def day(when: date) -> Period:
    """Return one day."""
    return Period(when, when, when.isoformat(), "day", when.isoformat())


def days(first: date, last: date, granularity: str = "day") -> Period:
    """Return a run of days."""
    value = f"{first.isoformat()}/{last.isoformat()}"
    return Period(first, last, value, granularity, value)


def week(when: date) -> Period:
    """Return the ISO week, Monday to Sunday, that holds a day."""
    year, number, weekday = when.isocalendar()
    monday = shift(when, 1 - weekday)
    sunday = shift(monday, 6)
    return Period(monday, sunday, f"{year:04}-W{number:02}", "week", f"{monday}/{sunday}")


def weekend(when: date) -> Period:
    """Return the Saturday and Sunday of the ISO week that holds a day."""
    whole = week(when)
    saturday = shift(whole.first, 5)
    return Period(saturday, whole.last, f"{whole.value}-WE", "weekend", f"{saturday}/{whole.last}")


def month(year: int, number: int) -> Period:
    """Return a month."""
    value = f"{year:04}-{number:02}"
    return Period(date(year, number, 1), month_end(year, number), value, "month", value)


def month_end(year: int, number: int) -> date:
    """Return a month's last day."""
    if (year, number) == (9999, 12):
        return date.max
    return date(year + number // 12, number % 12 + 1, 1) - timedelta(1)


def quarter(year: int, number: int) -> Period:
    """Return a quarter of the calendar year."""
    first = date(year, 3 * number - 2, 1)
    return Period(
        first, month_end(year, 3 * number), f"{year:04}-Q{number}", "quarter", f"{year:04}-{32 + number}"
    )


def half(year: int, number: int) -> Period:
    """Return a half of the calendar year."""
    first = date(year, 6 * number - 5, 1)
    return Period(
        first, month_end(year, 6 * number), f"{year:04}-H{number}", "half", f"{year:04}-{39 + number}"
    )


def season(year: int, code: str, *, southern: bool = False) -> Period:
    """
    Return a meteorological season; winter of a year begins in its December, in the south in its June.

    EDTF's codes 21 to 24 are used in the north, 29 to 32 in the south (level 2).
    """
    start = SEASONS[_SOUTH[code] if southern else code]
    first = date(year, start, 1)
    last = month_end(year + (start + 2 > 12), (start + 1) % 12 + 1)
    return Period(
        first, last, f"{year:04}-{code}", "season", f"{year:04}-{_EDTF_SEASON[code] + 8 * southern}"
    )


def year(number: int) -> Period:
    """Return a calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31), f"{number:04}", "year", f"{number:04}")


def decade(first: int) -> Period:
    """Return the ten years from a year that ends in 0."""
    stem = f"{first // 10:03}"
    return Period(date(max(first, 1), 1, 1), date(first + 9, 12, 31), stem, "decade", f"{stem}X")


def century(number: int) -> Period:
    """Return a century: the 20th is 1901 to 2000, written 19 in TIMEX3."""
    stem = f"{number - 1:02}"
    return Period(
        date(100 * (number - 1) + 1, 1, 1), date(100 * number, 12, 31), stem, "century", f"{stem}XX"
    )


def fiscal(number: int, start: int, named: str) -> Period:
    """Return the fiscal year of that name, which begins in the month `start`."""
    begins = number - (named == "last" and start > 1)
    first = date(begins, start, 1)
    last = month_end(begins + (start > 1), (start - 2) % 12 + 1)
    return Period(first, last, f"FY{number:04}", "year", f"{first:%Y-%m}/{last:%Y-%m}")


def shift(when: date, n: int) -> date:
    """Return the day n days on, held within the calendar (years 1 to 9999)."""
    return date.fromordinal(min(max(when.toordinal() + n, 1), date.max.toordinal()))


def months_on(when: date, n: int) -> date:
    """Return the same day of the month n months on, or the month's last day, held within the calendar."""
    at = when.year * 12 + when.month - 1 + n
    at = min(max(at, 12), 9999 * 12 + 11)
    to_year, to_month = divmod(at, 12)
    return date(to_year, to_month + 1, min(when.day, month_end(to_year, to_month + 1).day))


def holding(unit: str, when: date) -> Period | None:
    """Return the period of a unit ("D", "W", "M", "Q", "Y" ...) that holds a day."""
    make: dict[str, Callable[[date], Period]] = {
        "D": day,
        "W": week,
        "WE": weekend,
        "M": lambda at: month(at.year, at.month),
        "Q": lambda at: quarter(at.year, (at.month + 2) // 3),
        "SE": lambda at: half(at.year, (at.month + 5) // 6),
        "Y": lambda at: year(at.year),
        "DE": lambda at: decade(at.year // 10 * 10),
        "CE": lambda at: century((at.year + 99) // 100),
    }
    return make[unit](when) if unit in make else None


def laid_off(when: date, count: float, unit: str) -> date | None:
    """Return the day that many units on (back, if negative); None for units of the clock."""
    in_days = {"D": 1, "W": 7, "WE": 7, "FN": 14}
    in_months = {"M": 1, "Q": 3, "SE": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
    if unit in in_days:
        return shift(when, round(max(-4e6, min(4e6, count * in_days[unit]))))
    if unit in in_months:
        return months_on(when, round(max(-2e5, min(2e5, count * in_months[unit]))))
    return None


def about(whole: Period) -> Period:
    """Return a period named with "around": one more of its kind on either side."""
    first, last = shift(whole.first, -1), shift(whole.last, 1)
    if whole.granularity == "month":
        first, last = months_on(whole.first, -1), shift(months_on(shift(whole.last, 1), 1), -1)
    elif whole.granularity == "year":
        first, last = months_on(whole.first, -12), shift(months_on(shift(whole.last, 1), 12), -1)
    return evolve(whole, first=first, last=last, edtf=f"{whole.edtf}~")


def third(whole: Period, mod: str, *, month: bool) -> Period:
    """
    Return the beginning, middle or end of a period: a third of it, or, with `month`, a month.

    "The end of the year" is its last month, "late 2019" its last third.

    The value stays the whole's, as TIMEX3 has it; EDTF marks the day as approximate.
    """
    first, last = whole.first, whole.last
    if whole.granularity == "day" or whole.days < 3:
        return whole
    full = first.day == 1 and last == month_end(last.year, last.month)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if full and month and whole.granularity in {"year", "half", "quarter", "season"} and mod != "MID":
        if mod == "START":
            last = month_end(first.year, first.month)
        else:
            first = last.replace(day=1)
    elif full and months >= 3:
        begin = {"START": 0, "MID": months // 3, "END": months - months // 3}[mod]
        first = months_on(whole.first, begin)
        end = months_on(first, months // 3 - 1)
        last = month_end(end.year, end.month)
    elif full and months == 1:
        first, last = {
            "START": (first, first.replace(day=10)),
            "MID": (first.replace(day=11), first.replace(day=20)),
            "END": (first.replace(day=21), last),
        }[mod]
    else:
        length = max(1, round(whole.days / 3))
        first, last = {
            "START": (first, shift(first, length - 1)),
            "MID": (shift(first, length), shift(last, -length)),
            "END": (shift(last, 1 - length), last),
        }[mod]
    mark = {"START": first, "END": last}.get(mod)
    edtf = f"{mark.isoformat()}~" if mark else f"{whole.value}~"
    return evolve(whole, first=first, last=last, edtf=edtf)
