"""A rule of the grammar: one way of writing one sort of date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from crosscheck.mentions.date.parts import DateKind, Parts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crosscheck.mentions.date.surroundings import Surroundings

    Guard = Callable[[Surroundings], bool]
    Said = Mapping[str, Any]

# The value of a number word that names no number ("several").
SOME = "some"


@frozen(eq=False)
class Rule:
    """
    A pattern, in the notation of `notation.py`, and what a match of it says.

    The names that the pattern keeps are fields of `Parts`; `fixed` gives further fields, "rule" among them. `emits`
    is the class of the phrase for the patterns of later stages; a rule without a `kind` serves only those. `guard`
    looks at the words around and may refuse. Of two matches of the same words the one of larger `weight` wins.
    `build` shapes what was kept, where the fields are not what the words say; None refuses the match.
    """

    kind: DateKind | None
    pattern: str
    fixed: Mapping[str, Any] = field(factory=dict)
    emits: str = field(default="date", kw_only=True)
    guard: Guard | None = field(default=None, kw_only=True)
    weight: int = field(default=0, kw_only=True)
    build: Callable[[Said], Any] | None = field(default=None, kw_only=True)

    def read(self, said: Said) -> Any:
        """Return the value of a match: `Parts`, or what `build` makes."""
        if self.build is not None:
            return self.build(said)
        given = {**self.fixed, **said}
        if given.get("count") == SOME:
            given |= {"count": None, "vague": True}
        return Parts(**given)


def maker(kind: DateKind, emits: str, weight: int = 0) -> Callable[..., Rule]:
    """Return a short way to write rules of one kind: rule(name, pattern, emits=, guard=, build=, **fixed parts)."""

    def rule(
        name: str,
        pattern: str,
        *,
        emits: str = emits,
        guard: Guard | None = None,
        build: Callable[[Said], Any] | None = None,
        weight: int = weight,
        **fixed: Any,
    ) -> Rule:
        return Rule(
            kind, pattern, {"rule": name, **fixed}, emits=emits, guard=guard, weight=weight, build=build
        )

    return rule
