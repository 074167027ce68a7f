"""One function for each rule of the grammar that names a day or a period: from its parts to days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.lexicon import table
from crosscheck.values.date import periods
from crosscheck.values.date.context import Base, Reading
from crosscheck.values.date.holidays import holiday

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context
    from crosscheck.values.date.periods import Period

# Days by which a date on the wrong side of the publication, for its verb's tense, counts as farther off.
_AGAINST_TENSE = 150
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_date(when: date) -> str:
    """Write a day as a sentence does: 15 October 2020."""
    return f"{when.day} {when:%B} {when.year}"


def _published(context: Context) -> Base | None:
    if context.published is None:
        return None
    return Base(period=periods.day(context.published), text="publication")


def _counted(base: Base) -> str:
    if base.text == "publication":
        return f"counted from publication on {long_date(base.period.first)}"
    return f'counted from "{base.text}"'


def _read(period: Period, rule: str, base: Base | None = None, **more: object) -> Reading:
    return Reading(
        period=period,
        rule=rule,
        base=None if base is None else base.text,
        steps=() if base is None else (_counted(base),),
        **more,  # type: ignore[arg-type]
    )


def _open(value: str, rule: str) -> Reading:
    return Reading(value=value, rule=rule, steps=("the article has no publication date to count from",))


def _full_year(short: int, context: Context) -> int:
    pivot = context.published.year if context.published else date.today().year  # noqa: DTZ011  (only a pivot)
    year = pivot // 100 * 100 + short
    return year if year <= pivot + 10 else year - 100


def _given_year(parts: Parts, context: Context) -> int | None:
    if parts.year is not None:
        return parts.year
    return None if parts.short_year is None else _full_year(parts.short_year, context)


def _day_in(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _nearest_year(month: int, number: int | None, context: Context, base: date) -> int:
    """Choose the year of a day or month that has none: by tense, else the nearest, the past before the future."""
    tense = context.tense()
    if number is None:
        here = (base.year, base.month)
        if tense == "past":
            return base.year - (month > here[1])
        if tense == "future":
            return base.year + (month < here[1])
        months = (month - base.month) % 12  # how far ahead
        return base.year + (month < base.month) if months <= 3 else base.year - (month > base.month)
    candidates = [
        at for year in (base.year - 1, base.year, base.year + 1) if (at := _day_in(year, month, number))
    ]

    def cost(at: date) -> int:
        ahead = (at - base).days
        against = (tense == "past" and ahead > 1) or (tense == "future" and ahead < -1)
        return abs(ahead) + _AGAINST_TENSE * against

    return min(candidates, key=cost).year if candidates else base.year


def _day(parts: Parts, context: Context) -> Reading | None:
    assert parts.month is not None
    assert parts.day is not None
    year = _given_year(parts, context)
    base = None
    if year is None:
        base = _published(context)
        if base is None:
            return _open(f"XXXX-{parts.month:02}-{parts.day:02}", "day")
        year = _nearest_year(parts.month, parts.day, context, base.period.first)
    when = _day_in(year, parts.month, parts.day)
    return None if when is None else _read(periods.day(when), "day", base)


def _days(parts: Parts, context: Context) -> Reading | None:
    start = _day(parts, context)
    assert parts.last_day is not None
    last_month = parts.last_month or parts.month
    assert last_month is not None
    if start is None:
        return None
    if start.period is None:
        return evolve(start, value=f"{start.value}/XXXX-{last_month:02}-{parts.last_day:02}")
    first = start.period.first
    if parts.last_month and parts.month and parts.last_month < parts.month and parts.year:
        first = first.replace(year=first.year - 1)
    last = _day_in(first.year + (last_month < first.month), last_month, parts.last_day)
    if last is None or last < first:
        return None
    return evolve(start, period=periods.days(first, last), rule="days")


def _month(parts: Parts, context: Context) -> Reading | None:
    assert parts.month is not None
    year = _given_year(parts, context)
    base = None
    if year is None:
        base = _published(context)
        if base is None:
            return _open(f"XXXX-{parts.month:02}", "month")
        year = _nearest_year(parts.month, None, context, base.period.first)
    return _read(periods.month(year, parts.month), "month", base)


def _months(parts: Parts, context: Context) -> Reading | None:
    end = _month(evolve(parts, month=parts.last_month), context)
    if end is None or end.period is None or parts.month is None or parts.last_month is None:
        return end
    first = periods.month(end.period.first.year - (parts.month > parts.last_month), parts.month)
    value = f"{first.value}/{end.period.value}"
    return evolve(
        end, period=periods.Period(first.first, end.period.last, value, "month", value), rule="months"
    )


def _year(parts: Parts, context: Context) -> Reading | None:
    year = _given_year(parts, context)
    return None if year is None else _read(periods.year(year), "year")


def _years(parts: Parts, context: Context) -> Reading | None:
    assert parts.year is not None
    assert parts.last_year is not None
    last = parts.last_year
    if last < 100:
        last += parts.year // 100 * 100
        if last <= parts.year:
            return None
    if last <= parts.year:
        return None
    value = f"{parts.year:04}/{last:04}"
    return _read(periods.Period(date(parts.year, 1, 1), date(last, 12, 31), value, "year", value), "years")


def _numeric(parts: Parts, context: Context) -> Reading | None:
    assert parts.numbers is not None
    a, b, year = parts.numbers
    if year < 100:
        year = _full_year(year, context)
    first = _day_in(year, a, b)  # month first
    second = _day_in(year, b, a)
    if first is None or second is None or first == second:
        when = first or second
        return None if when is None else _read(periods.day(when), "numeric")
    country = context.region()
    if country is not None:
        month_first = country in table("calendars", None)["month_first"]
        order = "month before day" if month_first else "day before month"
        chosen = first if month_first else second
        return evolve(
            _read(periods.day(chosen), "numeric"),
            steps=(f"read with {order}, as in the country named near by",),
        )
    early, late = sorted((first, second))
    today = context.published or early
    nearer = min((first, second), key=lambda at: abs((at - today).days))
    return Reading(
        period=periods.Period(early, late, nearer.isoformat(), "day", f"[{early},{late}]"),
        rule="numeric-either",
        steps=(f"either {long_date(early)} or {long_date(late)}: the order of day and month is open",),
    )


def _decade(parts: Parts, context: Context) -> Reading | None:
    assert parts.decade is not None
    first = parts.decade
    if first < 100:
        pivot = context.published.year if context.published else 2030
        first += 1900 if first >= 20 or pivot < 2000 + first else 2000
        if first + 100 <= pivot and first % 100 < 20:
            first += 100
    return _read(periods.decade(first), "decade")


def _century(parts: Parts, context: Context) -> Reading | None:
    if parts.century is None or not 1 <= parts.century <= 30:
        return None
    return _read(periods.century(parts.century), "century")


def _southern(context: Context) -> bool:
    return context.region() in table("calendars", None)["southern"]


def _season_at(code: str, context: Context, base: date, rel: int | None) -> Period:
    """Return the season meant: with `rel` the last, this or next one, else by tense."""
    south = _southern(context)
    around = [
        periods.season(year, code, southern=south)
        for year in range(max(base.year - 2, 1), min(base.year + 3, 9999))
    ]
    if rel == -1:
        return max((one for one in around if one.last < base), key=lambda one: one.first)
    if rel == 1:
        return min((one for one in around if one.first > base), key=lambda one: one.first)
    holding = [one for one in around if one.first <= base <= one.last]
    if holding:
        return holding[0]
    if rel == 0:
        same = [one for one in around if base.year in {one.first.year}]
        return same[0]
    tense = context.tense()
    before = max((one for one in around if one.last < base), key=lambda one: one.first)
    after = min((one for one in around if one.first > base), key=lambda one: one.first)
    if tense == "future":
        return after
    if tense == "past":
        return before
    return before if (base - before.last) <= (after.first - base) else after


def _season(parts: Parts, context: Context) -> Reading | None:
    assert parts.season is not None
    if parts.year is not None:
        return _read(periods.season(parts.year, parts.season, southern=_southern(context)), "season")
    base = _base(parts, context)
    if base is None:
        return _open(f"XXXX-{parts.season}", "season")
    return _read(_season_at(parts.season, context, base.period.first, parts.rel), "season", base)


def _season_of_year(parts: Parts, context: Context) -> Reading | None:
    base = _base(parts, context)
    assert parts.season is not None
    if parts.unit != "Y":
        return None
    if base is None:
        return _open(f"XXXX-{parts.season}", "season")
    year = base.period.first.year + (parts.rel or 0)
    return _read(periods.season(year, parts.season, southern=_southern(context)), "season", base)


def _fiscal_calendar(context: Context) -> tuple[int, str, str] | None:
    data = table("calendars", None)
    country = context.region()
    sentence = context.sentence.of(context.article.text)
    for name, calendar in data["companies"].items():
        if name.replace("_", " ") in sentence:
            return calendar["start"], calendar["named"], name.replace("_", " ")
    if country in data["fiscal"]:
        calendar = data["fiscal"][country]
        return calendar["start"], calendar["named"], data["names"][country][0]
    return None


def _fiscal_year(parts: Parts, context: Context) -> Reading | None:
    calendar = _fiscal_calendar(context)
    year = parts.year
    base = None
    if year is None:
        base = _published(context)
        if base is None:
            return _open("FYXXXX", "fiscal-year")
        year = base.period.first.year
        if calendar:
            now = next(
                one
                for one in (periods.fiscal(year + n, calendar[0], calendar[1]) for n in (-1, 0, 1))
                if one.first <= base.period.first <= one.last
            )
            year = int(now.value[2:])
        year += parts.rel or 0
    if calendar is None:
        return Reading(
            value=f"FY{year:04}",
            rule="fiscal-year",
            steps=("the fiscal year's months depend on a country that is not named",),
        )
    start, named, who = calendar
    found = periods.fiscal(year, start, named)
    if parts.last_year is not None:
        found = evolve(periods.fiscal(year + (named == "last"), start, named), value=f"FY{year:04}")
    step = f"the fiscal year of {who} begins in {date(2000, start, 1):%B}"
    return Reading(period=found, rule="fiscal-year", base=None if base is None else base.text, steps=(step,))


def _weekday_at(weekday: int, base: date, tense: str | None, rel: int | None, *, strict: bool) -> date:
    ahead = (weekday - base.isoweekday()) % 7
    back = (base.isoweekday() - weekday) % 7
    if rel == -1 and strict:
        return periods.shift(base, -(back or 7))
    if rel == 1 and strict:
        return periods.shift(base, ahead or 7)
    if rel == 0:
        return (
            periods.shift(periods.week(base).first, weekday - 1)
            if tense is None
            else periods.shift(base, ahead if tense == "future" else -back)
        )
    return periods.shift(base, ahead if tense == "future" else -back)


def _weekday(parts: Parts, context: Context) -> Reading | None:
    assert parts.weekday is not None
    base = _base(parts, context)
    if base is None:
        return _open(f"XXXX-WXX-{parts.weekday}", "weekday")
    tense = context.tense()
    when = _weekday_at(parts.weekday, base.period.first, tense, parts.rel, strict=parts.strict)
    return _read(periods.day(when), "weekday", base)


def _weekday_of_week(parts: Parts, context: Context) -> Reading | None:
    assert parts.weekday is not None
    base = _published(context)
    if parts.unit != "W":
        return None
    if base is None:
        return _open(f"XXXX-WXX-{parts.weekday}", "weekday")
    monday = periods.shift(periods.week(base.period.first).first, 7 * (parts.rel or 0))
    return _read(periods.day(periods.shift(monday, parts.weekday - 1)), "weekday-of-week", base)


def _weekday_of_month(parts: Parts, context: Context) -> Reading | None:
    whole = read(parts.of, context) if parts.of else None
    if whole is None or whole.period is None or parts.weekday is None:
        return whole
    first, last = whole.period.first, whole.period.last
    number = parts.ordinal if parts.ordinal is not None else parts.rel or 1
    if number < 0:
        when = periods.shift(last, -((last.isoweekday() - parts.weekday) % 7))
    else:
        when = periods.shift(first, (parts.weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    if not first <= when <= last:
        return None
    return evolve(whole, period=periods.day(when), rule="weekday-of-month")


def _deictic(parts: Parts, context: Context) -> Reading | None:
    base = _published(context)
    if base is None:
        return _open("XXXX-XX-XX", "deictic")
    return _read(periods.day(periods.shift(base.period.first, parts.deictic or 0)), "deictic", base)


def _base(parts: Parts, context: Context) -> Base | None:
    """Return what a relative expression counts from: the last date in the text or publication."""
    if parts.way == "text" and context.last is not None:
        return context.last
    return _published(context)


def _neighbour(unit: str, when: date, rel: int) -> Period | None:
    whole = periods.holding(unit, when)
    if whole is None or rel == 0:
        return whole
    at = whole.first if rel < 0 else whole.last
    beside = periods.holding(unit, periods.shift(at, 1 if rel > 0 else -1))
    if unit == "WE" and rel < 0:
        return periods.weekend(periods.shift(when, -7))
    return beside


def _period(parts: Parts, context: Context) -> Reading | None:
    base = _base(parts, context)
    unit, rel = parts.unit or "", parts.rel or 0
    if base is None:
        return _open(_UNKNOWN.get(unit, "XXXX"), "period")
    if unit == "FN":
        return Reading(value="P2W", rule="period")
    when = base.period.first if rel <= 0 else base.period.last
    if unit == "WE":
        if rel == 0 and when.isoweekday() < 6 and context.tense() == "past":
            rel = -1
        elif rel == -1 and when.isoweekday() == 7:
            when = periods.shift(when, -1)
    found = _neighbour(unit, when, rel)
    return None if found is None else _read(found, "period", base)


_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}


def _the_period(parts: Parts, context: Context) -> Reading | None:
    """Read "the year" against publication, "the quarter" against the last quarter spoken of."""
    if parts.unit == "Q" and context.last is not None and context.last.period.granularity == "quarter":
        return _read(context.last.period, "same", context.last)
    if parts.unit == "WE":
        return _period(evolve(parts, way=None), context)
    return _period(evolve(parts, way=None), context)


def _month_relative(parts: Parts, context: Context) -> Reading | None:
    base = _base(parts, context)
    assert parts.month is not None
    if base is None:
        return _open(f"XXXX-{parts.month:02}", "month")
    at = base.period.first
    rel = parts.rel or 0
    year = at.year
    if rel < 0:
        year -= parts.month >= at.month
    elif rel > 0:
        year += parts.month <= at.month
    return _read(periods.month(year, parts.month), "month-relative", base)


def _month_of_year(parts: Parts, context: Context) -> Reading | None:
    base = _base(parts, context)
    assert parts.month is not None
    if parts.unit != "Y":
        return None
    if base is None:
        return _open(f"XXXX-{parts.month:02}", "month")
    return _read(periods.month(base.period.first.year + (parts.rel or 0), parts.month), "month-of-year", base)


def _day_of_year(parts: Parts, context: Context) -> Reading | None:
    base = _base(parts, context)
    assert parts.month is not None
    assert parts.day is not None
    if parts.unit != "Y" or base is None:
        return None
    when = _day_in(base.period.first.year + (parts.rel or 0), parts.month, parts.day)
    return None if when is None else _read(periods.day(when), "day-of-year", base)


def _same(parts: Parts, context: Context) -> Reading | None:
    base = context.last or _published(context)
    if base is None:
        return _open("XXXX", "same")
    at = base.period.first
    if parts.season:
        return _read(_season_at(parts.season, context, at, 0), "same", base)
    if parts.month:
        return _read(periods.month(at.year, parts.month), "same", base)
    unit = parts.unit or ""
    whole = periods.holding(unit, at)
    if whole is None:
        return None
    if base.period.days > whole.days:
        return Reading(value=_UNKNOWN.get(unit, "XXXX"), rule="same", base=base.text)
    return _read(whole, "same", base)


def _offset(parts: Parts, context: Context) -> Reading | None:
    way = parts.way or "ago"
    base = context.last if way in {"earlier", "later"} and context.last else _published(context)
    unit = parts.unit or ""
    if parts.vague or parts.count is None:
        return Reading(value="FUTURE_REF" if way in {"hence", "later"} else "PAST_REF", rule="offset")
    if unit.startswith("T"):
        return Reading(value="PAST_REF" if way in {"ago", "earlier"} else "FUTURE_REF", rule="offset")
    if base is None:
        return _open(_UNKNOWN.get(unit, "XXXX"), "offset")
    sign = 1 if way in {"later", "hence"} else -1
    at = periods.laid_off(base.period.first, sign * parts.count, unit)
    if at is None:
        return None
    whole = periods.holding({"FN": "W", "ML": "Y"}.get(unit, unit), at)
    if parts.count != int(parts.count):
        whole = periods.holding({"Y": "M", "DE": "Y", "M": "W"}.get(unit, "D"), at)
    elif base.period.granularity in {"quarter", "month"} and unit == "Y" and way in {"earlier", "later"}:
        whole = periods.holding({"quarter": "Q", "month": "M"}[base.period.granularity], at)
    return None if whole is None else _read(whole, "offset", base)


def _after(parts: Parts, context: Context) -> Reading | None:
    whole = read(parts.of, context) if parts.of else None
    if whole is None or whole.period is None:
        return whole
    count = parts.count if parts.count is not None else 1
    sign = 1 if parts.way == "after" else -1
    if parts.vague:
        return Reading(value="FUTURE_REF" if sign > 0 else "PAST_REF", rule="after")
    at = periods.laid_off(
        whole.period.first if sign < 0 else whole.period.last, sign * count, parts.unit or ""
    )
    if at is None:
        return None
    found = periods.holding({"FN": "W", "ML": "Y"}.get(parts.unit or "", parts.unit or ""), at)
    if whole.period.granularity == "day" and parts.unit == "W":
        found = periods.day(at)
    return None if found is None else evolve(whole, period=found, rule="after")


def _edge(parts: Parts, context: Context) -> Reading | None:
    mod = parts.edge or "END"
    if parts.of is None:
        whole = _period(evolve(parts, rel=0, edge=None, way=None), context)
    else:
        whole = read(parts.of, context)
    if whole is None or whole.period is None:
        return None if whole is None else evolve(whole, mod=mod)
    found = periods.third(whole.period, mod, edge=parts.rule == "edge")
    return evolve(whole, period=found, mod=mod, rule="edge")


def _sooner(parts: Parts, context: Context) -> Reading | None:
    """Read "earlier this year" as the part of the year up to publication, "later this year" as the rest."""
    whole = read(parts.of, context) if parts.of else None
    mod = "BEFORE" if parts.edge == "START" else "AFTER"
    if whole is None or whole.period is None:
        return None if whole is None else evolve(whole, mod=mod)
    found, today = whole.period, context.published
    if today is not None and found.first <= today <= found.last and found.granularity != "day":
        if mod == "BEFORE":
            found = evolve(found, last=today, edtf=f"{found.first}/{today}")
        elif today < found.last:
            start = periods.shift(today, 1)
            found = evolve(found, first=start, edtf=f"{start}/{found.last}")
    return evolve(whole, period=found, mod=mod, rule="sooner")


def _quarter(parts: Parts, context: Context) -> Reading | None:
    number = parts.ordinal or 1
    base = None
    year = parts.year
    if not -1 <= number <= 4:
        return None
    number = 4 if number == -1 else number
    if year is None:
        base = _published(context)
        if base is None:
            return _open(f"XXXX-Q{number}", "quarter")
        today = base.period.first
        year = today.year
        tense = context.tense()
        if tense != "future" and periods.quarter(year, number).first > today:
            year -= 1
        elif tense == "future" and periods.quarter(year, number).last < today:
            year += 1
    return _read(periods.quarter(year, number), "quarter", base)


def _half(parts: Parts, context: Context) -> Reading | None:
    whole = read(parts.of, context) if parts.of else None
    if whole is None or whole.period is None:
        return whole
    number = 2 if parts.ordinal in {2, -1} else 1
    if whole.period.granularity == "year" and whole.period.value.isdecimal():
        return evolve(whole, period=periods.half(whole.period.first.year, number), rule="half")
    return _slice(whole, number, 2, "half")


def _slice(whole: Reading, number: int, of: int, rule: str) -> Reading | None:
    assert whole.period is not None
    length = whole.period.days / of
    first = periods.shift(whole.period.first, round(length * (number - 1)))
    last = periods.shift(whole.period.first, round(length * number) - 1)
    return evolve(
        whole,
        period=evolve(whole.period, first=first, last=last, edtf=f"{first}/{last}"),
        rule=rule,
        mod="START" if number == 1 else "END",
    )


def _part(parts: Parts, context: Context) -> Reading | None:
    """Read "the third week of March", "the first quarter of next year", "the last day of May"."""
    whole = read(parts.of, context) if parts.of else None
    if whole is None or whole.period is None:
        return whole
    number = parts.ordinal if parts.ordinal is not None else -1
    count = parts.count or 1
    unit = parts.unit or ""
    span = whole.period
    if unit == "Q" and span.granularity == "year" and count == 1:
        at = 4 if number == -1 else number
        if not 1 <= at <= 4:
            return None
        if span.value.startswith("FY"):
            first = periods.months_on(span.first, 3 * (at - 1))
            end = periods.months_on(first, 2)
            found = periods.Period(
                first,
                periods.month_end(end.year, end.month),
                f"{span.value}-Q{at}",
                "quarter",
                f"{first}/{end}",
            )
        else:
            found = periods.quarter(span.first.year, at)
        return evolve(whole, period=found, rule="part")
    if parts.vague:
        return whole
    if number < 0:
        start = periods.laid_off(periods.shift(span.last, 1), -count, unit)
    else:
        start = periods.laid_off(span.first, count * (number - 1), unit)
    if start is None:
        return None
    after = periods.laid_off(start, count, unit)
    assert after is not None
    last = min(periods.shift(after, -1), span.last)
    if not span.first <= start <= last:
        return None
    if count != 1:
        return evolve(whole, period=periods.days(start, last, span.granularity), value=None, rule="part")
    middle = periods.shift(start, (last - start).days // 2)
    named = periods.holding(unit, middle)
    if named is None:
        return None
    return evolve(whole, period=evolve(named, first=start, last=last), rule="part")


def _holiday(parts: Parts, context: Context) -> Reading | None:
    assert parts.holiday is not None
    year = parts.year
    base = None
    if year is None:
        base = _published(context)
        if base is None:
            return _open("XXXX-XX-XX", "holiday")
        today = base.period.first
        days = [
            when
            for n in (-1, 0, 1)
            if 1 <= today.year + n <= 9999 and (when := holiday(parts.holiday, today.year + n))
        ]
        if not days:
            return None
        rel, tense = parts.rel, context.tense()
        if rel == -1 or (rel is None and tense == "past"):
            days = [when for when in days if when < today or (rel is None and when == today)] or days
        elif rel == 1 or (rel is None and tense == "future"):
            days = [when for when in days if when > today or (rel is None and when == today)] or days
        elif rel == 0:
            days = [when for when in days if when.year == today.year]
        return _read(periods.day(min(days, key=lambda when: abs((when - today).days))), "holiday", base)
    when = holiday(parts.holiday, year)
    return None if when is None else _read(periods.day(when), "holiday")


def _past_offset(parts: Parts, context: Context) -> Reading:
    return Reading(value=parts.value, rule="offset")


READINGS: dict[str, Callable[[Parts, Context], Reading | None]] = {
    "day": _day,
    "days": _days,
    "month": _month,
    "months": _months,
    "year": _year,
    "years": _years,
    "numeric": _numeric,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "season-of-year": _season_of_year,
    "quarter": _quarter,
    "fiscal-year": _fiscal_year,
    "weekday": _weekday,
    "weekday-of-week": _weekday_of_week,
    "weekday-of-month": _weekday_of_month,
    "deictic": _deictic,
    "period": _period,
    "month-relative": _month_relative,
    "month-of-year": _month_of_year,
    "day-of-year": _day_of_year,
    "same": _same,
    "neighbour": _period,
    "the-period": _the_period,
    "offset": _offset,
    "past-offset": _past_offset,
    "after": _after,
    "edge": _edge,
    "sooner": _sooner,
    "half": _half,
    "part": _part,
    "holiday": _holiday,
}


def read(parts: Parts, context: Context) -> Reading | None:
    """Resolve the parts of a calendar date; None where they name no day that exists."""
    return READINGS[parts.rule](parts, context)
