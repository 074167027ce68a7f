"""Whether a figure is a difference: "rose by 12", "a 5% cut", "3,100 fewer"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.words import alternation, closed, is_plural

if TYPE_CHECKING:
    from crosscheck.mentions.quantity.context import Context

_LINKS = frozenset({"by", "a", "an", "another", "of"})
_DIRECT = frozenset({"ratio", "money", "percentage point"})
_TIMES = frozenset({"time"})
_LONGER = frozenset({"more", "less", "longer", "shorter", "extra", "older", "younger"})  # of times and ages
_JOBS = frozenset({"added", "adding", "adds", "shed", "sheds", "shedding", "up", "down"})
_WORDS = lazy(r"[a-z]+|[,\u2014\u2013(]")


@frozen
class Changes:
    """The words of changes.toml."""

    up: frozenset[str]
    down: frozenset[str]
    moves: frozenset[str]  # all words of change, also without a direction
    level: frozenset[str]
    spans: frozenset[str]
    forecast: frozenset[str]  # forms that look ahead, after which "4% to 6%" is a range
    up_particles: frozenset[str]
    down_particles: frozenset[str]
    states: frozenset[str]
    less: frozenset[str]
    compared: re.Pattern[str]


@cache
def changes(language: str = "en") -> Changes:
    """Return the words of change of a language."""
    data = lexicon.table("changes", language)
    up, down = frozenset(data["up"]), frozenset(data["down"])
    compared = alternation([*data["compared"]["up"], *data["compared"]["down"]])
    return Changes(
        up=up,
        down=down,
        moves=up | down | frozenset(data["moves"]),
        level=frozenset(data["level"]["words"]),
        spans=frozenset(data["spans"]["words"]),
        forecast=frozenset(data["spans"]["forecast"]),
        up_particles=frozenset(data["particles"]["up"]),
        down_particles=frozenset(data["particles"]["down"]),
        states=frozenset(data["particles"]["after"]),
        less=frozenset(data["compared"]["down"]),
        compared=re.compile(rf"[ -](?:([a-z-]{{2,20}}) )?({compared})(?!\w)"),
    )


def words_before(low: str, start: int, floor: int) -> list[str]:
    """Return the last words and commas before `start`."""
    return _WORDS.findall(low[max(floor, start - 60) : start])[-7:]


def direction(ctx: Context, ahead: list[str], limit: int, dimension: str) -> str | None:
    """
    Return "up" or "down" where the figure that ends at `limit` is a difference, else None.

    Directly behind the verb only shares and money are ("fell 3 percent"; "dropped four bombs" is no change).
    """
    known = changes(ctx.language)
    linked = bool(ahead) and ahead[-1] in _LINKS
    near = ahead[:-1] if ahead and ahead[-1] in _LINKS else ahead
    if near and (linked or dimension in _DIRECT or near[-1] in _JOBS):
        last = near[-1]
        if last in known.up and last != "raised":
            return "up"
        if last in known.down:
            return "down"
        if last in known.up_particles or last in known.down_particles:
            prior = near[-2] if len(near) > 1 else ","
            if prior in known.states or prior in known.moves or not prior.isalpha() or is_plural(prior):
                return "up" if last in known.up_particles else "down"
    match = known.compared.match(ctx.low, limit, ctx.end)
    if match is not None and dimension in _TIMES and match[2] not in _LONGER:
        return None
    if match is not None and (
        match[1] is None or (match[1] not in closed(ctx.language) and not is_plural(match[1]))
    ):
        return "down" if match[2] in known.less else "up"
    return None
