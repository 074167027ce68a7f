"""What the text says of a time, before anything is resolved."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from crosscheck.text.span import Span


class DateKind(StrEnum):
    """What sort of expression it is, as far as the words alone tell."""

    CALENDAR = "calendar"
    CLOCK = "clock"
    DURATION = "duration"
    SET = "set"
    REFERENCE = "reference"


@frozen(kw_only=True)
class Parts:
    """
    The pieces of one expression, each None where the words do not give it.

    `month` counts from 1, `weekday` from Monday = 1, `season` and `daypart` are TIMEX3's two letters, `unit`
    the code of `dates.toml` ("Y", "TH"). `rel` is -1, 0 or 1: the period before the base, the base's own, the one
    after. `count` is a number of units, None with `vague` for "several". `way` says how `count` units are laid
    off: "ago", "earlier", "later", "hence", "before", "after". `edge` is START, MID or END of `of`, the
    expression that this one is a part of; `clock` is the time of day that stands with a date. `last_day`,
    `last_month` and `last_year` end a range. `value` is a TIMEX3 value that the words alone decide. `rule` is
    the rule that found it.
    """

    year: int | None = None
    short_year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    last_day: int | None = None
    last_month: int | None = None
    last_year: int | None = None
    numbers: tuple[int, int, int] | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    fiscal: bool = False
    unit: str | None = None
    rel: int | None = None
    strict: bool = False
    count: float | None = None
    vague: bool = False
    ordinal: int | None = None
    way: str | None = None
    edge: str | None = None
    daypart: str | None = None
    deictic: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    half_day: str | None = None
    zone: str | None = None
    offset: float | None = None
    local: bool = False
    mod: str | None = None
    value: str | None = None
    rule: str = ""
    of: Parts | None = None
    clock: Parts | None = None


@frozen(kw_only=True)
class DateMention:
    """One date, clock time, duration or repetition in the text: where it stands, its `rule`, and its parts."""

    span: Span
    kind: DateKind
    rule: str
    parts: Parts

    @property
    def calendar(self) -> bool:
        """Whether it is a calendar date or a clock time, so that the figures inside it are no quantities."""
        return self.kind in {DateKind.CALENDAR, DateKind.CLOCK}
