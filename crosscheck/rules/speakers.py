"""Who is quoted: one person, body or outlet, whatever the two articles call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.links.names import person

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.claims.claim import Claim
    from crosscheck.mentions.names import NameMention


def speaker(claim: Claim, names: Mapping[str, tuple[NameMention, ...]]) -> str | None:
    """
    Return the key of the one who is quoted for a claim: a person named, else a body that is the whole source.

    "The mayor, Rui Serrano" and "Serrano" have one key; "police", "officials" and "a spokesman for the bank" have
    none, as several may be meant. `names` holds the names of every article.
    """
    said = claim.attribution
    if said is None or said.source is None or said.source_span is None:
        return None
    inside = [name for name in names.get(claim.article, ()) if said.source_span.contains(name.span)]
    persons = [name.entity for name in inside if name.kind == "person" and not name.modifier]
    if persons:
        return persons[0] if len(persons) == 1 else None
    whole = said.source.casefold().removeprefix("the ")
    bodies = (name for name in inside if name.kind in {"organisation", "outlet"})
    return next((name.entity for name in bodies if name.text.casefold().removeprefix("the ") == whole), None)


def one_speaker(a: Claim, b: Claim, names: Mapping[str, tuple[NameMention, ...]]) -> bool:
    """Whether both claims are what one and the same speaker said."""
    one, two = speaker(a, names), speaker(b, names)
    if one is None or two is None:
        return False
    if one == two:
        return True
    first, second = person(one), person(two)
    if first is None or second is None:
        return one.split()[-1] == two.split()[-1] and (first or second) is not None
    return first.family == second.family and (
        set(first.given) <= set(second.given) or set(second.given) <= set(first.given)
    )
