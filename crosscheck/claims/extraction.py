"""What one article says, all stages before the links together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from crosscheck.claims.attribution import Attribution
    from crosscheck.claims.claim import Claim
    from crosscheck.mentions.names import NameMention
    from crosscheck.text.article import Article
    from crosscheck.values.quantity import Quantity
    from crosscheck.values.timex import Timex


@frozen(kw_only=True)
class Extraction:
    """
    What one article says: its names, quantities, dates, attributions and claims, each with its span.

    `unread` is the offset from which the article was not read, since it reached the limit of mentions; None where it
    was read to its end.
    """

    article: Article
    names: tuple[NameMention, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[Timex, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    unread: int | None = None

    def _repr_html_(self) -> str:
        from crosscheck import marked  # noqa: PLC0415  (a notebook's; the public face loads it)

        return marked(self)
