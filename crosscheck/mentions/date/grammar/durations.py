"""Lengths of time: "five years", "the past decade", "12-hour", "a few weeks", "the next six months"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind
from crosscheck.mentions.date.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosscheck.mentions.date.surroundings import Surroundings

_HEDGE = r"(?:{mod:hedge} |more than |less than |fewer than |at least |at most |up to |as long as |just over |just under |only |just |the |another |a full |a further |well over )?"
_ADJECTIVE = r"(?:<span_adjective>[ \-])?"


def _duration(
    name: str,
    pattern: str,
    guard: Callable[[Surroundings], bool] | None = None,
    weight: int = 0,
    **fixed: Any,
) -> Rule:
    return Rule(name, DateKind.DURATION, pattern, fixed, emits="span_of_time", guard=guard, weight=weight)


RULES = (
    _duration("duration", _HEDGE + r"{count:n}[ \-]" + _ADJECTIVE + r"{unit:anyunit}(?:[ \-](?:long|old))?"),
    _duration(
        "duration", _HEDGE + r"<indefinite>[ \-]" + _ADJECTIVE + r"{unit}(?:[ \-](?:long|old))?", guards.no_share, count=1
    ),
    _duration("duration", r"(?:<indefinite> |the )?{unit}\-(?:long|old)", count=1),
    _duration("duration", r"(?:<indefinite> |the )?{unit:units}\-(?:long|old)|{unit:units} old", vague=True),
    _duration("duration", _HEDGE + r"<n>(?: to | or |[\-]){count:n}[ \-]{unit:anyunit}"),
    _duration("duration-half", r"{count:n} {unit:anyunit} and a half", mod="HALF"),
    _duration("duration-half", r"<indefinite> {unit:anyunit} and a half", count=1, mod="HALF"),
    _duration(
        "duration-last",
        r"(?:the |these |this )?(?:{rel:last}|{rel:past}|{rel:previous}|{rel:next}|{rel:coming}|{rel:following}) {count:n} "
        + _ADJECTIVE
        + "{unit:anyunit}",
    ),
    _duration("duration-last", r"(?:the |this )(?:{rel:past}|{rel:coming}) {unit}", count=1),
    _duration(
        "duration-last",
        r"(?:the )?(?:{rel:last}|{rel:past}|{rel:coming}|{rel:next}) {unit:units}",
        vague=True,
    ),
    _duration("duration", "(?:the )?(?:more )?recent {unit:units}", vague=True),
    _duration("duration", "(?:many |the )?{unit:units}", guards.plural_alone, vague=True),
    _duration("duration", "all {unit}|(?:the|<indefinite>) (?:whole|entire|full) {unit}", guards.moment, count=1),
)
