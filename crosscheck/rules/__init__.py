"""Links and claims become findings: one file a rule, named for what it catches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crosscheck.rules.registry import RULES

__all__ = ["RULES"]


def __getattr__(name: str) -> Any:
    if name == "RULES":
        from crosscheck.rules.registry import RULES  # noqa: PLC0415  (a Finding is imported without all the rules)

        return RULES
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
