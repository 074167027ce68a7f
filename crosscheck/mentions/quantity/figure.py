"""Numbers in digits and words: "54,000", "1.5 lakh", "two and a half million", "three-quarters", "dozens"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck import lexicon
from crosscheck.mentions.words import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping

ONE = Decimal(1)
MAX_DIGITS = 30  # longer runs of digits are no figures that a newspaper prints


@frozen
class Figure:
    """
    A number and where it stands.

    `value` is None only for the vague words, whose span of values is `low` to `high`. `place` is the worth of
    the last significant place, `scale` what "million" or "k" multiplied in. `plain` says that there are bare
    digits only; `words` that there are none; `fraction` that it is a share ("two-thirds", 1/4).
    """

    start: int
    end: int
    value: Decimal | None
    place: Decimal = ONE
    scale: Decimal = ONE
    plain: bool = False
    words: bool = False
    fraction: bool = False
    low: Decimal | None = None
    high: Decimal | None = None


@frozen
class Numbers:
    """The number words of a language, shaped for reading."""

    units: Mapping[str, Decimal]
    tens: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    short: Mapping[str, Decimal]
    money_only: frozenset[str]
    fractions: Mapping[str, Decimal]
    collective: Mapping[str, Decimal]
    vague: Mapping[str, tuple[Decimal, Decimal]]
    loose: Mapping[str, tuple[Decimal, Decimal]]
    characters: Mapping[str, Decimal]
    word: re.Pattern[str]  # a cardinal, scale or "point" at a position
    denominator: re.Pattern[str]
    scale: re.Pattern[str]  # the gap and a scale word
    letters: re.Pattern[str]  # the gap and a short scale
    vague_word: re.Pattern[str]
    loose_word: re.Pattern[str]
    collective_word: re.Pattern[str]


def _decimals(rows: Mapping[str, int]) -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in rows.items()}


def _spans(rows: Mapping[str, list[int]]) -> dict[str, tuple[Decimal, Decimal]]:
    return {word: (Decimal(low), Decimal(high)) for word, (low, high) in rows.items()}


@cache
def numbers(language: str = "en") -> Numbers:
    """Return the number tables of a language."""
    data = lexicon.table("numbers", language)
    fractions = _decimals(data["fractions"])
    fractions.update({_plural(w): v for w, v in list(fractions.items())})
    cardinals = [*data["units"], *data["tens"], *data["scales"]]
    collective = _decimals(data["collective"])
    collective.update({w + "s": v for w, v in list(collective.items()) if w in {"score", "pair", "couple"}})
    chars = {}
    for char, ratio in data["characters"].items():
        above, below = ratio.split("/")
        chars[char] = Decimal(above) / Decimal(below)
    return Numbers(
        units=_decimals(data["units"]),
        tens=_decimals(data["tens"]),
        scales=_decimals(data["scales"]),
        short=_decimals(data["short"]),
        money_only=frozenset(data["short_rules"]["money_only"]),
        fractions=fractions,
        collective=collective,
        vague=_spans(data["vague"]),
        loose=_spans(data["loose"]),
        characters=chars,
        word=re.compile(rf"(?:{alternation(cardinals)})(?![\w])"),
        denominator=re.compile(rf"[ -](?:{alternation(fractions)})(?![\w])"),
        scale=re.compile(rf"[ \u00a0\u202f\u2009-]{{0,2}}\n?({alternation(data['scales'])})(?![\w])"),
        letters=re.compile(rf"([ \u00a0\u202f]?)({alternation(data['short'])})(?![^\W_])"),
        vague_word=re.compile(rf"(?:{alternation(data['vague'])})(?![\w])"),
        loose_word=re.compile(rf"(?:{alternation(data['loose'])})(?![\w])"),
        collective_word=re.compile(rf"[ -](?:{alternation(collective)})(?![\w])"),
    )


def _plural(word: str) -> str:
    return "halves" if word in {"half", "halve"} else word + "s"


_SPACES = "\u00a0\u202f\u2009"
_DIGITS = re.compile(
    rf"""
    (?:
        \d{{1,3}} (?: ,\d{{3}} )++ (?!\d)                   # 54,000
      | \d{{1,2}} (?: ,\d{{2}} ){{1,5}} ,\d{{3}} (?!\d)          # 1,20,000
      | \d{{1,3}} (?: [{_SPACES}'’]\d{{3}} )++ (?!\d)       # 54 000 with a fixed space, 54'000
      | \d{{1,3}} (?: [ ]\d{{3}} ){{2,8}} (?![\d,]*\d)          # 1 234 567
      | \d++
    )
    (?: [.·]\d++ (?! \.\d) )?
    """,
    re.VERBOSE,
)
# 1.234.567,89   1.234,56   1 234,56
_CONTINENTAL = re.compile(
    rf"""
    (?: \d{{1,3}} (?: \.\d{{3}} ){{2,8}} (?: ,\d{{1,2}} )? | \d{{1,3}} (?: [.{_SPACES} ]\d{{3}} )+ ,\d{{1,2}} ) (?![\d,.]*\d)
    """,
    re.VERBOSE,
)
_DECIMAL_COMMA = re.compile(r"\d{1,6},\d{1,2}(?![\d,])")
_SLASH = re.compile(r"[ \u00a0-]?(\d{1,3})\s?[/⁄](\d{1,4})(?![\w/⁄-]|[.,]\d)")
_FRACTION = re.compile(r"(\d{1,4})\s?[/⁄]\s?(\d{1,4})(?![\w/⁄]|[.,]\d)")
_POWER = re.compile(
    r"\s?[x×*·]\s?10(?:\^|\*\*)?\s?([-−+]?\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]{1,3})(?![\d,.]*\d)|e([-+−]?\d{1,2})(?!\w)"
)
_SUPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_AND = re.compile(r"(?:[ -]|,? )and[ -](?:a[ -])?")
_HALF = re.compile(
    r"[ -]and[ -](?:an?|one)[ -](half|third|quarter|fifth|sixth|eighth|tenth)(?!\w)|[ -]and[ -](?=[a-z]{3,5}[ -](?:thirds|quarters|fifths|sixths|eighths|tenths)(?!\w))"
)
_POINT = re.compile(
    r" point((?: (?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine)(?!\w)){1,12})"
)
_SIXTY = ("2", "3", "4", "5", "6", "8", "10", "12", "16", "20", "25", "32", "50", "64", "100", "1000")


def place_of(number: Decimal) -> Decimal:
    """Return the worth of the last significant place: 54000 -> 1000, 7.60 -> 0.01, 0 -> 1."""
    sign, digits, exponent = number.as_tuple()
    del sign
    assert isinstance(exponent, int)  # noqa: S101  (figures are finite)
    if exponent < 0 or not number:
        return Decimal((0, (1,), exponent))
    zeros = 0
    for digit in reversed(digits):
        if digit:
            break
        zeros += 1
    return Decimal((0, (1,), exponent + zeros))


def _whole(value: Decimal) -> Decimal:
    """Drop the decimals of a whole number: 500000.0 -> 500000."""
    whole = value.to_integral_value()
    return whole if whole == value else value


def digits(low: str, pos: int, end: int, *, money: bool = False, language: str = "en") -> Figure | None:
    """Read a number that begins with a digit at `pos`; `money` says that a currency stands before it."""
    match = _DIGITS.match(low, pos, end)
    if match is None:
        return None
    at = match.end()
    if at - pos > MAX_DIGITS:
        return Figure(pos, at, None)
    raw = match[0]
    nxt = low[at] if at < end else ""
    if nxt and nxt in ".,' \u00a0\u202f\u2009" or (money and "." in raw):
        longer = _CONTINENTAL.match(low, pos, end)
        if longer is not None and longer.end() > at:
            at = longer.end()
            value = Decimal(re.sub(r"[^\d,]", "", longer[0]).replace(",", "."))
            return _scaled(low, Figure(pos, at, value, place_of(value)), end, money=money, language=language)
        if nxt == "," and raw.isdigit():
            comma = _DECIMAL_COMMA.match(low, pos, end)
            if comma is not None and (money or low[comma.end() : comma.end() + 2].strip()[:1] in {"%", "€"}):
                value = Decimal(comma[0].replace(",", "."))
                return _scaled(
                    low, Figure(pos, comma.end(), value, place_of(value)), end, money=money, language=language
                )
    elif nxt and nxt in "/⁄":
        ratio = _FRACTION.match(low, pos, end)
        if ratio is not None:
            above, below = ratio[1], ratio[2]
            if below in _SIXTY and int(above) < 2 * int(below) and above != below:
                share = Decimal(above) / Decimal(below)
                figure = Figure(pos, ratio.end(), share, Decimal(0), fraction=True)
                return _scaled(low, figure, end, money=money, language=language)
    plain = raw.isdigit()
    value = Decimal(
        raw if plain else "".join(c if c != "·" else "." for c in raw if c.isdigit() or c in ".·")
    )
    figure = Figure(pos, at, value, place_of(value), plain=plain)
    if nxt and (nxt in " \u00a0-½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"):
        figure = _mixed(low, figure, end, language)
    return _scaled(low, figure, end, money=money, language=language)


def _mixed(low: str, figure: Figure, end: int, language: str) -> Figure:
    """Add the fraction of a mixed number: "2 1/2", "2½", "2 and a half"."""
    at = figure.end
    known = numbers(language)
    assert figure.value is not None  # noqa: S101  (the caller made it)
    char = low[at : at + 1]
    if char in known.characters:
        return evolve(
            figure,
            end=at + 1,
            value=figure.value + known.characters[char],
            place=Decimal("0.01"),
            plain=False,
        )
    if low[at + 1 : at + 2] in known.characters and char == " ":
        return evolve(
            figure,
            end=at + 2,
            value=figure.value + known.characters[low[at + 1]],
            place=Decimal("0.01"),
            plain=False,
        )
    slash = _SLASH.match(low, at, end)
    if slash is not None and slash[2] in _SIXTY and int(slash[1]) < int(slash[2]):
        value = figure.value + Decimal(slash[1]) / Decimal(slash[2])
        return evolve(figure, end=slash.end(), value=value, place=Decimal("0.01"), plain=False)
    return figure


def _scaled(low: str, figure: Figure, end: int, *, money: bool, language: str) -> Figure:
    """Multiply in what follows: "million", "bn", "x 10^6", "and a half", "hundred thousand"."""
    known = numbers(language)
    at = figure.end
    value, place, scale = figure.value, figure.place, ONE
    assert value is not None  # noqa: S101  (callers pass a number)
    half = _HALF.match(low, at, end)
    extra = None
    if half is not None and half[1]:
        extra = ONE / known.fractions[half[1]]
        value, place, at = value + extra, Decimal("0.1"), half.end()
    for _ in range(3):
        match = known.scale.match(low, at, end)
        if match is None:
            break
        factor = known.scales[match[1]]
        value, place, scale, at = value * factor, place * factor, scale * factor, match.end()
    if scale == ONE and at < end:
        short = known.letters.match(low, at, end)
        if short is not None and _short(low, short, known, money=money):
            factor = known.short[short[2]]
            value, place, scale, at = value * factor, place * factor, factor, short.end()
        else:
            power = _POWER.match(low, at, end)
            if power is not None:
                factor = Decimal(10) ** int((power[1] or power[2]).translate(_SUPER))
                value, place, scale, at = value * factor, place * factor, factor, power.end()
    elif scale != ONE and half is None:
        half = _HALF.match(low, at, end)
        if half is not None and half[1]:
            value += scale / known.fractions[half[1]]
            place, at = scale / 10, half.end()
    if at == figure.end:
        return figure
    return evolve(figure, end=at, value=value, place=place, scale=scale, plain=False)


_COUNT_AFTER = re.compile(
    r"[ -](?:people|users|tonnes|tons|barrels|viewers|subscribers|customers|shares|jobs|homes|[a-z]{4,}s)\b"
)


def _short(low: str, match: re.Match[str], known: Numbers, *, money: bool) -> bool:
    """Whether the letter behind the figure is a scale: "54k", "1.9bn"; "5m" only with money or things to count."""
    letter = match[2]
    if money:
        return (
            not match[1]
            or letter not in {"l", "t", "b", "k"}
            or low[match.end() : match.end() + 1] in {"", " ", ".", ",", ")", ";"}
        )
    if letter not in known.money_only:
        return not match[1] or letter not in {"k", "mm"}
    return letter == "m" and not match[1] and _COUNT_AFTER.match(low, match.end()) is not None


def words(low: str, pos: int, end: int, language: str = "en") -> Figure | None:  # noqa: PLR0911 (one return a shape)
    """Read a number that begins with a word at `pos`."""
    known = numbers(language)
    lead = _LEAD.match(low, pos, end)
    if lead is not None:
        return _led(low, pos, lead, end, language)
    match = known.vague_word.match(low, pos, end)
    if match is not None:
        least, most = known.vague[match[0]]
        return Figure(pos, match.end(), None, words=True, low=least, high=most)
    match = known.loose_word.match(low, pos, end)
    if match is not None:
        return _loose(low, pos, match.end(), known.loose[match[0]], end, language)
    cardinal = _cardinal(low, pos, end, known)
    if cardinal is None:
        return _share(low, pos, end, known)
    value, at = cardinal
    return _tail(low, pos, at, value, end, language)


_LEAD = re.compile(
    r"(half|quarter|(?:a|one|three)[ -](?:half|thirds?|quarters?))?(?: of)?(?:^|(?<=\w) |(?<![\w]))(?:an?)[ -](?=[a-z])"
)


def _led(low: str, pos: int, lead: re.Match[str], end: int, language: str) -> Figure | None:
    """Read "a hundred", "half a million", "a quarter of a million", "a dozen", "a third", "a couple hundred"."""
    known = numbers(language)
    factor = ONE
    if lead[1]:
        parts = re.split(r"[ -]", lead[1])
        below = known.fractions[parts[-1]]
        factor = (Decimal(3) if parts[0] == "three" else ONE) / below
    at = lead.end()
    loose = known.loose_word.match(low, pos, end) if not lead[1] else None
    if loose is not None:
        return _loose(low, pos, loose.end(), known.loose[loose[0]], end, language)
    group = known.collective_word.match(low, at - 1, end)
    if group is not None:
        value = _whole(known.collective[group[0][1:]] * factor)
        scale = known.scale.match(low, group.end(), end)
        if scale is not None:
            factor = known.scales[scale[1]]
            return Figure(pos, scale.end(), value * factor, factor, factor, words=True)
        of = _OF_SCALE.match(low, group.end(), end)
        if of is not None and of[1] in known.scales:
            factor = known.scales[of[1]]
            return Figure(pos, of.end(), value * factor, factor, factor, words=True)
        return Figure(pos, group.end(), value, words=True)
    scale = known.scale.match(low, at - 1, end)
    if scale is not None:
        cardinal = _cardinal(low, at, end, known, one=True)
        if cardinal is None:
            return None
        value, at = cardinal
        if lead[1]:
            value = _whole(value * factor)
            return Figure(pos, at, value, place_of(value), known.scales[scale[1]], words=True)
        return _tail(low, pos, at, value, end, language)
    share = known.denominator.match(low, at - 1, end)
    if share is not None and not lead[1]:
        return _of_scale(
            low,
            Figure(
                pos, share.end(), ONE / known.fractions[share[0][1:]], Decimal(0), words=True, fraction=True
            ),
            end,
            known,
        )
    return None


_OF_SCALE = re.compile(
    r" of (?:an? )?(hundred|thousand|lakh|million|crore|billion|trillion)(?!\w)| of (thousand|million|billion)s?(?!\w)"
)


def _of_scale(low: str, figure: Figure, end: int, known: Numbers) -> Figure:
    """Read on in "a quarter of a million"."""
    match = re.compile(r" of an? (hundred|thousand|lakh|million|crore|billion|trillion)(?!\w)").match(
        low, figure.end, end
    )
    if match is None or figure.value is None:
        return figure
    scale = known.scales[match[1]]
    value = _whole(figure.value * scale)
    return Figure(
        figure.start,
        match.end(),
        value,
        place_of(value) if value == value.to_integral() else scale / 100,
        scale,
        words=True,
    )


def _loose(low: str, pos: int, at: int, span: tuple[Decimal, Decimal], end: int, language: str) -> Figure:
    """Read "several hundred", "a few dozen", "several"."""
    known = numbers(language)
    scale = ONE
    for _ in range(3):
        match = known.scale.match(low, at, end)
        if match is None:
            break
        scale, at = scale * known.scales[match[1]], match.end()
    if scale == ONE:
        group = known.collective_word.match(low, at, end)
        if group is not None and group[0][1:] in {"dozen", "score"}:
            scale, at = known.collective[group[0][1:]], group.end()
    return Figure(pos, at, None, scale, scale, words=True, low=span[0] * scale, high=span[1] * scale)


def _cardinal(
    low: str, pos: int, end: int, known: Numbers, *, one: bool = False
) -> tuple[Decimal, int] | None:  # noqa: C901, PLR0912
    """
    Read cardinal words, "two hundred and five thousand", and return the value and where it ends.

    A word that cannot follow ends the number: "two one-year deals" are two numbers. `one` allows it to begin
    with a scale ("a million").
    """
    total = Decimal(0)
    current: Decimal | None = ONE if one else None
    least: Decimal | None = None  # the smallest scale so far
    at, stop = pos, -1
    joined = False
    while True:
        match = known.word.match(low, at, end)
        if match is None:
            break
        word = match[0]
        if word in known.scales:
            factor = known.scales[word]
            if current is None and least is None:
                break
            if factor == 100:
                if current is None or current >= 100 or current == 0:
                    break
                current *= 100
            elif current is None:
                total, least = total * factor, factor
            elif least is not None and factor >= least:
                if joined:
                    break
                total, current, least = (total + current) * factor, None, factor
            else:
                total, current, least = total + current * factor, None, factor
        else:
            value = known.tens.get(word)
            tens = value is not None
            if value is None:
                value = known.units[word]
            if current is None:
                if least is not None and value == 0:
                    break
                current = value
            elif tens or value >= 10:
                if current < 100 or current % 100:
                    break
                current += value
            elif (
                current >= 20 and current % 10 == 0 and value and (current % 100 >= 20 or current % 100 == 0)
            ):
                current += value
            else:
                break
        at = stop = match.end()
        joined = False
        if at < end and low[at] in " -\u00a0":
            gap = _AND.match(low, at, end)
            if gap is not None and (word in known.scales):
                joined = True
                at = gap.end()
            else:
                at += 1
        else:
            break
    if stop < 0:
        return None
    return total + (current or Decimal(0)), stop


def _tail(low: str, pos: int, at: int, value: Decimal, end: int, language: str) -> Figure:
    """Read what follows cardinal words: "point five", "and a half", "dozen", "-thirds", "hundredths"."""
    known = numbers(language)
    figure = Figure(pos, at, value, place_of(value), words=True)
    if at >= end or low[at] not in " -\u00a0":
        return figure
    point = _POINT.match(low, at, end)
    if point is not None:
        decimals = "".join(str(known.units.get(w, Decimal(0))) for w in point[1].split())
        value = Decimal(f"{value}.{decimals}")
        return _scaled(
            low,
            Figure(pos, point.end(), value, place_of(value), words=True),
            end,
            money=False,
            language=language,
        )
    share = known.denominator.match(low, at, end)
    if share is not None and _is_share(low, share, value):
        below = known.fractions[share[0][1:]]
        if value < 1000 or below >= 100:
            out = Figure(pos, share.end(), value / below, Decimal(0), words=True, fraction=True)
            return _of_scale(low, out, end, known)
    group = known.collective_word.match(low, at, end)
    if group is not None and group[0][1:] not in {"couple", "pair", "trio", "couples", "pairs"}:
        size = known.collective[group[0][1:]]
        return Figure(pos, group.end(), value * size, size, size, words=True)
    half = _HALF.match(low, at, end)
    if half is not None:
        if half[1]:
            scale = _last_scale(low, pos, at, known)
            value += scale / known.fractions[half[1]]
            figure = Figure(pos, half.end(), value, scale / 10, scale, words=True)
        else:
            rest = _share(low, half.end(), end, known)
            if rest is not None and rest.value is not None:
                figure = Figure(pos, rest.end, value + rest.value, Decimal("0.1"), words=True)
        return _scaled(low, figure, end, money=False, language=language)
    return figure


def _last_scale(low: str, pos: int, at: int, known: Numbers) -> Decimal:
    """Return the scale on which a number ends: "a million (and a half)"."""
    last = re.split(r"[ -]", low[pos:at])[-1]
    return known.scales.get(last, ONE)


def _is_share(low: str, match: re.Match[str], value: Decimal) -> bool:
    """Whether "two thirds" is a share: a plural behind a number, or one behind "one", is; "twenty fifth" is not."""
    word = match[0][1:]
    if word.endswith("s"):
        return value != 1
    return value == 1 and word != "second"


def _share(low: str, pos: int, end: int, known: Numbers) -> Figure | None:
    """Read "two-thirds", "one-tenth", "half", "three quarters" at `pos`."""
    if low.startswith("half", pos) and not low[pos + 4 : pos + 5].isalnum():
        return Figure(pos, pos + 4, Decimal("0.5"), Decimal(0), words=True, fraction=True)
    cardinal = _cardinal(low, pos, end, known)
    if cardinal is None:
        return None
    value, at = cardinal
    share = known.denominator.match(low, at, end)
    if share is None or not _is_share(low, share, value):
        return None
    return Figure(
        pos, share.end(), value / known.fractions[share[0][1:]], Decimal(0), words=True, fraction=True
    )
