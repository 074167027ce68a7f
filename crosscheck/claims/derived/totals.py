"""
Lists that sum: "seven passengers, three drivers and a guard" are eleven people.

What is summed are the members of one list, joined by commas and a last "and", of one kind: people, or things that
`derived.toml` knows as one kind, or the same noun. A place may follow each ("22 in the town, six in Ardale").
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.claim import DerivationKind
from crosscheck.claims.derived.items import Item, items
from crosscheck.claims.derived.make import derived, printed
from crosscheck.claims.derived.ratios import part
from crosscheck.claims.derived.words import each, is_agent, kind_of, lists, plural_of, slot_of
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.words import closed, is_verb, lower
from crosscheck.text.span import Span
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.show import amount, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.claims.claim import Claim

_EQUATED = lazy(r" (?:are|were|being) [a-z]+,? ")  # "nine are Greek, seven French"
_TAIL = 70  # code points that may stand between a member and the next one
_FEWEST = 3  # a smaller total says too little
_LOOK = 30  # code points before and behind a list in which a word may say that it is not the whole


@frozen
class _Chain:
    """Members that follow one another, how they are joined, and whether the last joint has an "and"."""

    members: tuple[Item, ...]
    joints: tuple[str, ...]
    closed: bool


def totals(text: str, figures: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the total of each list of the sentence in which `figures` stand."""
    found = items(text, figures)
    summed: list[Claim] = []
    for chain in _chains(text, found):
        claim = _sum(text, chain)
        if claim is not None:
            summed.append(claim)
    yield from summed
    yield from _priced(text, found)
    for item in found:
        if len(item.claims) == 2 and not any(claim.span.contains(item.span) for claim in summed):
            yield _product(item)


def _chains(text: str, found: Sequence[Item]) -> Iterator[_Chain]:
    at = 0
    while at < len(found) - 1:
        members, joints, ended = [found[at]], [], False
        while at + 1 < len(found) and not ended:
            joint = _joint(text, found[at], found[at + 1])
            if joint is None:
                break
            kind, ended = joint
            members.append(found[at + 1])
            joints.append(kind)
            at += 1
        if ended:
            yield _Chain(tuple(members), tuple(joints), ended)
        at += 0 if len(members) > 1 and ended else 1


def _joint(text: str, one: Item, two: Item) -> tuple[str, bool] | None:
    """Return how two members are joined ("plain", or the word that follows each), and whether it is by "and"."""
    table = lists()
    gap = lower(text[one.span.end : two.span.start])
    if len(gap) > _TAIL or (one.dimension, one.unit if one.dimension == "money" else "") != (
        two.dimension,
        two.unit if two.dimension == "money" else "",
    ):
        return None
    match = table.joint.fullmatch(gap)
    if match is not None and (match["comma"] or match["and"]):
        return "plain", match["and"] is not None
    if _verbs(gap):
        return "clause", True
    if _EQUATED.fullmatch(gap) and one.head is None:
        return "plain", False
    joints = [m for m in table.joint.finditer(gap) if m.end() == len(gap) and (m["comma"] or m["and"])]
    first, second = table.tail.match(gap), table.tail.match(lower(text[two.span.end : two.span.end + 16]))
    if joints and first and second and (first[1] == second[1] or {first[1], second[1]} <= table.places):
        tail = gap[: joints[0].start()]
        if not any(char.isdigit() or char in ";:()." for char in tail):
            return first[1], joints[0]["and"] is not None
    return ("clause", joints[0]["and"] is not None) if joints and _clauses(text, one, two) else None


def _clauses(text: str, one: Item, two: Item) -> bool:
    """Whether a verb follows each: "175 are safe, two are dead and seven have not been found"."""
    return two.head is None and all(_verb_follows(text, item) for item in (one, two))


def _verbs(gap: str) -> bool:
    """Whether a verb leads to the second: "(convicted seven people) in all and acquitted (four)"."""
    words = gap.split()
    return (
        len(words) >= 2
        and words[-2] in lists().ands
        and is_verb(words[-1])
        and "," not in gap[: -len(words[-1])]
    )


def _verb_follows(text: str, item: Item) -> bool:
    words = lower(text[item.span.end : item.span.end + 24]).split()
    return bool(words) and (closed().get(words[0]) == "auxiliary" or is_verb(words[0]))


def _sum(text: str, chain: _Chain) -> Claim | None:
    whole = chain.members[0] if _is_whole(chain.members[0], chain.members[1:]) else None
    if whole is None and _may_be_whole(chain.members[0], chain.members[1:]):
        return None
    members = chain.members[1:] if whole else chain.members
    joints = chain.joints[1:] if whole else chain.joints
    parts = tuple(claim for item in members for claim in item.claims)
    if _are_apart(chain) or len(members) < 2 or sum(item.nominal for item in members) < _FEWEST or not parts:
        return None
    money = members[0].dimension == "money"
    peoples = any(item.adjective for item in members) and all(item.head is None for item in members)
    kind = None if money or peoples else _common([item.head for item in members])
    if kind == "" or (kind is None and not money and not peoples and "plain" in joints):
        return None
    span = Span(members[0].span.start, members[-1].span.end)
    value = _total(members, kind, span, text, peoples=peoples)
    step = f"{' + '.join(item.shown for item in members)} = {amount(value)}"
    slot = None if money or peoples else parts[0].slot
    if kind or value.unit == "person":
        slot = slot_of(kind or "person")
    firm = "clause" not in joints and kind is not None and not _is_open(text, span, parts)
    made = derived(DerivationKind.TOTAL, parts, span, value, (step,), slot=slot, firm=firm)
    return printed(made, whole.claims[0]) if whole and whole.claims else made


