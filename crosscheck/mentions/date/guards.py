"""What the words around a phrase must be, or must not be, for it to be a date."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crosscheck.lexicon import table

if TYPE_CHECKING:
    from crosscheck.mentions.date.surroundings import Surroundings

_DASHES = {"-", "\u2013"}
_STOPS = {"", ",", ".", ";", ":", ")", "?", "!", "\u2014", "\u201d", '"'}
# Figures that may be a year without a preposition before them.
_LIKELY_YEARS = range(1800, 2051)
_YEARS = range(1500, 2101)
# Words read on either side for the subject of a passage.
_NEAR = 14


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("dates")["guards"][name])


def _figure_goes_on(around: Surroundings) -> bool:
    """Whether a sign and more figures follow (15,000, 15.5, 3-2), or a sign of measure (15%)."""
    after = around.glued_after
    if after in {"%", "\u00b0", "$", "\u20ac", "\u00a3"}:
        return True
    tokens, at = around.tokens, around.end + 1
    if after not in {",", ".", ":", "/", *_DASHES} or at >= len(tokens) or not tokens[at].isdecimal():
        return False
    return after != "," or len(tokens[at]) == 3


def _figure_before(around: Surroundings) -> bool:
    """Whether the phrase begins inside a longer figure, or is a sum of money or a number's name."""
    before = around.glued_before
    if before in {"$", "\u00a3", "\u20ac", "\u00a5", "#", "\u20b9", "\u20a9", "+", "=", "@", "_"}:
        return True
    if before in {".", ",", ":", "/", *_DASHES} and around.start > 1:
        return around.tokens[around.start - 2].isdecimal()
    return False


def whole_figure(around: Surroundings) -> bool:
    """Refuse a part of a longer number."""
    return not _figure_goes_on(around) and not _figure_before(around)


def day(around: Surroundings) -> bool:
    """Take a day of a month: no figure that goes on, and no count ("March 15 people")."""
    return whole_figure(around) and around.after().lower() not in _words("never_after_year")


def day_of_month(around: Surroundings) -> bool:
    """Take the 15th, with no noun behind it: "on the 15th, he said", not "on the 15th floor"."""
    if around.before().lower() not in _words("before_day"):
        return False
    return around.after() in _STOPS or around.after().lower() in _words("after_day")


def month(around: Surroundings) -> bool:
    """Take a month with nothing beside it, not the start of a name ("April Jones", "June Carter")."""
    before, after = around.before(), around.after()
    if before.lower() in _words("before_date") or around.glued_after in _STOPS:
        return True
    if after[:1].isupper() and not after.isupper():
        return before[:1].islower() and before.lower() not in {"with", "and", "as", "said", "says"}
    return True


def doubtful_month(around: Surroundings) -> bool:
    """Take May, March, Mar. only behind a word that stands before dates, and no name ("of May's government")."""
    before, after = around.before().lower(), around.after()
    if before in _DASHES:
        return around.before(2).lower() in {"mid", "early", "late"}
    if before not in _words("before_date"):
        return False
    if around.words[-1] == "May" and before in _words("before_name"):
        return after.lower() not in _words("after_name") and around.glued_after not in {"'", "\u2019"}
    return after[:1].islower() or after in _STOPS or not after.isalpha() or before in _words("only_dates")


def weekday(around: Surroundings) -> bool:
    """Refuse a newspaper, a programme, a byname ("The Sunday Times", "Black Friday")."""
    before = around.before()
    if before in _words("title_before") or (before == "." and around.before(2) in _words("titles")):
        return False
    if around.after().istitle() and around.after(2) in _words("title_after_part"):
        return False
    return around.after() not in _words("title_after") or around.glued_after == ","


def weekday_part(around: Surroundings) -> bool:
    """Take Saturday night, not "Saturday Night Live"."""
    return around.after() not in _words("title_after_part")


