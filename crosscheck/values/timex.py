"""A time expression, resolved: TIMEX3 type and value, EDTF, and the closed interval of days."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from datetime import date, time

    from crosscheck.text.span import Span


class TimexType(StrEnum):
    """The four types of TIMEX3 (ISO-TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@frozen(kw_only=True)
class Timex:
    """
    One time expression.

    `value` is the TIMEX3 value ("2021-03", "2019-W46", "P5Y"), `edtf` the same in EDTF where that says more
    ("2021-03-31~", "2020-23"). `first` and `last` are the first and last day of the closed interval, None where
    there is none. `granularity` is "day", "week", "month", "season", "quarter", "half", "year", "decade" ...;
    `mod` the TIMEX3 mod ("START", "MID", "END", "APPROX", "BEFORE" ...). `direction` says how the words around
    use the interval: "since", "until", "by", "before", "after", "not before", or None. `base` is what a relative
    expression was resolved against: "publication", or the text of another mention; `rule` names the reading that was
    used, "no-such-day" for June 31.
    `clock` is the time of day, with its zone where known; `offsets` the least and the greatest offset from UTC, in
    hours, of the clocks in the country that the article speaks of. `weekday` is the weekday that stands with a day
    ("Tuesday, September 22"), Monday being 1, whether it fits or not. `steps` explain the resolution in sentences.
    """

    span: Span
    text: str
    type: TimexType
    value: str
    edtf: str | None = None
    first: date | None = None
    last: date | None = None
    granularity: str | None = None
    mod: str | None = None
    direction: str | None = None
    base: str | None = None
    rule: str | None = None
    clock: time | None = None
    offsets: tuple[float, float] | None = None
    weekday: int | None = None
    steps: tuple[str, ...] = ()
