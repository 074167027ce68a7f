"""What became of an article that was put into an archive."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Change(StrEnum):
    """What became of it."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    BROKEN = "broken"


@frozen
class Outcome:
    """What became of one article: its `id` (or the path of a broken file) and, where it is broken, the `reason`."""

    id: str
    change: Change
    reason: str | None = None
