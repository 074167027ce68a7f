"""Whom a pronoun, a role or a surname stands for among those who have spoken or been named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, evolve, field

if TYPE_CHECKING:
    from crosscheck.claims.speech.grammar import Grammar
    from crosscheck.claims.speech.reading import Reading
    from crosscheck.claims.speech.sources import Source

BACK = 5  # sentences searched for the person whom "he" stands for


@define
class Speakers:
    """Who has spoken so far, by the number of the word and latest last."""

    reading: Reading
    last: Source | None = None
    _persons: list[tuple[int, str]] = field(factory=list)
    _bodies: list[tuple[int, str]] = field(factory=list)
    _several: list[tuple[int, str]] = field(factory=list)
    _described: dict[str, str] = field(factory=dict)
    _outlets: list[str] = field(factory=list)

    def heard(self, source: Source) -> Source:
        """Return the source under the name it stands for, and remember it unless it stands in a quotation."""
        reading = self.reading
        low = reading.lows[source.first]
        pronoun = source.first == source.last and low in reading.lists.pronouns
        name = (
            self._pronoun(low, source.first)
            if pronoun
            else self._described_as(source) or self._in_full(source)
        )
        resolved = evolve(source, name=name or source.name)
        if reading.quotation_at(source.first) is None and low not in reading.grammar.nobody:
            if not pronoun:
                self._remember(source, resolved.name)
            self.last = resolved
        return resolved

    def _pronoun(self, low: str, at: int) -> str | None:
        if low in {"he", "she"}:
            return self._person(low, at)
        known = {"it": self._bodies, "they": self._several}.get(low)
        return known[-1][1] if known else None

    def _person(self, low: str, at: int) -> str | None:
        """
        Return whom "he" or "she" at word `at` stands for.

        In the nearest sentence that has a person: whoever spoke there, else the one named first.
        """
        number = self.reading.sentence_of(at)
        for back in range(number, max(-1, number - BACK), -1):
            first, last = self.reading.bounds[back]
            found = self._person_in(first, min(last, at), low)
            if found:
                return found
        return None

    def _person_in(self, first: int, stop: int, low: str) -> str | None:
        reading = self.reading
        spoken = [
            name
            for n, name in self._persons[-BACK:]
            if first <= n < stop and _may_be(low, name, reading.grammar)
        ]
        if spoken or first >= stop:
            return spoken[-1] if spoken else None
        inside = reading.names_in(reading.words.span(first, stop - 1))
        named = [name for name in inside if name.kind == "person" and not name.modifier]
        role = self._role(first, stop)
        if role is not None and not (named and named[0].span.start < reading.words.starts[role]):
            return self._described.get(reading.lows[role], f"the {reading.lows[role]}")
        own = [name for name in named if not reading.text.startswith(("'s", "\u2019s"), name.span.end)]
        return reading.full_name((own or named)[0]) if named else None

    def _role(self, first: int, stop: int) -> int | None:
        """Return the word of a role that stands for a person as the subject: "the owner was", "the minister said"."""
        reading, roles = self.reading, self.reading.lists.roles
        for n in range(first, stop - 2):
            before = reading.lows[n - 1] if n > first else ""
            if (
                reading.lows[n] == "the"
                and reading.lows[n + 1] in roles
                and before not in reading.grammar.prepositions
            ):
                return n + 1 if reading.name_at(n + 2) is None else None
        return None

    def _described_as(self, source: Source) -> str | None:
        """Return the fuller description, or the outlet, that "the spokesman" or "the magazine" stands for."""
        reading = self.reading
        if reading.lows[source.first] not in {"the", "that", "this"}:
            return None
        head = reading.lows[source.last]
        if source.last - source.first == 1 and head in self._described:
            return self._described[head]
        if head not in reading.lists.media or not self._outlets:
            return None
        named = {name.kind for name in reading.names_in(source.span)}
        return None if named & {"outlet", "organisation", "person"} else self._outlets[-1]

    def _in_full(self, source: Source) -> str | None:
        """Return the full name for a surname alone, or with "Mr"."""
        names = self.reading.names_in(source.span)
        if len(names) != 1 or names[0].kind != "person" or names[0].span.end != source.span.end:
            return None
        before = [
            n for n in range(source.first, source.last) if self.reading.words.starts[n] < names[0].span.start
        ]
        addresses = self.reading.lists.addresses | {"."}
        if before and " " in names[0].text:
            return None  # a title with the full name says more than the name
        if any(self.reading.lows[n] not in addresses for n in before):
            return None
        return self.reading.full_name(names[0])

    def _remember(self, source: Source, name: str) -> None:
        reading, words = self.reading, self.reading.lists
        names = reading.names_in(source.span)
        lows = reading.lows[source.first : source.last + 1]
        bare = lows[: lows.index(",")] if "," in lows else lows
        roles = [low for low in bare if low in words.roles]
        if any(n.kind == "outlet" for n in names):
            self._outlets.append(name)
        if roles or any(n.kind == "person" for n in names):
            self._persons.append((source.first, name))
        elif any(low in words.plurals for low in bare):
            self._several.append((source.first, name))
        elif names or any(low in words.groups for low in bare):
            self._bodies.append((source.first, name))
        head = roles[-1] if roles else next((low for low in reversed(bare) if low in words.groups), None)
        if head and (len(bare) > 2 or len(lows) > len(bare)):
            self._described[head] = name


def _may_be(pronoun: str, name: str, grammar: Grammar) -> bool:
    """Whether nothing in a source's description speaks against "he" or "she"."""
    low = f" {name.lower()} "
    return not any(word in low for word in (grammar.women if pronoun == "he" else grammar.men))