def _total(members: Sequence[Item], kind: str | None, span: Span, text: str, *, peoples: bool) -> Quantity:
    """Return the sum of the members, each end of their intervals summed."""
    total = sum((item.nominal for item in members), Decimal(0))
    slack = sum((item.slack for item in members), Decimal(0))
    bounds = {item.bound for item in members}
    unnamed = kind is None and not peoples and any(item.unit == "person" for item in members)
    person = kind_of(kind) == "person" or unnamed
    counted = "count" if kind or peoples else members[0].unit
    least = Bound.AT_LEAST in bounds
    return Quantity(
        span=span,
        core=span,
        text=span.of(text),
        nominal=total,
        interval=Interval(total - slack, None if least else total + slack),
        unit="person" if person else counted,
        dimension=members[0].dimension,
        bound=Bound.AT_LEAST if least else Bound.APPROX if Bound.APPROX in bounds else Bound.EXACT,
        noun=plural_of(kind) if kind else "people" if person else None,
        head=kind or ("person" if person else None),
        place=min((item.place for item in members if item.place is not None), default=None),
    )


def _priced(text: str, found: Sequence[Item]) -> Iterator[Claim]:
    """Yield what so many at so much each come to: "12 jets at $80 million each"."""
    words = each()
    for one, two in pairwise(found):
        if one.dimension != "count" or two.dimension != "money" or not one.claims or not two.claims:
            continue
        behind = words.behind.match(lower(text[two.span.end : two.span.end + _LOOK]))
        before = words.before.search(lower(text[max(0, one.span.start - _LOOK) : one.span.start]))
        value = two.claims[0].value
        if two.span.start - one.span.end > _TAIL or not (behind or before) or not isinstance(value, Quantity):
            continue
        span = Span(one.span.start, two.span.end + (behind.end() if behind else 0))
        made = part(one.nominal, value, span, span.of(text), two.bound)
        step = f"{number(one.nominal)} \N{MULTIPLICATION SIGN} {two.shown} = {amount(made)}"
        parts = (*two.claims, *one.claims)
        yield derived(DerivationKind.TOTAL, parts, span, made, (step,), slot=None, firm=True)


def _are_apart(chain: _Chain) -> bool:
    """Whether two clauses count the dead and the injured or their like, of whom nobody gives the sum."""
    harmed = any("casualty" in claim.roles for item in chain.members for claim in item.claims)
    return "clause" in chain.joints and len(chain.members) == 2 and harmed


def _is_whole(first: Item, others: Sequence[Item]) -> bool:
    """Whether the first is what the others divide: "seven people, four men and three women"."""
    generic = first.head is None or slot_of(first.head) == slot_of("person")
    fits = generic or all(one.head is None for one in others)
    return fits and len(others) > 1 and first.nominal == sum(one.nominal for one in others)


def _may_be_whole(first: Item, others: Sequence[Item]) -> bool:
    """Whether the others may be only some of the first: "12 people, three women and two men among them"."""
    generic = first.head is None or slot_of(first.head) == slot_of("person")
    return len(others) > 1 and generic and not first.adjective and all(one.head is not None for one in others)


def _common(heads: Sequence[str | None]) -> str | None:
    """Return what all heads are a sort of, None where there is no head at all, "" where they have nothing in common."""
    named = [head for head in heads if head is not None]
    if not named:
        return None
    if heads[0] is None and heads[-1] is None:
        return ""
    if len(set(named)) == 1:
        return named[0]
    kinds = {kind_of(head) for head in named}
    if "person" in kinds:
        kinds -= {None} if all(kind_of(head) or is_agent(head) for head in named) else set()
    return (kinds.pop() or "") if len(kinds) == 1 else ""


def _is_open(text: str, span: Span, parts: Sequence[Claim]) -> bool:
    """Whether words around say that there are more: "including two nurses and a driver"."""
    table = lists()
    before = lower(text[max(0, span.start - _LOOK) : span.start])
    behind = lower(text[span.end : span.end + _LOOK])
    return bool(
        table.before.search(before) or table.behind.match(behind) or any(part.partial for part in parts)
    )


def _product(item: Item) -> Claim:
    first, second = item.claims
    value = second.value
    assert isinstance(value, Quantity)  # noqa: S101  (an item is made of quantities)
    made = Quantity(
        span=item.span,
        core=item.span,
        text=first.quote[item.span.start - first.sentence.start : item.span.end - first.sentence.start],
        nominal=item.nominal,
        interval=Interval(item.nominal, item.nominal),
        unit=item.unit,
        dimension="count",
        bound=item.bound,
        noun=value.noun,
        head=item.head,
    )
    step = f"{item.shown} = {amount(made)}"
    return derived(
        DerivationKind.TOTAL, item.claims[::-1], item.span, made, (step,), slot=second.slot, firm=True
    )
