"""Ages: "a 39-year-old", "aged 38", "Sharper, 38,", "children under 12", "in his 30s" is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.words import is_person, is_plural

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context
    from crosscheck.mentions.quantity.figure import Figure
    from crosscheck.mentions.quantity.forms import Unit
    from crosscheck.mentions.quantity.part import Part

_OLD = lazy(r"[ -]?olds?(?!\w)|[ -]of[ -]age(?!\w)")
_AGED = lazy(
    r"(?:^|[ (,\n-])(?:(?:aged|ages?)(?: of)?(?: only| just| about| between| over| under)?|(?:older|younger) than)[ -]$"
)
_UNDER = lazy(
    r"(?:children|people|adults|women|men|boys|girls|youths|players|those|anyone|everyone|kids|residents|pensioners"
    r"|patients|voters|workers|persons|minors|teenagers|citizens|employees)(?: who are)?(?: aged)? "
    r"(?:over|under|below|above|younger than|older than)(?: the age of)? $"
)
# "a girl of six"
_OF = lazy(r"(?<!\w)(?:boy|girl|child|baby|man|woman|son|daughter|youth|infant|lad|teenager|toddler) of $")
# "who is 83", "when she was nine"
_IS = lazy(
    r"(?<!\w)(?:she|he|who)(?:'s|\u2019s| is| was| turned| turns| had turned| were)(?: just| only| now| about)? $"
)
_IS_END = lazy(r"[,.;)\u201d\"]|$| (?:and|when|at|in|but|on|who|or|is|was|were|had|has|died)(?!\w)")
# a name and a comma, or "he is", before a bare number of two or three digits
_NAME = lazy(r"(?:[A-Z][\w'\u2019.-]{0,30} )?[A-Z][\w'\u2019-]{1,30}(?:, $| ?\($)")
# "Andrew Lopez, 20 was"
_IS_BEHIND = lazy(r" (?:was|is|who)(?!\w)")
# "her daughter, 11,"
_RELATIVE = lazy(r"(?<!\w)([a-z]{3,16}), $")
_OLDEST = 125


def of_unit(ctx: Context, entry: Unit, stop: int) -> int | None:
    """Return where "-old" or "of age" ends behind "39-year", "five years", "6-month"."""
    if entry.name not in {"year", "month", "week", "day"}:
        return None
    match = _OLD.match(ctx.low, stop, ctx.end)
    return None if match is None else match.end()


def bare(ctx: Context, part: Part) -> bool:
    """Whether a figure without a unit is an age in years: "aged 38", "Sharper, 38,", "Sharper (38)"."""
    figure, low = part.figure, ctx.low
    value, start = figure.value, part.start
    if value is None or not 0 < value < _OLDEST or figure.scale != 1 or figure.fraction:
        return False
    left = max(ctx.floor, start - 60)
    if _AGED.search(low, max(ctx.floor, start - 20), start) or _UNDER.search(low, left, start):
        return True
    if _IS_END.match(low, figure.end, ctx.end) and (
        _IS.search(low, left, start) or _OF.search(low, left, start)
    ):
        return True
    return _beside_a_name(ctx, figure, start)


def _beside_a_name(ctx: Context, figure: Figure, start: int) -> bool:
    """Whether bare digits between commas or in brackets follow a name."""
    text = ctx.text
    after = text[figure.end : figure.end + 1]
    if not figure.plain or figure.end - start > 3:
        return False
    if after and after not in ",.;)" and not _IS_BEHIND.match(ctx.low, figure.end, ctx.end):
        return False
    match = _NAME.search(text, max(ctx.floor, start - 66), start)
    if match is None:
        relative = _RELATIVE.search(ctx.low, max(ctx.floor, start - 24), start)
        return (
            relative is not None
            and is_person(relative[1], ctx.language)
            and not is_plural(relative[1], ctx.language)
        )
    if match[0].endswith("("):
        return after == ")"
    # "Paris, 38, 40" is a list
    return not text[figure.end + 1 : figure.end + 3].strip()[:1].isdigit()
