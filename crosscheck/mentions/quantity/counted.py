"""What a figure counts or measures: the noun phrase behind it, or the noun before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.mentions import words

if TYPE_CHECKING:
    from crosscheck.mentions.words import NounPhrase


@frozen
class Counted:
    """The noun phrase, its head in the singular, and where it stands."""

    start: int
    end: int
    head: str


_GAP = re.compile(r"[ \u00a0]\n?[\"“‘']?|\n|-(?=[a-z])|[\"”’'] ")
_OF = re.compile(
    r"[ \u00a0\n]of[ \u00a0\n](?:(?:the|these|those|its|their|his|her|our|all|some|such|a|an)[ \u00a0](?:\d{1,3}(?:,\d{3})*[ \u00a0])?)?|[ \u00a0]worth of[ \u00a0]"
)
_IN = re.compile(
    r"[ \u00a0](?:in|for|on|worth of|per|to)[ \u00a0](?:(?:the|its|their|his|her|a|an)[ \u00a0])?"
)
_LINK = re.compile(
    r"(?:of|to|at|is|was|are|were|stood at|stands at|standing at|totals|totalled|totaled|totalling|totaling|rose to|reached|reaching|hit|climbed to|fell to|grew to|has risen to|now|by|from|be|as|above|:|exceeds|exceeded|remained at|remains at|put at|passed|topped)[ \u00a0](?:about|around|nearly|almost|some|over|under|up|just|more than|less than|at least|close to|roughly|approximately|only|a record|as (?:many|much|high) as)?[ \u00a0]?$"
)


def following(
    text: str,
    low: str,
    pos: int,
    end: int,
    *,
    one: bool = False,
    attributive: bool = False,
    language: str = "en",
) -> Counted | None:
    """Return the noun phrase that directly follows at `pos`."""
    gap = _GAP.match(text, pos, end)
    if gap is None:
        return None
    return _counted(
        words.noun_phrase(text, low, gap.end(), end, one=one, attributive=attributive, language=language)
    )


def of(text: str, low: str, pos: int, end: int, language: str = "en") -> Counted | None:
    """Return the noun phrase after "of": "40 tonnes of rice", "two of the dozen pillars"."""
    match = _OF.match(low, pos, end)
    if match is None:
        return None
    return _counted(words.noun_phrase(text, low, match.end(), end, language=language))


def into(text: str, low: str, pos: int, end: int, language: str = "en") -> Counted | None:
    """Return the noun phrase after "in" or "for": "$5 million in damages"."""
    match = _IN.match(low, pos, end)
    if match is None:
        return None
    return _counted(words.noun_phrase(text, low, match.end(), end, language=language))


def _counted(phrase: NounPhrase | None) -> Counted | None:
    return None if phrase is None else Counted(phrase.start, phrase.end, phrase.head)


_BACK = re.compile(r"[^\W\d_][\w'’-]*|[^\w\s'’-]|\d+")


def preceding(
    text: str, low: str, start: int, floor: int, topics: frozenset[str], language: str = "en"
) -> Counted | None:
    """Return the nearest noun of `topics` before `start`, with the adjectives before it."""
    left = max(floor, start - 110)
    tokens = [(m.start(), m.end()) for m in _BACK.finditer(low, left, start)]
    shut = words.closed(language)
    for index in range(len(tokens) - 1, -1, -1):
        at, stop = tokens[index]
        word = low[at:stop]
        bare = word.rsplit("-", 1)[-1]
        if bare not in topics:
            continue
        first = at
        for before in range(index - 1, max(-1, index - 3), -1):
            a, b = tokens[before]
            prior = low[a:b]
            if (
                prior in shut
                or not prior[0].isalpha()
                or prior.endswith(("'s", "’s", "ing"))
                or words.is_verb(prior, language)
                or text[b:first] != " "
            ):
                break
            first = a
        return Counted(first, stop, words.singular(bare, language))
    return None


def subject(text: str, low: str, start: int, floor: int, language: str = "en") -> Counted | None:
    """Return the noun of "a death toll of", "the toll rose to", "Magnitude: " directly before the figure."""
    left = max(floor, start - 48)
    chunk = low[left:start]
    link = _LINK.search(chunk)
    if link is None:
        return None
    found = re.search(
        r"((?:[^\W\d_][\w'’-]{0,24} ){0,2})([^\W\d_][\w'’-]{1,24}) ?(?:had |has |have |now |is |was |is now |could |would |may |might |will )?$",
        chunk[: link.start()],
    )
    if found is None:
        return None
    head = found[2]
    if head in words.closed(language) or words.is_verb(head, language):
        return None
    first = left + found.start(2)
    for match in reversed(list(re.finditer(r"\S+", found[1]))):
        word = match[0]
        if word in words.closed(language) or words.is_verb(word, language) or word.endswith(("'s", "’s")):
            break
        first = left + found.start(1) + match.start()
    return Counted(first, left + found.end(2), words.singular(head, language))
