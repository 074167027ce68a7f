"""What must stand around "five years", "a year", "annual", "now", for it to be a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.date.guards.figures import figure_before, second_of_two
from crosscheck.mentions.date.guards.lists import DASHES, STOPS, listed

if TYPE_CHECKING:
    from crosscheck.mentions.date.surroundings import Surroundings


def length(around: Surroundings) -> bool:
    """Take so many units: no sum of money, no "three quarters of", no quarter-final."""
    last = around.words[-1].lower()
    if figure_before(around) and not second_of_two(around):
        return False
    if around.after().lower() in listed("ages") or around.glued_after in DASHES:
        old = around.after() if around.glued_after not in DASHES else around.after(2)
        if old.lower() in listed("ages"):
            return False
    if last in {"quarter", "quarters"}:
        share = around.after().lower() == "of" and around.words[-3].lower() in {"three", "one", "3"}
        return not share and around.glued_after not in DASHES
    return True


def no_share(around: Surroundings) -> bool:
    """Refuse "a second chance", "about a quarter", and ages."""
    old = around.after(2) if around.glued_after in DASHES else around.after()
    return around.words[-1].lower() not in {"second", "quarter"} and old.lower() not in listed("ages")


def plural(around: Surroundings) -> bool:
    """Take years, decades as a length of time."""
    if around.words[-1].lower() in {"seconds", "quarters"} or around.before() == "-":
        return False
    if around.after().lower() in {"after", "before"}:
        return True
    return around.before().lower() in listed("before_plural")


def no_title(around: Surroundings) -> bool:
    """Refuse a part of a name ("the Daily Telegraph", "Newsweek Weekly"); not at the head of a sentence."""
    if not around.words[-1][:1].isupper() or around.words[-1].isupper():
        return True
    before, after = around.before(), around.after()
    return not (before[:1].isupper() or after[:1].isupper())


def rate(around: Surroundings) -> bool:
    """Take "a year" where it is said of an amount ("$12 million a year", "twice a week")."""
    before = around.before().lower()
    after = around.after().lower()
    if not no_share(around) or before in listed("before_duration") or after in listed("after_length"):
        return False
    for n in range(1, 6):
        word = around.before(n).lower()
        if word in STOPS or word in listed("before_duration"):
            return False
        if word.isdecimal() or word in listed("amount"):
            return True
    return False


def pointer(around: Surroundings) -> bool:
    """Take now, soon, recently; not "as soon as", "shortly after", "the moment of"."""
    words = [word.lower() for word in around.words]
    after = around.after().lower()
    if words[-1] in {"soon", "recently", "lately"} and after == "as":
        return False
    if words[-1] == "shortly":
        return after not in {"after", "before", "following", "thereafter"}
    if words[-1] in {"moment", "present"}:
        return words[0] == "at" or after in STOPS
    return True


def the_past(around: Surroundings) -> bool:
    """Take the past as such, no adjective ("the past president")."""
    return around.before().lower() in {"in", "from", "of", "than"} and (
        around.after() in STOPS or around.after().lower() in listed("after_day")
    )
