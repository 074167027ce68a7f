"""Lengths of time and repetitions: their TIMEX3 values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.values.date import periods
from crosscheck.values.date.context import Reading

if TYPE_CHECKING:
    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context

_IN_YEARS = {"DE": 10, "CE": 100, "ML": 1000}


def _number(count: float) -> str:
    return f"{count:g}" if count < 1e6 else str(int(count))


def value(count: float | None, unit: str) -> str:
    """Write a length as ISO 8601 does; None is a number that is not given ("PXY")."""
    clock = "T" if unit.startswith("T") else ""
    letter = unit.removeprefix("T")
    if count is None:
        return f"P{clock}X{letter}" if letter != "FN" else "PXW"
    if letter in _IN_YEARS:
        count, letter = count * _IN_YEARS[letter], "Y"
    if letter == "FN":
        count, letter = count * 2, "W"
    if letter == "SE":
        count, letter = count * 6, "M"
    return f"P{clock}{_number(count)}{letter}"


def duration(parts: Parts, context: Context) -> Reading | None:
    """Read a length; "the past five years" also has its days, counted from publication."""
    if parts.value is not None:
        return Reading(value=parts.value, rule=parts.rule)
    unit = parts.unit or ""
    count = None if parts.vague else parts.count
    mod = parts.mod
    if mod == "HALF":
        count, mod = (count or 1) + 0.5, None
    said = Reading(value=value(count, unit), mod=mod, rule=parts.rule)
    if parts.rel is None or count is None or context.published is None:
        return said
    end = periods.laid_off(context.published, count * parts.rel, unit)
    if end is None:
        return said
    first, last = sorted((context.published, end))
    span = periods.days(first, last, "day")
    return Reading(
        period=span,
        value=said.value,
        mod=mod,
        rule=parts.rule,
        base="publication",
        steps=("counted from publication",),
    )


def repetition(parts: Parts, context: Context) -> Reading | None:
    """Read a repetition: "annually" is P1Y, "every Sunday" XXXX-WXX-7."""
    if parts.value is not None:
        return Reading(value=parts.value, rule=parts.rule)
    if parts.weekday is not None:
        part = f"T{parts.daypart}" if parts.daypart else ""
        return Reading(value=f"XXXX-WXX-{parts.weekday}{part}", rule=parts.rule)
    if parts.month is not None:
        return Reading(value=f"XXXX-{parts.month:02}", rule=parts.rule)
    if parts.season is not None:
        return Reading(value=f"XXXX-{parts.season}", rule=parts.rule)
    if parts.daypart is not None:
        return Reading(value=f"XXXX-XX-XXT{parts.daypart}", rule=parts.rule)
    return Reading(value=value(None if parts.vague else parts.count or 1, parts.unit or ""), rule=parts.rule)
