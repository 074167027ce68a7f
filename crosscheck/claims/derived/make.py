"""A derived claim has the surroundings of the claims that it is reckoned from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Claim, ClaimKind, Derivation, DerivationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.claim import Anchor
    from crosscheck.text.span import Span
    from crosscheck.values.quantity import Quantity
    from crosscheck.values.timex import Timex

_MIXED = "mixed"  # a role that is no concept's, so that it excludes each

# The families of roles that do not tell two such values apart: what begins, lasts and ends is one thing.
_IDLE = {
    DerivationKind.LENGTH: frozenset({"phase"}),
    DerivationKind.ELAPSED: frozenset({"phase"}),
    DerivationKind.SHARE: frozenset({"change"}),
    DerivationKind.PART: frozenset({"change"}),
}


def derived(
    kind: DerivationKind,
    parts: Sequence[Claim],
    span: Span,
    value: Quantity | Timex,
    steps: Sequence[str],
    *,
    slot: str | None,
    subject: str | None = None,
    firm: bool = False,
    readings: Sequence[Quantity] = (),
) -> Claim:
    """
    Return the claim of a value that is reckoned from `parts`, which stand in one article, the first where it is quoted.

    `span` is the passage that shows them; `readings` are other values that the words admit. The words, places and
    persons around the parts are around the result, each as near as to the nearest part; where two parts have roles
    that exclude each other (dead and injured), the result has neither.
    """
    first = parts[0]
    start = first.sentence.start
    return evolve(
        first,
        id=f"{first.article}:{span.start}-{span.end}+{kind.value}",
        span=span,
        text=first.quote[max(0, span.start - start) : span.end - start],
        kind=ClaimKind.DERIVED,
        value=value,
        derivation=Derivation(
            kind, tuple(steps), tuple(dict.fromkeys(part.id for part in parts)), firm, tuple(readings)
        ),
        slot=slot,
        subject=subject,
        partial=False,
        modifiers=frozenset(),
        terms=_terms(parts),
        roles=_roles(parts, kind),
        anchors=_anchors(parts),
    )


def printed(made: Claim, beside: Claim) -> Claim:
    """Return the derived claim with the claim that prints its value right beside it, whose noun it takes."""
    assert made.derivation is not None  # noqa: S101  (it is derived)
    derivation = evolve(made.derivation, beside=beside.id)
    return evolve(made, derivation=derivation, slot=made.slot or beside.slot)


def _terms(parts: Sequence[Claim]) -> dict[str, float]:
    found: dict[str, float] = {}
    for part in parts:
        for term, weight in part.terms.items():
            found[term] = max(found.get(term, 0.0), weight)
    return found


def _roles(parts: Sequence[Claim], kind: DerivationKind) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for part in parts:
        for family, role in part.roles.items():
            if family not in _IDLE.get(kind, ()):
                found.setdefault(family, set()).add(role)
    return {family: roles.pop() if len(roles) == 1 else _MIXED for family, roles in found.items()}


def _anchors(parts: Sequence[Claim]) -> tuple[Anchor, ...]:
    found: dict[str, Anchor] = {}
    for part in parts:
        for anchor in part.anchors:
            known = found.get(anchor.entity)
            if known is None or anchor.distance < known.distance:
                found[anchor.entity] = anchor
    return tuple(sorted(found.values(), key=lambda anchor: (not anchor.near, anchor.distance, anchor.entity)))
