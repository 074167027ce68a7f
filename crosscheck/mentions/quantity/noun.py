"""What a figure counts or measures: the noun phrase behind it, or the noun before it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.mentions import words
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.noun_phrase import noun_phrase
from crosscheck.mentions.quantity.rate import rates
from crosscheck.mentions.words import WORD, alternation

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context
    from crosscheck.mentions.quantity.forms import Unit
    from crosscheck.mentions.quantity.part import Part


@frozen
class Noun:
    """The noun phrase, its head in the singular, and where it stands."""

    start: int
    end: int
    head: str
    plural: bool = False


_GAP = lazy(r"[ \u00a0]\n?[\"\u201c\u2018']?|\n|-(?=[a-z])|[\"\u201d\u2019'] ")
_OF = lazy(
    r"[ \u00a0\n](?:worth )?of[ \u00a0\n]"
    r"(?:(?:the|these|those|its|their|his|her|our|all|some|such|a|an)[ \u00a0]"
    r"(?:(?:\d{1,3}(?:,\d{3}){0,3}|dozen|[a-z]{3,9}(?= \w+s\b))[ \u00a0](?=[a-z]))?)?"
)
_IN = lazy(r"[ \u00a0](?:in|for)[ \u00a0](?:(?:the|its|their|his|her|a|an)[ \u00a0])?(?:own )?(?=[a-z])")
_BACK = lazy(r"[^\W\d_][\w'\u2019-]*|[^\w\s'\u2019-]|\d\w*")


@frozen
class _Links:
    """What may stand between a noun and its figure, and between a multiplier and its noun."""

    link: re.Pattern[str]
    noun: re.Pattern[str]
    multiplied: re.Pattern[str]


@cache
def _links(language: str) -> _Links:
    data = lexicon.table("between", language)
    subject = data["subject"]
    return _Links(
        link=re.compile(
            rf"(?:(?P<of>of)|{alternation(subject['links'])}|:)[ \u00a0]"
            rf"(?:(?:{alternation(subject['filler'])})[ ]){{0,4}}$"
        ),
        noun=re.compile(
            rf"([^\W\d_][\w'\u2019-]{{1,24}}) ?(?:(?:{alternation(subject['auxiliaries'])}) ){{0,2}}$"
        ),
        multiplied=re.compile(rf" (?:{alternation(data['multiplied']['words'])})(?= )"),
    )


_REACH = 110  # characters before the figure in which its noun may stand
_SUBJECT = 64


def of(ctx: Context, part: Part, entry: Unit | None, start: int, stop: int, limit: int) -> Noun | None:
    """
    Return what the part counts or measures.

    With its hedge it begins at `start`; number and unit end at `stop`, rate and hedge behind it at `limit`.
    """
    if entry is None:
        return _counted(ctx, part, start, limit)
    if entry.name == "x":
        return _multiplied(ctx, start, stop)
    if _is_attributive(ctx, part, entry, stop):
        joined = ctx.low[stop : stop + 1] == "-"
        found = _following(ctx, limit) if joined else _qualified(ctx, stop)
        if found is not None:
            return found
    found = _after_of(ctx, limit)
    if found is not None:
        return found
    if entry.dimension == "money" or entry.name == "percent":
        return _paid(ctx, entry, start, limit)
    found = _subject(ctx, start)
    return None if found is not None and found.head == entry.name else found


def _is_attributive(ctx: Context, part: Part, entry: Unit, stop: int) -> bool:
    """Whether figure and unit qualify the noun that follows: "six-month lease", "$40 million deal", "88 mm gun"."""
    if part.hyphen or ctx.low[stop : stop + 1] in {"-", "\u2011"}:
        return True
    if entry.dimension == "ratio":
        return True
    if part.prefixed or entry.symbol:
        return ctx.low[stop : stop + 1] == " "
    return not entry.plural and part.figure.value != 1


def _counted(ctx: Context, part: Part, start: int, limit: int) -> Noun | None:
    if ctx.low[limit : limit + 1] in {"-", "\u2011"}:
        # "four-storey block": the storeys are counted, not the blocks
        match = WORD.match(ctx.low, limit + 1, ctx.end)
        if match is not None:
            first = match[0].split("-")[0]
            if first == "strong":
                return _following(ctx, match.start() + len(first))  # "a 2,000-strong crowd"
            stop = match.start() + len(first)
            return Noun(match.start(), stop, words.singular(first, ctx.language))
    return (
        _after_of(ctx, limit)
        or _person(ctx, _following(ctx, limit, many=part.figure.value != 1))
        or _subject(ctx, start)
        or preceding(ctx, start, words.nouns(ctx.language).heads)
    )


def _person(ctx: Context, found: Noun | None) -> Noun | None:
    """Return the people of "a 200 person crowd", else what was found."""
    if found is None or found.plural:
        return found
    first = WORD.match(ctx.low, found.start, found.end)
    if first is not None and first.end() < found.end and first[0] in {"person", "man", "woman", "member"}:
        return Noun(found.start, first.end(), first[0])
    return found


def _multiplied(ctx: Context, start: int, stop: int) -> Noun | None:
    found = _after_of(ctx, stop) or _following(ctx, stop)
    if found is None:
        skip = _links(ctx.language).multiplied.match(ctx.low, stop, ctx.end)
        if skip is not None:
            found = _following(ctx, skip.end())
    return found or _subject(ctx, start) or preceding(ctx, start, _money(ctx.language))


def _paid(ctx: Context, entry: Unit, start: int, limit: int) -> Noun | None:
    topics = _money(ctx.language)
    inside = _IN.match(ctx.low, limit, ctx.end) if entry.dimension == "money" else None
    found = None if inside is None or not ctx.text[inside.end()].islower() else _noun(ctx, inside.end())
    if found is not None and found.head in topics:
        return found  # "in legal costs"
    purpose = found
    subject = _subject(ctx, start)
    if subject is not None and subject.head in topics:
        return subject
    return preceding(ctx, start, topics) or purpose or subject


@cache
def _money(language: str) -> frozenset[str]:
    return words.nouns(language).money


def _noun(ctx: Context, at: int, *, many: bool = False) -> Noun | None:
    phrase = noun_phrase(ctx.text, ctx.low, at, ctx.end, ctx.language, many=many)
    return None if phrase is None else Noun(phrase.start, phrase.end, phrase.head, phrase.plural)


def _following(ctx: Context, at: int, *, many: bool = False) -> Noun | None:
    gap = _GAP.match(ctx.text, at, ctx.end)
    return None if gap is None else _noun(ctx, gap.end(), many=many)


def _qualified(ctx: Context, at: int) -> Noun | None:
    """Return the noun after a unit that is not joined to it ("88 mm gun"), but not a verb ("37 mph throwing oil")."""
    gap = _GAP.match(ctx.text, at, ctx.end)
    first = None if gap is None else WORD.match(ctx.low, gap.end(), ctx.end)
    if gap is None or first is None or words.is_verb(first[0], ctx.language):
        return None
    return _noun(ctx, gap.end())


def _after_of(ctx: Context, at: int) -> Noun | None:
    if at >= ctx.end or ctx.low[at] not in " \u00a0\n":
        return None
    match = _OF.match(ctx.low, at, ctx.end)
    return None if match is None else _noun(ctx, match.end(), many=True)


def preceding(ctx: Context, start: int, topics: frozenset[str]) -> Noun | None:
    """Return the nearest noun of `topics` before `start`, with the lower-case words that qualify it."""
    low, language = ctx.low, ctx.language
    left = max(ctx.floor, start - _REACH)
    tokens = [(m.start(), m.end()) for m in _BACK.finditer(low, left, start)]
    if left > ctx.floor and low[left - 1].isalnum():
        tokens = tokens[1:]
    for index in range(len(tokens) - 1, -1, -1):
        at, stop = tokens[index]
        head = low[at:stop].rsplit("-", 1)[-1]
        if head not in topics:
            continue
        first = at
        for a, b in reversed(tokens[max(0, index - 2) : index]):
            if low[b:first] != " " or not _qualifies(ctx, a, b, language):
                break
            first = a
        return Noun(first, stop, words.singular(head, language), words.is_plural(head, language))
    return None


def _is_noun(low: str, at: int, language: str) -> bool:
    """Whether a word that may be a verb is a noun here: a topic of money, or behind "the" or "of"."""
    head = WORD.match(low, at)
    if head is not None and head[0] in _money(language):
        return True
    before = low[max(0, at - 12) : at].split()
    return bool(before) and (before[-1] == "of" or words.closed(language).get(before[-1]) == "determiner")


def _qualifies(ctx: Context, start: int, end: int, language: str) -> bool:
    word = ctx.low[start:end]
    if (
        len(word) < 2
        or word in words.closed(language)
        or not ctx.text[start].islower()
        or word.endswith(("'s", "\u2019s"))
    ):
        return False
    known = words.known(language)
    return not (
        words.is_verb(word, language) or word in known.numbers or word in known.both or word.endswith("ly")
    )


def _subject(ctx: Context, start: int) -> Noun | None:
    """Return the noun of "a death toll of", "the toll rose to", "Magnitude: " directly before the figure."""
    low, language = ctx.low, ctx.language
    left = max(ctx.floor, start - _SUBJECT)
    stop = start
    while stop > left and low[stop - 1] in "$\u00a3\u20ac\u00a5":
        stop -= 1
    known = _links(language)
    link = known.link.search(low, left, stop)
    if link is None or (link[0][0] != ":" and low[link.start() - 1 : link.start()].isalpha()):
        return None
    found = known.noun.search(low, left, link.start())
    if found is None or (found.start(1) == left and left > ctx.floor) or not _is_head(ctx, found, link):
        return None
    first = found.start(1)
    for match in reversed(list(_BACK.finditer(low, left, first))[-2:]):
        a, b = match.span()
        if low[b:first] != " " or not _qualifies(ctx, a, b, language) or (a == left and left > ctx.floor):
            break
        first = a
    head = found[1]
    return Noun(first, found.end(1), words.singular(head, language), words.is_plural(head, language))


def _is_head(ctx: Context, found: re.Match[str], link: re.Match[str]) -> bool:
    """Whether the word before the link is a noun: no name, verb, period or number, and no doubtful word."""
    head, at, language = found[1], found.start(1), ctx.language
    colon = link[0][0] == ":"
    if ctx.text[at].isupper() and at > ctx.floor and not colon:
        return False
    known = words.known(language)
    if head in known.closed or head in known.numbers or head in rates(language).periods:
        return False
    if words.is_verb(head, language):
        return False
    doubtful = head in known.adjectives or (link["of"] is None and not colon and head in known.both)
    return not doubtful or _is_noun(ctx.low, at, language)
