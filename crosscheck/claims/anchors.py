"""What a claim is about: the names around it, nearest first, and the places that "there" and "it" stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.terms import Distances
    from crosscheck.mentions.names import NameMention
    from crosscheck.text.sentence import Sentence
    from crosscheck.text.span import Span

_LOOK_BACK = 2  # sentences; further up, a paragraph is about something else
_PLACES = frozenset({"place", "demonym"})


def anchors(
    span: Span,
    sentence: Sentence,
    distances: Distances,
    named: Sequence[Sequence[NameMention]],
) -> tuple[Anchor, ...]:
    """
    Return the entities around `span`, nearest first, one entry an entity.

    `named` holds the names of every sentence of the article. Where the sentence names no place, the places of
    the nearest sentence before it (two at most) stand in, marked as not near; so do the persons and
    organisations there when it names none.
    """
    found: dict[str, Anchor] = {}
    for name in named[sentence.index]:
        if name.kind == "outlet":
            continue
        distance = distances.between(span, name.span) + (1.0 if name.modifier else 0.0)
        known = found.get(name.entity)
        if known is None or distance < known.distance:
            only = name.modifier and (known is None or known.modifier)
            found[name.entity] = Anchor(
                name.entity, name.country, name.kind, near=True, distance=distance, modifier=only
            )
        elif known.modifier and not name.modifier:
            found[name.entity] = evolve(known, modifier=False)
    for wanted in (_PLACES, frozenset({"person", "organisation"})):
        if not any(anchor.kind in wanted for anchor in found.values()):
            _borrow(found, sentence.index, named, wanted)
    return tuple(sorted(found.values(), key=lambda anchor: (not anchor.near, anchor.distance, anchor.entity)))


def _borrow(
    found: dict[str, Anchor], index: int, named: Sequence[Sequence[NameMention]], wanted: frozenset[str]
) -> None:
    for back in range(1, _LOOK_BACK + 1):
        if index - back < 0:
            return
        borrowed = [name for name in named[index - back] if name.kind in wanted]
        for name in borrowed:
            found.setdefault(
                name.entity,
                Anchor(
                    name.entity,
                    name.country,
                    name.kind,
                    near=False,
                    distance=20.0 * back,
                    modifier=name.modifier,
                ),
            )
        if borrowed:
            return
