"""The source: the noun phrase beside a reporting verb, and whom a pronoun or "the spokesman" stands for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from crosscheck.lexicon import table
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from crosscheck.claims.attribute_reading import Reading
    from crosscheck.mentions.names import NameMention

MOST_WORDS = 45  # in a source, its appositions counted

_STOPS = frozenset({";", ":", "—", "–", "!", "?", "“", "”", '"', "``", "''", "(", "[", "‘", "|", "•"})
_SUBORDINATORS = frozenset({"that", "because", "while", "although", "though", "if", "when", "after", "before", "until", "than", "but", "whether", "where", "as", "so", "since", "unless", "how", "what", "why"})
_FINITE = frozenset({"is", "are", "was", "were", "has", "had", "have", "will", "would", "could", "may", "might", "can", "did", "does", "do", "should", "must", "cannot", "isn't", "wasn't", "didn't", "don't", "hasn't", "won't"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_HAVE = frozenset({"has", "have", "had", "having"})
_SKIPPED = frozenset({"also", "again", "then", "later", "earlier", "still", "once", "further", "once", "now", "even", "just", "himself", "herself", "itself", "themselves", "today", "yesterday", "long", "first", "likewise", "all", "both", "tonight", "nevertheless", "nonetheless", "however", "meanwhile", "too", "instead", "each"})
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_HOURS = frozenset({"morning", "afternoon", "evening", "night"})
_LEADING = frozenset({"but", "and", "or", "yet", "however", "meanwhile", "still", "so", "nor", "then", "also", "today", "yesterday", "separately", "later", "earlier", "instead", "though", "now", "even", "only", "-", "*", "•", ".", "...", "…", ")"})
_PREPOSITIONS = frozenset({"in", "on", "at", "by", "after", "before", "during", "for", "with", "from", "under", "over", "through", "since", "despite", "amid", "following", "of", "to", "as", "against", "between", "among", "about", "without", "within"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "one", "two", "three", "some", "several", "many", "most", "both", "another", "any", "no", "this", "these", "those", "each", "other", "few", "all"})


@frozen
class Source:
    """Who speaks: the words as they stand, and the words by which a message calls him."""

    span: Span
    name: str
    first: int
    last: int


@define
class Speakers:
    """Who has spoken so far, latest last: what pronouns and short descriptions are resolved to."""

    reading: Reading
    persons: list[tuple[int, str]] = field(factory=list)  # word and name
    things: list[tuple[int, str]] = field(factory=list)
    groups: list[tuple[int, str]] = field(factory=list)
    described: dict[str, str] = field(factory=dict)
    outlets: list[str] = field(factory=list)
    last: Source | None = None

    def heard(self, source: Source) -> Source:
        """Resolve a source against those heard before, and remember it unless it stands in a quotation."""
        lows = self.reading.lows
        head = lows[source.first]
        name = source.name
        lists = _lists(self.reading.language)
        if source.first == source.last and head in lists.pronouns:
            name = self._pronoun(head, source.first) or name
        else:
            name = self._described(source) or self._full(source) or name
        resolved = Source(source.span, name, source.first, source.last)
        if self.reading.quotation_at(source.first) is not None or head in {"nobody", "none", "neither"}:
            return resolved
        if head not in lists.pronouns:
            self._remember(source, name)
        self.last = resolved
        return resolved

    def _pronoun(self, low: str, at: int) -> str | None:
        if low in {"he", "she"}:
            return self._person(low, at)
        if low == "it":
            return self.things[-1][1] if self.things else None
        if low == "they":
            return self.groups[-1][1] if self.groups else None
        return None

    def _person(self, low: str, at: int) -> str | None:
        """
        Return whom "he" or "she" at word `at` stands for.

        In the nearest sentence that has a person: whoever spoke there, else the one named first.
        """
        reading = self.reading
        number = reading.sentence_of(at)
        for k in range(number, max(-1, number - 5), -1):
            first, last = reading.bounds[k]
            stop = min(last, at)
            spoken = [name for n, name in self.persons if first <= n < stop and _may_be(low, name)]
            if spoken:
                return spoken[-1]
            if first >= stop:
                continue
            named = [m for m in reading.names_in(reading.words.span(first, stop - 1)) if m.kind == "person" and not m.modifier]
            role = self._role(first, stop)
            if role is not None and not (named and named[0].span.start < reading.words.starts[role]):
                return self.described.get(reading.lows[role], f"the {reading.lows[role]}")
            own = [m for m in named if reading.text[m.span.end : m.span.end + 2] not in {"'s", "’s"}]
            if own or named:
                return self._full_name((own or named)[0])
        return None

    def _role(self, first: int, stop: int) -> int | None:
        """Return the word of a role that stands for a person as the subject: "the owner was", "the minister said"."""
        lows, roles = self.reading.lows, _lists(self.reading.language).roles
        for n in range(first, stop - 2):
            if lows[n] == "the" and lows[n + 1] in roles and lows[n - 1] not in _PREPOSITIONS and self.reading.name_at(n + 2) is None:
                return n + 1
        return None

    def _full_name(self, mention: NameMention) -> str:
        first = next((n for n in self.reading.names if n.entity == mention.entity and n.text.lower() == mention.entity), mention)
        return " ".join(first.text.split())

    def _described(self, source: Source) -> str | None:
        """Return the fuller description that "the spokesman" stands for."""
        lows = self.reading.lows
        if lows[source.first] not in {"the", "that", "this"}:
            return None
        if source.last - source.first == 1 and lows[source.last] in self.described:
            return self.described[lows[source.last]]
        kinds = {n.kind for n in self.reading.names_in(source.span)}
        if lows[source.last] in _lists(self.reading.language).media and not kinds & {"outlet", "organisation", "person"}:
            return self.outlets[-1] if self.outlets else None
        return None

    def _full(self, source: Source) -> str | None:
        """Return the full name for a surname alone."""
        names = self.reading.names_in(source.span)
        if len(names) != 1 or names[0].kind != "person":
            return None
        only = names[0]
        if source.last - source.first > 1 or only.span.end != source.span.end:
            return None
        return self._full_name(only)

    def _remember(self, source: Source, name: str) -> None:
        reading, lists = self.reading, _lists(self.reading.language)
        names = reading.names_in(source.span)
        lows = reading.lows[source.first : source.last + 1]
        bare = lows[: lows.index(",")] if "," in lows else lows
        if any(n.kind == "outlet" for n in names):
            self.outlets.append(name)
        roles = [w for w in bare if w in lists.roles]
        if roles or any(n.kind == "person" for n in names):
            self.persons.append((source.first, name))
        elif any(w in lists.plurals for w in bare):
            self.groups.append((source.first, name))
        elif names or any(w in lists.groups for w in bare):
            self.things.append((source.first, name))
        head = roles[-1] if roles else next((w for w in reversed(bare) if w in lists.groups), None)
        if head and (len(bare) > 2 or len(lows) > len(bare)):
            self.described[head] = name


def _may_be(pronoun: str, name: str) -> bool:
    """Whether nothing in a source's description speaks against "he" or "she"."""
    low = f" {name.lower()} "
    if pronoun == "he":
        return not any(w in low for w in ("woman", " ms ", " mrs ", " ms. ", " mrs. ", "mother", "sister", "daughter", "wife", "girl", "queen"))
    return not any(w in low for w in ("spokesman", "chairman", " mr ", " mr. ", "father", "brother", " son ", "husband", " boy", " king "))


