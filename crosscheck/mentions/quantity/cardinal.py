"""Numbers in words: "forty-six thousand", "half a million", "two and a half", "three-quarters", "dozens"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity.digits import PAIRS
from crosscheck.mentions.quantity.figure import ONE, Figure, place_of, whole
from crosscheck.mentions.quantity.numbers import numbers

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.numbers import Numbers

_ZERO = Decimal(0)
_HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")
# "a", "half a", "a quarter of a", "three quarters of a", before a scale, a dozen or a denominator
_LEAD = lazy(
    r"(?:(?:(half)[ -]|((?:an?|one|three)[ -])?(quarters?|thirds?)[ -]of[ -])?an?[ -]|(half)[ -])(?=[a-z])"
)
_AND = lazy(r"(?:,? |-)and[ -](?:a[ -])?")


def read(low: str, pos: int, end: int, language: str = "en") -> Figure | None:
    """Read the number that begins with a word at `pos`."""
    known = numbers(language)
    lead = _LEAD.match(low, pos, end)
    figure = None if lead is None else _led(low, pos, lead, end, known)
    if figure is not None:
        return figure
    match = known.vague_word.match(low, pos, end)
    if match is not None:
        word = match[0]
        least, most = known.vague[word]
        return Figure(pos, match.end(), None, words=True, low=least, high=most, soft=known.soft.get(word))
    match = known.loose_word.match(low, pos, end)
    if match is not None:
        return _loose(low, pos, match, end, known)
    spoken = _cardinal(low, pos, end, known)
    if spoken is None:
        return _bare(low, pos, end, known)
    return _tail(low, pos, spoken[1], spoken[0], end, known)


def _bare(low: str, pos: int, end: int, known: Numbers) -> Figure | None:
    """Read "half", and a scale or dozen that has no number before it: "the hundred", "million-dollar"."""
    if low.startswith("half", pos) and not low[pos + 4 : pos + 5].isalnum():
        return Figure(pos, pos + 4, Decimal("0.5"), _ZERO, words=True, fraction=True)
    match = known.word.match(low, pos, end)
    if match is not None and match[0] in known.scales:
        spoken = _cardinal(low, pos, end, known, one=True)
        return None if spoken is None else _tail(low, pos, spoken[1], spoken[0], end, known)
    for word in ("dozen", "score"):
        if low.startswith(word, pos) and not low[pos + len(word) : pos + len(word) + 1].isalnum():
            return Figure(pos, pos + len(word), known.collective[word], words=True)
    return None


def _led(  # noqa: PLR0911  (one return for each shape)
    low: str, pos: int, lead: re.Match[str], end: int, known: Numbers
) -> Figure | None:
    """Read "a hundred", "half a million", "a quarter of a million", "a dozen", "a third", "a couple hundred"."""
    factor = ONE
    if lead[1] or lead[4]:
        factor = Decimal("0.5")
    elif lead[3]:
        above = Decimal(3) if (lead[2] or "").startswith("three") else ONE
        factor = above / known.fractions[lead[3]]
    at = lead.end()
    group = known.group.match(low, at - 1, end)
    if group is not None:
        value = whole(known.collective[group[0][1:]] * factor)
        scale = known.scale.match(low, group.end(), end) or known.of_scale.match(low, group.end(), end)
        if scale is not None:
            size = known.scales[scale[1]]
            return Figure(pos, scale.end(), value * size, size, size, words=True)
        return Figure(pos, group.end(), value, words=True)
    scale = known.scale.match(low, at - 1, end)
    if scale is not None:
        spoken = _cardinal(low, at, end, known, one=True)
        if spoken is None:
            return None
        value, at = spoken
        if factor != ONE:
            value = whole(value * factor)
            return Figure(pos, at, value, place_of(value), known.scales[scale[1]], words=True)
        return _tail(low, pos, at, value, end, known)
    loose = known.loose_word.match(low, pos, end)
    if loose is not None:
        return _loose(low, pos, loose, end, known)
    share = known.denominator.match(low, at - 1, end)
    if share is not None and factor == ONE:
        value = ONE / known.fractions[share[0][1:]]
        return _of_scale(low, Figure(pos, share.end(), value, _ZERO, words=True, fraction=True), end, known)
    return None


def _of_scale(low: str, figure: Figure, end: int, known: Numbers) -> Figure:
    """Read on in "a quarter of a million"."""
    match = known.of_scale.match(low, figure.end, end)
    if match is None or figure.value is None:
        return figure
    scale = known.scales[match[1]]
    value = whole(figure.value * scale)
    place = place_of(value) if value == value.to_integral_value() else scale / 100
    return Figure(figure.start, match.end(), value, place, scale, words=True)


def _loose(low: str, pos: int, match: re.Match[str], end: int, known: Numbers) -> Figure:
    """Read "several hundred", "a few dozen", "several"."""
    least, most = known.loose[match[0]]
    at, scale = match.end(), ONE
    for _ in range(3):
        following = known.scale.match(low, at, end)
        if following is None:
            break
        scale, at = scale * known.scales[following[1]], following.end()
    if scale == ONE:
        group = known.group.match(low, at, end)
        if group is not None and group[0][1:] not in PAIRS:
            scale, at = known.collective[group[0][1:]], group.end()
    return Figure(pos, at, None, scale, scale, words=True, low=least * scale, high=most * scale)


@define
class _Spoken:
    """Cardinal words as they are added up: what is done, the group below the next scale, the smallest scale."""

    total: Decimal = _ZERO
    group: Decimal | None = None
    least: Decimal | None = None

    @property
    def value(self) -> Decimal:
        """What the words so far are worth."""
        return self.total + (self.group or _ZERO)

    def add(self, word: str, known: Numbers) -> bool:
        """Add a word; False where it cannot follow."""
        factor = known.scales.get(word)
        if factor is None:
            longer = _below_hundred(word, self.group, known)
        elif factor == _HUNDRED:
            longer = self.group * _HUNDRED if self.group and self.group < _HUNDRED else None
        else:
            return self._scale(factor)
        if longer is not None:
            self.group = longer
        return longer is not None

    def _scale(self, factor: Decimal) -> bool:
        if self.group is None:
            if self.least is None:
                return False
            self.total *= factor  # "lakh crore"
        elif self.least is not None and factor >= self.least:
            return False  # "five million three million" are two numbers
        else:
            self.total += self.group * factor
        self.group, self.least = None, factor
        return True


def _cardinal(
    low: str, pos: int, end: int, known: Numbers, *, one: bool = False
) -> tuple[Decimal, int] | None:
    """
    Read cardinal words, "two hundred and five thousand", and return the value and where it ends.

    A word that cannot follow ends the number: "two one-year deals" are two numbers. `one` allows it to begin
    with a scale ("a million").
    """
    spoken = _Spoken(group=ONE if one else None)
    done: tuple[Decimal, int] | None = None  # the value up to the last scale, and where that ends
    at, stop = pos, -1
    while True:
        match = known.word.match(low, at, end)
        if match is None:
            break
        word, scale = match[0], match[0] in known.scales
        if not spoken.add(word, known):
            if scale and done is not None and spoken.group is not None:
                return done
            break
        at = stop = match.end()
        if scale and spoken.group is None:
            done = spoken.value, stop
        gap = _AND.match(low, at, end) if scale else None
        if gap is not None:
            at = gap.end()
        elif at < end and low[at] in " -\u00a0":
            at += 1
        else:
            break
    return None if stop < 0 else (spoken.value, stop)


def _below_hundred(word: str, group: Decimal | None, known: Numbers) -> Decimal | None:
    """Add a word below a hundred to the group, or return None where it cannot follow."""
    tens = known.tens.get(word)
    value = known.units[word] if tens is None else tens
    if group is None:
        return value
    if tens is not None or value >= 10:
        return group + value if group >= _HUNDRED and group % _HUNDRED == 0 else None
    rest = group % _HUNDRED
    if value and group >= 20 and (rest == 0 or (rest >= 20 and rest % 10 == 0)):
        return group + value
    return None


def _tail(  # noqa: PLR0911  (one return for each shape)
    low: str, pos: int, at: int, value: Decimal, end: int, known: Numbers
) -> Figure:
    """Read what follows cardinal words: "point five", "and a half", "dozen", "-thirds", "hundredths"."""
    figure = Figure(pos, at, value, place_of(value), words=True)
    if at >= end or low[at] not in " -\u00a0":
        return figure
    point = known.point.match(low, at, end)
    if point is not None:
        decimals = "".join(str(known.units.get(word, _ZERO)) for word in point[1].split())
        value = Decimal(f"{value}.{decimals}")
        return _rescaled(low, Figure(pos, point.end(), value, place_of(value), words=True), end, known)
    share = known.denominator.match(low, at, end)
    if share is not None and is_share(share[0][1:], value):
        value /= known.fractions[share[0][1:]]
        return _of_scale(low, Figure(pos, share.end(), value, _ZERO, words=True, fraction=True), end, known)
    group = known.group.match(low, at, end)
    if group is not None and group[0][1:] not in PAIRS:
        size = known.collective[group[0][1:]]
        return Figure(pos, group.end(), value * size, size, size, words=True)
    part = known.and_part.match(low, at, end)
    if part is not None:
        scale = known.scales.get(re.split(r"[ -]", low[pos:at])[-1], ONE)
        value += scale / known.fractions[part[1]]
        return _rescaled(low, Figure(pos, part.end(), value, scale / 10, scale, words=True), end, known)
    parts = known.and_parts.match(low, at, end)
    if parts is not None:
        rest = share_at(low, parts.end(), end, known)
        if rest is not None and rest.value is not None:
            return _rescaled(low, Figure(pos, rest.end, value + rest.value, _TENTH, words=True), end, known)
    return figure


def _rescaled(low: str, figure: Figure, end: int, known: Numbers) -> Figure:
    """Multiply in a scale behind "two and a half" or "one point five"."""
    match = known.scale.match(low, figure.end, end)
    if match is None or figure.value is None:
        return figure
    factor = known.scales[match[1]]
    value = whole(figure.value * factor)
    return Figure(figure.start, match.end(), value, figure.place * factor, factor, words=True)


def is_share(word: str, value: Decimal) -> bool:
    """Whether number and denominator make a share: "two thirds", "one third"; "twenty fifth" is an ordinal."""
    return value != 1 if word.endswith("s") else value == 1


def share_at(low: str, pos: int, end: int, known: Numbers) -> Figure | None:
    """Read "two-thirds", "one-tenth", "three quarters" at `pos`."""
    spoken = _cardinal(low, pos, end, known)
    if spoken is None:
        return None
    share = known.denominator.match(low, spoken[1], end)
    if share is None or not is_share(share[0][1:], spoken[0]):
        return None
    value = spoken[0] / known.fractions[share[0][1:]]
    return Figure(pos, share.end(), value, _ZERO, words=True, fraction=True)
