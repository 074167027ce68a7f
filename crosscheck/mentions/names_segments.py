"""A run of capitalised words is cut into names, each with its kind."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import define

from crosscheck.mentions.names_gazetteer import Entry, Words, gazetteer, words
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.mentions.names_runs import Cap, Run


class Kind(Enum):
    """What sort of name a piece is; UNKNOWN where only the rest of the article can tell."""

    PLACE = "place"
    DEMONYM = "demonym"
    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    UNKNOWN = "unknown"


@define
class Piece:
    """
    One candidate name.

    `words` are its words in lower case. `unsure` says that it counts only if the name stands elsewhere in the
    article too (the first word of a sentence, a headline). `titled` that a title stands before it, `guess` the
    kind that an unknown single word is taken for when nothing else is known of it.
    """

    span: Span
    kind: Kind
    words: tuple[str, ...]
    entity: str
    country: str | None = None
    modifier: bool = False
    unsure: bool = False
    titled: bool = False
    guess: Kind = Kind.ORGANISATION
    generic: bool = False


def segment(text: str, run: Run, language: str, common: frozenset[str]) -> Iterator[Piece]:
    """Yield the names of one run, from left to right; `common` are the words that the article has in lower case."""
    return _Cutter(text, run, language, common).cut()


class _Cutter:
    """Cuts one run; holds what its steps share."""

    def __init__(self, text: str, run: Run, language: str, common: frozenset[str]) -> None:
        self.text = text
        self.caps = run.caps
        self.common = common
        self.shouted = run.shouted
        self.lists: Words = words(language)
        self.gazetteer = gazetteer(language)

    def cut(self) -> Iterator[Piece]:
        at, titled = 0, False
        while at < len(self.caps):
            cap = self.caps[at]
            entry, size = self._known(at)
            if entry is None and self._is_no_name(at):
                at, titled = at + 1, False
                continue
            body = self._body(at)
            if body and (entry is None or body > size):
                yield from self._organisation(at, body, entry, size)
                at, titled = at + body, False
                continue
            if entry is not None and not titled and not self._person_with_place(at, size, entry):
                yield self._piece(at, size, Kind(entry.kind), entry)
                at, titled = at + size, False
                continue
            steps = self._title(at)
            if steps:
                at, titled = at + steps, True
                continue
            size = self._unknown(at)
            yield self._guess(at, size, titled)
            at, titled = at + size, False

    def _known(self, at: int) -> tuple[Entry | None, int]:
        """Return the longest gazetteer entry that begins at `at`, and its number of words."""
        caps = self.caps
        for entry in self.gazetteer.get(caps[at].low, ()) or self.gazetteer.get(caps[at].low.rstrip("."), ()):
            size, taken, fits = len(entry.written), 0, True
            raw: list[str] = []
            for cap in caps[at:]:
                if raw:
                    raw.extend(cap.joined.rstrip("?").split())
                raw.append(cap.raw)
                taken += 1
                if len(raw) >= size:
                    break
            if len(raw) != size:
                # the last words may be in lower case ("Kyodo news agency")
                end = caps[at + taken - 1].end
                rest = " ".join(entry.written[len(raw) :])
                if not (rest.islower() and self.text[end + 1 : end + 1 + len(rest)] == rest):
                    continue
                raw.extend(entry.written[len(raw) :])
                fits = taken == len(caps) - at
            same = all(a.lower().replace("’", "'") == b.lower().replace("’", "'") for a, b in zip(entry.written, raw, strict=True))
            owned = any(c.possessive for c in caps[at : at + taken - 1])
            if fits and same and entry.fits(tuple(raw)) and not owned:
                return entry, taken
        return None, 0

    def _is_no_name(self, at: int) -> bool:
        """Whether the word is no name by its capital: a sentence opener, a month, a pronoun."""
        cap, lists = self.caps[at], self.lists
        if cap.low in lists.calendar or cap.low.rstrip(".") in lists.calendar:
            return True
        if len(cap.low) == 1 or cap.low.endswith(("'t", "'re", "'ve", "'ll", "'d", "'m")):
            return len(self.caps) == 1 or cap.low in {"i", "a"} or len(cap.low) > 1
        if cap.first and cap.low in self.common and not cap.raw.isupper() and self._known(at)[0] is None:
            return True
        if cap.low not in lists.openers:
            return False
        return at == 0 or self.shouted or cap.low in {"the", "a", "an", "and", "of"}

    def _body(self, at: int) -> int:
        """Return how many words from `at` make the name of a body or a place, 0 if none do."""
        caps, lists = self.caps, self.lists
        if self.shouted and len(caps) - at > 4:
            return 0
        best = 0
        if caps[at].low in lists.posts and at + 1 < len(caps) and caps[at + 1].joined.startswith(("of", "for")):
            return 0  # "Secretary of State"
        for n in range(at, len(caps)):
            low = caps[n].low.rstrip(".")
            if n > at and (caps[n].joined == "of?" or caps[n - 1].possessive or low in lists.calendar):
                break
            if n > at and low in lists.posts and low not in lists.heads:
                if best and all(c.low in lists.titles for c in caps[at : at + best]):
                    best = 0  # "Deputy Energy Minister"
                break
            is_head = low in lists.heads or low in lists.suffixes or low in lists.outlet_heads or low in lists.place_heads
            if n > at and is_head:
                best = n - at + 1
            elif n > at and caps[n].joined.startswith(("of", "for", "de")) and (
                caps[n - 1].low in lists.heads or caps[n - 1].low in lists.place_heads or caps[n - 1].low in lists.place_fronts
            ):
                best = n - at + 1
            elif n > at and best == n - at and not caps[n].joined and any(c.joined.startswith("of") for c in caps[at + 1 : n]) and not self._known(n)[0]:
                best = n - at + 1  # "Ministry of Emergency Situations"
            elif n > at and best and caps[n].joined and caps[n].joined.split()[0] in {"and", "of", "for", "the", "&", "in"}:
                best = n - at + 1
        if not best and len(caps) > at + 1 and caps[at].low in lists.place_fronts and not self._is_no_name(at + 1):
            return 2
        return best

    def _organisation(self, at: int, size: int, entry: Entry | None, known: int) -> Iterator[Piece]:
        """Yield the body from `at`; a country before an office of state is a name of its own."""
        lists, caps = self.lists, self.caps
        head = caps[at + size - 1].low.rstrip(".")
        country = None
        if entry is not None and entry.country and entry.entity == entry.country and known < size:
            office = any(c.low in lists.offices for c in caps[at + known : at + size])
            if entry.kind == "demonym" or office:
                piece = self._piece(at, known, Kind(entry.kind), entry)
                piece.modifier = True
                yield piece
                at, size, country = at + known, size - known, entry.entity
        titles = 0
        while titles < size - 1 and caps[at + titles].low in lists.honorifics:
            titles += 1
        at, size = at + titles, size - titles
        kind = Kind.ORGANISATION
        if any(c.low in lists.outlet_heads for c in caps[at + size - 1 : at + size]) and head not in lists.heads:
            kind = Kind.OUTLET
        elif head in lists.place_heads and head not in lists.heads or caps[at].low in lists.place_fronts and size == 2:
            kind = Kind.PLACE
        piece = self._piece(at, size, kind)
        if country:
            piece.entity = f"{country} {piece.entity}"
        if size == 1 and (piece.words[0] in lists.generic or piece.words[0] in lists.heads):
            piece.unsure = country is None
        yield piece

    def _person_with_place(self, at: int, size: int, entry: Entry) -> bool:
        """Whether a place name is here part of a person's ("Jordan Smith", "Michael Jordan")."""
        if size != 1 or entry.kind != "place" or not entry.ambiguous:
            return False
        after = self.caps[at + 1] if at + 1 < len(self.caps) else None
        if self.caps[at].possessive or after is None or after.joined or self.shouted:
            return False
        low = after.low.rstrip(".")
        if self._known(at + 1)[0] or low in self.lists.titles or low in self.lists.calendar:
            return False
        return low not in self.lists.heads and low not in self.lists.generic

    def _title(self, at: int) -> int:
        """Return how many words from `at` are titles that stand before a name."""
        lists, caps, n = self.lists, self.caps, at
        while n < len(caps):
            low = caps[n].low.rstrip(".")
            if low in lists.titles and not (n > at and caps[n].joined in lists.person_joiners):
                n += 1
            elif n > at and caps[n].joined.startswith(("of", "for")) and n + 1 < len(caps):
                n += 1
                while n + 1 < len(caps) and caps[n].low in lists.portfolios:
                    n += 1
            else:
                break
        return n - at

    def _unknown(self, at: int) -> int:
        """Return how many words from `at` make one unknown name."""
        caps, n = self.caps, at + 1
        while n < len(caps):
            if caps[n - 1].possessive or caps[n].joined not in {"", *self.lists.person_joiners}:
                break
            low = caps[n].low.rstrip(".")
            entry, _ = self._known(n)
            if low in self.lists.calendar or (entry is not None and not entry.ambiguous and entry.kind != "organisation"):
                break
            if low in self.lists.posts and n + 1 < len(caps):
                break
            n += 1
        return n - at

    def _guess(self, at: int, size: int, titled: bool) -> Piece:
        caps = self.caps[at : at + size]
        low = caps[0].low
        shouting = self.shouted or all(c.raw.isupper() and len(c.raw) > 6 for c in caps)
        if size == 1:
            piece = self._piece(at, size, Kind.PERSON if titled and not shouting else Kind.UNKNOWN)
            if not titled:
                piece.guess = self._single(caps[0])
                piece.unsure = caps[0].first or shouting or low in self.lists.generic or low in self.lists.titles
        else:
            generic = all(c.low in self.lists.generic for c in caps)
            piece = self._piece(at, size, Kind.PERSON)
            piece.unsure = shouting or generic
            if not titled:
                piece.guess = self._several(caps)
        piece.titled = titled
        return piece

    def _several(self, caps: list[Cap]) -> Kind:
        """Return what an untitled name of several words is, unless the article shows otherwise."""
        before = self.text[max(0, caps[0].start - 24) : caps[0].start].split()
        last = before[-1].lower() if before else ""
        if last in {"the", "at", "a", "an"} or any(any(ch.isdigit() for ch in c.raw) for c in caps):
            return Kind.ORGANISATION
        if last in {"in", "near", "outside", "across"} and not caps[-1].possessive:
            owned = len(before) > 1 and before[-2].lower() in self.lists.stakes
            return Kind.ORGANISATION if owned else Kind.PLACE
        return Kind.PERSON

    def _single(self, cap: Cap) -> Kind:
        if cap.raw.isupper() and 1 < len(cap.raw) <= 6:
            return Kind.ORGANISATION
        before = self.text[max(0, cap.start - 24) : cap.start].split()
        if before and before[-1].lower() in self.lists.place_preps and before[-2:][0].lower() not in self.lists.stakes:
            return Kind.PLACE
        return Kind.ORGANISATION

    def _piece(self, at: int, size: int, kind: Kind, entry: Entry | None = None) -> Piece:
        caps = self.caps[at : at + size]
        low = tuple(w for n, c in enumerate(caps) for w in (*(c.joined.split() if n else ()), c.low.rstrip(".") if len(c.low) < 3 else c.low))
        end = caps[-1].end
        if entry is not None and len(entry.written) > len(low):
            end += 1 + len(" ".join(entry.written[len(low) :]))
        piece = Piece(
            span=Span(caps[0].start, end),
            kind=kind,
            words=low,
            entity=entry.entity if entry else " ".join(low),
            country=entry.country if entry else None,
            modifier=self._modifies(at + size - 1, kind, end),
            generic=size == 1 and (low[0] in self.lists.generic or low[0] in self.common),
        )
        if entry is not None and entry.ambiguous and caps[0].first and size == 1:
            piece.unsure = False
        return piece

    def _modifies(self, last: int, kind: Kind, end: int) -> bool:
        cap = self.caps[last]
        if cap.hyphen:
            return True
        if cap.possessive:
            return False
        if last + 1 < len(self.caps):
            return self.caps[last + 1].joined == "" and kind is not Kind.PERSON
        text = self.text
        if text[end : end + 1] == "-" and text[end + 1 : end + 2].islower():
            return True
        if text[end : end + 1] != " " or not text[end + 1 : end + 2].islower():
            return False
        word = text[end + 1 : end + 22].split(maxsplit=1)[0].rstrip(".,;:!?\"”’')")
        if kind is Kind.DEMONYM:
            return word not in self.lists.function
        return word.replace("’", "'").removesuffix("'s") in self.lists.modified