@frozen
class _Lists:
    roles: frozenset[str]
    plurals: frozenset[str]
    groups: frozenset[str]
    pronouns: frozenset[str]
    media: frozenset[str]


@cache
def _lists(language: str) -> _Lists:
    persons, pronouns = table("titles", language)["persons"], table("reporting", language)["pronouns"]
    roles = frozenset(persons["roles"]) | frozenset(table("titles", language)["titles"]["post"])
    return _Lists(
        roles=roles,
        plurals=frozenset(r + "s" for r in roles) | frozenset(persons["plural"]),
        groups=frozenset(persons["groups"]),
        media=frozenset(table("reporting", language)["media"]["words"]),
        pronouns=frozenset(w for key, group in pronouns.items() if key != "some" for w in group),
    )


def left_of(reading: Reading, verb: int, begin: int) -> Source | None:
    """Return the subject of the verb at `verb`, looking left no further than word `begin`; None if there is none."""
    lows = reading.lows
    n = _before_verb(reading, verb, begin)
    if n < begin or lows[n] in _BE or lows[n] in {"to", "and", "or", "but", "not"}:
        return None
    if lows[n] in {"who", "which", "that"}:
        n -= 1
        if n >= begin and lows[n] == ",":
            n -= 1
    elif lows[n] == ",":
        return _apposed(reading, n, begin)
    if n < begin:
        return None
    if lows[n] == ")":
        inside = n
        while n > begin and lows[n] != "(" and inside - n < 15:
            n -= 1
        n -= 1
    return _phrase(reading, n, begin)


