"""What a figure counts, measures or dates: its slot, its role, its noun, its person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.concepts import concepts
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim
    from crosscheck.values.relation import Comparison


def slot(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare what is counted, measured or dated: the same head, an excluding one (dead, injured), another."""
    if a.slot is None or b.slot is None:
        return "unknown"
    lexicon = concepts()
    first, second = lexicon.get(a.slot), lexicon.get(b.slot)
    generic = bool((first and first.generic) or (second and second.generic))
    counts = _counts(a) and _counts(b)
    if a.slot == b.slot or {a.slot, a.subject} & {b.slot, b.subject} - {None}:
        return "generic" if generic and counts else "same noun" if counts else "same"
    if first and second and first.family and first.family == second.family:
        return "excluded"
    if generic:
        return "generic"
    if counts:
        return "other noun"
    return "mentioned" if a.slot in b.terms or b.slot in a.terms else "different"


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
