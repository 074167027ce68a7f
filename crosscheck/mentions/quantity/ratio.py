"""Multipliers and shares: "quadruple", "fivefold", "four times as much", "one in five", "six out of ten"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from crosscheck import lexicon
from crosscheck.mentions.quantity import figure as figures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.mentions.quantity.figure import Figure

_TIMES = re.compile(
    r"[ -]times[ ](?=(?:as|more|the|that|what|its|their|his|her|our|those|fewer|less|over|larger|bigger|faster|greater|higher|smaller|lower|stronger|cheaper|longer|heavier|worse|better|older|richer|deadlier|likelier|earnings|annual|current|last|normal|average|greater|actual|expected|revenue|sales|[a-z]{3,12}er(?= than)|[a-z]{2,12}[’']s)\b)"
    r"|x(?![\w])(?! ?\d)|-times(?![\w])(?=-| [a-z]+er\b)|[ ]?×(?! ?\d)"
)
_FOLD = re.compile(r"[ -]?fold(?![\w])")
_IN = re.compile(r"[ -](?:in|out of|of)[ -](?:every[ -]|the[ -])?(?=[a-z0-9])")
_IN_ONLY = re.compile(r"[ -](?:in|out of)[ -](?:every[ -])?")


@cache
def factors(language: str = "en") -> Mapping[str, Decimal]:
    """Return every form of the multiplier verbs and adverbs, with its factor."""
    table = lexicon.table("multipliers", language)
    out: dict[str, Decimal] = {}
    for verb, value in table["verbs"].items():
        for form in table["forms"].get(verb, [verb]):
            out[form] = Decimal(value)
    for word, value in table["adverbs"].items():
        out[word] = Decimal(value)
    return out


@cache
def excluded(language: str = "en") -> frozenset[str]:
    """Return the words before which a multiplier is none ("double murder")."""
    return frozenset(lexicon.table("multipliers", language)["not"]["after"])


def times(low: str, pos: int, end: int) -> int | None:
    """Return where "times as", "times the", "x" or "-fold" ends, if it follows the figure."""
    if pos >= end:
        return None
    match = _FOLD.match(low, pos, end)
    if match is None:
        match = _TIMES.match(low, pos, end)
    if match is None:
        return None
    return match.end() - (1 if match[0].endswith(" ") else 0)


def share(low: str, first: Figure, end: int, language: str = "en") -> tuple[Decimal, int] | None:
    """
    Return the share "one in five" or "six out of ten" and where it ends.

    The second figure must be the larger and a usual one, and no time may follow it ("two in three days").
    """
    if first.value is None or first.value > 999 or first.value != int(first.value):
        return None
    match = _IN_ONLY.match(low, first.end, end)
    if match is None:
        return None
    at = match.end()
    if at >= end:
        return None
    second = (
        figures.digits(low, at, end, language=language)
        if low[at].isdigit()
        else figures.words(low, at, end, language)
    )
    if second is None or second.value is None or second.value <= first.value or second.fraction:
        return None
    if "out of" not in match[0] and second.value not in _USUAL:
        return None
    if _TIME.match(low, second.end, end) or (
        second.plain
        and low[second.end : second.end + 1] in {",", "%"}
        and low[second.end + 1 : second.end + 2].isdigit()
    ):
        return None
    return first.value / second.value, second.end


_USUAL = frozenset(
    map(
        Decimal,
        (
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            10,
            12,
            15,
            16,
            20,
            25,
            30,
            40,
            50,
            60,
            70,
            80,
            100,
            120,
            150,
            200,
            250,
            300,
            400,
            500,
            1000,
            2000,
            2500,
            5000,
            10_000,
            50_000,
            100_000,
            1_000_000,
        ),
    )
)
_TIME = re.compile(
    r"[ -](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|matches|games|attempts|tries|innings|per ?cent|percent|separate|different|incidents|attacks|cities|countries|states|places|locations|cases)\b|%"
)