def _before_verb(reading: Reading, verb: int, begin: int) -> int:
    """Skip auxiliaries and adverbs to the left of a verb."""
    lows = reading.lows
    n = verb - 1
    while n >= begin:
        low = lows[n]
        if low in _HAVE or low in {"will", "would", "did", "does", "do", "could", "may", "might", "can", "must", "should"} or low in _SKIPPED or (low.endswith("ly") and len(low) > 4 and not reading.words.capital(n)):
            n -= 1
        elif low in _DAYS or low in {"morning", "afternoon", "evening", "night"}:
            n -= 2 if n - 1 >= begin and lows[n - 1] in {"on", "late", "last", "early", "this"} | _DAYS else 1
        else:
            break
    return n


def _apposed(reading: Reading, comma: int, begin: int) -> Source | None:
    """Return "A spokesman, John Smith," or "Bolton, in an interview," for the comma before the verb."""
    lows = reading.lows
    if lows[comma - 1] in {"and", "but", "or", "that"}:
        return None
    n = comma - 1
    while n >= begin and comma - n < MOST_WORDS and lows[n] not in _STOPS:
        if lows[n] == ",":
            head = _phrase(reading, n - 1, begin)
            if head is None or any(w in _FINITE for w in lows[head.first : head.last + 1]):
                return None
            inside = reading.words.span(n + 1, comma - 1)
            if len(inside) < 80 and lows[n + 1] not in _PREPOSITIONS | _RELATIVE | {"speaking", "asked", "citing"}:
                span = Span(head.span.start, inside.end)
                return Source(span, _name(reading, span, head.first), head.first, comma - 1)
            if n - 1 - head.first < 0:
                return None
            # "Khaled, spokesman for the army, whose ... , said": one more step to the left
            return head
        n -= 1
    return None


def _phrase(reading: Reading, last: int, begin: int) -> Source | None:
    """Return the noun phrase that ends at word `last`."""
    lows, verbs = reading.lows, reading.verbs
    if last < begin or lows[last] in _STOPS or lows[last] in _SUBORDINATORS or lows[last] in {",", "."}:
        return None
    if last in verbs and verbs[last].form in {"past", "s"} and reading.name_at(last) is None and not _is_noun(reading, last):
        return None
    n, first = last, last
    relative = False
    while n >= begin and last - n < MOST_WORDS:
        low = lows[n]
        if low in _STOPS or low == "," or (low == "." and n != last):
            break
        if low in _RELATIVE and n < last and lows[n + 1] in {"he", "she", "they", "it", "we", "i"}:
            break
        if low in {"and", "or", "but"} and not _joins_nouns(reading, n, last):
            break
        if low in _FINITE or (n in verbs and n != last and _is_verb(reading, n)):
            back = next((k for k in range(n, max(begin, n - 6) - 1, -1) if lows[k] in _RELATIVE | {","}), None)
            if back is None or relative or lows[back] == ",":
                break
            n, relative = back - 1, True
            first = n + 1
            continue
        if low in _SUBORDINATORS and not (low == "as" and False):
            break
        first = n
        n -= 1
    first = _trim(reading, first, last)
    if first > last:
        return None
    span = reading.words.span(first, last)
    return Source(span, _name(reading, span, first), first, last)


def _is_verb(reading: Reading, n: int) -> bool:
    """Whether the cue at `n` is a verb where it stands."""
    if reading.verbs[n].form in {"past", "s"}:
        return not _is_noun(reading, n) and reading.name_at(n) is None
    return reading.verbs[n].form == "base" and reading.lows[n + 1] in {"he", "she", "they", "it", "that"}


def _is_noun(reading: Reading, n: int) -> bool:
    return n > 0 and reading.lows[n - 1] in _DETERMINERS


