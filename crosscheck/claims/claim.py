"""A claim: one value, what it is about, who says so and how surely."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from crosscheck.claims.factuality import Factuality

if TYPE_CHECKING:
    from crosscheck.claims.attribution import Attribution
    from crosscheck.text.span import Span
    from crosscheck.values.quantity import Quantity
    from crosscheck.values.timex import Timex


class ClaimKind(StrEnum):
    """What sort of statement it is."""

    QUANTITY = "quantity"
    DATE = "date"
    EVENT = "event"
    DENIAL = "denial"


@frozen(kw_only=True)
class Claim:
    """
    One statement of one article.

    `slot` is what is counted, measured or dated ("troops", "payment", "expiry"); `anchors` are the entities it
    is about, nearest first; `topic` the stems of the content words around it.
    """

    id: str
    article: str
    span: Span
    text: str
    kind: ClaimKind
    sentence: Span
    value: Quantity | Timex | None = None
    slot: str | None = None
    topic: frozenset[str] = frozenset()
    anchors: tuple[str, ...] = field(default=(), converter=tuple)
    attribution: Attribution | None = None
    factuality: Factuality = Factuality.CERTAIN
