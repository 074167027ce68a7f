"""What the text says of a time, before anything is resolved."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
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

    `rule` is the rule that found it. `month` counts from 1, `weekday` from Monday = 1; `season` and `daypart` are
    TIMEX3's two letters, `unit` a code of `dates.toml` ("Y", "TH"). `last_day`, `last_month` and `last_year` end
    a range; `numbers` are the three figures of 7/8/07 as they stand. `rel` is -1, 0 or 1: the period before the
    base, the base's own, the one after; with `strict` the base's own day or month is left out. `count` is a number
    of `unit`, None and `vague` for "several"; `finer` and `finer_unit` add "and six months". `way` says how
    they are laid off ("ago", "earlier", "later", "hence", "before", "after"), or, as "text", that the base is the
    last date in the text. `edge` is START, MID or END of `of`, the expression that this one is a part of; `clock`
    is the time of day that stands with a date. `offset` counts hours east of Greenwich and `zone` names a
    zone of the tz database. `mod` is TIMEX3's, `value` a TIMEX3 value that the words alone decide.
    """

    rule: str = ""
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
    finer: float | None = None
    finer_unit: str | None = None
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
    of: Parts | None = None
    clock: Parts | None = None


@frozen(kw_only=True)
class DateMention:
    """
    One date, clock time, duration or repetition in the text: where it stands and what it says.

    `sentence` is the sentence around it; without one it is the line, as far as the text shows it.
    """

    span: Span
    kind: DateKind
    parts: Parts
    sentence: Span | None = None

    @property
    def rule(self) -> str:
        """The rule that found it."""
        return self.parts.rule

    @property
    def calendar(self) -> bool:
        """Whether it is a calendar date or a clock time, so that the figures inside it are no quantities."""
        return self.kind in {DateKind.CALENDAR, DateKind.CLOCK}
