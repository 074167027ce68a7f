"""The number words of a language, shaped for reading."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.mentions.words import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Numbers:
    """The tables of numbers.toml, and the patterns that find their words at a position."""

    units: Mapping[str, Decimal]
    tens: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    short: Mapping[str, Decimal]
    money_only: frozenset[str]
    fractions: Mapping[str, Decimal]
    collective: Mapping[str, Decimal]
    vague: Mapping[str, tuple[Decimal, Decimal]]
    soft: Mapping[str, Decimal]  # the highest that a vague word still admits when compared
    loose: Mapping[str, tuple[Decimal, Decimal]]
    characters: Mapping[str, Decimal]
    word: re.Pattern[str]  # a cardinal or a scale
    scale: re.Pattern[str]  # the gap and a scale
    letters: re.Pattern[str]  # the gap and a short scale
    denominator: re.Pattern[str]  # the gap and "thirds"
    group: re.Pattern[str]  # the gap and "dozen"
    vague_word: re.Pattern[str]
    loose_word: re.Pattern[str]
    of_scale: re.Pattern[str]  # "of a million"
    and_part: re.Pattern[str]  # "and a half"
    and_parts: re.Pattern[str]  # "and three-quarters", up to the figure
    point: re.Pattern[str]  # "point five"
    ordinal: re.Pattern[str]  # "-first" behind a ten


_SPACE = "[ \u00a0\u202f\u2009]"


@cache
def numbers(language: str = "en") -> Numbers:
    """Return the number tables of a language."""
    data = lexicon.table("numbers", language)
    scales = _decimals(data["scales"])
    plural_scales = {word + "s": value for word, value in scales.items() if not word.endswith("s")}
    fractions = _decimals(data["fractions"])
    fractions.update(
        {
            f"{ten}-{word}": Decimal(tens + ones)
            for ten, tens in data["tens"].items()
            for word, ones in data["ordinals"].items()
        }
    )
    fractions.update({plural(word): value for word, value in list(fractions.items())})
    collective = _decimals(data["collective"])
    collective.update({word + "s": value for word, value in list(collective.items()) if word != "gross"})
    cardinals = alternation([*data["units"], *data["tens"], *data["scales"]])
    parts = alternation(data["fractions"])
    ordinals = alternation(data["ordinals"])
    ones = alternation([word for word, value in data["units"].items() if value < 10])
    return Numbers(
        units=_decimals(data["units"]),
        tens=_decimals(data["tens"]),
        scales=scales | plural_scales,
        short=_decimals(data["short"]),
        money_only=frozenset(data["short_rules"]["money_only"]),
        fractions=fractions,
        collective=collective,
        vague=_spans(data["vague"]),
        soft={word: Decimal(row[2]) for word, row in data["vague"].items() if len(row) > 2},
        loose=_spans(data["loose"]),
        characters={char: _ratio(ratio) for char, ratio in data["characters"].items()},
        word=re.compile(rf"(?:{cardinals})(?!\w)"),
        scale=re.compile(
            rf"(?:{_SPACE}{{1,2}}\n?|-| - |\n|)({alternation([*scales, *plural_scales])})(?!\w)"
        ),
        letters=re.compile(rf"({_SPACE}?)({alternation(data['short'])})(?![^\W_])"),
        denominator=re.compile(rf"[ -](?:{alternation(fractions)})(?!\w)"),
        group=re.compile(rf"[ -](?:{alternation(collective)})(?!\w)"),
        vague_word=re.compile(rf"(?:{alternation(data['vague'])})(?!\w)"),
        loose_word=re.compile(rf"(?:{alternation(data['loose'])})(?!\w)"),
        of_scale=re.compile(rf" of (?:an? )?({alternation(data['scales'])})(?!\w)"),
        and_part=re.compile(rf"[ -]and[ -](?:an?|one)[ -]({parts})(?!\w)"),
        and_parts=re.compile(rf"[ -]and[ -](?=(?:{ones})[ -](?:{alternation(fractions)})(?!\w))"),
        point=re.compile(rf" point((?: (?:{ones}|oh)(?!\w)){{1,12}})"),
        ordinal=re.compile(rf"[ -](?:{ordinals})(?!\w)"),
    )


def plural(word: str) -> str:
    """Return the plural of a denominator."""
    return "halves" if word in {"half", "halve"} else word + "s"


def _decimals(rows: Mapping[str, int]) -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in rows.items()}


def _spans(rows: Mapping[str, list[int]]) -> dict[str, tuple[Decimal, Decimal]]:
    return {word: (Decimal(low), Decimal(high)) for word, (low, high, *_) in rows.items()}


def _ratio(text: str) -> Decimal:
    above, below = text.split("/")
    return Decimal(above) / Decimal(below)
