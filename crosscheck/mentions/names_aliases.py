"""Short forms: a surname, an acronym or the first word of a body get the key of the name that introduced them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from crosscheck.mentions.names_gazetteer import words
from crosscheck.mentions.names_segments import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.mentions.names_segments import Piece

_T = TypeVar("_T")
Known = tuple[str, str, str | None]


class Aliases:
    """What the names of one article are also called."""

    def __init__(self, text: str, pieces: Sequence[Piece], language: str) -> None:
        self._family_first = words(language).family_first
        self._persons: dict[str, list[tuple[int, str]]] = {}
        self._bodies: dict[str, list[tuple[int, Known]]] = {}
        self._singles: dict[str, Known] = {}
        self._acronyms: dict[str, Known] = {}
        self._learn_acronyms(text, pieces)
        self._settle(pieces)
        for piece in pieces:
            if piece.unsure or piece.kind is Kind.UNKNOWN or len(piece.words) == 1:
                continue
            if piece.kind is Kind.PERSON:
                self._person(piece)
            elif piece.kind in {Kind.ORGANISATION, Kind.OUTLET}:
                self._body(piece)
        for piece in pieces:
            if len(piece.words) > 1 or piece.unsure:
                continue
            word = piece.words[0]
            if piece.kind is Kind.PERSON and piece.titled:
                self._singles[word] = (Kind.PERSON.value, word, None)
            elif piece.kind is Kind.UNKNOWN and word not in self._singles:
                self._singles[word] = (piece.guess.value, word, None)

    def _settle(self, pieces: Sequence[Piece]) -> None:
        """
        Decide what each untitled name of several words is.

        A person is called by his last name later on, a company by the first word of its name; a family name that
        comes first ("Xi Jinping") is in a list or shows by the hyphen ("Kang Kyung-wha").
        """
        votes: dict[tuple[str, ...], Counter[Kind]] = {}
        for piece in pieces:
            if piece.kind is Kind.PERSON and not piece.titled:
                votes.setdefault(piece.words, Counter())[piece.guess] += 1
        alone = {p.words[0] for p in pieces if len(p.words) == 1 and p.kind in {Kind.UNKNOWN, Kind.PERSON}}
        titled = {p.words for p in pieces if p.titled}
        for piece in pieces:
            if piece.kind is not Kind.PERSON or piece.titled or len(piece.words) == 1:
                continue
            if piece.words in titled or self._is_family_first(piece.words) or piece.words[-1] in alone:
                continue
            if piece.words[0] in alone:
                piece.kind = Kind.ORGANISATION
            else:
                piece.kind = votes[piece.words].most_common(1)[0][0]

    def _is_family_first(self, name: tuple[str, ...]) -> bool:
        return name[0] in self._family_first or (len(name) == 2 and "-" in name[1])

    def _person(self, piece: Piece) -> None:
        name = [w for w in piece.words if len(w) > 1]
        if not name:
            return
        called = (name[-1], name[0]) if self._is_family_first(piece.words) else (name[-1],)
        for word in dict.fromkeys(called):
            self._persons.setdefault(word, []).append((piece.span.start, piece.entity))

    def _body(self, piece: Piece) -> None:
        known = (piece.kind.value, piece.entity, piece.country)
        if piece.kind is not Kind.PLACE:
            self._bodies.setdefault(piece.words[0], []).append((piece.span.start, known))

    def _learn_acronyms(self, text: str, pieces: Sequence[Piece]) -> None:
        """Learn "International Atomic Energy Agency (IAEA)"."""
        for long, short in zip(pieces, pieces[1:], strict=False):
            gap = text[long.span.end : short.span.start]
            if gap == " (" and text[short.span.end : short.span.end + 1] == ")" and len(long.words) > 1:
                word = short.words[0]
                if len(short.words) == 1 and short.span.of(text).isupper() and word.replace(".", "")[:1] == long.words[0][:1]:
                    kind = long.kind.value if long.kind is not Kind.PERSON else Kind.ORGANISATION.value
                    long.kind = Kind(kind)
                    self._acronyms[word] = (kind, long.entity, long.country)

    def resolve(self, piece: Piece) -> Known | None:
        """Return kind, key and country of a piece that cannot stand by itself, None if it is no name."""
        word = piece.words[-1]
        at = piece.span.start
        if len(piece.words) == 1:
            person = _nearest(self._persons.get(word, ()), at)
            if person is not None:
                return Kind.PERSON.value, person, None
            if word in self._acronyms:
                return self._acronyms[word]
            body = _nearest(self._bodies.get(word, ()), at)
            if body is not None and not piece.generic:
                return body
            if word in self._singles:
                return self._singles[word]
            return None if piece.unsure else (piece.guess.value, word, None)
        if piece.kind is Kind.PERSON:
            known = [e for _, e in self._persons.get(word, ())]
            return (Kind.PERSON.value, piece.entity, None) if piece.entity in known else None
        return None

    def entity(self, piece: Piece) -> str:
        """Return the key of a name that stands by itself."""
        if piece.kind is Kind.PERSON and len(piece.words) == 1:
            return _nearest(self._persons.get(piece.words[0], ()), piece.span.start) or piece.entity
        if piece.kind is Kind.ORGANISATION and len(piece.words) == 1 and piece.words[0] in self._acronyms:
            return self._acronyms[piece.words[0]][1]
        return piece.entity


def _nearest(introduced: Sequence[tuple[int, _T]], at: int) -> _T | None:
    """Return what was introduced last before `at`, else first after it."""
    if not introduced:
        return None
    before = bisect_right([start for start, _ in introduced], at)
    return introduced[max(before - 1, 0)][1]