def _joins_nouns(reading: Reading, n: int, last: int) -> bool:
    """Whether the "and" at `n` joins two sources ("Bolton and Pottinger") rather than two clauses."""
    lows = reading.lows
    if n + 1 > last or lows[n + 1] in {"he", "she", "it", "they", "we", "i"} or lows[n - 1] == ",":
        return False
    left, right = n - 1, n + 1
    if reading.words.capital(left) and reading.words.capital(right):
        return True
    return lows[right] not in _DETERMINERS and not reading.words.capital(right)


def _trim(reading: Reading, first: int, last: int) -> int:
    """Drop conjunctions and a leading circumstance ("On Monday police") from the front of a phrase."""
    lows = reading.lows
    while first <= last and lows[first] in _LEADING:
        first += 1
    if lows[first : first + 2] == ["according", "to"]:
        first += 2
    if first <= last and lows[first] in _PREPOSITIONS:
        n = first + 1
        best = None
        while n <= last:
            fresh = lows[n] in _DETERMINERS or lows[n] in {"he", "she", "it", "they", "police", "officials"}
            if fresh and lows[n - 1] not in _PREPOSITIONS and n > first + 1:
                best = n
                break
            if reading.words.capital(n) and lows[n - 1] not in _PREPOSITIONS and not reading.words.capital(n - 1) and lows[n - 1] not in _DETERMINERS:
                best = n
                break
            if (lows[n - 1] in _DAYS | _HOURS and lows[n] not in _HOURS) or lows[n - 1].isdigit():
                best = n
                break
            n += 1
        return best if best is not None else last + 1
    return first


def right_of(reading: Reading, start: int, end: int) -> Source | None:
    """Return the noun phrase that begins at word `start` ("said James Schoff, a former ..."), before word `end`."""
    lows = reading.lows
    n = start
    while n < end and n - start < MOST_WORDS:
        low = lows[n]
        if low in _STOPS or low == "," or (low == "." and (n + 1 >= end or not _abbreviates(reading, n))):
            break
        if n > start and (low in _SUBORDINATORS or low in _RELATIVE or low in _FINITE or low in _DAYS or low == "during"):
            break
        if n > start and low in {"in", "on", "at", "by", "late", "early", "last", "this", "yesterday", "today", "citing"} and _ends_source(reading, n):
            break
        n += 1
    if n - 1 > start and n - 1 in reading.verbs and reading.verbs[n - 1].form == "past" and reading.name_at(n - 1) is None:
        n -= 1  # "satellite images cited by the company"
    if n == start:
        return None
    span = reading.words.span(start, n - 1)
    return Source(span, _name(reading, span, start), start, n - 1)


def _abbreviates(reading: Reading, n: int) -> bool:
    """Whether the full stop at `n` belongs to an abbreviation ("Gen. Smith") rather than to the sentence."""
    return reading.lows[n] == "." and n + 1 < len(reading.words) and reading.words.starts[n] == reading.words.ends[n - 1] and len(reading.lows[n - 1]) <= 4 and reading.words.capital(n - 1) and reading.words.capital(n + 1)


def _ends_source(reading: Reading, n: int) -> bool:
    """Whether the preposition at `n` begins a circumstance rather than belongs to the source ("a spokesman in Seoul")."""
    low, after = reading.lows[n], reading.lows[n + 1] if n + 1 < len(reading.words) else ""
    if low == "by":
        return reading.lows[n - 1] not in _lists(reading.language).groups
    if low in {"late", "early", "last", "this", "yesterday", "today", "citing"}:
        return True
    if after in _DAYS or after.isdigit() or after in {"a", "an"}:
        return True
    name = reading.name_at(n - 1)
    return name is not None and name.kind == "person" and low != "at"


def _name(reading: Reading, span: Span, first: int) -> str:
    """Return the words of a source as a message gives them: one line, no capital that only begins a sentence."""
    words = " ".join(span.of(reading.text).split()).strip("“”\"'‘’ ,")
    if reading.name_at(first) is None and words[:1].isupper() and words[1:2] != ".":
        lowered = reading.lows[first]
        if len(lowered) > 1 and words.split(maxsplit=1)[0].isupper():
            return words
        if lowered in _DETERMINERS or lowered in {"police", "officials", "he", "she", "it", "they", "we"} or not reading.words.capital(min(first + 1, len(reading.words) - 1)):
            words = words[0].lower() + words[1:]
    return words
