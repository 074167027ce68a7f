"""Figures that are no quantities: years, clock times, names, scores, ids, list numbers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from crosscheck.mentions import words

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.figure import Figure

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
_MONTH_BEFORE = re.compile(
    rf"(?<![^\W_])(?:{_MONTHS})\.?[ \u00a0](?:\d{{1,2}}(?:st|nd|rd|th)?\s?(?:[-–,]|and|to)\s?)?$"
)
_MONTH_AFTER = re.compile(
    rf"(?:st|nd|rd|th)?(?:[ \u00a0-]|(?:\s?[-–]\s?|\sand\s|\sto\s)\d{{1,2}}\s)(?:of\s)?(?:{_MONTHS})(?![^\W\d_])(?!\s+be\b)"
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![^\W_])")
_CLOCK = re.compile(
    r"(?:[:.]\d\d(?::\d\d)?)?\s?(?:a\.?m\b\.?|p\.?m\b\.?|o['’]clock|noon\b|midnight\b|gmt\b|utc\b|hrs\b|bst\b|est\b|edt\b|cet\b)|:\d\d(?!\d)(?::\d\d)?|h\d\d(?!\d)|\s?hours (?:gmt|local|on)\b"
)
_CLOCK_HOURS = re.compile(r"\d{3,4}\s?(?:hours|hrs|h)\b")
_YEAR_PREP = frozenset(
    "in since by until till before after during from of late early mid circa fiscal year years through between to around about for the and or election season spring summer autumn fall winter".split()
)
_SCORE = re.compile(
    r"[-–](\d{1,3})(?![\d,.]*\d)(?![-–]?(?:year|month|day|week|hour|minute|foot|mile|metre|meter|inch)s?\b)(?!\s?(?:%|per ?cent\b|km\b|kg\b|mph\b))"
)
_PHONE = re.compile(r"[-.– ]\d{3,4}(?:[-.– ]\d{3,4}){1,3}(?![\d,])|-\d{3}-\d{4}|-\d{4}(?!\d)")
_DATE = re.compile(r"[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)|/\d{1,2}(?:/\d{2,4})?(?!\d)")
_LIST = re.compile(r"(?:^|\n)[ \t]*[(\[]?$")
_LIST_END = re.compile(r"[.)\]](?=\s)")
_WORD_BEFORE = re.compile(r"([^\W_][\w'’.&-]{0,30}|#|№)[ \u00a0]$")
_ALLOWED_PREFIX = re.compile(
    r"(?:magnitude|category|top|sub|pre|post|under|over|non|mid|minus|plus|up|some|about|around|nearly|almost|age|aged|an?|the|usd|eur|gbp|us)-$"
)


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(r"[a-z0-9_]")


def glued(text: str, low: str, start: int, floor: int) -> bool:
    """Whether the figure is part of a word or name: "COVID-19", "A320", "#5", "mid-20s", "v2.0"."""
    if start <= floor:
        return False
    char = text[start - 1]
    if char.isalnum() or char in "_#@/\\№&^":
        return not (char == "c" and (start - 1 == floor or not text[start - 2].isalnum()))
    if char in "-–‑" and start - 1 > floor:
        ahead = text[start - 2]
        if ahead.isalpha():
            return _ALLOWED_PREFIX.search(low, max(floor, start - 14), start) is None
        return ahead.isdigit()
    if char in ".,:" and start - 1 > floor and text[start - 2].isdigit():
        return True
    if char == "." and start - 1 > floor and text[start - 2].isalpha():
        return True
    if char in "'’" and start - 1 > floor and text[start - 2] == " ":
        return True
    return False


def tail(text: str, low: str, figure: Figure, end: int) -> bool:
    """Whether what touches the end of the figure shows that it is none: an ordinal, "5G", "1990s", "3D", a time."""
    at = figure.end
    if at >= end:
        return False
    char = text[at]
    if char.isalpha():
        if figure.plain and _ORDINAL.match(low, at, end):
            return True
        return (
            not _CLOCK.match(low, at, end) is None
            if low[at] in "aph" and _CLOCK.match(low, at, end)
            else low.startswith("s", at) and not text[at + 1 : at + 2].isalpha()
        )
    if char in ":.h " and figure.value is not None and figure.value < 2500 and _CLOCK.match(low, at, end):
        match = _CLOCK.match(low, at, end)
        assert match is not None  # noqa: S101  (just matched)
        return not match[0].startswith(":") or True
    if char == "_" or (char == "/" and text[at + 1 : at + 2].isdigit()):
        return True
    if char in "-–." and figure.plain and text[at + 1 : at + 2].isdigit():
        return _PHONE.match(low, at, end) is not None or _DATE.match(low, at, end) is not None
    if (
        char == "-"
        and text[at + 1 : at + 2].isupper()
        and figure.plain
        and not text[at + 1 : at + 4].isupper()
    ):
        return True
    return char == "." and text[at + 1 : at + 2].isdigit()


def dated(low: str, figure: Figure, floor: int, end: int) -> bool:
    """Whether a month stands beside the figure."""
    value = figure.value
    if not figure.plain or value is None:
        return False
    if value <= 31 and _MONTH_AFTER.match(low, figure.end, end):
        return True
    if value <= 31 or 1000 <= value <= 2999:
        left = low[max(floor, figure.start - 24) : figure.start]
        if (
            _MONTH_BEFORE.search(left)
            and not left.endswith(("may ", "march "))
            or (
                left.endswith((" may ", " march "))
                and 1 <= value <= 31
                and not low[figure.end : figure.end + 2].strip()[:1].isalpha()
            )
        ):
            return True
        if 1000 <= value <= 2999 and re.search(rf"(?:{_MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?,? $", left):
            return True
    return False


def year(text: str, low: str, figure: Figure, floor: int, *, counted: bool, hedged: bool) -> bool:
    """Whether a bare figure of four digits is a year: always unless something clear is counted."""
    value = figure.value
    if not figure.plain or value is None or figure.end - figure.start != 4 or not 1500 <= value <= 2100:
        return False
    if hedged and counted:
        return False
    if not counted:
        return True
    match = _WORD_BEFORE.search(low, max(floor, figure.start - 32), figure.start)
    return match is None or match[1] in _YEAR_PREP or text[match.start(1)].isupper()


def listed(text: str, figure: Figure) -> bool:
    """Whether the figure numbers an item of a list: "1. Mix", "(2) Stir"."""
    if not figure.plain or figure.end - figure.start > 2:
        return False
    left = text[max(0, figure.start - 12) : figure.start]
    if figure.start - 12 <= 0:
        left = "\n" + left
    return _LIST.search(left) is not None and _LIST_END.match(text, figure.end) is not None


def named(text: str, low: str, figure: Figure, floor: int, *, counted: bool, language: str = "en") -> bool:
    """Whether the word before makes the figure part of a name: "Flight 370", "Apollo 11", "Article 50", "Boeing 747"."""
    match = _WORD_BEFORE.search(low, max(floor, figure.start - 33), figure.start)
    if match is None:
        return False
    word = match[1]
    known = words.nouns(language)
    if word in known.strong:
        upper = text[match.start(1)].isupper() or not word[0].isalpha()
        if word in known.weak:
            return (
                upper
                and (match.start(1) > floor or not counted)
                and not counted
                or (not counted and figure.plain and not _clause(text, match.start(1), floor))
            )
        return True
    if not figure.plain and not figure.words:
        return False
    if figure.words:
        return False
    if text[match.start(1)].isupper() and match.start(1) > floor and not counted:
        # a capital in mid-sentence with a bare figure: "Apollo 11"; function words are not names
        return (
            word not in words.closed(language)
            and not words.is_verb(word, language)
            and not word.endswith(("'s", "’s"))
        )
    return False


def _clause(text: str, at: int, floor: int) -> bool:
    return at <= floor


def score(low: str, figure: Figure, floor: int, end: int, language: str = "en") -> int:
    """
    Return where a score or vote ends ("3-1", "52-48"), or -1 when the figure begins none.

    A pair is a score when the second figure is the smaller or equal one, or when a word of winning or voting
    stands beside it.
    """
    if not figure.plain or figure.end - figure.start > 3:
        return -1
    match = _SCORE.match(low, figure.end, end)
    if match is None:
        return -1
    first, second = int(low[figure.start : figure.end]), int(match[1])
    if second <= first:
        return match.end()
    known = words.nouns(language)
    behind = words.WORD.match(low, match.end() + 1, end)
    if behind is not None and behind[0] in known.scores:
        return match.end()
    ahead = re.search(r"([a-z]+)\s(?:\w+\s)?$", low[max(floor, figure.start - 24) : figure.start])
    if ahead is not None and (ahead[1] in known.versus or ahead[0].split()[-1] in known.versus):
        return match.end()
    if behind is None or behind[0] in words.closed(language):
        return match.end()
    return -1
