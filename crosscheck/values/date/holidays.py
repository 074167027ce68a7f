"""The days of holidays with fixed rules."""

from __future__ import annotations

from datetime import date, timedelta

from crosscheck.lexicon import table


def holiday(code: str, year: int) -> date | None:
    """Return the day of a holiday in a year; None where the rule gives none. `calendars.toml` has the rules."""
    rule: str = table("calendars", None)["holidays"][code]
    if rule.count("-") == 2 and len(rule) == 10:
        return date.fromisoformat(rule)
    rule, _, plus = rule.partition("+") if not rule.startswith("easter") else (rule, "", "")
    if rule.startswith("easter"):
        from dateutil.easter import easter  # noqa: PLC0415  (only here)

        return easter(year) + timedelta(int(rule.removeprefix("easter"))) if year >= 1583 else None
    month, _, rest = rule.partition("-")
    weekday, _, nth = rest.partition("-")
    if not nth:
        return date(year, int(month), int(rest))
    return _nth(year, int(month), int(weekday), int(nth)) + timedelta(int(plus or 0))


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    return last - timedelta((last.isoweekday() - weekday) % 7)
