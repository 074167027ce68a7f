"""Fiscal years and quarters, by the country or company that the passage names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck.lexicon import table
from crosscheck.values.date import periods
from crosscheck.values.date.absolute import given_year
from crosscheck.values.date.reading import MONTHS, Reading, perhaps, unresolved

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context
    from crosscheck.values.date.periods import Period

_REACH = 400  # characters around a date in which its company is looked for
_UNKNOWN = "the months of the fiscal year depend on the country or company, and none is named"


@frozen
class Calendar:
    """Whose fiscal year it is, the month in which it begins, and whether its first or last year names it."""

    who: str
    start: int
    named: str

    def year(self, number: int) -> Period:
        """Return the fiscal year of that name."""
        return periods.fiscal(number, self.start, self.named)


def calendar(context: Context) -> Calendar | None:
    """Return the fiscal calendar that applies, None where nothing near tells."""
    data = table("calendars", None)
    sentence, text = context.sentence, context.article.text
    low, high = max(sentence.start, context.span.start - _REACH), min(sentence.end, context.span.end + _REACH)
    for company, rule in data["companies"].items():
        if text.find(company, low, high) >= 0:
            return Calendar(company, **rule)
    country = context.country
    if country is None or country not in data["fiscal"]:
        return None
    return Calendar(country.title(), **data["fiscal"][country])


def fiscal_year(parts: Parts, context: Context) -> Reading | None:
    """Read "fiscal 2021", "the 2020-21 fiscal year", "the next fiscal year"."""
    known = calendar(context)
    number, base = given_year(parts, context), None
    if number is None:
        base = context.publication
        if base is None:
            return unresolved("FYXXXX", "fiscal-year")
        number = _current(known, base.period.first) + (parts.rel or 0)
    if known is None:
        return Reading(value=f"FY{number:04}", rule="fiscal-year", base=base, steps=(_UNKNOWN,))
    found = known.year(number)
    if parts.last_year is not None:  # 2020-21 names both years, whatever the country's habit
        found = evolve(known.year(number + (known.named == "last")), value=f"FY{number:04}")
    return Reading(found, rule="fiscal-year", base=base, steps=(_step(known),))


def fiscal_quarter(parts: Parts, context: Context) -> Reading | None:
    """Read "the fiscal second quarter", of the fiscal year in course, or "the second quarter of fiscal 2021"."""
    known = calendar(context)
    number, base = given_year(parts, context), None
    place = 4 if parts.ordinal == -1 else parts.ordinal or 1
    if number is None:
        base = context.publication
        if base is None:
            return unresolved(f"FYXXXX-Q{place}", "fiscal-quarter")
        number = _current(known, base.period.first)
    if known is None:
        return Reading(value=f"FY{number:04}-Q{place}", rule="fiscal-quarter", base=base, steps=(_UNKNOWN,))
    found = quarter_of(known.year(number), place)
    if (
        base is not None
        and found is not None
        and found.first > base.period.first
        and context.tense != "future"
    ):
        found = quarter_of(known.year(number - 1), place)
    return perhaps(found, "fiscal-quarter", base, (_step(known),))


def quarter_of(whole: Period, place: int) -> Period | None:
    """Return a quarter of a fiscal year."""
    if not 1 <= place <= 4:
        return None
    first = periods.months_on(whole.first, 3 * (place - 1))
    end = periods.months_on(first, 2)
    last = periods.month_end(end.year, end.month)
    return periods.Period(first, last, f"{whole.value}-Q{place}", "quarter", f"{first:%Y-%m}/{last:%Y-%m}")


def _current(known: Calendar | None, today: date) -> int:
    if known is None:
        return today.year
    for number in (today.year - 1, today.year, today.year + 1):
        whole = known.year(number)
        if whole.first <= today <= whole.last:
            return number
    return today.year


def _step(known: Calendar) -> str:
    return f"the fiscal year of {known.who} begins in {MONTHS[known.start]}"


READERS = {"fiscal-year": fiscal_year}
