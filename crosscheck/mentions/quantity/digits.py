"""Numbers that begin with a digit: "46,000", "1.5 lakh", "2 1/2", "1.7bn", "6.02 x 10^23", "1 234,56"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity.figure import ONE, Figure, place_of, place_of_digits
from crosscheck.mentions.quantity.numbers import numbers
from crosscheck.mentions.words import is_plural, is_verb

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.numbers import Numbers

PAIRS = frozenset(
    {"couple", "pair", "trio", "couples", "pairs", "trios"}
)  # "two couples" are four people, or two pairs
MAX_DIGITS = 30  # longer runs of digits are no figures that a newspaper prints

_THIN = "\u00a0\u202f\u2009"  # fixed and thin spaces
_DIGITS = lazy(
    rf"""
    (?:
        \d{{1,3}} (?: ,\d{{3}} )++ (?!\d)               # 46,000
      | \d{{1,3}} (?: [ ]?,[ ]000 ){{1,4}} (?!\d)      # 2, 000
      | \d{{1,2}} (?: ,\d{{2}} ){{1,5}} ,\d{{3}} (?!\d) # 1,20,000
      | \d{{1,3}} (?: [{_THIN}'\u2019]\d{{3}} )++ (?!\d)
      | \d{{1,3}} (?: [ ]\d{{3}} ){{2,8}} (?! ,?\d )    # 1 234 567
      | \d++
    )
    (?: [.\u00b7]\d++ (?! \.\d) )?
    """,
    re.VERBOSE,
)
# 1.234.567,89   1.234,56   1 234,56   22,90: the comma is the decimal mark
_CONTINENTAL = lazy(
    rf"""
    (?: \d{{1,3}} (?: \.\d{{3}} ){{2,8}} (?: ,\d{{1,2}} )?
      | \d{{1,3}} (?: [.{_THIN} '\u2019]\d{{3}} ){{1,8}} ,\d{{1,2}}
    ) (?! [.,]?\d )
    """,
    re.VERBOSE,
)
_COMMA = lazy(r"\d{1,6},\d{1,2}(?![.,]?\d)")
_SPACED = lazy(r"\d{1,3} \d{3}(?![.,]?\d)")
_FRACTION = lazy(r"(\d{1,4})\s?[/\u2044]\s?(\d{1,4})(?![\w/\u2044]|[.,]\d)")
_MIXED = lazy(r"[ \u00a0-](\d{1,3})\s?[/\u2044](\d{1,4})(?![\w/\u2044]|-\d|[.,]\d)")
_POWER = lazy(
    r"\s?[x\u00d7*\u00b7]\s?10(?:\^|\*\*)?\s?([-+\u2212]?\d{1,2}|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u207b]{1,3})"
    r"(?![.,]?\d)|e([-+\u2212]?\d{1,2})(?!\w)"
)
_SUPER = str.maketrans(
    "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b\u2212", "0123456789--"
)
_DENOMINATORS = frozenset(
    "2 3 4 5 6 7 8 9 10 12 15 16 20 25 30 32 40 50 60 64 100 1000".split()  # noqa: SIM905  (reads as a row)
)
# a decimal comma or a single space between thousands needs one of these behind it, unless a currency stands before
_MONEY = r"[ \u00a0]?(?:%|\u20ac|\u00a3|\$|kr|z\u0142|k\u010d|\u20bd|\u0440\u0443\u0431|eur|usd|chf|euros?"
_AFTER_COMMA = lazy(rf"{_MONEY}|percent|per cent)")
_AFTER_SPACE = lazy(rf"{_MONEY}|people|km|kg|ha|t\b)")
# what "5m" counts in millions; before waves and walls they are metres
_COUNTED = lazy(
    r"[ -](?!waves|walls|swells|sprints|races|poles|heights|hurdles|gaps|tides|pools)"
    r"(?:people|children|women|men|[a-z]{3,}s)\b"
)
_NEXT = lazy(r"[ ]([a-z]{3,20})")
_LETTER_END = lazy(r"(?![^\s.,;:)\]?!'\"\u201d\u2019/+-])")


def read(low: str, pos: int, end: int, *, money: bool = False, language: str = "en") -> Figure | None:
    """
    Read the number that begins at `pos` with a digit or a fraction sign.

    `money` says that a currency stands before it, so that "5m" are millions and a comma may be the decimal
    mark. A run of digits longer than a newspaper prints comes back without a value.
    """
    known = numbers(language)
    figure: Figure | None
    if low[pos] in known.characters:
        figure = Figure(pos, pos + 1, known.characters[low[pos]], Decimal(0), fraction=True)
        return _scaled(low, figure, end, known, money=money)
    match = _DIGITS.match(low, pos, end)
    if match is None:
        return None
    at = match.end()
    if at - pos > MAX_DIGITS:
        return Figure(pos, at, None)
    char = low[at] if at < end else ""
    figure = _other_marks(low, pos, end, match[0], char, money=money)
    if figure is None:
        raw = match[0]
        plain = raw.isdigit()
        if not plain:
            raw = "".join("." if c == "\u00b7" else c for c in raw if c in ".\u00b7" or c.isdigit())
        place = place_of(Decimal(raw)) if "." in raw else place_of_digits(raw)
        figure = Figure(pos, at, Decimal(raw), place, plain=plain)
    if char and (char in " \u00a0-" or char in known.characters):
        figure = _mixed(low, figure, end, known)
    return _scaled(low, figure, end, known, money=money)


def leading_point(low: str, pos: int, floor: int) -> bool:
    """Whether a decimal point without a digit before it stands before `pos`: ".5 percent"."""
    return (
        pos > floor
        and low[pos - 1] == "."
        and (pos - 1 == floor or low[pos - 2] in " \u00a0\n($\u00a3\u20ac\u00a5-\u2013")
    )


def _other_marks(low: str, pos: int, end: int, raw: str, char: str, *, money: bool) -> Figure | None:
    """Read what has a decimal comma, points or spaces between the thousands, or a slash."""
    if char in {"/", "\u2044"}:
        ratio = _FRACTION.match(low, pos, end)
        if ratio is not None and ratio[2] in _DENOMINATORS and int(ratio[1]) < int(ratio[2]):
            share = Decimal(ratio[1]) / Decimal(ratio[2])
            return Figure(pos, ratio.end(), share, Decimal(0), fraction=True)
        return None
    if not char or (char not in ".,' \u2019\u00a0\u202f\u2009" and "." not in raw):
        return None
    match = _CONTINENTAL.match(low, pos, end)
    if match is not None and match.end() <= pos + len(raw):
        match = None
    if match is None and char == "," and raw.isdigit():
        match = _COMMA.match(low, pos, end)
        if match is not None and not money and _AFTER_COMMA.match(low, match.end(), end) is None:
            match = None
    if match is not None:
        value = Decimal("".join("." if c == "," else c for c in match[0] if c == "," or c.isdigit()))
        return Figure(pos, match.end(), value, place_of(value))
    if char == " " and raw.isdigit() and len(raw) <= 3:
        match = _SPACED.match(low, pos, end)
        if match is not None and (
            money or _AFTER_SPACE.match(low, match.end(), end) or _plural(low, match.end())
        ):
            value = Decimal(match[0].replace(" ", ""))
            return Figure(pos, match.end(), value, place_of(value))
    return None


def _plural(low: str, at: int) -> bool:
    """Whether a plural follows: "12 500 reindeer" is one number, "12 300 wounded" is not."""
    match = _NEXT.match(low, at)
    return match is not None and is_plural(match[1]) and not is_verb(match[1])


def _mixed(low: str, figure: Figure, end: int, known: Numbers) -> Figure:
    """Add the fraction of a mixed number: "2 1/2", "2½"."""
    at, value = figure.end, figure.value
    assert value is not None  # noqa: S101  (the caller made it)
    for skip in (0, 1):
        share = known.characters.get(low[at + skip : at + skip + 1])
        if share is not None:
            return evolve(figure, end=at + skip + 1, value=value + share, place=Decimal("0.01"), plain=False)
    match = _MIXED.match(low, at, end)
    if match is not None and match[2] in _DENOMINATORS and int(match[1]) < int(match[2]):
        value += Decimal(match[1]) / Decimal(match[2])
        return evolve(figure, end=match.end(), value=value, place=Decimal("0.01"), plain=False)
    return figure


def _scaled(low: str, figure: Figure, end: int, known: Numbers, *, money: bool) -> Figure:
    """Multiply in what follows: "million", "bn", "x 10^6", "hundred thousand", "dozen"; add "and a half"."""
    if figure.end >= end:
        return figure
    part = known.and_part.match(low, figure.end, end)
    if part is not None and figure.value is not None:
        value = figure.value + ONE / known.fractions[part[1]]
        figure = evolve(figure, end=part.end(), value=value, place=Decimal("0.1"), plain=False)
    for _ in range(3):
        match = known.scale.match(low, figure.end, end)
        if match is None:
            break
        figure = _times(figure, known.scales[match[1]], match.end())
    if figure.scale == ONE:
        return _times(figure, *_small_scale(low, figure, end, known, money=money))
    part = None if part is not None else known.and_part.match(low, figure.end, end)
    if part is not None and figure.value is not None:
        value = figure.value + figure.scale / known.fractions[part[1]]
        figure = evolve(figure, end=part.end(), value=value, place=figure.scale / 10)
    return figure


def _times(figure: Figure, factor: Decimal, end: int) -> Figure:
    if end == figure.end or figure.value is None:
        return figure
    value, place, scale = figure.value * factor, figure.place * factor, figure.scale * factor
    return evolve(figure, end=end, value=value, place=place, scale=scale, plain=False)


def _small_scale(low: str, figure: Figure, end: int, known: Numbers, *, money: bool) -> tuple[Decimal, int]:
    """Return the factor of "k", "bn", "x 10^6" or "dozen" behind the figure, and where it ends."""
    at = figure.end
    letters = known.letters.match(low, at, end)
    if letters is not None and _is_scale(low, letters, known, money=money):
        return known.short[letters[2]], letters.end()
    power = _POWER.match(low, at, end)
    if power is not None:
        return Decimal(10) ** int((power[1] or power[2]).translate(_SUPER)), power.end()
    group = known.group.match(low, at, end) if figure.plain else None
    if group is not None and group[0][1:] not in PAIRS:
        return known.collective[group[0][1:]], group.end()
    return ONE, at


def _is_scale(low: str, match: re.Match[str], known: Numbers, *, money: bool) -> bool:
    """Whether the letter is a scale: "54k", "1.7bn"; "5m" only beside money or before things to count."""
    letter, apart = match[2], bool(match[1])
    if money:
        return _LETTER_END.match(low, match.end()) is not None and not (
            apart and letter in {"l", "t", "k", "b"}
        )
    if letter in known.money_only:
        return letter in {"m", "b"} and not apart and _COUNTED.match(low, match.end()) is not None
    return not (apart and letter in {"k", "mm", "cr"})
