"""What must stand around a day, a month, a year, a season, for it to be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.date.guards.figures import whole_figure
from crosscheck.mentions.date.guards.lists import DASHES, STOPS, listed

if TYPE_CHECKING:
    from crosscheck.mentions.date.surroundings import Surroundings

# Figures that may be a year without a preposition before them, and with one.
_LIKELY_YEARS = range(1800, 2051)
_YEARS = range(1500, 2101)
# Words read on either side for the subject of a passage.
_NEAR = 14


def day(around: Surroundings) -> bool:
    """Take a day of a month: no figure that goes on, no count ("March 15 people"), and no headline before it."""
    words = around.words
    if len(words) > 1 and "\n" in words[1] and words[0].lower().endswith("day"):
        return False
    return whole_figure(around) and around.after().lower() not in listed("never_after_year")


def day_of_month(around: Surroundings) -> bool:
    """Take the 15th, with no noun behind it: "on the 15th, he said", not "on the 15th floor"."""
    if around.before().lower() not in listed("before_day"):
        return False
    return around.after() in STOPS or around.after().lower() in listed("after_day")


def month(around: Surroundings) -> bool:
    """Take a month with nothing beside it, not the start of a name ("April Jones", "June Carter")."""
    before, after = around.before(), around.after()
    if before.lower() in listed("before_date") or around.glued_after in STOPS:
        return True
    if after[:1].isupper() and not after.isupper():
        return before[:1].islower() and before.lower() not in {"with", "and", "as", "said", "says"}
    return True


def doubtful_month(around: Surroundings) -> bool:
    """Take May, March, Mar. only behind a word that stands before dates, and no name ("of May's government")."""
    before, after = around.before().lower(), around.after()
    if before in DASHES:
        return around.before(2).lower() in {"mid", "early", "late"}
    if before not in listed("before_date"):
        return False
    if around.words[-1] == "May" and before in listed("before_name"):
        return after.lower() not in listed("after_name") and around.glued_after not in {"'", "\u2019"}
    return after[:1].islower() or after in STOPS or not after.isalpha() or before in listed("only_dates")


def weekday(around: Surroundings) -> bool:
    """Refuse a newspaper, a programme, a byname ("The Sunday Times", "Black Friday")."""
    before = around.before()
    if before in listed("title_before") or (before == "." and around.before(2) in listed("titles")):
        return False
    if around.after().istitle() and around.after(2) in listed("title_after_part"):
        return False
    return around.after() not in listed("title_after") or around.glued_after == ","


def weekday_part(around: Surroundings) -> bool:
    """Take Saturday night, not "Saturday Night Live"."""
    return around.after() not in listed("title_after_part")


def year(around: Surroundings) -> bool:
    """Take four figures that are a year: no number of things, no sum, no model."""
    if not whole_figure(around) or _glued_name(around):
        return False
    number = int(around.words[-1])
    before, after = around.before().lower(), around.after()
    if before == "." and around.before(2).lower() in {"no", "nos"}:
        return False
    if before in listed("never_before_year") or after.lower() in listed("never_after_year"):
        return False
    if (
        around.before().isupper()
        and around.glued_before == " "
        and len(before) > 1
        and before not in {"in", "of", "since"}
    ):
        return number in _LIKELY_YEARS and (after in STOPS or "\n" in around.glued_after)
    if before in listed("before_date"):
        return number in _YEARS or (after in STOPS and number > 1000)
    return number in _LIKELY_YEARS and not _plural(after)


def _glued_name(around: Surroundings) -> bool:
    """Whether a hyphen ties the figures to a word: 2000-strong, F-2000; not mid-2011 or 2012-era."""
    tokens = around.tokens
    if around.glued_after in DASHES and around.end + 1 < len(tokens):
        after = tokens[around.end + 1].lower()
        if after.isalpha() and after not in listed("after_year_hyphen"):
            return True
    if around.glued_before in DASHES and around.start > 1:
        before = tokens[around.start - 2].lower()
        return before.isalpha() and before not in listed("before_year_hyphen")
    return around.glued_before.isalpha() or around.glued_after.isalpha()


def _plural(word: str) -> bool:
    return word.islower() and len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def short_year(around: Surroundings) -> bool:
    """Take '82 behind a word that stands before years."""
    return around.before().lower() in listed("before_date") and around.glued_after not in {"'", "\u2019"}


def decade(around: Surroundings) -> bool:
    """Take the 80s or '80s: no age ("in his 80s"), no score."""
    before = around.before().lower()
    return whole_figure(around) and before not in listed("owner") and around.words[0] not in {"10", "00"}


def season(around: Surroundings) -> bool:
    """Take a season, no fall of a city or spring of water; bare "spring" and "fall" need a word before them."""
    words = {word.lower() for word in around.words}
    before, after = around.before().lower(), around.after().lower()
    if (
        after in {"of", "from", "in", "-"}
        and words & {"fall", "spring"}
        and not around.after(2)[:1].isdecimal()
    ):
        return False
    if words & {"fall", "spring"} and not around.words[-1][0].isupper():
        return before in listed("before_season") and after not in listed("after_fall")
    if not around.words[-1][0].isupper() or before in listed("before_season"):
        return around.after() not in listed("after_season")
    return not (around.before()[:1].isupper() or around.after()[:1].isupper())


def capital(around: Surroundings) -> bool:
    """Take a holiday's name where it is written as one."""
    names = [
        word
        for word in around.words
        if word.isalpha() and word.lower() not in {"the", "last", "this", "next"}
    ]
    return bool(names) and names[0][0].isupper()


def no_match(around: Surroundings) -> bool:
    """Take a quarter of the year, not of a game."""
    return not around.near(_NEAR) & listed("sports")


def half_of_year(around: Surroundings) -> bool:
    """Take the first half of a year, told from that of a game by the words of business near it."""
    near = around.near(_NEAR)
    return bool(near & listed("business")) and not near & listed("sports")
