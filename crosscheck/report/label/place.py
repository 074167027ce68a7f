"""Where a fact belongs: the country, place or body that its claims share, as they print it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from crosscheck import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.claims.claim import Anchor, Claim

_MOST = 0.6  # share of the claims that must name it
_SMALL = frozenset({"and", "of", "the", "in"})


def where(claims: Sequence[Claim], words: str) -> tuple[str, bool] | None:
    """
    Return the name that the claims share and whether it is a place, None where they share none.

    A name that `words`, the rest of the heading, already holds is passed over.
    """
    for entity, is_place in _shared(claims):
        name = _printed(claims, entity, is_place=is_place)
        if not is_place and any(
            re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", one.quote) for one in claims
        ):
            continue  # a common word, too
        if entity not in words.casefold() and name.casefold() not in words.casefold():
            return name, is_place
    return None


def _shared(claims: Sequence[Claim]) -> Iterator[tuple[str, bool]]:
    """Yield the entities that most claims share: a town or body before the country."""
    seats = _seats()
    near = Counter(
        (anchor.entity, anchor.kind == "place")
        for claim in claims
        for anchor in _around(claim)
        if anchor.entity != anchor.country
        and (anchor.country or (anchor.near and anchor.kind == "organisation"))
        and anchor.kind in {"place", "organisation"}
    )
    for (entity, is_place), count in sorted(
        near.items(), key=lambda item: (-item[1], not item[0][1], item[0])
    ):
        if count > 1 and count >= _MOST * len(claims) and entity not in seats:
            yield entity, is_place
    placed = [countries for countries in map(_countries, claims) if countries]
    if placed and 2 * len(placed) >= len(claims):
        for country in sorted(frozenset.intersection(*placed)):
            yield country, True


def _around(claim: Claim) -> list[Anchor]:
    """Leave out the country that only names a currency: "US$96 million"."""
    return [one for one in claim.anchors if not (one.near and one.distance == 0 and claim.text[:1].isupper())]


def _countries(claim: Claim) -> frozenset[str]:
    around = _around(claim)
    own = frozenset(one.country for one in around if one.country and not one.modifier)
    return own or frozenset(one.country for one in around if one.country)


@cache
def _seats() -> frozenset[str]:
    """Return the capitals and houses that stand for a government: "Tokyo asked" is of no place."""
    countries = lexicon.table("places", None)["countries"].values()
    return frozenset(name.casefold() for row in countries for name in row.get("seats", ()))


def owner(claims: Sequence[Claim]) -> str | None:
    """Return the person whom most claims name, as they print the name."""
    near = Counter(
        one.entity for claim in claims for one in claim.anchors if one.kind == "person" and one.near
    )
    entity, count = near.most_common(1)[0] if near else ("", 0)
    return _printed(claims, entity, is_place=False) if count >= _MOST * len(claims) else None


def _printed(claims: Sequence[Claim], entity: str, *, is_place: bool) -> str:
    """Return the name as the claims print it most, else the key with capitals."""
    parts = [re.escape(part) for part in entity.split()[:8]]
    pattern = r"(?<!\w)" + r"\W{1,2}".join(parts) + r"(?!\w)"
    found = Counter(
        " ".join(match[0].split())
        for claim in claims
        for match in re.finditer(pattern, claim.quote, re.IGNORECASE)
        if match[0][0].isupper() and not (is_place and match[0].isupper())
    )
    if found:
        return found.most_common(1)[0][0]
    return " ".join(part if part in _SMALL else part.capitalize() for part in entity.split())
