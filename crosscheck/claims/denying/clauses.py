"""Where a clause begins and ends, and what its negated noun is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.speech.marks import BREAKS, ENDS, MARKS, OPENS

if TYPE_CHECKING:
    from crosscheck.claims.speech.reading import Reading

LONGEST = 40  # words in a clause
SUBJECT = 25  # words in a subject
INSERTED = 8  # words of ", the minister said,"
NOUN = 7  # words from "no" to its noun


def clause_end(reading: Reading, n: int, last: int, *, event: bool = False, relative: bool = False) -> int:
    """
    Return the last word of the clause that begins at word `n`, in the sentence that ends before `last`.

    An event ends at the first comma after its verb unless a list goes on; a relative clause before the next verb.
    """
    grammar = reading.grammar
    lows = reading.lows
    quotation = reading.quotation_at(n)
    closing = quotation.last + 1 if quotation is not None else -1
    k, finite = n, False
    while k < min(last, n + LONGEST):
        low = lows[k]
        if k == closing or low in BREAKS - {"(", "[", ":"} | {"?", "!"} or (low == "." and k + 1 >= last):
            break
        if k > n and (
            low in {"although", "while", "but", "because", "whereas"}
            or (low == "and" and _new(reading, k, event=event))
        ):
            break
        if relative and ((k > n + 1 and low in grammar.finite) or low == ","):
            break
        finite = finite or low in grammar.finite
        if (
            low == ","
            and k + 1 < last
            and _ends_at_comma(reading, k, last, event=event and (finite or k - n > 6))
        ):
            break
        k += 1
    end = k - 1
    while end > n and lows[end] in OPENS | {",", ":", "(", "and", "but", "or", "\u201d", "''"}:
        end -= 1
    return max(end, n)


def _new(reading: Reading, k: int, *, event: bool) -> bool:
    """Whether the "and" at `k` begins a clause of its own, or for an event another verb of the same subject."""
    after = reading.low(k + 1)
    if event and after in reading.grammar.finite:
        return True
    return after in {"it", "he", "she", "they", "called", "said", "invited"} or k + 1 in reading.verbs


def _ends_at_comma(reading: Reading, k: int, last: int, *, event: bool) -> bool:
    if event and not _lists_on(reading, k, last):
        return True
    after = reading.low(k + 1)
    return (
        after in reading.grammar.new_clause or k + 1 in reading.verbs or _speech_after(reading, k + 1, last)
    )


def _lists_on(reading: Reading, comma: int, last: int) -> bool:
    """Whether a list goes on after the comma ("no blankets, no food", "gas, water and light")."""
    if reading.lows[comma + 1] in {"no", "nor", "or", "and"}:
        return True
    return any(low in {"and", "or"} for low in reading.lows[comma + 2 : min(comma + 5, last)])


def _speech_after(reading: Reading, n: int, last: int) -> bool:
    """Whether "he said" follows before the next comma."""
    grammar = reading.grammar
    for low in reading.lows[n : min(n + 7, last)]:
        if low == "," or low in grammar.spoken:
            return low in grammar.spoken
    return False


def subject_start(reading: Reading, verb: int, first: int) -> int:
    """Return the first word of the subject of the verb at `verb`."""
    grammar = reading.grammar
    lows = reading.lows
    while verb - 1 > first and (lows[verb - 1] in grammar.finite or lows[verb - 1].endswith("ly")):
        verb -= 1
    n = verb - 1
    while n >= max(first, verb - SUBJECT):
        if lows[n] in grammar.relatives - {"whose"} and _in_subject(reading, n, verb, first):
            n -= 1
            continue
        if _before_subject(reading, n, verb):
            break
        n -= 1
    begin = n + 1
    while begin < verb and lows[begin] in {"and", "but", "or", "yet", "so", ","}:
        begin += 1
    return min(begin, verb)


def far_subject_start(reading: Reading, begin: int, first: int) -> int:
    """Return where the subject begins that ", she said," parts from its verb at word `begin`, else `begin`."""
    lows = reading.lows
    if begin - 1 <= first or lows[begin - 1] != ",":
        return begin
    for n in range(begin - 2, max(first, begin - INSERTED), -1):
        if lows[n] == ",":
            said = any(k in reading.verbs for k in range(n + 1, begin - 1))
            return subject_start(reading, n, first) if said else begin
    return begin


def _in_subject(reading: Reading, n: int, verb: int, first: int) -> bool:
    """Whether the relative pronoun at `n` belongs to the subject ("a brace that appeared in the drawings")."""
    if n <= first or n - 1 in reading.verbs or reading.lows[n - 1] == ",":
        return False
    return n == verb - 1 or reading.grammar.has_verb(["", *reading.lows[n + 1 : verb]])


def _before_subject(reading: Reading, n: int, verb: int) -> bool:
    grammar = reading.grammar
    low = reading.lows[n]
    if low in MARKS and low != ".":
        return True
    if low in grammar.subordinators | grammar.relatives and not (low == "that" and n == verb - 1):
        return True
    if low in {"and", "or"}:
        return not reading.words.capital(min(n + 1, verb))
    known = reading.verbs.get(n)
    return (
        known is not None
        and known.form in {"past", "s"}
        and reading.low(n - 1) not in grammar.determiners - {"no"}
    )


def noun_after(reading: Reading, n: int, last: int) -> str | None:
    """Return the head of the noun phrase after the word "no", "any" or "a" at `n`."""
    grammar = reading.grammar
    lows = reading.lows
    if lows[n] in grammar.nobody - {"neither"} or reading.low(n + 1) == "one":
        return None
    head: str | None = None
    for low in lows[n + 1 : min(n + NOUN, last)]:
        if (
            low in MARKS
            or low in grammar.prepositions
            or low in grammar.finite
            or low in grammar.subordinators
            or low in grammar.relatives
        ):
            break
        if low in grammar.no_noun or (head is not None and low.endswith("ed")):
            break
        head = low
    return head


def verb_follows(reading: Reading, n: int, last: int) -> int | None:
    """Return the finite verb of which "no N" at `n` is the subject, None if it is none."""
    grammar = reading.grammar
    lows = reading.lows
    for k in range(n + 1, min(last, n + 12)):
        low = lows[k]
        if low in grammar.finite:
            return k
        if low in MARKS or low in grammar.subordinators - {"that"}:
            return None
        plain = low in {"came", "took", "went", "saw", "fell", "got", "left", "made", "knew"}
        past = (
            low.endswith("ed")
            and reading.low(k + 1) not in {"by", "to"}
            and (k > n + 1 or lows[n] in grammar.nobody)
        )
        if plain or past or (lows[n] in grammar.nobody and grammar.is_past(low)):
            return k
    return None


def relative_at(reading: Reading, auxiliary: int) -> bool:
    """Whether the verb at word `auxiliary` is that of a relative clause ("a party that did not exist")."""
    pronoun = _pronoun(reading, auxiliary)
    return reading.low(pronoun) in reading.grammar.relative_pronouns and pronoun - 1 not in reading.verbs


def _pronoun(reading: Reading, auxiliary: int) -> int:
    """Return where the relative pronoun would be: "that never took place" has no auxiliary between."""
    return auxiliary if reading.low(auxiliary) in reading.grammar.relative_pronouns else auxiliary - 1


def antecedent_start(reading: Reading, auxiliary: int, first: int) -> int:
    """Return the first word of the noun to which the relative clause with its verb at `auxiliary` belongs."""
    grammar = reading.grammar
    pronoun = _pronoun(reading, auxiliary)
    n = pronoun - 1
    while n >= max(first, pronoun - NOUN):
        low = reading.lows[n]
        joins = low in grammar.prepositions - {"of"} or low in grammar.subordinators or low in {"and", "or"}
        if joins or low in MARKS or low in grammar.finite or (n < pronoun - 1 and grammar.is_past(low)):
            break
        n -= 1
    return min(n + 1, pronoun)


def is_question(reading: Reading, first: int, last: int) -> bool:
    """Whether the sentence asks."""
    return last > first and "?" in reading.lows[max(first, last - 2) : last]


def is_supposed(reading: Reading, n: int, first: int) -> bool:
    """Whether an "if", "whether" or "unless" rules what stands at word `n`."""
    for low in reversed(reading.lows[max(first, n - 8) : n]):
        if low in ENDS | {";"}:
            return False
        if low in {"if", "whether", "unless", "lest"}:
            return True
    return False
