"""One figure, read with all that stands around it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck.mentions import words
from crosscheck.mentions.quantity import bound, counted, figure as figures, guard, rate, ratio, unit
from crosscheck.mentions.quantity.mention import QuantityMention
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context
    from crosscheck.mentions.quantity.counted import Counted
    from crosscheck.mentions.quantity.figure import Figure
    from crosscheck.mentions.quantity.unit import Unit

_RUN = re.compile(r"[\w.,:/'’–-]*\w|")
_NEGATIVE = re.compile(r"(?:(?<![\w])(?:minus|negative)[ -])$")
_SMALLER = {
    "foot": ("inch", 12),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "lb": ("oz", 16),
    "stone": ("lb", 14),
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "km": ("m", 1000),
    "m": ("cm", 100),
    "yard": ("foot", 3),
    "mile": ("yard", 1760),
    "kg": ("g", 1000),
}
_JOIN = re.compile(r",? (?:and )?|-|(?= ?\d)")
_RANGE = re.compile(r"[ \u00a0\n](?:to|or|through|and)[ \u00a0\n]|[ ]?(?:[-–—‑]|--)[ ]?|-to-|-or-")
_CHANGED = frozenset(
    "rose rise rises rising risen raised raise raising increase increased increases increasing grew grow grown growing jumped jump climbed climb climbing soared surged fell fall falls falling fallen dropped drop dropping declined decline cut cutting reduced reduce reducing shrank shrunk slashed lowered lower went going gone from up down widened narrowed expanded doubled tripled quadrupled halved moved slipped slid sank dipped edged plunged tumbled advanced gained gain lost swelled dwindled boosted boost hiked hike lifted lift improved worsened revised trimmed trim extended shortened upgraded downgraded changed change changes".split()
)
_SPANS = frozenset(
    "between range ranges ranging ranged varied vary varies varying aged ages anywhere estimated lasting last lasts sentence sentences term terms take takes taking".split()
)
_FRACTION_NEXT = re.compile(
    r"[ -](less|more|fewer|higher|lower|larger|smaller|bigger|cheaper|faster|of|off|the|a|an|its|their|his|her|our|all|those|as|full|empty|that|what|owns?|own|in|is|are|was|were|to|by|from|on|for|at|had|have|has|said|say|says|and|or|but|since|compared|than|over|after|who|will|would|majority|stake|share|interest|vote|owned|cut|drop|fall|rise|increase|decrease|reduction|decline|discount|price)\b|[^\w \-]|\s*$|[ ]\(|-(?:owned|full|empty|price)"
)
_HALF_NOT = re.compile(
    r"(?:first|second|latter|other|better|top|bottom|upper|lower|northern|southern|eastern|western|early|later|final|last|this|each|either|opening|closing|past|previous|one|time and a)[ -]$"
)


@frozen
class Part:
    """A figure with its unit: what a range has two of."""

    figure: Figure
    start: int
    end: int
    unit: Unit | None
    parts: Decimal
    compound: bool = False
    prefixed: bool = False
    negative: bool = False
    hyphen: bool = False


def at_digit(ctx: Context, pos: int) -> tuple[QuantityMention | None, int]:
    """Read the figure whose first digit is at `pos`; return its mention, if it is one, and where to go on."""
    text, low, floor = ctx.text, ctx.low, ctx.floor
    if guard.glued(text, low, pos, floor):
        return None, _skip(text, pos, ctx.end)
    part = _part(ctx, pos)
    if part is None or part.figure.value is None:
        return None, part.end if part else _skip(text, pos, ctx.end)
    figure = part.figure
    if part.unit is None or (part.unit.dimension != "money" and part.unit.name != "percent"):
        if guard.tail(text, low, figure, ctx.end) and (
            part.unit is None or low[figure.end] in ":" or part.unit.name in {"hour", "s"}
        ):
            return None, max(_skip(text, figure.end - 1, ctx.end), figure.end)
        if part.unit is None and (guard.dated(low, figure, floor, ctx.end) or guard.listed(text, figure)):
            return None, figure.end
        stop = guard.score(low, figure, floor, ctx.end, ctx.language)
        if stop > 0:
            return None, stop
    return _finish(ctx, part)


def at_word(ctx: Context, pos: int) -> tuple[QuantityMention | None, int]:
    """Read the figure that begins with a number word at `pos`."""
    text, low = ctx.text, ctx.low
    if (
        pos > ctx.floor
        and (text[pos - 1] in "-‑'’" and text[pos - 2 : pos - 1].isalpha())
        and not low.startswith(("plus-", "over-"), max(0, pos - 5))
    ):
        return None, pos + 1
    factor = _factor(ctx, pos)
    if factor is not None:
        return factor
    part = _part(ctx, pos)
    if part is None:
        return None, pos + 1
    figure = part.figure
    if figure.fraction and part.unit is None and not _is_share(ctx, figure):
        return None, figure.end
    if figure.value == 1 and not figure.fraction and not _is_one(ctx, part):
        return None, figure.end
    if (
        low[figure.end : figure.end + 1] == "-"
        and part.unit is None
        and text[figure.end + 1 : figure.end + 2].isalpha()
        and low[pos : figure.end] in {"half"}
    ):
        return None, figure.end
    return _finish(ctx, part)


def _skip(text: str, pos: int, end: int) -> int:
    match = _RUN.match(text, pos, min(end, pos + 60))
    return max(pos + 1, match.end() if match else pos + 1)


def _part(ctx: Context, pos: int) -> Part | None:
    """Read number, currency and unit at `pos`."""
    text, low, end, language = ctx.text, ctx.low, ctx.end, ctx.language
    money = unit.before(text, pos, ctx.floor, language)
    digit = low[pos].isdigit()
    start = pos
    if money is not None:
        start = money[1]
    figure = (
        figures.digits(low, pos, end, money=money is not None, language=language)
        if digit
        else figures.words(low, pos, end, language)
    )
    if figure is None:
        return None
    if figure.value is None and figure.low is None:
        return Part(figure, pos, figure.end, None, Decimal(1))
    negative, start = _sign(ctx, start)
    if money is not None:
        found, stop = money[0], figure.end
        if len(found.choices) > 1:
            suffix = unit.after(text, low, figure.end, end, digits=True, language=language)
            if suffix is not None and suffix[0].dimension == "money" and suffix[0].parts == 1:
                found, stop = suffix
            else:
                adjective = _ADJECTIVE.match(text, figure.end, end)
                if adjective is not None:
                    found, stop = unit.Unit(_DOLLARS[adjective[1]], "money", plural=True), adjective.end()
        return _cents(ctx, Part(figure, start, stop, found, found.parts, prefixed=True, negative=negative))
    found_after = _unit_after(ctx, figure, digit=digit)
    if found_after is None:
        return Part(figure, start, figure.end, None, Decimal(1), negative=negative)
    found, stop = found_after
    hyphen = low[figure.end : figure.end + 1] in {"-", "‑"}
    part = Part(figure, start, stop, found, found.parts, negative=negative, hyphen=hyphen)
    if found.dimension == "money":
        return _cents(ctx, part)
    return _compound(ctx, part)


_ADJECTIVE = re.compile(r"[ ](US|U\.S\.|Canadian|Australian|American|AUD|CAD)(?![\w])(?! [a-z]+s\b)")
_DOLLARS = {
    "US": "USD",
    "U.S.": "USD",
    "American": "USD",
    "Canadian": "CAD",
    "Australian": "AUD",
    "AUD": "AUD",
    "CAD": "CAD",
}
_OF_A = re.compile(r"(?:[ -]of)?[ -]an?(?=[ -])|[ -]of(?= (?:one )?)")


def _sign(ctx: Context, start: int) -> tuple[bool, int]:
    """Whether a minus stands before `start`; a dash between words is none."""
    low, floor = ctx.low, ctx.floor
    if start > floor and low[start - 1] in "-−–" and (start - 1 == floor or low[start - 2] in " (\n\u00a0"):
        if low[start - 1] in "-−" or ctx.text[start - 2 : start - 1] in {"", " ", "("}:
            return True, start - 1
    if start - 6 >= floor:
        match = _NEGATIVE.search(low, max(floor, start - 10), start)
        if match is not None:
            return True, match.start()
    return False, start


def _unit_after(ctx: Context, figure: Figure, *, digit: bool) -> tuple[Unit, int] | None:
    text, low, end = ctx.text, ctx.low, ctx.end
    at = figure.end
    if at >= end:
        return None
    found = unit.after(text, low, at, end, digits=digit, language=ctx.language)
    if found is None and figure.fraction:
        link = _OF_A.match(low, at, end)
        if link is not None:
            found = unit.after(text, low, link.end(), end, digits=False, language=ctx.language)
            if found is not None and (found[0].plural and low[link.end() - 1] != "f"):
                found = None
            if found is not None and low[at : link.end()].endswith("of") and found[0].dimension != "money":
                found = None
    if found is None:
        link = _OF_UNITS.match(low, at, end) if figure.value is None else None
        if link is not None:
            found = unit.after(text, low, link.end(), end, digits=False, language=ctx.language)
            if found is not None and not found[0].plural:
                found = None
        if found is None:
            return None
    entry = found[0]
    if entry.name == "second" and low[found[1] : found[1] + 1] == "-" and not low[at] == "-":
        return None
    if (
        entry.name in {"day", "second", "minute"}
        and low[at : at + 1] == " "
        and not entry.plural
        and figure.words
        and figure.value == 1
    ):
        return None
    if (
        entry.name == "KRW"
        and low[at : found[1]].strip() == "won"
        and (figure.value is None or figure.value < 100)
        and figure.value is not None
    ):
        return None
    if entry.name == "KRW" and low[found[1] - 3 : found[1]] == "won" and _WON.match(low, found[1], end):
        return None
    if (
        entry.dimension == "money"
        and not entry.symbol
        and not entry.plural
        and low[at] != "-"
        and figure.value != 1
        and low[at + 1 : found[1]] in _SINGULAR_NOT
    ):
        return None
    return found


_OF_UNITS = re.compile(r"[ \u00a0]of(?:[ ](?:the|these|those))?(?=[ ])")
_WON = re.compile(r" (?:the|a|an|by|in|their|his|her|its|gold|silver|bronze|with|at|seats?)\b")
_SINGULAR_NOT = frozenset(
    {
        "mark",
        "pound",
        "real",
        "crown",
        "sol",
        "som",
        "sum",
        "colon",
        "lev",
        "leu",
        "dong",
        "kip",
        "lek",
        "rand",
        "sen",
        "fen",
        "mao",
        "all",
        "top",
        "try",
        "mad",
        "cup",
        "penny",
        "ether",
        "lira",
        "loti",
        "birr",
        "tala",
        "kina",
        "pula",
    }
)


def _cents(ctx: Context, part: Part) -> Part:
    """Read on in "two dollars and fifty cents"."""
    if part.figure.scale != 1 or part.parts != 1 or part.figure.value is None:
        return part
    match = re.compile(r",? (?:and )?(?=[a-z0-9])").match(ctx.low, part.end, ctx.end)
    if match is None:
        return part
    at = match.end()
    low = ctx.low
    if low[at].isdigit():
        minor = figures.digits(low, at, ctx.end, language=ctx.language)
    elif "and" in match[0]:
        minor = figures.words(low, at, ctx.end, language=ctx.language)
    else:
        return part
    if minor is None or minor.value is None or minor.value >= 100 or minor.value != int(minor.value):
        return part
    found = unit.after(ctx.text, low, minor.end, ctx.end, digits=low[at].isdigit(), language=ctx.language)
    if found is None or found[0].parts == 1 or found[0].dimension != "money" or found[0].symbol:
        return part
    value = part.figure.value + minor.value / found[0].parts
    figure = evolve(part.figure, end=minor.end, value=value, place=1 / found[0].parts, plain=False)
    return evolve(part, figure=figure, end=found[1])


def _compound(ctx: Context, part: Part) -> Part:
    """Read on in "6 ft 2 in", "5 hours 30 minutes"."""
    assert part.unit is not None  # noqa: S101  (the caller found one)
    smaller = _SMALLER.get(part.unit.name)
    if smaller is None or part.figure.value is None or part.figure.scale != 1:
        return part
    match = _JOIN.match(ctx.low, part.end, ctx.end)
    low = ctx.low
    half = figures._HALF.match(low, part.end, ctx.end)
    if half is not None and half[1]:
        value = part.figure.value + 1 / figures.numbers(ctx.language).fractions[half[1]]
        return evolve(
            part,
            figure=evolve(part.figure, end=half.end(), value=value, place=Decimal("0.1"), plain=False),
            end=half.end(),
        )
    if match is None or match.end() >= ctx.end:
        return part
    at = match.end()
    while low[at : at + 1] == " ":
        at += 1
    if low[at : at + 1].isdigit():
        minor = figures.digits(low, at, ctx.end, language=ctx.language)
    elif low[at : at + 1].isalpha() and match[0].strip():
        minor = figures.words(low, at, ctx.end, language=ctx.language)
    else:
        return part
    if minor is None or minor.value is None or minor.value >= smaller[1] or minor.fraction:
        return part
    found = unit.after(ctx.text, low, minor.end, ctx.end, digits=True, language=ctx.language)
    if found is not None and found[0].name == smaller[0]:
        stop = found[1]
    elif (
        part.unit.name == "foot"
        and minor.plain
        and found is None
        and not low[minor.end : minor.end + 1].isalnum()
        and match[0] in {" ", "-", ""}
    ):
        stop = minor.end
    else:
        return part
    total = part.figure.value * smaller[1] + minor.value
    whole = total / smaller[1]
    if smaller[1] not in {12, 16, 14} and -whole.as_tuple().exponent <= 4:  # type: ignore[operator]
        figure = evolve(part.figure, end=minor.end, value=whole, place=minor.place / smaller[1], plain=False)
        return evolve(part, figure=figure, end=stop, compound=True)
    figure = evolve(part.figure, end=minor.end, value=total, place=minor.place, plain=False)
    entry = evolve(part.unit, name=smaller[0])
    return evolve(part, figure=figure, end=stop, unit=entry, compound=True)


def _is_share(ctx: Context, figure: Figure) -> bool:
    """Whether "a third" or "half" is a share and no ordinal or part of a name."""
    low, pos = ctx.low, figure.start
    if low.startswith("half", pos):
        if _HALF_NOT.search(low, max(ctx.floor, pos - 12), pos):
            return False
        return _FRACTION_NEXT.match(low, figure.end, ctx.end) is not None or ctx.end == figure.end
    if low.startswith(("a ", "an "), pos):
        return _FRACTION_NEXT.match(low, figure.end, ctx.end) is not None or figure.end >= ctx.end
    return True


def _is_one(ctx: Context, part: Part) -> bool:
    """Whether "one" counts: with a unit, a scale or a noun behind it; not "one of them", "no one", "one day"."""
    if part.unit is not None:
        return not (
            part.unit.name in {"day", "time", "night", "year", "month"}
            and ctx.low[part.figure.end : part.figure.end + 1] == " "
        )
    low = ctx.low
    if part.figure.end - part.figure.start > 3:
        return True
    if (
        ratio.share(low, part.figure, ctx.end, ctx.language) is not None
        or ratio.times(low, part.figure.end, ctx.end) is not None
    ):
        return True
    left = low[max(ctx.floor, part.start - 14) : part.start].rstrip().rsplit(" ", 1)[-1]
    if (
        left
        in {
            "no",
            "any",
            "every",
            "each",
            "this",
            "that",
            "the",
            "which",
            "another",
            "only",
            "some",
            "either",
            "neither",
            "day",
            "bbc",
            "formula",
            "air",
            "force",
            "phase",
        }
        or left[-1:] in "’'"
    ):
        return False
    following = counted.following(ctx.text, low, part.figure.end, ctx.end, one=True, language=ctx.language)
    return following is not None and words.is_person(following.head, ctx.language)


def _factor(ctx: Context, pos: int) -> tuple[QuantityMention | None, int] | None:
    """Read "quadruple", "halved", "twice", "fivefold" at `pos`."""
    low, text, end = ctx.low, ctx.text, ctx.end
    match = words.WORD.match(low, pos, end)
    if match is None:
        return None
    word = match[0]
    stop = match.end()
    value = ratio.factors(ctx.language).get(word)
    if value is None:
        if word.endswith("fold") and len(word) > 6:
            stem = word[:-4].rstrip("-")
            figure = figures.words(stem, 0, len(stem), ctx.language)
            if figure is None or figure.end != len(stem) or figure.value is None:
                return None
            value = figure.value
        else:
            return None
    elif "-" in low[stop : stop + 1] and word not in {"double", "triple"}:
        return None, stop
    else:
        nxt = words.WORD.match(low, stop + 1, end)
        after = nxt[0] if nxt is not None and low[stop : stop + 1] in " -" else ""
        if after in ratio.excluded(ctx.language):
            return None, stop
        if low[stop : stop + 1] == "-":
            return None, stop
        if word in {"twice", "thrice"} and after not in {
            "as",
            "the",
            "that",
            "its",
            "his",
            "her",
            "their",
            "what",
            "more",
            "this",
            "those",
            "our",
        }:
            return None, stop
        if (
            text[pos].isupper()
            and pos > ctx.floor
            and text[stop + 1 : stop + 2].isupper()
            and not text[pos:stop].isupper()
        ):
            return None, stop
        if (
            word in {"double", "triple", "treble"}
            and low[max(ctx.floor, pos - 2) : pos] == "a "
            and after not in {"the", "that", "of", ""}
        ):
            return None, stop
    figure = figures.Figure(pos, stop, value, figures.place_of(value), words=True)
    part = Part(figure, pos, stop, unit.Unit("x", "ratio", plural=True), Decimal(1))
    return _finish(ctx, part, factor=True)


def _finish(ctx: Context, part: Part, *, factor: bool = False) -> tuple[QuantityMention | None, int]:
    """Read range, rate, hedges and noun around the part, and make the mention."""
    text, low, end, language = ctx.text, ctx.low, ctx.end, ctx.language
    figure = part.figure
    entry = part.unit
    stop = part.end
    value, upper = figure.value, None
    is_range = False
    name, dimension = ("count", "count") if entry is None else (entry.name, entry.dimension)
    if factor:
        pass
    elif entry is None or name == "x":
        end_of = ratio.times(low, stop, end)
        if end_of is not None and not (low[stop] == "x" and not low[stop - 1].isdigit()):
            entry, stop = unit.Unit("x", "ratio", plural=True), end_of
        elif figure.fraction:
            entry = unit.Unit("x", "ratio", plural=True)
        else:
            portion = ratio.share(low, figure, end, language)
            if portion is not None:
                value, stop = portion
                entry = unit.Unit("x", "ratio", plural=True)
                figure = evolve(figure, fraction=True, place=Decimal(0))
        if entry is not None:
            name, dimension = entry.name, entry.dimension
    ranged = (
        None
        if factor or figure.fraction and entry is not None and entry.name == "x"
        else _range(ctx, part, stop)
    )
    if ranged is not None:
        other, joined = ranged
        is_range = True
        value, upper = joined
        entry = other.unit or entry
        stop = other.end
        name, dimension = ("count", "count") if entry is None else (entry.name, entry.dimension)
        figure = evolve(figure, value=value, place=min(figure.place, other.figure.place), plain=False)
    if figure.value is None and figure.low is not None:
        value, upper = figure.low, figure.high
    parts = entry.parts if entry is not None else Decimal(1)
    if value is not None and part.negative:
        value = -value
    core = Span(part.start, stop)
    limit = stop
    # behind: rate, hedge
    per = None
    found_rate = rate.after(low, stop, end)
    if found_rate is not None and (dimension != "count" or found_rate[0] in _PERIODS):
        if not (
            dimension == "time"
            and found_rate[0] in {"year", "month"}
            and low[stop] == " "
            and entry is not None
            and not entry.plural
        ):
            per, limit = found_rate
    behind = bound.after(low, limit, end, language)
    hedge = None
    kind = "exact"
    if behind is not None:
        kind, hedge, limit = behind[0], low[limit : behind[1]].strip(" ,-"), behind[1]
    attributive = (
        part.hyphen
        or low[stop : stop + 1] in {"-", "‑"}
        or (
            entry is not None
            and not entry.plural
            and not entry.symbol
            and value != 1
            and dimension != "ratio"
        )
    )
    noun = _noun(ctx, part, entry, stop, limit, attributive=attributive, plain=figure.plain, one=value == 1)
    # guards that need the noun
    directly = noun is not None and noun.start <= limit + 16
    if entry is None and not figure.words:
        if guard.named(text, low, figure, ctx.floor, counted=directly, language=language):
            return None, figure.end
    front = bound.before(text, low, part.start, ctx.floor, language)
    if (
        entry is None
        and not figure.words
        and guard.year(
            text,
            low,
            figure,
            ctx.floor,
            counted=directly and noun is not None and words.is_plural(low[noun.start : noun.end].split()[-1]),
            hedged=front is not None,
        )
    ):
        return None, figure.end
    start = part.start
    if front is not None:
        start = front[1]
        if front[0] != "exact" and (kind == "exact" or front[0] != "approx"):
            kind, hedge = front[0], low[front[1] : part.start].strip(" $")
    if noun is not None and behind is None and noun.start >= limit:
        late = bound.after(low, noun.end, end, language)
        if late is not None and kind == "exact":
            kind, hedge = late[0], low[noun.end : late[1]].strip(" ,-")
            limit = late[1]
        if (
            per is None
            and (late_rate := rate.after(low, noun.end, end)) is not None
            and late_rate[0] in _PERIODS
            and late_rate[0] != "day-"
        ):
            per = late_rate[0]
            limit = max(limit, late_rate[1])
    if (
        per is None
        and dimension in {"money", "ratio", "mass", "volume", "energy", "count"}
        and name != "percent"
    ):
        per = rate.before(low, part.start, ctx.floor)
    if is_range and kind in {"exact", "approx"}:
        kind = "range"
    span_end = max(limit, noun.end if noun is not None and limit <= noun.start <= limit + 24 else limit)
    if entry is None and noun is not None and words.is_person(noun.head, language):
        name = "person"
    age = _age(ctx, part, entry, stop)
    if age is not None:
        name, dimension, stop_age = "year", "time", age
        noun = None
        core = Span(part.start, max(stop, stop_age))
        span_end = max(span_end, stop_age) if directly else core.end
        span_end = core.end
    place = figure.place if parts == 1 else figure.place / parts
    if parts != 1:
        value = value / parts if value is not None else None
        upper = upper / parts if upper is not None else None
    change = _change(ctx, start, limit)
    mention = QuantityMention(
        span=Span(start, span_end),
        core=core,
        text=text[start:span_end],
        number=None if figure.value is None and figure.low is None else value,
        upper=upper,
        vague=figure.value is None,
        place=place,
        fraction=figure.fraction and dimension == "ratio",
        compound=part.compound,
        unit=name,
        dimension=dimension,
        printed="" if entry is None else text[figure.end : stop].strip(" -"),
        choices=entry.choices if entry is not None else (),
        bound=kind,
        hedge=hedge,
        noun=None if noun is None else text[noun.start : noun.end],
        noun_span=None if noun is None else Span(noun.start, noun.end),
        head="age" if age is not None else None if noun is None else noun.head,
        per=per,
        change=change,
        sentence=ctx.sentence,
    )
    return mention, max(core.end, stop)


_PERIODS = frozenset("second minute hour day week fortnight month quarter year decade night season".split())
_OLD = re.compile(r"(?:[ -]years?)?[ -]old(?:s)?(?![\w])|[ -]years? of age(?![\w])")
_AGED_BEFORE = re.compile(r"(?:^|[ (,])(?:aged|age|ages)(?: of)?(?: only| just| about| between)?[ -]$")
_BORN = re.compile(
    r"(?:[A-Z][\w'’.-]+ )?[A-Z][\w'’-]+,? ?[(,] ?$|[A-Z][\w'’-]+, $|\b[Hh]e(?:'s| is| was) $|\b[Ss]he(?:'s| is| was) $"
)


def _age(ctx: Context, part: Part, entry: Unit | None, stop: int) -> int | None:
    """Return where an age ends, if the figure is one: "a 39-year-old", "aged 38", "Sharper, 38,"."""
    if entry is not None and entry.name in {"year", "month", "week", "day"}:
        match = _OLD.match(ctx.low, stop, ctx.end)
        if entry.name == "year" and match is not None:
            return match.end()
        return None
    value = part.figure.value
    if entry is not None or value is None or not 0 < value < 125 or part.figure.scale != 1:
        return None
    low, text = ctx.low, ctx.text
    if _AGED_BEFORE.search(low, max(ctx.floor, part.start - 20), part.start):
        return part.figure.end
    if not part.figure.plain or part.figure.end - part.start > 3:
        return None
    behind = text[part.figure.end : part.figure.end + 1]
    if behind not in {",", ")", ".", ";"}:
        return None
    if (
        text[part.start - 2 : part.start] == ", "
        and behind in ",.;"
        and _BORN.search(text, max(ctx.floor, part.start - 40), part.start)
        and text[part.start - 3 : part.start - 2].isalpha()
    ):
        if behind == "," and text[part.figure.end + 1 : part.figure.end + 3].strip()[:1].isdigit():
            return None
        return part.figure.end
    if (
        behind == ")"
        and text[part.start - 1 : part.start] == "("
        and _BORN.search(text, max(ctx.floor, part.start - 40), part.start)
    ):
        return part.figure.end
    return None


def _noun(
    ctx: Context,
    part: Part,
    entry: Unit | None,
    stop: int,
    limit: int,
    *,
    attributive: bool,
    plain: bool,
    one: bool,
) -> Counted | None:
    """Return what the figure counts or measures."""
    text, low, end, language = ctx.text, ctx.low, ctx.end, ctx.language
    known = words.nouns(language)
    if entry is None:
        found = counted.of(text, low, limit, end, language) or counted.following(
            text, low, limit, end, one=one, attributive=low[limit : limit + 1] == "-", language=language
        )
        if found is not None:
            return found
        return counted.subject(text, low, part.start, ctx.floor, language) or counted.preceding(
            text, low, part.start, ctx.floor, known.heads, language
        )
    if entry.name == "x":
        found = counted.of(text, low, stop, end, language) or counted.following(
            text, low, stop, end, language=language
        )
        if found is None:
            skip = _THE.match(low, stop, end)
            if skip is not None:
                found = counted.following(text, low, skip.end() - 1, end, language=language)
        return found or counted.preceding(text, low, part.start, ctx.floor, known.money, language)
    if attributive:
        found = counted.following(text, low, stop, end, attributive=True, language=language)
        if found is not None and not words.is_verb(found.head, language):
            return found
    found = counted.of(text, low, limit, end, language)
    if found is not None:
        return found
    if entry.dimension == "money" or entry.name == "percent":
        direct = (
            counted.following(text, low, limit, end, attributive=True, language=language)
            if limit == stop
            else None
        )
        if (
            direct is not None
            and direct.head not in words.closed(language)
            and not words.is_verb(direct.head, language)
        ):
            return direct
        found = counted.subject(text, low, part.start, ctx.floor, language)
        if found is not None and (found.head in known.money):
            return found
        return (
            counted.preceding(text, low, part.start, ctx.floor, known.money, language)
            or counted.into(text, low, limit, end, language)
            or found
        )
    return counted.subject(text, low, part.start, ctx.floor, language) or counted.into(
        text, low, limit, end, language
    )


_THE = re.compile(
    r" (?:as (?:much|many|high|large|big|long)(?: of)?|the|its|their|his|her|that of|more|the number of|the amount of)(?= )"
)


def _range(ctx: Context, part: Part, stop: int) -> tuple[Part, tuple[Decimal, Decimal]] | None:
    """Read the second end of a range: "X to Y", "X-Y", "between X and Y"."""
    low, text, end = ctx.low, ctx.text, ctx.end
    figure = part.figure
    if figure.value is None or stop >= end:
        return None
    match = _RANGE.match(low, stop, end)
    if match is None:
        return None
    link = match[0].strip()
    ahead = _words_before(ctx, part.start)
    if link == "and":
        if not ahead or ahead[-1] != "between" and not (len(ahead) > 1 and "between" in ahead[-3:]):
            return None
    elif (
        link in {"to", "through"}
        and not _SPANS.intersection(ahead)
        and (
            ahead
            and ahead[-1] in _CHANGED
            or (len(ahead) > 1 and ahead[-2] in _CHANGED)
            or _CHANGED.intersection(ahead[-6:]) - {"from", "up", "down", "lower"}
        )
    ):
        return None
    at = match.end()
    sign = _PREFIX_AT.match(text, at, end)
    if sign is not None:
        at = sign.end()
    if at >= end:
        return None
    if not (low[at].isdigit() or low[at].isalpha()):
        return None
    if not low[at].isdigit() and (link in {"-", "–", "—", "‑", "--"} and not figure.words):
        return None
    if low[at].isalpha() and low[at : at + 4] in {"half"}:
        return None
    other = _part(ctx, at) if low[at].isdigit() or low[at].isalpha() else None
    if other is None or other.figure.value is None:
        return None
    if link == "or" and (other.figure.value <= figure.value or other.figure.value > 3 * figure.value):
        return None
    if part.unit is not None and other.unit is not None and not _same(part.unit, other.unit):
        return None
    if part.unit is not None and other.unit is None:
        if part.prefixed and not other.prefixed:
            other = evolve(other, unit=part.unit)
        else:
            return None
    if (
        other.unit is None
        and not (figure.words or link in {"to", "and", "or"})
        and other.figure.plain
        and figure.plain
        and 1000 <= figure.value <= 2100
    ):
        return None
    first, second = figure.value, other.figure.value
    if figure.scale == 1 and other.figure.scale != 1 and first < 1000:
        first *= other.figure.scale
    if first >= second:
        return None
    if other.figure.fraction != figure.fraction and other.unit is None:
        return None
    if other.unit is None and guard.tail(text, low, other.figure, end):
        return None
    return other, (first, second)


_PREFIX_AT = re.compile(
    r"(?:US|A|C|NZ|HK|S)?[$£€¥₹₩]\s?|(?:about|around|nearly|almost|some|up to|as (?:many|much) as|roughly) "
)


def _same(one: Unit, two: Unit) -> bool:
    return (
        one.name == two.name
        or (one.dimension == two.dimension and two.name in one.choices)
        or one.name in two.choices
    )


def _words_before(ctx: Context, start: int) -> list[str]:
    return re.findall(r"[a-z]+", ctx.low[max(ctx.floor, start - 60) : start])[-7:]


_UP = frozenset(
    "rose rise rises rising risen raised raising increase increased increases increasing grew grow growing grown jumped jump climbed climb climbing soared surged up gained gain gains added advanced higher widened expanded hike hiked boosted".split()
)
_DOWN = frozenset(
    "fell fall falls falling fallen dropped drop dropping declined decline declines cut cuts cutting reduced reduce reduction reducing shrank shrunk slashed lowered down lost loss slipped slid sank dipped edged plunged plunge tumbled decrease decreased decreasing shed slump slumped".split()
)
_LEVEL = frozenset("to at of from is was".split())
_COMPARED = re.compile(
    r"[ ](?:[a-z-]+ ){0,2}?(more|higher|increase|rise|up|bigger|larger|extra|jump|gain|growth|surge|less|fewer|lower|decrease|drop|fall|cut|decline|reduction|smaller|down|cheaper)\b(?! than \d)"
)
_LESS = frozenset("less fewer lower decrease drop fall cut decline reduction smaller down cheaper".split())


def _change(ctx: Context, start: int, limit: int) -> str | None:
    """Return "up" or "down" where the figure is a difference: "rose by 12", "a 5% cut", "3,100 fewer"."""
    ahead = _words_before(ctx, start)[-2:]
    if ahead:
        last = ahead[-1]
        near = ahead if last == "by" else ahead[-1:]
        if _UP.intersection(near):
            return "up"
        if _DOWN.intersection(near):
            return "down"
    match = _COMPARED.match(ctx.low, limit, ctx.end)
    if match is not None:
        return "down" if match[1] in _LESS else "up"
    return None
