"""A run of capitalised words is cut into names, each with its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.mentions.names_bodies import kind_of, known_reach, reach
from crosscheck.mentions.names_gazetteer import Entry, gazetteer
from crosscheck.mentions.names_modifiers import modifies
from crosscheck.mentions.names_pieces import Kind, Piece
from crosscheck.mentions.names_words import name_words
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.mentions.names_runs import Cap, Run

SHOUT = 6  # letters: a longer word in capitals is shouted, a shorter one may be an acronym

_CONTRACTIONS = ("'t", "'re", "'ve", "'ll", "'d", "'m")
_SURNAMES = frozenset({"march", "may"})
_INSIDE = frozenset({"in", "near", "outside", "across"})


def segment(text: str, run: Run, language: str, common: frozenset[str]) -> Iterator[Piece]:
    """Yield the names of one run, from left to right; `common` are the words that the article has in lower case."""
    return _Cutter(text, run, language, common).cut()


class _Cutter:
    """Cuts one run; holds what its steps share."""

    def __init__(self, text: str, run: Run, language: str, common: frozenset[str]) -> None:
        self.text = text
        self.caps = run.caps
        self.shouted = run.shouted
        self.common = common
        self.lists = name_words(language)
        self.gazetteer = gazetteer(language)

    def cut(self) -> Iterator[Piece]:
        at, titled = 0, False
        while at < len(self.caps):
            entry, size = self._known(at)
            if entry is None and self._is_no_name(at):
                at, titled = at + 1, False
                continue
            body = 0 if self.shouted and len(self.caps) - at > 4 else reach(self.caps[at:], self.lists)
            if entry is None and self._ends_known(at, body):
                body = 0  # "Carter White House"
            if body > size:
                yield from self._body(at, body, entry, size)
            elif entry is not None and not self._is_persons(at, size, entry, titled=titled):
                yield self._piece(at, size, Kind(entry.kind), entry)
                body = size
            elif steps := self._title(at):
                if steps == 1 and at + 1 == len(self.caps):
                    yield self._guess(
                        at, 1, titled=False
                    )  # "Sultan", "King": a name if the article has such a person
                at, titled = at + steps, True
                continue
            else:
                body = self._stretch(at)
                yield self._guess(at, body, titled=titled)
            at, titled = at + body, False

    def _known(self, at: int) -> tuple[Entry | None, int]:
        """Return the longest gazetteer entry that begins at `at`, and its number of capitalised words."""
        for size in self.gazetteer.sizes.get(self.caps[at].low, ()):
            found = known_reach(self.caps[at:], size)
            if found is None:
                continue
            taken, raw = found
            for entry in self.gazetteer.entries.get(tuple(w.lower().replace("\u2019", "'") for w in raw), ()):
                if entry.fits(raw):
                    return entry, taken
        return None, 0

    def _ends_known(self, at: int, body: int) -> bool:
        """Whether the body ends with a name of several words that stands by itself."""
        inner = range(at + 1, at + body - 1)
        return any(not self.caps[n].joined and self._known(n)[1] == at + body - n for n in inner)

    def _is_no_name(self, at: int) -> bool:
        """Whether the word is no name by its capital: it opens a sentence, or is a month or a pronoun."""
        cap, lists = self.caps[at], self.lists
        if cap.low in lists.calendar and self._is_given(at):
            return False
        if cap.low in lists.calendar or cap.low in {"i", "a"} or cap.low.endswith(_CONTRACTIONS):
            return True
        if len(cap.low) == 1:
            return len(self.caps) == 1
        if cap.first and cap.low in self.common and not cap.raw.isupper():
            return True
        if cap.low not in lists.openers:
            return False
        return at == 0 or self.shouted or cap.low in {"the", "and", "of"}

    def _is_given(self, at: int) -> bool:
        """Whether a month's name is here a person's: another capital follows, and no figure."""
        if self.caps[at].low not in self.lists.given_months or at + 1 == len(self.caps) or self.shouted:
            return False
        after = self.caps[at + 1]
        words = self.lists.calendar | self.lists.openers | self.lists.titles | self.lists.body_ends
        return not after.joined and after.low not in words and self._known(at + 1)[0] is None

    def _body(self, at: int, size: int, entry: Entry | None, known: int) -> Iterator[Piece]:
        """Yield the body from `at`; a country before an office of state is a name of its own."""
        lists, caps = self.lists, self.caps
        country = None
        if entry is not None and entry.country and entry.entity == entry.country and 0 < known < size:
            office = any(c.low in lists.offices for c in caps[at + known : at + size])
            if (entry.kind == "demonym" or office) and not caps[at + known].joined:
                piece = self._piece(at, known, Kind(entry.kind), entry)
                piece.modifier = True
                yield piece
                at, size, country = at + known, size - known, entry.entity
        while size > 1 and caps[at].low in lists.honorifics:
            at, size = at + 1, size - 1
        piece = self._piece(at, size, kind_of(caps[at : at + size], lists))
        if country:
            piece.entity = f"{country} {piece.entity}"
        elif size == 1 and (piece.words[0] in lists.generic or piece.words[0] in lists.heads):
            piece.unsure = True
        yield piece

    def _is_persons(self, at: int, size: int, entry: Entry, *, titled: bool) -> bool:
        """Whether a name of the gazetteer is here a person's ("Jordan Smith", "Mr Paris")."""
        if titled:
            return entry.ambiguous or entry.kind in {"organisation", "outlet"}
        if (
            size != 1
            or entry.kind != "place"
            or not entry.ambiguous
            or self.shouted
            or at + 1 == len(self.caps)
        ):
            return False
        after, lists = self.caps[at + 1], self.lists
        if self.caps[at].possessive or self.caps[at].hyphen or after.joined or self._known(at + 1)[0]:
            return False
        words = lists.titles | lists.calendar | lists.heads | lists.generic
        return after.low.rstrip(".") not in words

    def _title(self, at: int) -> int:
        """Return how many words from `at` are titles that stand before a name."""
        lists, caps, n = self.lists, self.caps, at
        while n < len(caps):
            linked = n > at and caps[n].joined.startswith(("of", "for"))
            if linked and n + 1 < len(caps):
                n += 1
                while n + 1 < len(caps) and caps[n].low in lists.portfolios:
                    n += 1
            elif caps[n].low.rstrip(".") in lists.titles and (n == at or not caps[n].joined):
                n += 1
            else:
                break
        if any(c.low.rstrip(".") in lists.posts for c in caps[at:n]):
            return n - at
        # "Republican Jane Smith", but not "Treasury" or "Energy Partners"
        plain = (
            n + 1 < len(caps) and not caps[n].joined and not caps[n + 1].joined and self._known(n)[0] is None
        )
        return n - at if plain else 0

    def _stretch(self, at: int) -> int:
        """Return how many words from `at` make one unknown name."""
        caps, n = self.caps, at + 1
        while n < len(caps) and not self.shouted:
            if caps[n - 1].possessive or caps[n].joined not in {"", *self.lists.person_joiners}:
                break
            low = caps[n].low.rstrip(".")
            entry, _ = self._known(n)
            if (low in self.lists.calendar and not self._is_surname(n)) or (
                entry and not entry.ambiguous and entry.kind != "organisation"
            ):
                break
            if low in self.lists.posts and n + 1 < len(caps):
                break
            n += 1
        return n - at

    def _is_surname(self, n: int) -> bool:
        """Whether a month that is a surname too ends a name: nothing follows that could be a day or a year."""
        end = self.caps[n].end
        figure = self.text[end : end + 3].strip(" .")[:1].isdigit()
        return self.caps[n].low in _SURNAMES and n + 1 == len(self.caps) and not figure

    def _guess(self, at: int, size: int, *, titled: bool) -> Piece:
        """Make a piece of what no list knows."""
        caps = self.caps[at : at + size]
        shouting = self.shouted or all(c.raw.isupper() and len(c.raw) > SHOUT for c in caps)
        if size == 1:
            piece = self._piece(at, size, Kind.PERSON if titled and not shouting else Kind.UNKNOWN)
            piece.guess = self._single(caps[0])
            weak = caps[0].low in self.lists.generic or caps[0].low in self.lists.titles
            piece.unsure = not titled and (caps[0].first or shouting or weak)
        else:
            piece = self._piece(at, size, Kind.PERSON)
            piece.guess = Kind.PERSON if titled else self._several(caps)
            piece.unsure = shouting or all(c.low in self.lists.generic for c in caps)
        piece.titled = titled
        return piece

    def _before(self, cap: Cap) -> tuple[str, str]:
        """Return the two words before, in lower case."""
        words = self.text[max(0, cap.start - 30) : cap.start].lower().split()
        return (words[-2] if len(words) > 1 else "", words[-1] if words else "")

    def _single(self, cap: Cap) -> Kind:
        """Return what a name of one word is when nothing else is known of it."""
        second, last = self._before(cap)
        if cap.raw.isupper() and 1 < len(cap.raw) <= SHOUT:
            return Kind.ORGANISATION
        inside = last in self.lists.place_preps and second not in self.lists.stakes
        placed = inside or (last == "of" and second in self.lists.place_of)
        return Kind.PLACE if placed else Kind.ORGANISATION

    def _several(self, caps: list[Cap]) -> Kind:
        """Return what an untitled name of several words is when nothing else is known of it."""
        second, last = self._before(caps[0])
        described = second in {"a", "an", "the"} and last.isalpha() and last not in self.lists.titles
        if described or last in {"the", "at", "a", "an"} or any(ch.isdigit() for c in caps for ch in c.raw):
            return Kind.ORGANISATION
        if last in _INSIDE and not caps[-1].possessive:
            return Kind.ORGANISATION if second in self.lists.stakes else Kind.PLACE
        return Kind.PERSON

    def _piece(self, at: int, size: int, kind: Kind, entry: Entry | None = None) -> Piece:
        caps = self.caps[at : at + size]
        words: list[str] = []
        for n, cap in enumerate(caps):
            words.extend(cap.joined.rstrip("?").split() if n else ())
            words.append(cap.low)
        following = self.caps[at + size] if at + size < len(self.caps) else None
        modifier = not self.shouted and modifies(self.text, caps, following, kind, self.lists)
        return Piece(
            span=Span(caps[0].start, caps[-1].end),
            kind=kind,
            words=tuple(words),
            entity=entry.entity if entry else " ".join(words),
            country=entry.country if entry else None,
            modifier=modifier,
            ambiguous=entry is not None and entry.ambiguous and kind is Kind.PLACE,
            generic=len(words) == 1 and (words[0] in self.lists.generic or words[0] in self.common),
        )
