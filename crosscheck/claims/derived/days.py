"""The day that a length leads to: "60 days after Wednesday", "six years after launch", "a five-year deal from 2025"."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Claim, DerivationKind
from crosscheck.claims.concepts import concepts
from crosscheck.claims.derived.make import derived
from crosscheck.claims.derived.time_words import offsets
from crosscheck.mentions.words import WORD, lower
from crosscheck.text.span import Span
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.timex import Timex, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_SLACK = {"week": 3, "fortnight": 3, "month": 15, "year": 183, "decade": 1826}  # days either way, half a unit
_LED = 24  # code points before a length in which "have" stands
_FAR = 30  # code points between an event and the day of which it is said


def days(text: str, figures: Sequence[Claim], dates: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the day that each length of a sentence leads to from a date of it."""
    for claim in figures:
        value = claim.value
        if not isinstance(value, Quantity) or value.dimension != "time" or value.bound is not Bound.EXACT:
            continue
        following = bisect_left(dates, claim.span.end, key=lambda one: one.span.start)
        after = dates[following] if following < len(dates) else None
        gap = lower(text[claim.span.end : after.span.start]) if after else ""
        words = offsets()
        if after and _in_hyphens(value) and words.starting.fullmatch(gap):
            yield from _moved(text, claim, after, value, 1, slot=claim.slot, word="from")
        elif after and words.later.fullmatch(gap):
            yield from _moved(text, claim, after, value, 1)
        elif after and words.earlier.fullmatch(gap):
            yield from _moved(text, claim, after, value, -1)
        else:
            yield from _event(text, claim, value, dates)


def _in_hyphens(value: Quantity) -> bool:
    return "-" in value.text and value.head is not None and value.head != "age"


def _event(text: str, claim: Claim, value: Quantity, dates: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the day of an event from which the date of the sentence is counted: "2020, six years after launch"."""
    before = bisect_left(dates, claim.span.start, key=lambda one: one.span.end)
    said = dates[before - 1] if before else None
    if said is None or said.span.end > claim.span.start or claim.span.start - said.span.end > _FAR:
        yield from _deadline(text, claim, value)
        return
    if offsets().then.match(text, claim.span.end):
        yield from _moved(text, claim, said, value, 1)
        return
    later = offsets().event.match(text, claim.span.end)
    word = WORD.match(text, later.end()) if later else None
    if word is not None and word[0].islower():
        yield from _moved(text, claim, said, value, -1, slot=concepts().key(word[0]))


def _deadline(text: str, claim: Claim, value: Quantity) -> Iterator[Claim]:
    """Yield the last day of a time that runs from the day of publication: "have 30 days to appeal"."""
    led = lower(text[max(0, claim.span.start - _LED) : claim.span.start])
    day = claim.published
    if day is None or not text.startswith(" to ", claim.span.end) or not offsets().running.search(led):
        return
    word = WORD.match(text, claim.span.end + len(" to "))
    today = Timex(
        span=claim.span,
        text=f"{day}",
        type=TimexType.DATE,
        value=f"{day}",
        first=day,
        last=day,
        granularity="day",
    )
    slot = concepts().key(word[0].lower()) if word else claim.slot
    yield from _moved(text, claim, evolve(claim, value=today), value, 1, slot=slot)


def _moved(
    text: str,
    claim: Claim,
    base: Claim,
    value: Quantity,
    way: int,
    slot: str | None = None,
    word: str | None = None,
) -> Iterator[Claim]:
    timex = base.value
    if not isinstance(timex, Timex) or timex.first is None or timex.last is None or timex.clock is not None:
        return
    first, last = (_shift(day, value, way) for day in (timex.first, timex.last))
    if first is None or last is None:
        return
    slack = timedelta(days=_SLACK.get(value.unit, 0) if timex.granularity == "day" else 0)
    first, last = first - slack, last + slack
    span = Span(min(claim.span.start, base.span.start), max(claim.span.end, base.span.end))
    made = Timex(
        span=span,
        text=span.of(text),
        type=TimexType.DATE,
        value=f"{first}/{last}" if first != last else f"{first}",
        first=first,
        last=last,
        granularity=timex.granularity if not slack else "period",
        rule="derived",
    )
    word = word or ("after" if way > 0 else "before")
    told = f"{first}" if first == last else f"{first} to {last}"
    yield derived(
        DerivationKind.DAY,
        (base, claim) if slot is None else (claim, base),
        span,
        made,
        (f"{value.text} {word} {timex.text} is {told}",),
        slot=slot or claim.slot,
        subject=claim.slot,
        firm=slot is None,
    )


def _shift(day: date, value: Quantity, way: int) -> date | None:
    """Return the day so much later or earlier; None where the unit is smaller than a day or the calendar ends."""
    count = value.nominal
    if count is None or count != count.to_integral_value():
        return None
    try:
        if value.unit in _DAYS:
            return day + way * timedelta(days=int(count * _DAYS[value.unit]))
        if value.unit in _MONTHS:
            return _months(day, way * int(count * Decimal(_MONTHS[value.unit])))
    except (ValueError, OverflowError):
        return None
    return None


def _months(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, _length(year, month + 1)))


def _length(year: int, month: int) -> int:
    after = date(year + month // 12, month % 12 + 1, 1)
    return (after - timedelta(days=1)).day