def year(around: Surroundings) -> bool:
    """Take four figures that are a year: no number of things, no sum, no model."""
    if not whole_figure(around) or _glued_name(around):
        return False
    number = int(around.words[-1])
    before, after = around.before().lower(), around.after()
    if before == "." and around.before(2).lower() in {"no", "nos"}:
        return False
    if before in _words("never_before_year") or after.lower() in _words("never_after_year"):
        return False
    if (
        around.before().isupper()
        and around.glued_before == " "
        and len(before) > 1
        and before not in {"in", "of", "since"}
    ):
        return number in _LIKELY_YEARS and (after in _STOPS or "\n" in around.glued_after)
    if before in _words("before_date"):
        return number in _YEARS or (after in _STOPS and number > 1000)
    return number in _LIKELY_YEARS and not _plural(after)


def _glued_name(around: Surroundings) -> bool:
    """Whether a hyphen ties the figures to a word: 2000-strong, F-2000; not mid-2011 or 2012-era."""
    tokens = around.tokens
    if around.glued_after in _DASHES and around.end + 1 < len(tokens):
        after = tokens[around.end + 1].lower()
        if after.isalpha() and after not in _words("after_year_hyphen"):
            return True
    if around.glued_before in _DASHES and around.start > 1:
        before = tokens[around.start - 2].lower()
        return before.isalpha() and before not in _words("before_year_hyphen")
    return around.glued_before.isalpha() or around.glued_after.isalpha()


def _plural(word: str) -> bool:
    return word.islower() and len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def short_year(around: Surroundings) -> bool:
    """Take '82 behind a word that stands before years."""
    return around.before().lower() in _words("before_date") and around.glued_after not in {"'", "\u2019"}


def decade(around: Surroundings) -> bool:
    """Take the 80s or '80s: no age ("in his 80s"), no score."""
    before = around.before().lower()
    return whole_figure(around) and before not in _words("owner") and around.words[0] not in {"10", "00"}


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
        return before in _words("before_season") and after not in _words("after_fall")
    if not around.words[-1][0].isupper() or before in _words("before_season"):
        return around.after() not in _words("after_season")
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
    return not around.near(_NEAR) & _words("sports")


def half_of_year(around: Surroundings) -> bool:
    """Take the first half of a year, told from that of a game by the words of business near it."""
    near = around.near(_NEAR)
    return bool(near & _words("business")) and not near & _words("sports")


def moment(around: Surroundings) -> bool:
    """Refuse "the last minute", "this second"."""
    return around.words[-1].lower() not in {"second", "minute", "hour", "hr"}


def period(around: Surroundings) -> bool:
    """Take last week, this year; not "the last day", "the last minute", "this quarter-final"."""
    words = [word.lower() for word in around.words]
    if words[-1] == "day" and "last" in words:
        return False
    return moment(around) and not (around.glued_after in _DASHES and around.after(2) == "final")


def neighbour(around: Surroundings) -> bool:
    """Take the day before, with nothing that it counts from ("the day before the vote")."""
    return (
        moment(around)
        and around.after() in _STOPS | {"and", "in", "at", "when"}
        and around.words[-1] != "hour"
    )


def offset(around: Surroundings) -> bool:
    """Take two days later; of "two days after" only what ends there, and no "two days later than planned"."""
    after = around.after().lower()
    if around.words[-1].lower() in {"after", "before", "prior"}:
        return after in _STOPS
    return after != "than"


def after_in(around: Surroundings) -> bool:
    """Take "two weeks' time" behind "in"."""
    return around.before().lower() in {"in", "within"}


def that_time(around: Surroundings) -> bool:
    """Take "at that time", and not "at the same time", which says no when."""
    return around.words[0].lower() == "that" and around.before().lower() in _words("before_that_time")


