"""Lengths of time: "five years", "the past decade", "12-hour", "a few weeks", "the next six months"."""

from __future__ import annotations

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind
from crosscheck.mentions.date.rule import maker

_duration = maker(DateKind.DURATION, "span_of_time")

_HEDGE = (
    r"(?:(?:well |just )?{mod:hedge} (?:<indefinite> )?|(?:{mod:more}|{mod:less}|{mod:fewer}) than "
    r"|at {mod:least} |at {mod:most} |up to |as (?:long|little|much|many) as |just under |only |just |barely "
    r"|another |(?:<indefinite> )?further |the |(?:the )?{ordinal} |those |these )?"
)
_ADJECTIVE = r"(?:<span_adjective>[ \-])?"
_LONG = r"(?:[ \-]long)"
_AND = r"(?:\,? (?:and )?{finer:n} {finer_unit:anyunit})?"
_LAST = "(?:{rel:last}|{rel:past}|{rel:previous}|{rel:next}|{rel:coming}|{rel:following})"

RULES = (
    _duration(
        "duration",
        _HEDGE + r"{count:n}[ \-]" + _ADJECTIVE + r"{unit:anyunit}" + _LONG + "?",
        guard=guards.length,
    ),
    _duration("duration", _HEDGE + r"{count:n} {unit:anyunit}" + _AND, guard=guards.length),
    _duration(
        "duration",
        _HEDGE + r"<indefinite>[ \-]" + _ADJECTIVE + "{unit}" + _LONG + "?",
        guard=guards.no_share,
        count=1,
    ),
    _duration("duration", r"(?:<indefinite> |the )?{unit}\-long", count=1),
    _duration("duration", r"(?:<indefinite> |the )?{unit:units}\-(?:long|old)", vague=True),
    _duration("duration", r"(?:<indefinite> |the )?{value:lasting}"),
    _duration("duration", r"(?:<indefinite> |the )?half\-{unit}", count=0.5),
    _duration(
        "duration",
        r"(?:<indefinite> )?quarter[ \-]century|(?:<indefinite> )?quarter of <indefinite> century",
        value="P25Y",
    ),
    _duration("duration", r"(?:<indefinite> )?half[ \-]century", value="P50Y"),
    _duration(
        "duration",
        _HEDGE + r"{count:n}(?=(?: to | or |\-)<n>[ \-]{unit:anyunit})",
        guard=guards.first_of_two,
    ),
    _duration("duration", r"(?<=<between> ){count:n}(?= and <n> {unit:anyunit})", guard=guards.first_of_two),
    _duration("duration-half", r"{count:n} {unit:anyunit} and <indefinite> half"),
    _duration("duration-half", r"(?:<indefinite>|one) {unit:anyunit} and <indefinite> half", count=1),
    _duration(
        "duration-last",
        r"(?:the |these |this )?" + _LAST + r" {count:n}[ \-]" + _ADJECTIVE + "{unit:anyunit}",
    ),
    _duration("duration-last", r"(?:the |this )(?:{rel:past}|{rel:coming}) {unit}", count=1, weight=1),
    _duration(
        "duration-last",
        r"(?:the )?(?:very )?(?:{rel:last}|{rel:past}|{rel:next}) {unit:units}",
        vague=True,
    ),
    _duration("duration", "(?:many |the |these |those )?{unit:units}", guard=guards.plural, vague=True),
    _duration("duration", "all {unit}", guard=guards.moment, count=1),
)
