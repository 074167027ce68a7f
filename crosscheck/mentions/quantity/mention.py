"""What is known of a figure before it is worth anything: where it stands and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from decimal import Decimal

    from crosscheck.text.span import Span


@frozen(kw_only=True)
class QuantityMention:
    """
    One figure in the text.

    `span` covers it with its hedge, unit and counted noun; `core` number and unit alone. `number` is the number
    as stated, scales multiplied in; a range has its ends in `number` and `upper`, a vague word ("dozens") too,
    with `vague` set, and up to `soft` it admits a figure that it is compared with. `place` is the worth of the
    last significant place (46,000: 1,000; 3.4 billion: 100 million). `unit` is a unit of data/units.txt, an ISO
    currency code, "person", "count" or "x"; `printed` the words for it; `choices` the currencies that a bare
    sign or name may mean, the usual one first. `bound` is a key of bounds.toml and `hedge` the words that say
    so. `change` is "up" or "down" where the figure is a difference ("rose by 12", "3,100 fewer") and not a
    level. The rest is as in `values.Quantity`.
    """

    span: Span
    core: Span
    text: str
    number: Decimal | None
    place: Decimal
    unit: str
    dimension: str
    upper: Decimal | None = None
    vague: bool = False
    soft: Decimal | None = None
    fraction: bool = False
    compound: bool = False
    printed: str = ""
    choices: tuple[str, ...] = ()
    bound: str = "exact"
    hedge: str | None = None
    noun: str | None = None
    noun_span: Span | None = None
    head: str | None = None
    per: str | None = None
    change: str | None = None
    parallel: Span | None = None
    base: Span | None = None
    result: Span | None = None
    sentence: int = 0
