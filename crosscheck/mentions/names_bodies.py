"""How far the name of a body, an outlet or a place reaches in a run of capitalised words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.names_pieces import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.mentions.names_runs import Cap
    from crosscheck.mentions.names_words import NameWords

_LINKS = ("of", "for", "de")
_INNER = frozenset({"and", "of", "for", "the", "&"})


def reach(caps: Sequence[Cap], lists: NameWords) -> int:
    """Return how many of `caps`, from the first, make the name of a body or a place; 0 if none do."""
    if len(caps) > 1 and caps[0].low in lists.posts and caps[1].joined.startswith(("of", "for")):
        return 0  # "Secretary of State"
    best = 0
    for n in range(1, len(caps)):
        cap, low = caps[n], caps[n].low.rstrip(".")
        if cap.joined.endswith("?") or caps[n - 1].possessive or low in lists.calendar:
            break
        if low in lists.posts and low not in lists.heads and not cap.joined:
            if all(c.low in lists.titles for c in caps[:best]):
                best = 0  # "Deputy Energy Minister"
            break
        if low in lists.suffixes and not cap.joined:
            return _with_suffixes(caps, n, lists)
        if _goes_on(caps, n, best, lists):
            best = n + 1
    if not best and len(caps) > 1 and caps[0].low in lists.place_fronts and not caps[1].joined:
        return 0 if caps[1].low in lists.calendar else 2
    return best


def _with_suffixes(caps: Sequence[Cap], n: int, lists: NameWords) -> int:
    """Return the size of a company's name that has its legal form at `n`: nothing but another such word follows."""
    while n + 1 < len(caps) and not caps[n + 1].joined and caps[n + 1].low in lists.suffixes | lists.heads:
        n += 1
    return n + 1


def _goes_on(caps: Sequence[Cap], n: int, best: int, lists: NameWords) -> bool:
    """Whether the name of a body that reaches to `best` takes in the word at `n`."""
    cap, before = caps[n], caps[n - 1]
    if cap.low in lists.body_ends and not cap.joined:
        return True
    if cap.joined.startswith(_LINKS):
        return before.low in lists.before_of or (best == n and cap.low in lists.body_ends)
    if best != n:
        return False
    if cap.joined:
        return cap.joined.split()[0] in _INNER
    # "Ministry of Emergency Situations", "Fund for Rural Health"
    return any(c.joined.startswith(_LINKS) for c in caps[1:n])


def kind_of(caps: Sequence[Cap], lists: NameWords) -> Kind:
    """Return whether the body is an organisation, an outlet or a place: by its last word, or by that before "of"."""
    ends = [caps[-1].low.rstrip(".")]
    ends.extend(caps[n - 1].low for n in range(1, len(caps)) if caps[n].joined.startswith(_LINKS))
    head = ends[-1]
    if head in lists.outlet_heads and head not in lists.heads:
        return Kind.OUTLET
    if head in lists.place_heads and head not in lists.heads:
        return Kind.PLACE
    if len(caps) == 2 and caps[0].low in lists.place_fronts and head not in lists.heads:
        return Kind.PLACE
    return Kind.ORGANISATION


def known_reach(caps: Sequence[Cap], size: int) -> tuple[int, list[str]] | None:
    """Return how many of `caps` make up `size` written words, joining words counted, and those words; None if none."""
    raw: list[str] = []
    for n, cap in enumerate(caps):
        if raw:
            if caps[n - 1].possessive:
                return None
            raw.extend(cap.joined.rstrip("?").split())
        raw.append(cap.raw)
        if len(raw) >= size:
            return (n + 1, raw) if len(raw) == size else None
    return None
