"""Short forms: a surname, an acronym or the first word of a body get the key of the name that introduced them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from crosscheck.mentions.names_pieces import Kind
from crosscheck.mentions.names_words import name_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.mentions.names_pieces import Piece


@frozen
class Known:
    """What a short form stands for."""

    kind: Kind
    entity: str
    country: str | None = None


@define
class _Introduced:
    """The full names that share a short form, in the order of the text."""

    starts: list[int] = field(factory=list)
    names: list[Known] = field(factory=list)

    def add(self, start: int, known: Known) -> None:
        self.starts.append(start)
        self.names.append(known)

    def nearest(self, at: int) -> Known:
        """Return the one introduced last before `at`, else the first after it."""
        return self.names[max(bisect_right(self.starts, at) - 1, 0)]


class Aliases:
    """What the names of one article are also called."""

    def __init__(self, text: str, pieces: Sequence[Piece], language: str) -> None:
        self._family_first = name_words(language).family_first
        self._persons: dict[str, _Introduced] = {}
        self._full: set[str] = set()
        self._bodies: dict[str, _Introduced] = {}
        self._singles: dict[str, Known] = {}
        self._acronyms: dict[str, Known] = {}
        self._learn_acronyms(text, pieces)
        self._settle(pieces)
        for piece in pieces:
            if not piece.unsure and piece.kind is not Kind.UNKNOWN and len(piece.words) > 1:
                self._introduce(piece)
        for piece in pieces:
            if len(piece.words) == 1 and not piece.unsure:
                self._learn_single(piece)

    def _learn_acronyms(self, text: str, pieces: Sequence[Piece]) -> None:
        """Learn "International Atomic Energy Agency (IAEA)"."""
        for long, short in pairwise(pieces):
            between, after = text[long.span.end : short.span.start], text[short.span.end : short.span.end + 1]
            if between != " (" or after != ")" or len(long.words) < 2 or len(short.words) > 1:
                continue
            if short.span.of(text).isupper() and short.words[0][:1] == long.words[0][:1]:
                if long.kind is Kind.PERSON:
                    long.kind = Kind.ORGANISATION
                self._acronyms[short.words[0]] = Known(long.kind, long.entity, long.country)

    def _settle(self, pieces: Sequence[Piece]) -> None:
        """
        Decide what each untitled name of several words is.

        A person is called by his last name later on, a company by the first word of its name; a family name that
        comes first ("Deng Xiaoping") is in a list or shows by the hyphen ("Ban Ki-moon").
        """
        several = [p for p in pieces if p.kind is Kind.PERSON and len(p.words) > 1]
        alone = {p.words[0] for p in pieces if len(p.words) == 1 and p.kind in {Kind.UNKNOWN, Kind.PERSON}}
        titled = {p.words for p in several if p.titled}
        votes: dict[tuple[str, ...], Counter[Kind]] = {}
        for piece in several:
            votes.setdefault(piece.words, Counter())[piece.guess] += 1
        for piece in several:
            if piece.words in titled or self._is_family_first(piece.words) or piece.words[-1] in alone:
                continue
            if piece.words[0] in alone:
                piece.kind = Kind.ORGANISATION
            else:
                piece.kind = votes[piece.words].most_common(1)[0][0]

    def _is_family_first(self, name: tuple[str, ...]) -> bool:
        return name[0] in self._family_first or (len(name) == 2 and "-" in name[1])

    def _introduce(self, piece: Piece) -> None:
        known = Known(piece.kind, piece.entity, piece.country)
        if piece.kind is Kind.PERSON:
            self._full.add(piece.entity)
            name = [word for word in piece.words if len(word) > 1] or list(piece.words)
            called = {name[-1], name[0]} if self._is_family_first(piece.words) else {name[-1]}
            for word in called:
                self._persons.setdefault(word, _Introduced()).add(piece.span.start, known)
        elif piece.kind in {Kind.ORGANISATION, Kind.OUTLET}:
            self._bodies.setdefault(piece.words[0], _Introduced()).add(piece.span.start, known)

    def _learn_single(self, piece: Piece) -> None:
        word = piece.words[0]
        if piece.kind is Kind.PERSON:
            self._singles[word] = Known(Kind.PERSON, word)
        elif piece.kind is Kind.UNKNOWN:
            self._singles.setdefault(word, Known(piece.guess, word))

    def resolve(self, piece: Piece) -> Known | None:
        """Return what a piece that cannot stand by itself stands for; None if it is no name."""
        if len(piece.words) > 1:
            known = piece.kind is Kind.PERSON and piece.entity in self._full
            return Known(Kind.PERSON, piece.entity) if known else None
        word, at = piece.words[0], piece.span.start
        if word in self._persons:
            return self._persons[word].nearest(at)
        if word in self._acronyms:
            return self._acronyms[word]
        if word in self._bodies and not piece.generic:
            return self._bodies[word].nearest(at)
        if word in self._singles:
            return self._singles[word]
        return None if piece.unsure else Known(piece.guess, word)

    def is_person(self, piece: Piece) -> bool:
        """Whether a place's name is in this article a person's ("Jordan", after "Michael Jordan")."""
        return piece.words[0] in self._persons

    def entity(self, piece: Piece) -> str:
        """Return the key of a name that stands by itself: for "Mr Hale" that of the person introduced."""
        if len(piece.words) == 1:
            word = piece.words[0]
            if piece.kind is Kind.PERSON and word in self._persons:
                return self._persons[word].nearest(piece.span.start).entity
            if piece.kind is Kind.ORGANISATION and word in self._acronyms:
                return self._acronyms[word].entity
        return piece.entity