def the_period(around: Surroundings) -> bool:
    """Take the year, the quarter, the day behind a preposition of time, with nothing that says which."""
    unit = around.words[-1].lower()
    after = around.after().lower()
    if unit == "weekend":
        return after != "of"
    if after in _words("never_after_period") or not moment(around) or around.glued_after in _DASHES:
        return False
    if around.before().lower() == "in" and around.before(2).lower() == "back":  # "back in the day"
        return False
    if unit in {"century", "millennium", "fortnight", "semester"}:
        return False
    return around.before().lower() in _words("before_period")


def daypart(around: Surroundings) -> bool:
    """Take a part of the day that stands alone, behind a preposition."""
    if around.words[0].lower() == "overnight":
        return around.after().lower() not in {"success", "sensation", "stay", "bag"}
    return around.before().lower() in _words("before_daypart") and around.after() not in _words("title_after")


def clock(around: Surroundings) -> bool:
    """Take h:mm without a.m. or zone only behind a word that stands before clock times, or a date."""
    if not whole_figure(around):
        return False
    before = around.before()
    return before.lower() in _words("before_clock") or (before.isdecimal() and len(before) == 4)


def length(around: Surroundings) -> bool:
    """Take so many units: no sum of money, no "three quarters of", no quarter-final."""
    last = around.words[-1].lower()
    if _figure_before(around) and not _second_of_two(around):
        return False
    if around.after().lower() in _words("ages") or around.glued_after in _DASHES:
        old = around.after() if around.glued_after not in _DASHES else around.after(2)
        if old.lower() in _words("ages"):
            return False
    if last in {"quarter", "quarters"}:
        share = around.after().lower() == "of" and around.words[-3].lower() in {"three", "one", "3"}
        return not share and around.glued_after not in _DASHES
    return True


def _second_of_two(around: Surroundings) -> bool:
    """Whether a number is the second of "10-15 years"."""
    tokens, at = around.tokens, around.start - 2
    return around.glued_before in _DASHES and len(tokens[at]) <= 3 and (at == 0 or tokens[at - 1].isspace())


def first_of_two(around: Surroundings) -> bool:
    """Take "two" in "two to six days", "10" in "10-15 years"."""
    return not _figure_before(around)


def no_share(around: Surroundings) -> bool:
    """Refuse "a second term", "about a quarter", and ages."""
    old = around.after(2) if around.glued_after in _DASHES else around.after()
    return around.words[-1].lower() not in {"second", "quarter"} and old.lower() not in _words("ages")


def plural(around: Surroundings) -> bool:
    """Take years, decades as a length of time."""
    if around.words[-1].lower() in {"seconds", "quarters"}:
        return False
    return around.before().lower() in _words("before_plural")


def no_title(around: Surroundings) -> bool:
    """Refuse a part of a name ("the Daily Telegraph", "Newsweek Weekly"); not at the head of a sentence."""
    if not around.words[-1][:1].isupper() or around.words[-1].isupper():
        return True
    before, after = around.before(), around.after()
    return not (before[:1].isupper() or after[:1].isupper())


def rate(around: Surroundings) -> bool:
    """Take "a year" where it is said of an amount ("$5 billion a year", "twice a week")."""
    before = around.before().lower()
    after = around.after().lower()
    if not no_share(around) or before in _words("before_duration") or after in _words("after_length"):
        return False
    for n in range(1, 6):
        word = around.before(n).lower()
        if word in _STOPS or word in _words("before_duration"):
            return False
        if word.isdecimal() or word in _words("amount"):
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
        return words[0] == "at" or after in _STOPS
    return True


def the_past(around: Surroundings) -> bool:
    """Take the past as such, no adjective ("the past president")."""
    return around.before().lower() in {"in", "from", "of", "than"} and (
        around.after() in _STOPS or around.after().lower() in _words("after_day")
    )


def figure_first(around: Surroundings) -> bool:
    """Take "8 p.m. on Tuesday night": the clock time stands first."""
    return around.words[0].isdecimal() or around.words[0].lower() in {"noon", "midnight"}


def figure_last(around: Surroundings) -> bool:
    """Take "Tuesday night at 8 p.m.": the clock time stands last."""
    return not figure_first(around)
