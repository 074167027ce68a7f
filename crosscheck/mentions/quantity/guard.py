"""Figures that are no quantities by their looks: clock times, dates, ordinals, ids, list numbers, scores."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.mentions import words
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity import unit
from crosscheck.mentions.words import alternation

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.figure import Figure

_ORDINAL = lazy(r"(?:(?<=1)st|(?<=2)nd|(?<=3)rd|th)(?![^\W_])")
# telephones: +44 20 ..., (212) 555-..., 1-800-..., 555-...
_PHONE = lazy(
    r"(?<=\+)\d{1,3}(?:[ .-]\(?\d{2,4}\)?){2,5}(?!\d)|(?<=\()\d{3,5}\)[ -]?\d{3,4}[ .-]?\d{3,4}(?!\d)"
    r"|\d{1,4}[-.\u2013]\d{3}[-.\u2013]\d{4}(?!\d)|1-\d{3}-\d{3}-\d{4}|\d{3}-\d{4}(?![\d-])|\d{5} \d{6}(?!\d)"
)
_DATE = lazy(
    r"[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)|/\d{1,2}(?:/\d{2,4})?(?!\d)|\s/\s\d{1,4}(?: / \d{2,4})?(?![.,]?\d)"
)
_WHEN_BEFORE = lazy(r"(?<!\w)(?:at|around|about|before|after|until|till|from|by|since) $")
_WHEN_AFTER = lazy(r" (?:this|that|yesterday|tomorrow|tonight|on|in the|last|local)(?!\w)")
_PER = lazy(r"\d ?[a-z]{1,5}/$")
_SCORE = lazy(
    r"[-\u2013](\d{1,3})(?![.,]?\d|[a-z%]| ?%| per ?cent| km| kg| mph)(?!-(?:year|month|day|week|hour|mile|foot))"
)
_LIST = lazy(r"(?:^|\n)[ \t]*[(\[]?$")
_LIST_END = lazy(r"[.)\]](?=\s)")


@frozen
class Guards:
    """The words of guards.toml and the patterns made of them."""

    years: frozenset[str]
    clock: re.Pattern[str]
    month_before: re.Pattern[str]
    month_day_before: re.Pattern[str]
    month_after: re.Pattern[str]
    hyphened: re.Pattern[str]
    decade: re.Pattern[str]
    phrase: re.Pattern[str]
    prefix: re.Pattern[str]
    half: re.Pattern[str]
    share: re.Pattern[str]
    address: re.Pattern[str]
    emergency: re.Pattern[str]


@cache
def guards(language: str = "en") -> Guards:
    """Return the guard words of a language."""
    data = lexicon.table("guards", language)
    months = alternation(data["months"])
    clock = alternation(data["clock"])
    return Guards(
        years=frozenset(data["years"]),
        clock=re.compile(rf"(?:[:.]\d\d(?::\d\d)?)?[ \u00a0]?(?:{clock})(?!\w)|:\d\d(?!\d)|h\d\d(?!\d)"),
        month_before=re.compile(rf"(?<!\w)(?:{months})\.?[ \u00a0]$"),
        month_day_before=re.compile(
            rf"(?<!\w)(?:{months})\.?[ \u00a0]\d{{1,2}}(?:st|nd|rd|th)?(?:,? |\s?[-\u2013,]\s?|\sand\s|\sto\s)$"
        ),
        month_after=re.compile(
            rf"(?:[ \u00a0-]|(?:\s?[-\u2013]\s?|\sand\s|\sto\s)\d{{1,2}}\s)(?:of\s)?({months})(?!\w)"
        ),
        hyphened=re.compile(rf"(?<!\w)(?:{alternation(data['hyphened'])})[-\u2011]$"),
        decade=re.compile(rf"(?<!\w)(?:{alternation(data['decades']['before'])})[ -]$"),
        phrase=re.compile(rf"(?:{alternation(data['phrases']['words'])})(?!\w)"),
        prefix=re.compile(rf"(?<!\w)(?:{alternation(data['phrases']['prefixes'])})[-\u2011]$"),
        half=re.compile(rf"(?<!\w)(?:{alternation(data['half']['before'])})[ -]$"),
        # "325 E. Dahlia", "1600 Pennsylvania Avenue"
        address=re.compile(
            r" (?:[NSEW]\.? [A-Z]|(?:[NSEW]\.? )?(?:[A-Z][\w'\u2019.-]{1,20} ){1,3}"
            rf"(?:{alternation(data['address']['streets'])})(?!\w))"
        ),
        emergency=re.compile(
            rf"(?:{alternation(data['emergency']['numbers'])}) (?:{alternation(data['emergency']['after'])})(?!\w)"
        ),
        share=re.compile(
            rf"[ \n-](?:{alternation(data['share']['after'])})(?!\w)|[^\w -]|\s*$|[ ][(\u2014\u2013-]"
        ),
    )


def glued(  # noqa: PLR0911  (one return for each sort of character)
    text: str, low: str, start: int, floor: int, language: str = "en"
) -> bool:
    """Whether the figure is part of a word or name: "COVID-19", "A320", "#5", "v2.0", "'90s"."""
    if start <= floor:
        return False
    char = text[start - 1]
    ahead = text[start - 2] if start - 1 > floor else " "
    if (char.isalnum() or char in "./") and unit.before(text, start, floor, language) is not None:
        return False
    if char.isalnum():
        return char != "c" or ahead.isalnum()
    if char in "-\u2013\u2011":
        if ahead.isalpha():
            return guards(language).hyphened.search(low, max(floor, start - 14), start) is None
        return ahead.isdigit()
    if char in ".,:":
        return ahead.isdigit() or (char == "." and ahead.isalpha() and ahead != "s")
    if char == " ":
        return ahead == "/" and text[start - 4 : start - 3].isdigit()
    if char == "/" and _PER.search(low, max(floor, start - 8), start):
        return False  # "248 km/154 miles"
    return char in "_#@/\\\u2116&^" or (char in "'\u2019" and ahead in " (\n")


def phone(low: str, start: int, end: int) -> int:
    """Return where a telephone number that begins at `start` ends, or -1."""
    match = _PHONE.match(low, start, end)
    return -1 if match is None else match.end()


def past(low: str, start: int, end: int) -> bool:
    """Whether "past" makes it a time of day: "twenty past three"."""
    return low.startswith(" past ", end) or low.endswith(" past ", 0, start)


def dotted_time(low: str, figure: Figure, floor: int, end: int) -> bool:
    """Whether "at 3.20 this morning" is a time: hours and minutes between words of time."""
    value = figure.value
    if value is None or figure.end - figure.start > 5 or value >= 24 or value % 1 >= Decimal("0.6"):
        return False
    if low[figure.end - 3 : figure.end - 2] != "." or _WHEN_AFTER.match(low, figure.end, end) is None:
        return False
    return _WHEN_BEFORE.search(low, max(floor, figure.start - 8), figure.start) is not None


def ordinal(low: str, figure: Figure, end: int) -> bool:
    """Whether the figure is an ordinal in digits: "21st" is, "12st" are stone."""
    return figure.plain and _ORDINAL.match(low, figure.end, end) is not None


def timed(low: str, figure: Figure, floor: int, language: str = "en") -> bool:
    """Whether "hours" or "s" behind the figure make it a time of day or a decade: "0900 hours", "the 20s"."""
    if not figure.plain:
        return False
    if figure.end - figure.start == 4:
        return True
    if low[figure.end] != "s":
        return False
    return guards(language).decade.search(low, max(floor, figure.start - 7), figure.start) is not None


def tail(  # noqa: PLR0911  (one return for each sort of character)
    text: str, low: str, figure: Figure, end: int, language: str = "en"
) -> bool:
    """Whether what follows the figure shows that it is none: "5G", "1990s", a time, a date, an address."""
    at = figure.end
    if at >= end:
        return False
    char, follows = text[at], text[at + 1 : at + 2]
    if char.isalpha():
        return _letters(low, figure, end, language)
    if char in ":. \u00a0" and _is_clock(low, figure, end, language):
        return True
    if char == "_" or (char == "/" and follows.isdigit()):
        return True
    if not figure.plain:
        return char == "." and follows.isdigit()
    if char == " ":
        return _spaced(text, low, figure, end, guards(language))
    if char in "-\u2013." and follows.isdigit():
        return _DATE.match(low, at, end) is not None
    if char == ",":
        return follows.isdigit()
    if low.startswith("-a-side", at):
        return True
    return char == "-" and follows.isupper() and not text[at + 1 : at + 3].isupper()


def _spaced(text: str, low: str, figure: Figure, end: int, known: Guards) -> bool:
    """Whether the words behind a bare figure make it a house number, a date with spaces or a number to call."""
    at = figure.end
    if known.address.match(text, at, end) or known.emergency.match(low, figure.start, end):
        return True
    return text[at + 1 : at + 2] == "/" and _DATE.match(low, at, end) is not None


def _letters(low: str, figure: Figure, end: int, language: str) -> bool:
    if _is_clock(low, figure, end, language):
        return True
    return low[figure.end] != "x" or low[figure.end + 1 : figure.end + 2].isalnum()


def _is_clock(low: str, figure: Figure, end: int, language: str) -> bool:
    if figure.value is None or figure.value >= 2500:
        return False
    return guards(language).clock.match(low, figure.end, end) is not None


def dated(text: str, low: str, figure: Figure, floor: int, end: int, language: str = "en") -> bool:
    """Whether a month stands beside a bare figure and makes it a day or a year."""
    value = figure.value
    if not figure.plain or value is None or not (value <= 31 or 1000 <= value <= 2999):
        return False
    known = guards(language)
    behind = known.month_after.match(low, figure.end, end) if value <= 31 else None
    if behind is not None and text[behind.start(1)].isupper():
        return True  # "11 May", not "those aged 11 may"
    left = max(floor, figure.start - 24)
    if known.month_day_before.search(low, left, figure.start):
        return True
    match = known.month_before.search(low, left, figure.start)
    return match is not None and text[match.start()].isupper()


def listed(text: str, figure: Figure) -> bool:
    """Whether the figure numbers an item of a list: "1. Mix", "(2) Stir"."""
    if not figure.plain or figure.end - figure.start > 2 or _LIST_END.match(text, figure.end) is None:
        return False
    left = text[max(0, figure.start - 12) : figure.start]
    return _LIST.search(left if figure.start >= 12 else "\n" + left) is not None


def score(low: str, figure: Figure, floor: int, end: int, language: str = "en") -> int:
    """
    Return where a score or vote ends ("3-1", "52-48"), or -1 when the figure begins none.

    A pair is a score when the second figure is the smaller or equal one, or when a word of winning or voting
    stands beside it.
    """
    if (
        not figure.plain
        or figure.end - figure.start > 3
        or low[figure.end : figure.end + 1] not in {"-", "\u2013"}
    ):
        return -1
    match = _SCORE.match(low, figure.end, end)
    if match is None:
        return -1
    if int(match[1]) <= int(low[figure.start : figure.end]):
        return match.end()
    known = words.nouns(language)
    behind = words.WORD.match(low, match.end() + 1, end)
    if behind is None or behind[0] in known.scores or behind[0] in words.closed(language):
        return match.end()
    ahead = low[max(floor, figure.start - 24) : figure.start].split()[-2:]
    return match.end() if known.versus.intersection(ahead) else -1
