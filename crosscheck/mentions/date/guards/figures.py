"""Whether figures stand by themselves, or are a part of a longer number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.date.guards.lists import DASHES

if TYPE_CHECKING:
    from crosscheck.mentions.date.surroundings import Surroundings


def figure_goes_on(around: Surroundings) -> bool:
    """Whether a sign and more figures follow (15,000, 15.5, 3-2), or a sign of measure (15%)."""
    after = around.glued_after
    if after in {"%", "\u00b0", "$", "\u20ac", "\u00a3"}:
        return True
    tokens, at = around.tokens, around.end + 1
    if after not in {",", ".", ":", "/", *DASHES} or at >= len(tokens) or not tokens[at].isdecimal():
        return False
    return after != "," or len(tokens[at]) == 3


def figure_before(around: Surroundings) -> bool:
    """Whether the phrase begins inside a longer figure, or is a sum of money or a number's name."""
    before = around.glued_before
    if before in {"$", "\u00a3", "\u20ac", "\u00a5", "#", "\u20b9", "\u20a9", "+", "=", "@", "_"}:
        return True
    if before in {".", ",", ":", "/", *DASHES} and around.start > 1:
        return around.tokens[around.start - 2].isdecimal()
    return False


def whole_figure(around: Surroundings) -> bool:
    """Refuse a part of a longer number."""
    return not figure_goes_on(around) and not figure_before(around)


def second_of_two(around: Surroundings) -> bool:
    """Whether a number is the second of "10-15 years"."""
    tokens, at = around.tokens, around.start - 2
    return around.glued_before in DASHES and len(tokens[at]) <= 3 and (at == 0 or tokens[at - 1].isspace())


def first_of_two(around: Surroundings) -> bool:
    """Take "two" in "two to six days", "10" in "10-15 years"."""
    return not figure_before(around)
