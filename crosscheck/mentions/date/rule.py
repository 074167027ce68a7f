"""A rule of the grammar: one way of writing one sort of date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from crosscheck.mentions.date.parts import DateKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crosscheck.mentions.date.surroundings import Surroundings


@frozen
class Rule:
    """
    A pattern, in the notation of `notation.py`, and what a match of it says.

    The names that the pattern keeps are fields of `Parts`; `fixed` gives further fields. `emits` is the class of
    the phrase for the patterns of later stages. `guard` looks at the words around and may refuse. `weight`
    decides between two matches of the same words (the larger wins). `build` makes something else than `Parts`
    of what was kept: a number.
    """

    name: str
    kind: DateKind | None
    pattern: str
    fixed: Mapping[str, Any] = field(factory=dict)
    emits: str = field(default="date", kw_only=True)
    guard: Callable[[Surroundings], bool] | None = field(default=None, kw_only=True)
    weight: int = field(default=0, kw_only=True)
    build: Callable[[Mapping[str, Any]], Any] | None = field(default=None, kw_only=True)
