"""The lexicon of times that can be reckoned: what begins and ends, and what a length is counted from."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from crosscheck import lexicon
from crosscheck.claims.concepts import concepts
from crosscheck.mentions.words import alternation


@frozen
class Ends:
    """What stands between the two ends of a stretch of time, and what begins and ends it."""

    to: re.Pattern[str]
    through: re.Pattern[str]
    between: re.Pattern[str]
    led: re.Pattern[str]
    ended: frozenset[str]
    begun: frozenset[str]


@cache
def ends(language: str = "en") -> Ends:
    """Return the words for the ends of a stretch of time."""
    table = lexicon.table("derived", language)["ends"]

    def joint(words: str) -> re.Pattern[str]:
        return re.compile(rf"\s?(?:{alternation(table[words])})\s?(?:the\s)?")

    known = begun(language)
    return Ends(
        to=joint("to"),
        through=joint("through"),
        between=joint("between"),
        led=re.compile(rf"(?<!\w)(?:{alternation(table['led'])})\s(?:the\s)?$"),
        ended=frozenset(map(concepts(language).key, table["ended"])),
        begun=known.made | known.began,
    )


@frozen
class Begun:
    """The slots of dates on which something begins: what is made then and what goes on since."""

    made: frozenset[str]
    born: frozenset[str]
    began: frozenset[str]
    phrases: re.Pattern[str]


@cache
def begun(language: str = "en") -> Begun:
    """Return what dates are the beginning of."""
    table = lexicon.table("derived", language)["begun"]
    key = concepts(language).key
    return Begun(
        made=frozenset(map(key, (*table["made"], *table["born"]))),
        born=frozenset(map(key, table["born"])),
        began=frozenset(map(key, table["began"])),
        phrases=re.compile(rf"(?<!\w)(?:{alternation(table['phrases'])})\s(?:in\s|on\s)?$"),
    )


@frozen
class Offsets:
    """What leads from a length of time to a day, or to what happened then."""

    later: re.Pattern[str]
    earlier: re.Pattern[str]
    starting: re.Pattern[str]
    then: re.Pattern[str]
    event: re.Pattern[str]
    running: re.Pattern[str]


@cache
def offsets(language: str = "en") -> Offsets:
    """Return the words between a length of time and what it is counted from."""
    table = lexicon.table("derived", language)["offsets"]
    articles = r"(?:(?:the|its|their|his|her|that)\s)?"
    return Offsets(
        later=re.compile(rf"\s(?:{alternation(table['later'])})\s{articles}"),
        earlier=re.compile(rf"\s(?:{alternation(table['earlier'])})\s{articles}"),
        starting=re.compile(
            rf"\s?(?:[a-z-]{{2,16}}\s){{0,4}}(?:{alternation(table['starting'])})\s(?:the\s)?"
        ),
        then=re.compile(rf"\s(?:{alternation(table['then'])})(?!\w)"),
        running=re.compile(rf"(?<!\w)(?:{alternation(table['running'])})\s(?:the\s|only\s|just\s)?$"),
        event=re.compile(rf"\s(?:{alternation(table['events'])})\s(?:(?:the|its|their|his|her|that|an?)\s)?"),
    )
