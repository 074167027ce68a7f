"""Repetitions: "annually", "every Sunday", "$5 billion a year", "per day", "twice a week", "Fridays"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind
from crosscheck.mentions.date.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosscheck.mentions.date.surroundings import Surroundings


def _set(
    name: str,
    pattern: str,
    guard: Callable[[Surroundings], bool] | None = None,
    weight: int = 1,
    **fixed: Any,
) -> Rule:
    return Rule(name, DateKind.SET, pattern, fixed, emits="rate", guard=guard, weight=weight)


RULES = (
    _set("frequency", "{value:frequency}"),
    _set("rate", "<indefinite> {unit}", guards.rate, count=1),
    _set("rate", "per {unit}", count=1),
    _set("every", "(?:each|every) {unit}", count=1),
    _set("every", r"every {count:n} {unit:units}"),
    _set("every", "every other {unit}", count=2),
    _set("every-weekday", "(?:each|every) {weekday}(?: {daypart})?"),
    _set("every-weekday", "(?:on )?{weekday:weekdays}"),
    _set("every-weekday", "{weekday} {daypart:dayparts}"),
    _set("every-month", "(?:each|every) {month:mon}"),
    _set("every-season", "(?:each|every) {season}"),
    _set("every-daypart", "(?:each|every) {daypart}"),
)
