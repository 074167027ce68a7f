"""What a figure counts, measures or dates: its slot, its role, its noun, its person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.concepts import concepts
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim
    from crosscheck.values.relation import Comparison

_PEOPLE = "casualty"  # the family of what befalls people


def slot(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare what is counted, measured or dated: the same head, an excluding one (dead, injured), another."""
    if a.slot is None or b.slot is None:
        return "unknown"
    if _same_people(a, b):
        return "same role"
    if a.slot == b.slot or {a.slot, a.subject} & {b.slot, b.subject} - {None}:
        return _shared(a, b)
    return _other(a, b, a.slot, b.slot)


def _shared(a: Claim, b: Claim) -> str:
    if not (_counts(a) and _counts(b)):
        return "same"
    return "generic" if _is_generic(a) or _is_generic(b) else "same noun"


def _other(a: Claim, b: Claim, mine: str, other: str) -> str:
    family = concepts().family
    if family(mine) and family(mine) == family(other):
        return "excluded"
    counts = _counts(a) and _counts(b)
    if _is_generic(a) or _is_generic(b):
        return "other noun" if counts and _is_person(a) != _is_person(b) else "generic"
    if counts:
        return "other noun"
    return "mentioned" if mine in b.terms or other in a.terms else "different"


def _is_generic(claim: Claim) -> bool:
    concept = concepts().get(claim.slot)
    return bool(concept and concept.generic)


def _is_person(claim: Claim) -> bool:
    """Whether it counts people, by its noun or by what befell them."""
    return getattr(claim.value, "unit", "") == "person" or concepts().family(claim.slot or "") == _PEOPLE


def _same_people(a: Claim, b: Claim) -> bool:
    """Whether both count people in one role, named by another word: "740 injured", "600 others were hurt"."""
    mine, other = a.roles.get(_PEOPLE), b.roles.get(_PEOPLE)
    if a.slot == b.slot or mine is None or mine != other or a.dimension != "count":
        return False
    return _may_be(a, mine) and _may_be(b, mine)


def _may_be(claim: Claim, role: str) -> bool:
    return claim.slot == role or _is_generic(claim) or _is_person(claim)


def _counts(claim: Claim) -> bool:
    """Whether the figure counts what a noun right behind it names."""
    return (
        isinstance(claim.value, Quantity)
        and claim.value.dimension == "count"
        and claim.value.head is not None
    )


def role(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare which of a family of concepts governs the value: killed or injured, begin or end."""
    shared = a.roles.keys() & b.roles.keys()
    if any(a.roles[family] != b.roles[family] for family in shared):
        return "excluded"
    if shared:
        return "same"
    return "one-sided" if a.roles or b.roles else "none"


def modifiers(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the words that narrow the counted noun ("adobe houses", "window air conditioners")."""
    if not a.modifiers or not b.modifiers:
        return "unknown"
    return "shared" if a.modifiers & b.modifiers else "different"


def part(a: Claim, b: Claim, _: Comparison) -> str:
    """Tell whether one figure is a part or an addition ("three of the seven", "another two") and the other not."""
    return "same" if a.partial == b.partial else "part and whole"


def owner(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the persons whose age two figures give: each is the nearest one named."""
    if a.slot != "age" or b.slot != "age":
        return "no age"
    first, second = _nearest_person(a), _nearest_person(b)
    if first is None or second is None:
        return "unknown"
    return "same" if first & second else "another"


def _nearest_person(claim: Claim) -> set[str] | None:
    person = next((anchor for anchor in claim.anchors if anchor.near and anchor.kind == "person"), None)
    return set(person.entity.split()[-1:]) if person else None
