"""What somebody has looked at before: findings set aside, each with who did it and why, and notes on that."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.errors import printable

if TYPE_CHECKING:
    from pathlib import Path

    from crosscheck.rules.finding import Finding


class By(StrEnum):
    """What set a finding aside."""

    COMMENT = "comment"  # in the draft
    FILE = "file"  # the side file for texts that must not be changed
    BASELINE = "baseline"  # it was known before


@frozen(kw_only=True)
class Aside:
    """A finding that is not reported: `reason` is what was given for it, which a baseline does not ask for."""

    finding: Finding
    by: By
    reason: str | None = None


@frozen(kw_only=True)
class Note:
    """
    Something about a suppression, or a limit reached, that a person should know: `path` and `line` say where.

    `broken` where a suppression cannot be read, so that it suppresses nothing, or an article not to its end.
    """

    message: str
    path: Path | str
    line: int | None = None
    broken: bool = False

    def __str__(self) -> str:
        where = printable(self.path)
        return f"{where}:{self.line}: {self.message}" if self.line else f"{where}: {self.message}"
