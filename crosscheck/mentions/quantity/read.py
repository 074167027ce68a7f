"""One figure, read with all that stands around it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.mentions import words
from crosscheck.mentions.quantity import age, bound, change, factor, guard, names, ranges, rate
from crosscheck.mentions.quantity import noun as nouns
from crosscheck.mentions.quantity import part as parts
from crosscheck.mentions.quantity.forms import TIMES, forms
from crosscheck.mentions.quantity.mention import QuantityMention
from crosscheck.mentions.quantity.numbers import numbers
from crosscheck.mentions.quantity.part import Part
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context
    from crosscheck.mentions.quantity.figure import Figure
    from crosscheck.mentions.quantity.forms import Unit
    from crosscheck.mentions.quantity.noun import Noun

Read = tuple[QuantityMention | None, int]

_RUN = re.compile(r"[\w.,:/'\u2019\u2013-]{0,60}\w")
_NOT_ONE = frozenset(
    "no any every each this that the which another only some either neither day bbc formula air force phase".split()  # noqa: SIM905
)
# "$5 billion over five years", "850,000 tonnes over 450 miles"
_DURING = {
    "time": re.compile(
        r"[\d$\u20ac\u00a3\u00a5][^.;()]{1,50}(?<! for)(?<! of)(?<! by)(?<! is)(?<! was)(?<! lasted) over $"
    ),
    "length": re.compile(r"(?:s|year|month|week|day|hour) over $"),
}
_OCCASIONS = frozenset({"night", "session", "round", "weekend", "season", "leg", "game", "match"})
_WHO = re.compile(r" who(?!\w)")
_STATE = re.compile(
    r" (?:(?:were|was|are|is|have|has|had|been|remain|still|also|later|reported|confirmed) ){0,4}([a-z]{3,12})"
)


def at_digit(ctx: Context, pos: int) -> Read:
    """Read the figure whose first digit is at `pos`; return its mention, if it is one, and where to go on."""
    text, low = ctx.text, ctx.low
    if guard.glued(text, low, pos, ctx.floor, ctx.language):
        return None, _skip(text, pos)
    part = parts.read(ctx, pos)
    if part is None or part.figure.value is None:
        return None, _skip(text, pos) if part is None else part.end
    figure = part.figure
    stop = guard.phone(low, pos, ctx.end) if figure.scale == 1 else -1
    if stop > 0 and not part.prefixed:
        return None, stop
    if guard.ordinal(low, figure, ctx.end):
        return None, figure.end
    if part.prefixed and figure.plain and part.start == pos - 1 and text[part.start].isalpha():
        return None, figure.end  # "N95", "G20": one letter is a currency only before a sum
    if part.unit is None or (not part.prefixed and low.startswith(":", figure.end)):
        if guard.tail(text, low, figure, ctx.end, ctx.language):
            return None, max(_skip(text, figure.end - 1), figure.end)
    elif part.unit.name in {"hour", "second"} and guard.timed(low, figure, ctx.floor, ctx.language):
        return None, part.end
    if part.unit is None and (
        guard.dated(low, figure, ctx.floor, ctx.end, ctx.language) or guard.listed(text, figure)
    ):
        return None, figure.end
    stop = guard.score(low, figure, ctx.floor, ctx.end, ctx.language)
    if stop > 0 and not part.prefixed and part.unit is None:
        return None, stop
    return _finish(ctx, part)


def at_word(ctx: Context, pos: int) -> Read:
    """Read the figure that begins with a number word at `pos`."""
    text, low = ctx.text, ctx.low
    if pos > ctx.floor and text[pos - 1] in "-\u2011'\u2019" and text[pos - 2 : pos - 1].isalpha():
        if not guard.guards(ctx.language).hyphened.search(low, max(ctx.floor, pos - 14), pos):
            return None, pos + 1
    multiplier = factor.read(ctx, pos)
    if multiplier is not None:
        if not multiplier.value:
            return None, multiplier.end
        return _finish(ctx, Part(multiplier, pos, multiplier.end, TIMES))
    part = parts.read(ctx, pos) or parts.article(ctx, pos)
    if part is None:
        return None, pos + 1
    figure = part.figure
    if part.unit is None and not figure.fraction and numbers(ctx.language).ordinal.match(low, figure.end, ctx.end):
        return None, figure.end  # "twenty-first"
    if figure.fraction and part.unit is None and not _is_share(ctx, figure):
        wider = parts.a_unit_before(ctx, pos) if figure.value == Decimal("0.5") else None
        if wider is None:
            return None, figure.end
    if figure.fraction and part.unit is None:
        wider = parts.a_unit_before(ctx, pos)
        if wider is not None and figure.value is not None:
            longer = evolve(
                figure, start=wider[0], value=1 + figure.value, place=Decimal("0.1"), fraction=False
            )
            return _finish(ctx, Part(longer, wider[0], figure.end, wider[1]))
    if figure.value == 1 and not figure.fraction and not _is_one(ctx, part):
        return None, figure.end
    return _finish(ctx, part)


def _skip(text: str, pos: int) -> int:
    match = _RUN.match(text, pos)
    return max(pos + 1, match.end() if match else pos + 1)


def _is_share(ctx: Context, figure: Figure) -> bool:
    """Whether "a third" or "half" is a share and no ordinal or part of a name."""
    low, start = ctx.low, figure.start
    known = guard.guards(ctx.language)
    if low.startswith("half", start):
        if known.half.search(low, max(ctx.floor, start - 14), start):
            return False
        return known.share.match(low, figure.end, ctx.end) is not None
    if low.startswith(("a ", "an "), start):
        return known.share.match(low, figure.end, ctx.end) is not None
    return True


def _is_one(ctx: Context, part: Part) -> bool:
    """Whether "one" counts: with a unit, a scale or a person behind it; not "one of them", "no one", "one day"."""
    low, figure = ctx.low, part.figure
    if figure.end - figure.start != 3:
        return True  # "one hundred", or the "a" of "almost a year"
    if part.unit is not None:
        return (
            part.hyphen or part.unit.name not in {"day", "night", "year", "month"} or part.figure.scale != 1
        )
    if figure.end >= ctx.end and part.start <= ctx.floor:
        return True
    if factor.times(low, figure.end, ctx.end) or factor.share(low, figure, ctx.end, ctx.language):
        return True
    left = low[max(ctx.floor, part.start - 14) : part.start].split()
    if left and (left[-1] in _NOT_ONE or left[-1][-1] in "'\u2019"):
        return False
    found = nouns.of(ctx, part, None, part.start, figure.end, figure.end)
    return found is not None and found.start > part.start and words.is_person(found.head, ctx.language)


def _finish(ctx: Context, part: Part) -> Read:
    """Read share, range, rate, hedges and noun around the part, and make the mention."""
    low, floor, end, language = ctx.low, ctx.floor, ctx.end, ctx.language
    part, stop = _as_ratio(ctx, part)
    figure, entry = part.figure, part.unit
    ahead = change.words_before(low, part.start, floor)
    upper = figure.high
    value = figure.low if figure.value is None else figure.value
    ranged = None
    if not (figure.fraction and entry is TIMES):
        ranged = ranges.read(ctx, part, stop, ahead)
    if ranged is not None:
        other = ranged.other
        value, upper, stop = ranged.low, ranged.high, other.end
        entry = other.unit or entry
        figure = evolve(figure, place=min(figure.place, other.figure.place), plain=False)
    limit, per = _rate(ctx, entry, stop)
    kind, hedge, limit = _bound_after(ctx, limit)
    front = bound.before(low, part.start, floor, language)
    found = nouns.of(ctx, part, entry, part.start if front is None else front[1], stop, limit)
    directly = found is not None and 0 <= found.start - limit <= 16
    if entry is None and found is not None and directly and -3 < figure.place.adjusted() < 0:
        entry = forms(language).by_noun.get(found.head)
    if entry is None and found is not None and directly:
        portion = factor.share_of(low, figure, found.end, end, language)
        if portion is not None:
            value, limit = portion
            entry, stop = TIMES, limit
            figure = evolve(figure, fraction=True, place=Decimal(0))
    if entry is None:
        if names.named(ctx, figure, counted=directly):
            return None, figure.end
        plural = found is not None and directly and found.plural
        if names.year(ctx, figure, counted=plural, hedged=front is not None):
            return None, figure.end
    start = part.start
    if front is not None and _is_during(ctx, front[1], part.start, entry, found):
        front = None
    if front is not None:
        start = front[1]
        if front[0] != bound.EXACT and (kind == bound.EXACT or front[0] != "approx"):
            kind, hedge = front[0], low[start : part.start].strip()
    span_end = limit
    if found is not None and directly:
        kind, hedge, per, span_end = _behind_noun(ctx, found, limit, kind, hedge, per)
    if per is None and (
        entry is None or (entry.dimension not in {"time", "temperature"} and entry.name != "percent")
    ):
        per = rate.before(low, part.start, floor, language)
    mention = _mention(ctx, part, entry, figure, found, Span(start, span_end), Span(part.start, stop), per)
    sign = -1 if part.negative else 1
    if part.negative and upper is not None and value is not None:
        value, upper = upper, value
    return (
        evolve(
            mention,
            number=None if value is None else sign * value / (entry.parts if entry else 1),
            upper=None if upper is None else sign * upper / (entry.parts if entry else 1),
            bound="range" if ranged is not None and kind in {bound.EXACT, "approx"} else kind,
            hedge=hedge,
            change=change.direction(ctx, ahead, limit, mention.dimension),
        ),
        max(stop, mention.core.end),
    )


def _as_ratio(ctx: Context, part: Part) -> tuple[Part, int]:
    """Give the part the unit "x" where "times as much", "fold" or "in five" makes it a ratio."""
    if part.unit is not None:
        return part, part.end
    figure = part.figure
    stop = factor.times(ctx.low, part.end, ctx.end)
    if stop is not None:
        return evolve(part, unit=TIMES, end=stop), stop
    if figure.fraction:
        return evolve(part, unit=TIMES), part.end
    portion = factor.share(ctx.low, figure, ctx.end, ctx.language)
    if portion is None:
        return part, part.end
    value, stop = portion
    figure = evolve(figure, value=value, place=Decimal(0), fraction=True)
    return evolve(part, figure=figure, unit=TIMES, end=stop), stop


def _rate(ctx: Context, entry: Unit | None, stop: int) -> tuple[int, str | None]:
    """Return where the rate behind the unit ends, and its base; counts take only periods ("40 a day")."""
    found = rate.after(ctx.low, stop, ctx.end, ctx.language)
    if found is None:
        return stop, None
    base, limit = found
    if entry is None and base not in rate.rates(ctx.language).periods:
        return stop, None
    if entry is not None and entry.dimension == "time" and base in {"year", "month"} and not entry.plural:
        return stop, None
    return limit, base


def _bound_after(ctx: Context, limit: int) -> tuple[str, str | None, int]:
    behind = bound.after(ctx.low, limit, ctx.end, ctx.language)
    if behind is None:
        return bound.EXACT, None, limit
    return behind[0], ctx.low[limit : behind[1]].strip(" ,-"), behind[1]


def _behind_noun(
    ctx: Context, found: Noun, limit: int, kind: str, hedge: str | None, per: str | None
) -> tuple[str, str | None, str | None, int]:
    """Read the hedge or rate behind the noun: "50,000 troops or so", "40 people a day"."""
    stop = max(found.end, limit)
    if kind == bound.EXACT:
        late = bound.after(ctx.low, stop, ctx.end, ctx.language)
        if late is not None:
            kind, hedge, stop = late[0], ctx.low[stop : late[1]].strip(" ,-"), late[1]
    if per is None:
        late_rate = rate.after(ctx.low, stop, ctx.end, ctx.language)
        if late_rate is not None:
            per, stop = late_rate
    return kind, hedge, per, stop


def _is_people(ctx: Context, start: int, end: int) -> bool:
    """Whether a bare number counts people: "12 who", "killed 12", "17 were arrested"."""
    if _WHO.match(ctx.low, end, ctx.end):
        return True
    harm = words.nouns(ctx.language).harm
    ahead = change.words_before(ctx.low, start, ctx.floor)[-1:]
    if harm.intersection(ahead):
        return True
    state = _STATE.match(ctx.low, end, ctx.end)
    return state is not None and state[1] in harm


def _is_during(ctx: Context, begin: int, start: int, entry: Unit | None, found: Noun | None) -> bool:
    """Whether "over" before a time or a way means during: "$5 billion over five years", "over four nights"."""
    dimension = (
        "time"
        if found is not None and found.head in _OCCASIONS
        else None
        if entry is None
        else entry.dimension
    )
    pattern = _DURING.get(dimension or "")
    return pattern is not None and pattern.search(ctx.low, max(ctx.floor, begin - 60), start) is not None


def _mention(
    ctx: Context,
    part: Part,
    entry: Unit | None,
    figure: Figure,
    found: Noun | None,
    span: Span,
    core: Span,
    per: str | None,
) -> QuantityMention:
    """Make the mention without its value; ages and people get their unit here."""
    unit, dimension = ("count", "count") if entry is None else (entry.name, entry.dimension)
    head = None if found is None else found.head
    if entry is not None and dimension == "time":
        old = age.of_unit(ctx, entry, core.end)
        if old is not None:
            head, found = "age", None
            core = Span(core.start, old)
            span = Span(span.start, max(old, min(span.end, old)))
    elif entry is None:
        if age.bare(ctx, part):
            unit, dimension, head, found = "year", "time", "age", None
            span = Span(span.start, core.end)
        elif found is not None:
            unit = "person" if words.is_person(found.head, ctx.language) else unit
        elif _is_people(ctx, span.start, core.end):
            unit = "person"
    return QuantityMention(
        span=span,
        core=core,
        text=ctx.text[span.start : span.end],
        number=None,
        vague=figure.value is None,
        place=figure.place / entry.parts if entry is not None else figure.place,
        fraction=figure.fraction,
        compound=part.compound,
        unit=unit,
        dimension=dimension,
        printed="" if entry is None else ctx.text[figure.end : core.end].strip(" -"),
        choices=entry.choices if entry is not None else (),
        noun=None if found is None else ctx.text[found.start : found.end],
        noun_span=None if found is None else Span(found.start, found.end),
        head=head,
        per=per,
        sentence=ctx.sentence,
    )
