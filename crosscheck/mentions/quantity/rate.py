"""What a figure is per: "a year", "annually", "per capita", "a barrel", "/month"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.mentions.words import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping


_DIRECT = 4  # spaces between the adjective and a count


@frozen
class Rates:
    """The words of rates.toml, and the patterns that find them."""

    adverbs: Mapping[str, str]
    adjectives: Mapping[str, str]
    periods: frozenset[str]
    short: Mapping[str, str]
    never: frozenset[str]
    behind: re.Pattern[str]
    ahead: re.Pattern[str]


@cache
def rates(language: str = "en") -> Rates:
    """Return the rate words of a language."""
    data = lexicon.table("rates", language)
    periods, things, short = data["periods"], data["things"], data["short"]
    return Rates(
        adverbs=data["adverbs"],
        adjectives=data["adjectives"],
        periods=frozenset(periods),
        short=short,
        never=frozenset(data["not"]),
        behind=re.compile(
            rf"""
            (?: [ \u00a0\n] | -(?=an?-|per-) )
            (?: (?P<adverb>{alternation(data["adverbs"])})
              | (?:an?|each|every|per|in[ ](?:a|any)[ ]given|in[ ]any|in[ ]a[ ]single|in[ ]one)[ -]
                (?P<period>{alternation(periods)})
              | (?:an?|per|each|every|for[ ]each|for[ ]every|for[ ]a)[ -]
                (?P<thing>{alternation(things)})
              | per[ -](?P<any> (?:100,000|10,000|1,000|million|thousand|hundred) (?:[ ][a-z]{{3,15}})?
                              | [a-z]{{3,20}} )
            )
            (?![\w-])
            | / (?P<slash>{alternation([*periods, *things, *short])}) (?!\w)
            """,
            re.VERBOSE,
        ),
        ahead=re.compile(
            rf"(?<![\w-])({alternation(data['adjectives'])})[ -](?!(?:{alternation(data['not_rates']['nouns'])})(?!\w))"
            r"(?:(?!(?:and|but|while|after|before|when|because|although|which|who|said|says|that|since)(?!\w))"
            r"[a-z'\u2019\u201c\u201d-]{1,30}+ ?+){0,12}+$"
        ),
    )


def after(low: str, pos: int, end: int, language: str = "en") -> tuple[str, int] | None:
    """Return the base of the rate that follows at `pos`, and where its words end."""
    if pos >= end or low[pos] not in " \u00a0\n/-":
        return None
    known = rates(language)
    match = known.behind.match(low, pos, end)
    if match is None or low.startswith((" ago", " earlier", " before", " later"), match.end()):
        return None  # "7.4 a year ago"
    if match["adverb"]:
        return known.adverbs[match["adverb"]], match.end()
    word = match["period"] or match["thing"] or match["any"] or match["slash"]
    if match["any"] and word in known.never:
        return None
    return known.short.get(word, word), match.end()


def before(low: str, start: int, floor: int, language: str = "en", *, counts: bool = False) -> str | None:
    """
    Return the period that an adjective earlier in the clause sets: "monthly fees ... to about $90".

    Only within the clause: another figure, a comma or a conjunction ends the adjective's reach. Of `counts` only
    directly: "an annual intake of 200".
    """
    left = max(floor, start - 90)
    if low.find("ly", left, start) < 0 and low.find("annual", left, start) < 0:
        return None
    known = rates(language)
    chunk = low[left:start].rstrip("$\u00a3\u20ac\u00a5(")
    at = max(chunk.rfind(word) for word in known.adjectives)
    if at < 0:
        return None
    match = known.ahead.search(chunk, max(0, at - 1))
    if match is None or (counts and match[0].count(" ") > _DIRECT):
        return None
    return known.adjectives[match[1]]
