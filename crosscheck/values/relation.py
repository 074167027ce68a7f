"""How two statements about one thing stand to each other."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Relation(StrEnum):
    """The four answers; JSON and the command line write them as they stand here."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    SUPERSEDED = "superseded"


@frozen
class Comparison:
    """
    The outcome of comparing two values.

    `relation` is None where they cannot be compared (another dimension, no rate, an unresolved date); `why`
    holds the steps in reading order; `difference` is the gap between the nominals as a share of the larger.
    """

    relation: Relation | None
    why: tuple[str, ...] = ()
    difference: float | None = None
