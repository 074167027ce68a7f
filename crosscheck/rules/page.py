"""The page of a rule, in Markdown: what `explain` prints and the documentation shows."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosscheck.rules.rule import Rule


def markdown(rule: Rule) -> str:
    """Return the rule's page with its heading, and what it is reported as."""
    relation = rule.relation.value if rule.relation else "any"
    return (
        f"# {rule.code} {rule.name}\n\n{cleandoc(rule.page)}\n\n"
        f"Severity: {rule.severity.value}. Relation: {relation}.\n"
    )


def summary(rule: Rule) -> str:
    """Return the first paragraph of the page on one line."""
    return " ".join(cleandoc(rule.page).split("\n\n", 1)[0].split())
