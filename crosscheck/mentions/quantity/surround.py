"""What stands around a figure: range, rate, hedge and noun; the mention is made of them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define, evolve

from crosscheck.mentions import words
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity import age, bound, change, factor, names, ranges, rate
from crosscheck.mentions.quantity import noun as nouns
from crosscheck.mentions.quantity.forms import TIMES, forms
from crosscheck.mentions.quantity.mention import QuantityMention
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context
    from crosscheck.mentions.quantity.figure import Figure
    from crosscheck.mentions.quantity.forms import Unit
    from crosscheck.mentions.quantity.noun import Noun
    from crosscheck.mentions.quantity.part import Part

Read = tuple[QuantityMention | None, int]

_NEAR = 16  # characters between a figure and the noun that follows it directly
_OCCASIONS = frozenset({"night", "session", "round", "weekend", "season", "leg", "game", "match"})
# "$12 million over three years", "850,000 tonnes a month over 450 miles": "over" means during
_DURING = {
    "time": lazy(
        r"[\d$\u20ac\u00a3\u00a5][^.;()]{1,50}(?<! for)(?<! of)(?<! by)(?<! is)(?<! was)(?<! lasted) over $"
    ),
    "length": lazy(r"(?:s|year|month|week|day|hour) over $"),
}
_WHO = lazy(r" who(?!\w)")
_STATE = lazy(
    r" (?:(?:were|was|are|is|have|has|had|been|remain|still|also|later|reported|confirmed) ){0,4}([a-z]{3,12})"
)


@define
class _Draft:
    """
    A mention in the making.

    From `start` (with its hedge) to `limit` (with rate and hedge behind it); number and unit end at `stop`.
    """

    part: Part
    figure: Figure
    unit: Unit | None
    value: Decimal | None
    upper: Decimal | None
    start: int
    stop: int
    limit: int
    ahead: list[str]
    ranged: bool = False
    bound: str = bound.EXACT
    hedge: str | None = None
    per: str | None = None
    noun: Noun | None = None

    @property
    def directly(self) -> bool:
        """Whether the noun follows the figure."""
        return self.noun is not None and 0 <= self.noun.start - self.limit <= _NEAR


def mention(ctx: Context, part: Part) -> Read:
    """Read what stands around the part, and return the mention, or None for a year or name, and where to go on."""
    draft = _begun(ctx, part)
    front = bound.before(ctx.low, part.start, ctx.floor, ctx.language)
    begin = part.start if front is None else front[1]
    draft.noun = nouns.of(ctx, part, draft.unit, begin, draft.stop, draft.limit)
    if draft.unit is None:
        _by_noun(ctx, draft)
    if draft.unit is None and _is_name(ctx, draft, hedged=front is not None):
        return None, part.figure.end
    if front is not None and not _is_during(ctx, draft, begin):
        draft.start = begin
        if front[0] != bound.EXACT and (draft.bound == bound.EXACT or front[0] != "approx"):
            draft.bound, draft.hedge = front[0], ctx.low[begin : part.start].strip()
    if draft.directly:
        _behind_noun(ctx, draft)
    if draft.per is None and _takes_rate(draft.unit):
        draft.per = rate.before(ctx.low, part.start, ctx.floor, ctx.language, counts=draft.unit is None)
    made = _made(ctx, draft)
    return made, max(draft.stop, made.core.end)


def _begun(ctx: Context, part: Part) -> _Draft:
    """Read what belongs to the figure itself: share, range, rate and hedge behind it."""
    part = _as_ratio(ctx, part)
    figure = part.figure
    draft = _Draft(
        part=part,
        figure=figure,
        unit=part.unit,
        value=figure.low if figure.value is None else figure.value,
        upper=figure.high,
        start=part.start,
        stop=part.end,
        limit=part.end,
        ahead=change.words_before(ctx.low, part.start, ctx.floor),
    )
    if not (figure.fraction and part.unit is TIMES):
        ranged = ranges.read(ctx, part, part.end, draft.ahead)
        if ranged is not None:
            other = ranged.other
            draft.ranged, draft.value, draft.upper = True, ranged.low, ranged.high
            draft.unit = other.unit or part.unit
            draft.stop = draft.limit = other.end
            draft.figure = evolve(figure, place=min(figure.place, other.figure.place), plain=False)
    _rate_behind(ctx, draft)
    _bound_behind(ctx, draft)
    return draft


def _as_ratio(ctx: Context, part: Part) -> Part:
    """Give the part the unit "x" where "times as much", "fold" or "in five" makes it a ratio."""
    if part.unit is not None:
        return part
    figure = part.figure
    stop = factor.times(ctx.low, part.end, ctx.end, ctx.language)
    if stop is not None:
        return evolve(part, unit=TIMES, end=stop)
    if figure.fraction and figure.value is not None:
        stop = factor.again(ctx.low, part.end, ctx.end)
        if stop is not None:
            return evolve(part, unit=TIMES, end=stop, figure=evolve(figure, value=1 + figure.value))
        return evolve(part, unit=TIMES)
    portion = factor.share(ctx.low, figure, ctx.end, ctx.language)
    if portion is None:
        return part
    figure = evolve(figure, value=portion[0], place=Decimal(0), fraction=True)
    return evolve(part, figure=figure, unit=TIMES, end=portion[1])


def _rate_behind(ctx: Context, draft: _Draft) -> None:
    """Read the rate behind the unit; counts take only periods ("40 a day")."""
    found = rate.after(ctx.low, draft.stop, ctx.end, ctx.language)
    if found is None:
        return
    entry, base = draft.unit, found[0]
    if entry is None:
        fits = base in rate.rates(ctx.language).periods
    else:
        fits = entry.dimension != "time" or entry.plural or base not in {"year", "month"}
    if fits:
        draft.per, draft.limit = found


def _bound_behind(ctx: Context, draft: _Draft) -> None:
    behind = bound.after(ctx.low, draft.limit, ctx.end, ctx.language)
    if behind is not None:
        draft.hedge = ctx.low[draft.limit : behind[1]].strip(" ,-")
        draft.bound, draft.limit = behind


def _by_noun(ctx: Context, draft: _Draft) -> None:
    """Let the noun make a magnitude ("a 9.1 quake") or a share ("five households in six") of a bare figure."""
    if draft.noun is None or not draft.directly:
        return
    figure = draft.figure
    if -3 < figure.place.adjusted() < 0:
        draft.unit = forms(ctx.language).by_noun.get(draft.noun.head)
        return
    portion = factor.share_of(ctx.low, figure, draft.noun.end, ctx.end, ctx.language)
    if portion is not None:
        draft.value, draft.limit = portion
        draft.unit, draft.stop = TIMES, draft.limit
        draft.figure = evolve(figure, fraction=True, place=Decimal(0))


def _is_name(ctx: Context, draft: _Draft, *, hedged: bool) -> bool:
    if names.named(ctx, draft.figure, counted=draft.directly):
        return True
    counted = draft.noun is not None and draft.directly and draft.noun.plural
    people = draft.noun is not None and words.is_person(draft.noun.head, ctx.language)
    return names.year(ctx, draft.figure, counted=counted, people=people, hedged=hedged)


def _is_during(ctx: Context, draft: _Draft, begin: int) -> bool:
    """Whether "over" before a time or a way means during: "$12 million over three years", "over four nights"."""
    dimension = "" if draft.unit is None else draft.unit.dimension
    if draft.noun is not None and draft.noun.head in _OCCASIONS:
        dimension = "time"
    pattern = _DURING.get(dimension)
    if pattern is None:
        return False
    return pattern.search(ctx.low, max(ctx.floor, begin - 60), draft.part.start) is not None


def _behind_noun(ctx: Context, draft: _Draft) -> None:
    """Read the hedge or rate behind the noun: "30,000 fans or so", "40 people a day"."""
    assert draft.noun is not None  # noqa: S101  (it follows the figure)
    draft.limit = max(draft.noun.end, draft.limit)
    if draft.bound == bound.EXACT:
        _bound_behind(ctx, draft)
    if draft.per is None:
        found = rate.after(ctx.low, draft.limit, ctx.end, ctx.language)
        if found is not None:
            draft.per, draft.limit = found


def _takes_rate(entry: Unit | None) -> bool:
    """Whether an adjective earlier in the clause ("annual") can say what the figure is per."""
    return entry is None or (entry.dimension not in {"time", "temperature"} and entry.name != "percent")


def _made(ctx: Context, draft: _Draft) -> QuantityMention:
    """Make the mention; ages and people get their unit here."""
    figure, entry, found = draft.figure, draft.unit, draft.noun
    unit, dimension = ("count", "count") if entry is None else (entry.name, entry.dimension)
    head = None if found is None else found.head
    core, span = Span(draft.part.start, draft.stop), Span(draft.start, draft.limit)
    old = _age(ctx, draft)
    if old is not None:
        unit, dimension = "year" if entry is None else unit, "time"
        head, found = "age", None
        core, span = Span(core.start, old), Span(span.start, old)
    elif entry is None and (words.is_person(found.head, ctx.language) if found else _is_people(ctx, draft)):
        unit = "person"
    size = Decimal(1) if entry is None else entry.each / entry.parts
    low, high = _signed(draft, size)
    return QuantityMention(
        span=span,
        core=core,
        text=ctx.text[span.start : span.end],
        number=low,
        upper=high,
        vague=figure.value is None,
        soft=figure.soft,
        place=figure.place * size,
        fraction=figure.fraction,
        compound=draft.part.compound,
        unit=unit,
        dimension=dimension,
        printed="" if entry is None else ctx.text[figure.end : core.end].strip(" -"),
        choices=() if entry is None else entry.choices,
        bound="range" if draft.ranged and draft.bound in {bound.EXACT, "approx"} else draft.bound,
        hedge=draft.hedge,
        noun=None if found is None else ctx.text[found.start : found.end],
        noun_span=None if found is None else Span(found.start, found.end),
        head=head,
        per=draft.per,
        change=change.direction(ctx, draft.ahead, draft.stop, dimension),
        sentence=ctx.sentence,
    )


def _age(ctx: Context, draft: _Draft) -> int | None:
    """Return where an age ends, if the figure is one."""
    if draft.unit is None:
        return draft.stop if age.bare(ctx, draft.part) else None
    return age.of_unit(ctx, draft.unit, draft.stop) if draft.unit.dimension == "time" else None


def _is_people(ctx: Context, draft: _Draft) -> bool:
    """Whether a bare number counts people: "12 who", "killed 12", "17 were arrested"."""
    if _WHO.match(ctx.low, draft.stop, ctx.end):
        return True
    harm = words.nouns(ctx.language).harm
    ahead = draft.ahead
    if draft.start != draft.part.start:
        ahead = change.words_before(ctx.low, draft.start, ctx.floor)
    if harm.intersection(ahead[-1:]):
        return True
    state = _STATE.match(ctx.low, draft.stop, ctx.end)
    return state is not None and state[1] in harm


def _signed(draft: _Draft, size: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """Return number and upper end in the whole unit, with their sign; a negative range turns round."""
    low = None if draft.value is None else draft.value * size
    high = None if draft.upper is None else draft.upper * size
    if not draft.part.negative:
        return low, high
    low, high = None if low is None else -low, None if high is None else -high
    return (low, None) if high is None else (high, low)
