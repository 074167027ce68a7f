"""The source of a statement: the noun phrase on the left or on the right of a reporting verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.speech.marks import BREAKS, QUOTES
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from crosscheck.claims.speech.reading import Reading

MOST_WORDS = 45  # in a source, its appositions counted
MOST_LETTERS = 80  # in an apposition that is quoted with its source

_STOPS = BREAKS | QUOTES | {"!", "?"}


@frozen
class Source:
    """Who speaks: the words `first` to `last` as they stand, and the name by which a message calls him."""

    span: Span
    name: str
    first: int
    last: int


def left_of(reading: Reading, verb: int, begin: int) -> Source | None:
    """Return the subject of the verb at `verb`, looking left no further than word `begin`; None if there is none."""
    lows = reading.lows
    n = _before_verb(reading, verb, begin)
    if n < begin or lows[n] in reading.grammar.be or lows[n] in {"to", "and", "or", "but", "not"}:
        return None
    if lows[n] == ",":
        return _apposed(reading, n, begin)
    if lows[n] in {"who", "which", "that"}:
        n -= 2 if n > begin and lows[n - 1] == "," else 1
    elif lows[n] == ")":
        inside = n
        while n > begin and lows[n] != "(" and inside - n < MOST_WORDS:
            n -= 1
        n -= 1
    return _phrase(reading, n, begin) if n >= begin else None


def _before_verb(reading: Reading, verb: int, begin: int) -> int:
    """Skip auxiliaries, adverbs and days to the left of a verb."""
    grammar = reading.grammar
    lows = reading.lows
    n = verb - 1
    while n >= begin:
        low = lows[n]
        adverb = low.endswith("ly") and len(low) > 4 and not reading.words.capital(n)
        if (
            adverb
            or low in grammar.have
            or low in grammar.do
            or low in grammar.modals
            or low in grammar.before_verb
        ):
            n -= 1
        elif low in grammar.days or low in grammar.hours:
            n -= 2 if n > begin and lows[n - 1] in {"on"} | grammar.ago | grammar.days else 1
        else:
            break
    return n


def _apposed(reading: Reading, comma: int, begin: int) -> Source | None:
    """Return "A spokesman, John Smith," or "Hale, in an interview," for the comma before the verb."""
    grammar = reading.grammar
    lows = reading.lows
    if comma == begin or lows[comma - 1] in {"and", "but", "or", "that", ","}:
        return None
    n = comma - 1
    while n >= begin and comma - n < MOST_WORDS and lows[n] not in _STOPS and lows[n] != ",":
        n -= 1
    if n < begin or lows[n] != ",":
        return None
    head = _phrase(reading, n - 1, begin)
    if head is None or any(low in grammar.finite for low in lows[head.first : head.last + 1]):
        return None
    inside = reading.words.span(n + 1, comma - 1)
    if (
        len(inside) >= MOST_LETTERS
        or lows[n + 1] in grammar.asides | grammar.prepositions | grammar.relatives
    ):
        return head
    span = Span(head.span.start, inside.end)
    return Source(span, naming(reading, span, head.first), head.first, comma - 1)


def _phrase(reading: Reading, last: int, begin: int) -> Source | None:
    """Return the noun phrase that ends at word `last`."""
    grammar = reading.grammar
    lows = reading.lows
    if last < begin or lows[last] in _STOPS | grammar.subordinators | {",", "."} or _is_verb(reading, last):
        return None
    n, first, relative = last, last, False
    while n >= begin and last - n < MOST_WORDS:
        low = lows[n]
        if low in grammar.finite or (n != last and _is_verb(reading, n)):
            back = _relative_before(reading, n, begin)
            if back is None or relative:
                break
            n, relative, first = back - 1, True, back
            continue
        if _ends_phrase(reading, n, last):
            break
        first = n
        n -= 1
    first = _trim(reading, first, last)
    if first > last or all(
        low in grammar.determiners - {"some", "many", "several", "one", "both"}
        for low in lows[first : last + 1]
    ):
        return None
    span = reading.words.span(first, last)
    return Source(span, naming(reading, span, first), first, last)


def _ends_phrase(reading: Reading, n: int, last: int) -> bool:
    """Whether a noun phrase that ends at `last` begins after word `n`, going left."""
    grammar = reading.grammar
    low = reading.lows[n]
    stop = low == "." and n != last and not _abbreviates(reading, n)
    if stop or low in _STOPS or low in grammar.subordinators or low == ",":
        return True
    if low in grammar.relatives:
        if reading.low(n - 1) in grammar.prepositions:
            return True  # "an arrest in which the plaintiff says"
        return n < last and reading.lows[n + 1] in grammar.subjects  # "rivals who he has called crooks"
    return low in {"and", "or", "but"} and not _joins_nouns(reading, n, last)


def _relative_before(reading: Reading, n: int, begin: int) -> int | None:
    """Return the relative pronoun to whose clause the verb at `n` belongs ("a man who lives there said")."""
    for back in range(n, max(begin, n - 6) - 1, -1):
        if reading.lows[back] == ",":
            return None
        if reading.lows[back] in reading.grammar.relatives:
            return back
    return None


def _is_verb(reading: Reading, n: int) -> bool:
    """Whether the cue at `n`, if it is one, is a verb where it stands."""
    grammar = reading.grammar
    verb = reading.verbs.get(n)
    if verb is None or reading.name_at(n) is not None:
        return False
    if verb.form in {"past", "s"}:
        return n == 0 or reading.lows[n - 1] not in grammar.determiners
    return verb.form == "base" and reading.low(n + 1) in grammar.subjects | {"that"}


def _joins_nouns(reading: Reading, n: int, last: int) -> bool:
    """Whether the "and" at `n` joins two sources ("Hale and Obi") rather than two clauses."""
    grammar = reading.grammar
    lows, left, right = reading.lows, n - 1, n + 1
    if right > last or left < 0 or lows[right] in grammar.subjects or lows[left] == ",":
        return False
    if reading.words.capital(left) and reading.words.capital(right):
        return True
    if lows[left] in reading.lists.plurals:
        return True  # "medical officials and a relative"
    return lows[right] not in grammar.determiners and not reading.words.capital(right)


def _trim(reading: Reading, first: int, last: int) -> int:
    """Drop conjunctions and a leading circumstance ("On Monday police") from the front of a phrase."""
    grammar = reading.grammar
    lows = reading.lows
    while first <= last and lows[first] in grammar.leading | grammar.relatives - {"that"}:
        first += 1
    if first <= last and grammar.is_past(lows[first]) and "by" in lows[first:last]:
        first = last - lows[first : last + 1][::-1].index("by") + 1  # "killed by police who claim"
    if lows[first : first + 2] == ["according", "to"]:
        first += 2
    if first > last or lows[first] not in grammar.prepositions:
        return first
    for n in range(first + 1, last + 1):
        before = lows[n - 1]
        fresh = (lows[n] in grammar.determiners and n > first + 1) or lows[n] in grammar.subjects | {
            "police",
            "officials",
        }
        named = (
            reading.words.capital(n)
            and not reading.words.capital(n - 1)
            and before not in grammar.determiners
        )
        if (fresh or named) and before not in grammar.prepositions:
            return n
        if (before in grammar.days | grammar.hours and lows[n] not in grammar.hours) or before.isdigit():
            return n
    return last + 1


def right_of(reading: Reading, start: int, end: int) -> Source | None:
    """Return the noun phrase that begins at word `start` ("said Mary Hale, a former ..."), before word `end`."""
    lows = reading.lows
    n = start
    while n < end and n - start < MOST_WORDS and not _ends_source(reading, n, start, end):
        n += 1
    verb = reading.verbs.get(n - 1)
    if n - 1 > start and verb is not None and verb.form == "past" and reading.name_at(n - 1) is None:
        n -= 1  # "satellite images cited by the company"
    if n == start or all(low in reading.grammar.determiners for low in lows[start:n]):
        return None
    span = reading.words.span(start, n - 1)
    return Source(span, naming(reading, span, start), start, n - 1)


def _ends_source(reading: Reading, n: int, start: int, end: int) -> bool:
    grammar = reading.grammar
    low = reading.lows[n]
    if low in _STOPS or low == "," or (low == "." and (n + 1 >= end or not _abbreviates(reading, n))):
        return True
    if n == start:
        return False
    if (
        low in grammar.subordinators
        or low in grammar.relatives
        or low in grammar.finite
        or low in grammar.days
        or low == "during"
    ):
        return True
    return low in {
        "in",
        "on",
        "at",
        "by",
        "yesterday",
        "today",
        "citing",
    } | grammar.ago and _begins_aside(reading, n)


def _abbreviates(reading: Reading, n: int) -> bool:
    """Whether the full stop at `n` belongs to an abbreviation ("Gen. Smith") rather than to the sentence."""
    words = reading.words
    tight = n > 0 and words.starts[n] == words.ends[n - 1] and len(reading.lows[n - 1]) <= 4
    return tight and words.capital(n - 1) and n + 1 < len(words) and words.capital(n + 1)


def _begins_aside(reading: Reading, n: int) -> bool:
    """Whether the word at `n` begins a circumstance rather than belongs to the source ("a spokesman in Oslo")."""
    grammar = reading.grammar
    low, after = reading.lows[n], reading.low(n + 1)
    if low == "by":
        return reading.lows[n - 1] not in reading.lists.groups  # "a study by X"
    if low in grammar.ago:
        return after in grammar.times  # but "the last census"
    if (
        low in {"yesterday", "today", "citing"}
        or after in grammar.days
        or after.isdigit()
        or after in {"a", "an"}
    ):
        return True
    name = reading.name_at(n - 1)
    return name is not None and name.kind == "person" and low != "at"


def naming(reading: Reading, span: Span, first: int) -> str:
    """Return the words of a source as a message gives them: one line, no capital that only begins a sentence."""
    words = reading.one_line(span).strip("\u201c\u201d\"'\u2018\u2019 ,")
    return words[:1].lower() + words[1:] if _merely_begins(reading, words, first) else words


def _merely_begins(reading: Reading, words: str, first: int) -> bool:
    """Whether the capital of the first word shows only that a sentence begins."""
    grammar = reading.grammar
    low, after = reading.lows[first], reading.name_at(first + 1)
    if reading.name_at(first) is not None or not words[:1].isupper() or words[1:2] == ".":
        return False
    shouted = len(low) > 1 and words.split(maxsplit=1)[0].isupper()
    outlet = low == "the" and after is not None and after.kind == "outlet" and not after.modifier
    capital = [first + k < len(reading.words) and reading.words.capital(first + k) for k in (1, 2)]
    post = low in reading.lists.addresses and (capital[0] or reading.low(first + 1) == ".")
    if shouted or outlet or post or (reading.low(first + 1) == "of" and capital[1]):
        return False  # "The Guardian", "Mr. Hale", "Minister of State Obi"
    return (
        low in grammar.determiners
        or low in grammar.subjects
        or low in {"police", "officials"}
        or not capital[0]
    )
