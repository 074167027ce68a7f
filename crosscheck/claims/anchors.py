"""What a claim is about: the names around it, nearest first, and the places that "there" and "it" stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import Anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.terms import Distances
    from crosscheck.mentions.names import NameMention
    from crosscheck.text.sentence import Sentence
    from crosscheck.text.span import Span

_LOOK_BACK = 2  # sentences; further up, a paragraph is about something else
_PLACES = frozenset({"place", "demonym"})
_OTHERS = frozenset({"person", "organisation"})


class Anchors:
    """
    Finds the entities around the claims of one article.

    `named` holds the names of every sentence.
    """

    def __init__(self, named: Sequence[Sequence[NameMention]]) -> None:
        self._named = named
        self._borrowed: dict[tuple[int, frozenset[str]], list[Anchor]] = {}

    def around(self, span: Span, sentence: Sentence, distances: Distances) -> tuple[Anchor, ...]:
        """
        Return the entities around `span`, nearest first, one entry an entity.

        Where the sentence names no place, the places of the nearest sentence before it (two at most) stand in,
        marked as not near; so do the persons and organisations there when it names none.
        """
        near = self._near(span, sentence.index, distances)
        kinds = {anchor.kind for anchor in near}
        wanted = [group for group in (_PLACES, _OTHERS) if kinds.isdisjoint(group)]
        if not wanted:
            return tuple(near)
        known = {anchor.entity for anchor in near}
        further: dict[str, Anchor] = {}
        for group in wanted:
            for anchor in self._borrow(sentence.index, group):
                if anchor.entity not in known:
                    further.setdefault(anchor.entity, anchor)
        return (*near, *sorted(further.values(), key=_by_distance))

    def _near(self, span: Span, index: int, distances: Distances) -> list[Anchor]:
        found: dict[str, tuple[float, NameMention, bool]] = {}
        for name in self._named[index]:
            if name.kind == "outlet":
                continue
            distance = distances.between(span, name.span) + (1.0 if name.modifier else 0.0)
            if name.entity not in found:
                found[name.entity] = distance, name, name.modifier
                continue
            least, nearest, modifier = found[name.entity]
            if distance < least:
                least, nearest = distance, name
            found[name.entity] = least, nearest, modifier and name.modifier
        return sorted(
            (
                Anchor(name.entity, name.country, name.kind, near=True, distance=distance, modifier=modifier)
                for distance, name, modifier in found.values()
            ),
            key=_by_distance,
        )

    def _borrow(self, index: int, wanted: frozenset[str]) -> list[Anchor]:
        """Return the entities of some kinds in the nearest sentence before that has any."""
        if (index, wanted) not in self._borrowed:
            self._borrowed[index, wanted] = next(
                (
                    found
                    for back in range(1, min(_LOOK_BACK, index) + 1)
                    if (
                        found := [
                            _far(name, back) for name in self._named[index - back] if name.kind in wanted
                        ]
                    )
                ),
                [],
            )
        return self._borrowed[index, wanted]


def _far(name: NameMention, back: int) -> Anchor:
    return Anchor(
        name.entity, name.country, name.kind, near=False, distance=20.0 * back, modifier=name.modifier
    )


def _by_distance(anchor: Anchor) -> tuple[float, str]:
    return anchor.distance, anchor.entity
