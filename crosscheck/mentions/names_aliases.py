"""Short forms: a surname, an acronym or the first word of a body get the key of the name that introduced them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, TypeVar

from crosscheck.mentions.names_segments import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.mentions.names_segments import Piece

_T = TypeVar("_T")
Known = tuple[str, str, str | None]


class Aliases:
    """What the names of one article are also called."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self._persons: dict[str, list[tuple[int, str]]] = {}
        self._bodies: dict[str, list[tuple[int, Known]]] = {}
        self._singles: dict[str, Known] = {}
        full = [p for p in pieces if not p.unsure and p.kind is not Kind.UNKNOWN]
        for piece in full:
            if piece.kind is Kind.PERSON and len(piece.words) > 1:
                self._person(piece)
            elif piece.kind in {Kind.ORGANISATION, Kind.OUTLET, Kind.PLACE} and len(piece.words) > 1:
                self._body(piece)
        self._acronyms(text, pieces)
        for piece in pieces:
            if piece.kind is Kind.UNKNOWN and not piece.unsure and len(piece.words) == 1:
                word = piece.words[0]
                if word not in self._singles or piece.guess is Kind.PERSON:
                    self._singles[word] = (piece.guess.value, word, None)
        for piece in pieces:
            if piece.kind is Kind.PERSON and piece.titled and len(piece.words) == 1:
                self._singles[piece.words[0]] = (Kind.PERSON.value, piece.words[0], None)

    def _person(self, piece: Piece) -> None:
        words = [w for w in piece.words if len(w) > 1]
        if not words:
            return
        for word in dict.fromkeys((words[-1], words[0])):
            self._persons.setdefault(word, []).append((piece.span.start, piece.entity))

    def _body(self, piece: Piece) -> None:
        known = (piece.kind.value, piece.entity, piece.country)
        if piece.kind is not Kind.PLACE:
            self._bodies.setdefault(piece.words[0], []).append((piece.span.start, known))

    def _acronyms(self, text: str, pieces: Sequence[Piece]) -> None:
        """Learn "International Atomic Energy Agency (IAEA)"."""
        for long, short in zip(pieces, pieces[1:], strict=False):
            gap = text[long.span.end : short.span.start]
            if gap == " (" and text[short.span.end : short.span.end + 1] == ")" and len(long.words) > 1:
                word = short.words[0]
                if len(short.words) == 1 and short.span.of(text).isupper() and word.replace(".", "")[:1] == long.words[0][:1]:
                    kind = long.kind.value if long.kind is not Kind.PERSON else Kind.ORGANISATION.value
                    long.kind = Kind(kind)
                    self._singles[word] = (kind, long.entity, long.country)

    def resolve(self, piece: Piece) -> Known | None:
        """Return kind, key and country of a piece that cannot stand by itself, None if it is no name."""
        word = piece.words[-1]
        at = piece.span.start
        if len(piece.words) == 1:
            person = _nearest(self._persons.get(word, ()), at)
            if person is not None:
                return Kind.PERSON.value, person, None
            if word in self._singles:
                return self._singles[word]
            body = _nearest(self._bodies.get(word, ()), at)
            if body is not None and not piece.unsure:
                return body
            return None if piece.unsure else (piece.guess.value, word, None)
        if piece.kind is Kind.PERSON:
            known = [e for _, e in self._persons.get(word, ())]
            return (Kind.PERSON.value, piece.entity, None) if piece.entity in known else None
        return None

    def entity(self, piece: Piece) -> str:
        """Return the key of a name that stands by itself."""
        if piece.kind is Kind.PERSON and len(piece.words) == 1:
            return _nearest(self._persons.get(piece.words[0], ()), piece.span.start) or piece.entity
        if piece.kind is Kind.ORGANISATION and len(piece.words) == 1 and piece.words[0] in self._singles:
            return self._singles[piece.words[0]][1]
        return piece.entity


def _nearest(introduced: Sequence[tuple[int, _T]], at: int) -> _T | None:
    """Return what was introduced last before `at`, else first after it."""
    if not introduced:
        return None
    before = bisect_right([start for start, _ in introduced], at)
    return introduced[max(before - 1, 0)][1]
