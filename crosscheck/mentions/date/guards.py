"""What the words around a phrase must not be, or must be, for it to be a date."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crosscheck.lexicon import table

if TYPE_CHECKING:
    from crosscheck.mentions.date.surroundings import Surroundings


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("dates")["guards"][name])


def _figure_goes_on(around: Surroundings) -> bool:
    """Whether a sign and more figures follow: 15,000 or 15.5 or 15% or 3-2."""
    after = around.glued_after
    if after in {"%", "°", "$", "€", "£"}:
        return True
    if after not in {",", ".", ":", "/", "-", "\u2013"}:
        return False
    tokens, at = around.tokens, around.end + 1
    return at < len(tokens) and tokens[at].isdecimal() and (after != "," or len(tokens[at]) == 3)


def _figure_before(around: Surroundings) -> bool:
    """Whether the phrase's first figure is the rest of a longer one, a sum of money or a number's name."""
    before = around.glued_before
    if before in {"$", "£", "€", "¥", "#", "₹", "₩", "+", "="}:
        return True
    if before in {".", ",", ":", "/", "-", "\u2013"} and around.start > 1:
        return around.tokens[around.start - 2].isdecimal()
    return False


def whole_figure(around: Surroundings) -> bool:
    """No part of a longer number."""
    return not _figure_goes_on(around) and not _figure_before(around)


def month_alone(around: Surroundings) -> bool:
    """A month with nothing beside it: not the start of a name ("April Jones", "June Carter")."""
    if around.before().lower() in _words("before_date"):
        return True
    after = around.after()
    return (
        not (after[:1].isupper() and after.lower() not in _words("before_date"))
        or not around.before()[:1].islower()
    )


def doubtful_month(around: Surroundings) -> bool:
    """May or March: only behind a word that stands before dates."""
    before = around.before()
    return before.lower() in _words("before_date") and not (
        before[:1].isupper() and before.isupper() and len(before) > 2
    )


def weekday(around: Surroundings) -> bool:
    """No newspaper and no programme ("The Sunday Times")."""
    if around.before() in _words("title_before"):
        return False
    return around.after() not in _words("title_after") or around.glued_after == ","


def bare_year(around: Surroundings) -> bool:
    """Four figures that are a year: no number of things, no sum, no model."""
    if not whole_figure(around):
        return False
    year = int(around.words[-1])
    before, after = around.before().lower(), around.after()
    if around.glued_after in {"-", "\u2013"} and around.end + 1 < len(around.tokens):
        nxt = around.tokens[around.end + 1]
        if nxt.isalpha() and nxt.lower() not in {
            "to",
            "era",
            "style",
            "model",
            "vintage",
            "early",
            "present",
        }:
            return False
    if around.glued_before == "-" and around.start > 1 and around.tokens[around.start - 2].isalpha():
        return around.tokens[around.start - 2].lower() in {"mid", "early", "late", "pre", "post"}
    if before in _words("never_before_year") or after.lower() in _words("never_after_year"):
        return False
    if not 1500 <= year <= 2100:
        return before in _words("before_date") and after.lower() in {"", ",", ".", ")", "the", "and"}
    if before in _words("before_date"):
        return True
    plural = after.endswith("s") and after.islower() and len(after) > 3 and not after.endswith("ss")
    return not plural and 1800 <= year <= 2050


def season(around: Surroundings) -> bool:
    """Spring and fall as seasons: behind "in the", "by" and the like."""
    words = {word.lower() for word in around.words}
    before = around.before().lower()
    if around.after().lower() == "of" and not around.after(2)[:1].isdecimal():
        return False
    if words & {"fall", "spring"}:
        return before in _words("before_season")
    return True


def clock_bare(around: Surroundings) -> bool:
    """h:mm without a.m. or zone: only behind a word that stands before clock times."""
    return whole_figure(around) and around.before().lower() in _words("before_clock")


def short_year(around: Surroundings) -> bool:
    """'82: behind a word that stands before years."""
    return around.before().lower() in _words("before_date")


def decade(around: Surroundings) -> bool:
    """The 80s: a ten, and no temperature or score."""
    return whole_figure(around) and around.glued_after not in {"-"}


def no_event_follows(around: Surroundings) -> bool:
    """Two days later; but of "two days after" and "before" only what ends there, with no event that it counts from."""
    if around.words[-1].lower() not in {"after", "before", "prior"}:
        return True
    return around.after() in {"", ",", ".", ";", ")"}


def no_share(around: Surroundings) -> bool:
    """Not "a second term", "about a quarter"."""
    return around.words[-1].lower() not in {"second", "quarter"}


def moment(around: Surroundings) -> bool:
    """Not "the last minute", "this second"."""
    return around.words[-1].lower() not in {"second", "minute", "hour", "unit"}


def rate(around: Surroundings) -> bool:
    """Whether "a year" is said of an amount ("$5 billion a year", "twice a week")."""
    if not no_share(around) or around.before().lower() in _words("before_duration"):
        return False
    for n in range(1, 6):
        word = around.before(n).lower()
        if not word or word in {".", ";", ":"}:
            return False
        if word.isdecimal() or word in _words("amount") or (n == 1 and word.endswith("s") and len(word) > 4):
            return True
        if word in _words("before_duration"):
            return False
    return False


def daypart(around: Surroundings) -> bool:
    """A part of the day that stands alone."""
    return around.before().lower() in _words("before_daypart")


def plural_alone(around: Surroundings) -> bool:
    """Years, decades: as a length of time, not "years" in a name."""
    return around.before().lower() in _words("before_plural")


def the_period(around: Surroundings) -> bool:
    """The year, the quarter, the day: behind a preposition of time."""
    before = around.before().lower()
    if around.after().lower() in {"of", "when", "that", "after", "before", "ahead", "to", "-"}:
        return False
    return before in _words("before_period")
