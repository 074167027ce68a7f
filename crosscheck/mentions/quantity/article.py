"""The article as a figure: "almost a minute", "an hour and 15 minutes", "an inch and a half"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.quantity import bound, unit
from crosscheck.mentions.quantity.compound import compound
from crosscheck.mentions.quantity.figure import ONE, Figure
from crosscheck.mentions.quantity.forms import forms
from crosscheck.mentions.quantity.part import Part

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context
    from crosscheck.mentions.quantity.forms import Unit

_ARTICLE = lazy(r"an?(?: full| whole)?(?= )")
_BEFORE_HALF = lazy(r"(?<!\w)(?:an?|one) ([a-z]{3,12}) and $")


def alone(ctx: Context, pos: int) -> Part | None:
    """Read "a minute" as one: only behind a hedge, with "full", or as the first of two units."""
    match = _ARTICLE.match(ctx.low, pos, ctx.end)
    if match is None:
        return None
    found = unit.after(ctx.text, ctx.low, match.end(), ctx.end, digits=False, language=ctx.language)
    if found is None or found[0].plural:
        return None
    part = compound(ctx, Part(Figure(pos, match.end(), ONE, words=True), pos, found[1], found[0]))
    if (
        found[0].name == "fortnight"
        or part.end != found[1]
        or "full" in match[0]
        or ctx.low.startswith("for ", max(0, pos - 4))
    ):
        return part
    return part if bound.before(ctx.low, pos, ctx.floor, ctx.language) is not None else None


def before_half(ctx: Context, pos: int) -> tuple[int, Unit] | None:
    """Return where "an inch and (a half)" begins, and its unit, when `pos` is at "a half"."""
    match = _BEFORE_HALF.search(ctx.low, max(ctx.floor, pos - 24), pos)
    if match is None:
        return None
    entry = forms(ctx.language).words.get(match[1])
    return None if entry is None or entry.plural else (match.start(), entry)
