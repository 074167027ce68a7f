"""What a list may count: figures with their nouns, groups of so many, and single things with an article."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.derived.words import each, is_agent, kind_of, lists, singles
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.noun_phrase import noun_phrase
from crosscheck.mentions.words import lower
from crosscheck.text.span import Span
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.show import amount, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.claims.claim import Claim

_OF = lazy(r"\sof\s(?:about\s)?")
_SUMS = frozenset({Bound.EXACT, Bound.APPROX, Bound.AT_LEAST})
_ONE = Decimal(1)
_JOINTS = ("and ", ", ", "plus ")
_SHORT = 45  # code points of "a road worker and", before the next member


@frozen(kw_only=True)
class Item:
    """
    One member of a list: how many, of what, and the claims that say so.

    `head` is the noun in the singular, None where the member has none of its own ("and 20 in reserve") or only the
    name of a people (`adjective`: "two British"); `shown` is the member in the calculation.
    """

    span: Span
    nominal: Decimal
    unit: str
    dimension: str
    bound: Bound
    head: str | None
    shown: str
    claims: tuple[Claim, ...] = ()
    place: Decimal | None = None
    adjective: bool = False

    @property
    def slack(self) -> Decimal:
        """How far the member's own interval reaches below its figure."""
        value = self.claims[-1].value if self.claims else None
        low = value.interval.low if isinstance(value, Quantity) else None
        return abs(self.nominal - low) if low is not None and len(self.claims) == 1 else Decimal(0)


def items(text: str, figures: Sequence[Claim]) -> list[Item]:
    """Return what the figures of one sentence count, in order; a group of so many is one item, and so is "a man"."""
    found: list[Item] = []
    skip = -1
    for index, claim in enumerate(figures):
        if index <= skip or (item := _item(claim)) is None:
            continue
        following = figures[index + 1] if index + 1 < len(figures) else None
        whole = _groups(text, item, following)
        if whole is not None:
            skip = index + 1
        found.append(whole or item)
    if not found:
        return []
    taken = [item.span for item in found]
    where = Span(figures[0].sentence.start, figures[0].sentence.end)
    found += _singles(text, where, taken)
    return sorted(found, key=lambda item: item.span)


def _item(claim: Claim) -> Item | None:
    value = claim.value
    if not isinstance(value, Quantity) or value.dimension not in {"count", "money"}:
        return None
    if value.nominal is None or value.nominal <= 0 or value.bound not in _SUMS or value.change:
        return None
    if value.dimension == "count" and value.nominal != value.nominal.to_integral_value():
        return None
    if value.per is not None and value.per != "each":
        return None
    own = value.noun if value.noun and value.span.end > value.core.end else None
    head = value.head if own and not own[0].isupper() else None
    if own is not None and " " in own and value.head is not None:
        head = value.head
    return Item(
        span=value.span,
        nominal=value.nominal,
        unit=value.unit,
        dimension=value.dimension,
        bound=value.bound,
        head=head,
        shown=number(value.nominal) + (f" {own}" if own else "")
        if value.dimension == "count"
        else amount(value),
        claims=(claim,),
        place=value.place,
        adjective=own is not None and head is None,
    )


def _groups(text: str, item: Item, following: Claim | None) -> Item | None:
    """Return "five teams of eight players" as one item: forty players."""
    if following is None or item.head not in lists().groups:
        return None
    gap = _OF.fullmatch(text, item.span.end, following.span.start)
    member = _item(following)
    if gap is None or member is None or member.dimension != "count":
        return None
    end = member.span.end
    behind = each().behind.match(text, end)
    nominal = item.nominal * member.nominal
    head = member.head or None
    return Item(
        span=Span(item.span.start, behind.end() if behind else end),
        nominal=nominal,
        unit=member.unit,
        dimension="count",
        bound=Bound.APPROX if Bound.APPROX in (item.bound, member.bound) else Bound.EXACT,
        head=head,
        shown=f"{number(item.nominal)} \N{MULTIPLICATION SIGN} {number(member.nominal)}",
        claims=(*item.claims, following),
    )


def _singles(text: str, where: Span, taken: Sequence[Span]) -> Iterator[Item]:
    """Yield "a rigger" and "a minibus", one person or thing of a kind that lists are made of, and "one on the road"."""
    low, words = lower(text[where.start : where.end]), singles()
    for match in words.article.finditer(low):
        at = where.start + match.start()
        joined = low.endswith(_JOINTS, max(0, match.start() - 5), match.start())
        following = bisect_right(taken, at, key=lambda span: span.start)
        near = following < len(taken) and taken[following].start - at < _SHORT
        if not (joined or near) or (following and taken[following - 1].end > at):
            continue
        phrase = noun_phrase(text[where.start : where.end], low, match.end(), len(low))
        if phrase is None or phrase.plural or not (kind_of(phrase.head) or is_agent(phrase.head)):
            continue
        if match[0].strip() in words.of_persons and kind_of(phrase.head) != "person":
            continue  # "the pilot and four passengers", but not "the bus and four lorries", which are no list
        yield Item(
            span=Span(where.start + match.start(), where.start + phrase.end),
            nominal=_ONE,
            unit="person" if kind_of(phrase.head) in {"person", None} else "count",
            dimension="count",
            bound=Bound.EXACT,
            head=phrase.head,
            shown="1 " + low[phrase.start : phrase.end],
        )
    for match in words.alone.finditer(low):
        yield Item(
            span=Span(where.start + match.start(), where.start + match.end()),
            nominal=_ONE,
            unit="count",
            dimension="count",
            bound=Bound.EXACT,
            head=None,
            shown="1",
        )
