"""Seasons: "this fall", "the summer of 2019", "next spring"; in the south they fall in the other half of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.lexicon import table
from crosscheck.values.date import periods
from crosscheck.values.date.reading import Reading, counted, unresolved

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context
    from crosscheck.values.date.periods import Period


def season(parts: Parts, context: Context) -> Reading | None:
    """Read a season by its year, by the word of relation, else by tense."""
    if parts.season is None:
        return None
    south = _southern(context)
    if parts.year is not None:
        return counted(periods.season(parts.year, parts.season, southern=south), "season")
    base = context.last if parts.way == "text" and context.last else context.publication
    if base is None:
        return unresolved(f"XXXX-{parts.season}", "season")
    return counted(_chosen(parts, context, base.period.first, south=south), "season", base)


def season_of_year(parts: Parts, context: Context) -> Reading | None:
    """Read "spring of next year"."""
    base = context.last if parts.way == "text" and context.last else context.publication
    if parts.season is None:
        return None
    if base is None:
        return unresolved(f"XXXX-{parts.season}", "season")
    number = base.period.first.year + (parts.rel or 0)
    return counted(periods.season(number, parts.season, southern=_southern(context)), "season", base)


def _southern(context: Context) -> bool:
    return context.country in table("calendars", None)["southern"]


def _chosen(parts: Parts, context: Context, base: date, *, south: bool) -> Period:
    years = range(max(base.year - 2, 1), min(base.year + 3, 9998))
    around = [periods.season(number, parts.season or "", southern=south) for number in years]
    before = [one for one in around if one.last < base] or around[:1]
    holding = [one for one in around if one.first <= base <= one.last]
    after = [one for one in around if one.first > base] or around[-1:]
    if parts.rel == -1:
        return before[-1]
    if parts.rel == 1:
        return after[0]
    if holding:
        return holding[0]
    if parts.rel == 0:
        return next((one for one in around if one.first.year == base.year), around[-1])
    if context.tense is None:
        return before[-1] if base - before[-1].last <= after[0].first - base else after[0]
    return after[0] if context.tense == "future" else before[-1]


READERS = {"season": season, "season-of-year": season_of_year}
