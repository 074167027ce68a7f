"""A finding: one rule's result, with the passages that show it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from crosscheck.text.span import Span
    from crosscheck.values.quantity import Quantity
    from crosscheck.values.relation import Relation
    from crosscheck.values.timex import Timex


class Severity(StrEnum):
    """How loudly a finding is reported."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@frozen(kw_only=True)
class Evidence:
    """
    One passage behind a finding (FEVER's sense).

    `article` is the article's id, `span` and `text` the passage, `role` its part in the finding ("claim",
    "denial", "base", "result", "support"), `value` the normalised value, `source` who says so.
    """

    article: str
    span: Span
    text: str
    role: str = "claim"
    value: Quantity | Timex | None = None
    source: str | None = None

    @property
    def start(self) -> int:
        """First code point."""
        return self.span.start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.span.end


@frozen(kw_only=True)
class Finding:
    """
    What one rule has to say about one mention or a pair of them.

    `rule` is the rule's name, `code` its code. The first two of `evidence` are the passages compared, others
    support; a finding about one mention has one. `why` holds the steps that made the two comparable, and
    `fact` the id of the fact that it speaks of.
    """

    rule: str
    code: str
    relation: Relation
    severity: Severity
    message: str
    why: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    fact: str | None = None
