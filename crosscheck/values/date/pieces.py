"""Parts of periods: "the end of March", "early 2020", "the second half of the year", "the third week of May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.values.date import fiscal, periods
from crosscheck.values.date.reading import Reading, counted, moved, unresolved
from crosscheck.values.date.relative import period as relative_period

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context
    from crosscheck.values.date.periods import Period


def quarter(parts: Parts, context: Context) -> Reading | None:
    """Read "the fourth quarter": of its year, else the last one begun, or the coming one where the tense is future."""
    place = 4 if parts.ordinal == -1 else parts.ordinal or 1
    if not 1 <= place <= 4:
        return None
    if parts.fiscal:
        return fiscal.fiscal_quarter(parts, context)
    return _of_year(parts, context, lambda year: periods.quarter(year, place), f"Q{place}", "quarter")


def half_of_year(parts: Parts, context: Context) -> Reading | None:
    """Read "the first half" of a year of business."""
    place = 1 if parts.ordinal == 1 else 2
    return _of_year(parts, context, lambda year: periods.half(year, place), f"H{place}", "half")


def _of_year(
    parts: Parts, context: Context, make: Callable[[int], Period], mark: str, rule: str
) -> Reading | None:
    if parts.year is not None:
        return counted(make(parts.year), rule)
    base = context.publication
    if base is None:
        return unresolved(f"XXXX-{mark}", rule)
    today = base.period.first
    number = today.year
    if context.tense == "future":
        number += make(number).last < today
    else:
        number -= make(number).first > today
    return counted(make(number), rule, base)


def edge(parts: Parts, context: Context, whole: Reading | None) -> Reading | None:
    """Read "the end of the summer" as its last month or third, "early 2020" as its first third."""
    mod = parts.edge or "END"
    if whole is None and parts.of is None:
        whole = relative_period(evolve(parts, rel=0, way=None), context)
    if whole is None or whole.period is None:
        return whole and evolve(whole, mod=mod)
    named = parts.rule == "edge"
    return evolve(whole, period=periods.third(whole.period, mod, month=named), mod=mod, rule=parts.rule)


def sooner(parts: Parts, context: Context, whole: Reading | None) -> Reading | None:
    """Read "earlier this year" as the year up to publication, "later this year" as what is left of it."""
    mod = "BEFORE" if parts.edge == "START" else "AFTER"
    if whole is None and parts.of is None:
        whole = relative_period(evolve(parts, rel=0, way=None), context)
    if whole is None or whole.period is None:
        return whole and evolve(whole, mod=mod)
    found, today = whole.period, context.published
    if today is not None and found.first <= today <= found.last and found.days > 1:
        first, last = (
            (found.first, today)
            if mod == "BEFORE"
            else (min(periods.shift(today, 1), found.last), found.last)
        )
        found = evolve(found, first=first, last=last, edtf=f"{first}/{last}")
    return evolve(whole, period=found, mod=mod, rule="sooner")


def so_far(_: Parts, context: Context, whole: Reading | None) -> Reading | None:
    """Read "so far this year": the year up to publication."""
    if whole is None or whole.period is None or context.published is None:
        return whole
    if not whole.period.first <= context.published <= whole.period.last:
        return whole
    return evolve(whole, period=evolve(whole.period, last=context.published), rule="so-far")


def half(parts: Parts, context: Context, whole: Reading | None) -> Reading | None:
    """Read "the first half of the year", "the second half of July"."""
    if whole is None and parts.of is None:
        whole = relative_period(evolve(parts, rel=0, way=None), context)
    if whole is None or whole.period is None:
        return whole
    place = 1 if parts.ordinal == 1 else 2
    found = whole.period
    if found.granularity == "year" and found.value.isdecimal():
        return evolve(whole, period=periods.half(found.first.year, place), rule="half")
    cut = periods.shift(found.first, found.days // 2)
    if found.granularity == "month":
        cut = found.first.replace(day=16)
    first, last = (found.first, periods.shift(cut, -1)) if place == 1 else (cut, found.last)
    piece = evolve(found, first=first, last=last, edtf=f"{first}/{last}")
    return evolve(whole, period=piece, rule="half", mod="START" if place == 1 else "END")


def part(parts: Parts, _: Context, whole: Reading | None) -> Reading | None:
    """Read "the third week of May", "the first quarter of 2018", "the first three months of 2019"."""
    if parts.clock is not None:  # a length as a part: "the first three months of"
        parts = parts.clock
    if whole is None or whole.period is None or parts.vague:
        return whole
    place = -1 if parts.ordinal is None else parts.ordinal
    found = whole.period
    if parts.count is None and parts.unit == "Q" and found.granularity == "year":
        place = 4 if place == -1 else place
        if not 1 <= place <= 4:
            return None
        plain = found.value.isdecimal()
        piece = periods.quarter(found.first.year, place) if plain else fiscal.quarter_of(found, place)
        return moved(whole, piece, "part")
    return _units(parts, whole, found, place)


def _units(parts: Parts, whole: Reading, found: Period, place: int) -> Reading | None:
    """Lay off the n-th run of units from the start of a period, or the last one from its end."""
    unit, count = parts.unit or "", parts.count or 1
    if place < 0:
        start = periods.laid_off(periods.shift(found.last, 1), -count, unit)
    else:
        start = periods.laid_off(found.first, count * (place - 1), unit)
    end = start and periods.laid_off(start, count, unit)
    if start is None or end is None:
        return None
    last = min(periods.shift(end, -1), found.last)
    if not found.first <= start <= last:
        return None
    if parts.count is not None:
        stretch = periods.days(start, last, found.granularity)
        value = f"P{count:g}{unit}" if not unit.startswith("T") and len(unit) == 1 else None
        return evolve(whole, period=stretch, value=value, rule="part", length=True)
    named = periods.holding(unit, periods.shift(start, (last - start).days // 2))
    return None if named is None else evolve(whole, period=evolve(named, first=start, last=last), rule="part")


def weekday_of_month(parts: Parts, _: Context, whole: Reading | None) -> Reading | None:
    """Read "the first Tuesday of November"."""
    parts = parts.clock or parts
    if whole is None or whole.period is None or parts.weekday is None:
        return whole
    first, last = whole.period.first, whole.period.last
    place = parts.rel if parts.ordinal is None else parts.ordinal
    if place is None or place < 0:
        when = periods.shift(last, -((last.isoweekday() - parts.weekday) % 7))
    else:
        when = periods.shift(first, (parts.weekday - first.isoweekday()) % 7 + 7 * (place - 1))
    return evolve(whole, period=periods.day(when), rule="weekday-of-month") if first <= when <= last else None


def period_of(parts: Parts, _: Context, whole: Reading | None) -> Reading | None:
    """Read "the week of Nov. 8"."""
    if whole is None or whole.period is None:
        return whole
    found = periods.holding(parts.unit or "", whole.period.first)
    return moved(whole, found, "period-of")


def after(parts: Parts, _: Context, whole: Reading | None) -> Reading | None:
    """Read "the day after Christmas", "the week before the 15th"."""
    if whole is None or whole.period is None:
        return whole
    later = parts.way == "after"
    at = periods.laid_off(
        whole.period.last if later else whole.period.first, 1 if later else -1, parts.unit or ""
    )
    return None if at is None else moved(whole, periods.holding(parts.unit or "", at), "after")


READERS = {"quarter": quarter, "half-of-year": half_of_year}

# These are given the reading of the date that they are a part of.
COMPOUNDS = {
    "edge": edge,
    "edge-early": edge,
    "sooner": sooner,
    "so-far": so_far,
    "half": half,
    "part": part,
    "weekday-of-month": weekday_of_month,
    "period-of": period_of,
    "after": after,
}
