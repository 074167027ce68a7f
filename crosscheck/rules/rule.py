"""A rule: a frozen value with a code, a page and a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crosscheck.rules.case import Case
    from crosscheck.rules.finding import Finding, Severity
    from crosscheck.values.relation import Relation


@frozen(kw_only=True)
class Rule:
    """
    One thing that is looked for.

    `code` ("QTY101") and `name` ("quantity-conflict") are what users select by; `page` is the documentation, the
    docstring of the rule's file; `relation` and `severity` are those of its findings; `check` yields them.
    """

    code: str
    name: str
    page: str
    relation: Relation
    severity: Severity
    check: Callable[[Rule, Case], Iterator[Finding]]

    @property
    def title(self) -> str:
        """The first sentence of the page."""
        return self.page.strip().splitlines()[0]
