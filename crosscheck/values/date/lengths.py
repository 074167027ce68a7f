"""Lengths of time and repetitions: their TIMEX3 values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.values.date import periods
from crosscheck.values.date.reading import Reading

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context
    from crosscheck.values.date.periods import Period

# Units that ISO 8601 does not have, in those that it has.
_WRITTEN_IN = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "FN": (2, "W"), "SE": (6, "M")}

# Halves and quarters of one unit are written in the next smaller one.
_HALVES = {
    0.5: {"TH": "PT30M", "TM": "PT30S", "D": "PT12H", "Y": "P6M"},
    0.25: {"TH": "PT15M", "Y": "P3M"},
}


def value(count: float | None, unit: str) -> str:
    """Write a length as ISO 8601 does; None is a number that is not given ("PXY")."""
    clock, letter = ("T" if unit.startswith("T") else ""), unit.removeprefix("T")
    if count is None:
        return f"P{clock}X{letter}"
    if count in _HALVES and unit in _HALVES[count]:
        return _HALVES[count][unit]
    times, letter = _WRITTEN_IN.get(letter, (1, letter))
    return f"P{clock}{_number(count * times)}{letter}"


def duration(parts: Parts, context: Context) -> Reading | None:
    """Read a length; "the past five years" has its days too, counted from publication."""
    unit = parts.unit or ""
    count = None if parts.vague else parts.count
    if parts.rule == "duration-half":
        count = (count or 0) + 0.5
    said = parts.value or value(count, unit)
    if parts.finer_unit is not None:
        said = _joined(said, value(_plain(parts.finer), parts.finer_unit))
    base = context.publication
    days = None
    if base is not None and count is not None:
        days = _counted(base.period.first, count, unit, parts.rel or 0, context)
    if days is None or base is None:
        return Reading(value=said, mod=parts.mod, rule=parts.rule)
    return Reading(days, said, parts.rule, base, parts.mod, (base.step,))


def _counted(today: date, count: float, unit: str, rel: int, context: Context) -> Period | None:
    """Return the days of "the past five years", of "within 30 days", and the day of "will reopen in two weeks"."""
    ahead = context.cues.direction == "in" and context.tense == "future"
    within = context.cues.direction == "within" and context.tense != "past"
    end = periods.laid_off(today, count * (rel or 1), unit)
    if end is None or not (rel or ahead or within):
        return None
    if ahead and not rel:
        return periods.holding(unit, end) if unit in {"D", "W", "M", "Y"} else periods.day(end)
    first, last = sorted((today, end))
    return periods.days(first, last)


def repetition(parts: Parts, _: Context) -> Reading | None:
    """Read a repetition: "annually" is P1Y, "every Sunday" XXXX-WXX-7."""
    if parts.value is not None:
        return Reading(value=parts.value, rule=parts.rule)
    part = f"T{parts.daypart}" if parts.daypart else ""
    if parts.weekday is not None:
        return Reading(value=f"XXXX-WXX-{parts.weekday}{part}", rule=parts.rule)
    if parts.month is not None:
        return Reading(value=f"XXXX-{parts.month:02}", rule=parts.rule)
    if parts.season is not None:
        return Reading(value=f"XXXX-{parts.season}", rule=parts.rule)
    if part:
        return Reading(value=f"XXXX-XX-XX{part}", rule=parts.rule)
    return Reading(value=value(None if parts.vague else parts.count or 1, parts.unit or ""), rule=parts.rule)


def _plain(count: object) -> float | None:
    return float(count) if isinstance(count, int | float) else None


def _number(count: float) -> str:
    return str(int(count)) if count == int(count) else f"{count:g}"


def _joined(whole: str, rest: str) -> str:
    """Join P2Y and P6M, PT2H and PT30M, P1D and PT6H."""
    if "T" in whole:
        return whole + rest.removeprefix("PT") if rest.startswith("PT") else whole
    return whole + rest.removeprefix("P")
