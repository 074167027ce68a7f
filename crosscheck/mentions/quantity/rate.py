"""What a figure is per: "a year", "annually", "per capita", "per barrel", "monthly"."""

from __future__ import annotations

import re
from functools import cache

PERIODS = "second|minute|hour|day|week|fortnight|month|quarter|year|decade|night|season|term|shift"
_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "quarterly": "quarter",
    "per annum": "year",
    "p.a.": "year",
    "pa": "year",
    "nightly": "night",
    "per capita": "person",
    "apiece": "each",
    "pcm": "month",
}
_ADJECTIVES = {
    "annual": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "quarterly": "quarter",
    "nightly": "night",
}
_THINGS = (
    "barrel|tonne|ton|ounce|pound|kilogram|kilo|kg|gallon|litre|liter|bushel|share|head|person|household|pupil|student|ticket|unit|"
    "gram|acre|hectare|square foot|square metre|square meter|mile|kilometre|kilometer|km|megawatt-hour|kilowatt-hour|MWh|kWh|visit|seat|vehicle|"
    "bottle|pack|dose|passenger|customer|child|worker|employee|family|home|room|piece|item|word|vote|user|member|game|match|episode|plate|bag|box|carton|kilowatt hour|megawatt hour|therm|watt|"
    "pint|cubic metre|cubic meter|cubic foot|metric ton|metric tonne|flight|call|trip|ride|inhabitant|resident|adult|taxpayer|family|patient|troy ounce|sheet|cup|capita|million|mmbtu|gigawatt|megawatt"
)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?:[ \u00a0\n]|-(?=an?-|per-))
        (?:
            (?P<adverb>per\ annum|per\ capita|annually|yearly|monthly|weekly|daily|hourly|quarterly|nightly|apiece|p\.a\.|pcm|pa(?!\w))
          | (?:an?|each|every|per|in\ (?:a|any)\ given|in\ any|in\ a\ single|in\ one)[ -](?P<period>{PERIODS})
          | (?:per|a|an|for\ each|for\ every|for\ a|each)[ -](?P<thing>{_THINGS.lower()})
          | per[ -](?P<any>(?:100,000|10,000|1,000|million|thousand|hundred)(?:\ [a-z]+)?|[a-z]{{3,20}})
        )
        (?![\w])
        | (?:/)(?P<slash>day|week|month|year|yr|mo|night|person|share|hour|hr|barrel|bbl|tonne|ton|t|oz|lb|kg|gallon|litre|MWh|kWh|sq\ ft|acre|ha|head|unit|capita|wk|d)(?![\w])
        """,
        re.VERBOSE,
    )


_SHORT = {
    "yr": "year",
    "mo": "month",
    "hr": "hour",
    "bbl": "barrel",
    "t": "tonne",
    "wk": "week",
    "d": "day",
    "ha": "hectare",
    "kilo": "kg",
    "kilogram": "kg",
    "capita": "person",
    "head": "person",
    "liter": "litre",
    "kilometre": "km",
    "kilometer": "km",
}
_NOT = {"cent", "cents", "se", "haps", "son", "the", "his", "her", "its", "their", "our", "your"}


def after(low: str, pos: int, end: int) -> tuple[str, int] | None:
    """Return the base of the rate that follows at `pos`, and where its words end."""
    if pos >= end or low[pos] not in " \u00a0\n/-":
        return None
    match = _pattern().match(low, pos, end)
    if match is None:
        return None
    word = match["adverb"]
    if word:
        return _ADVERBS[word], match.end()
    word = match["period"] or match["thing"] or match["any"] or match["slash"]
    if match["any"] and word in _NOT:
        return None
    return _SHORT.get(word, word), match.end()


def _left() -> re.Pattern[str]:
    return _LEFT


_LEFT = re.compile(
    r"\b(annual|yearly|monthly|weekly|daily|hourly|quarterly|nightly)[ -](?!report|meeting|conference|festival|leave|general|survey|review|event|newspaper|mail|telegraph|express|mirror|star|basis|news|show|magazine|parade|congress|summit|briefing|newsletter|physical|results)"
    r"(?:(?!\b(?:and|but|while|after|before|when|because|although|which|who|said|says)\b)[^,;:.?!()$£€¥\d]){0,70}$"
)


def before(low: str, start: int, floor: int) -> str | None:
    """
    Return the period that an adjective earlier in the clause sets: "annual payments ... to around $8 billion".

    Only within the clause: another figure or a comma ends the adjective's reach.
    """
    left = max(floor, start - 90)
    chunk = low[left:start]
    if "ly" not in chunk and "nnual" not in chunk:
        return None
    match = _LEFT.search(chunk)
    return _ADJECTIVES[match[1]] if match else None
