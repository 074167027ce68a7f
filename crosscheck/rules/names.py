"""Which rules a name means: a rule's name, its code, or the start of several codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.config.nearest import nearest
from crosscheck.rules.registry import RULES

if TYPE_CHECKING:
    from crosscheck.rules.rule import Rule


def means(name: str, rule: Rule) -> bool:
    """Whether `name` means this rule."""
    return bool(name) and (rule.name == name or rule.code.startswith(name.upper()))


def named(name: str) -> tuple[Rule, ...]:
    """Return the rules that `name` means, in the order of the registry."""
    return tuple(rule for rule in RULES if means(name, rule))


def unknown(name: str) -> str | None:
    """Say that no rule has this name, and which comes nearest; None where there is one."""
    if named(name):
        return None
    known = [known for one in RULES for known in (one.name, one.code, one.code[:3])]
    return f"no rule is called {name!r}{nearest(name, known)}"
