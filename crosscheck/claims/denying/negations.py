"""Plain negations: clauses that say that something did not happen or is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.deeds import deeds
from crosscheck.claims.denying.clauses import (
    antecedent_start,
    clause_end,
    is_supposed,
    noun_after,
    relative_at,
    subject_start,
    verb_follows,
)
from crosscheck.claims.speech.marks import MARKS

if TYPE_CHECKING:
    from crosscheck.claims.speech.reading import Reading

_AFTER_NOT = MARKS | {"only", "just", "even", "because", "to"}


@frozen
class Negation:
    """A negated clause from word `first` to `last`, its negating word `cue` and the `noun` that is negated."""

    first: int
    last: int
    cue: int
    noun: str | None = None


def negation_at(reading: Reading, n: int, first: int, last: int, *, attributed: bool) -> Negation | None:
    """
    Return the negated event whose negating word is at `n` in the sentence from `first` to before `last`.

    None where the word negates no event: an idiom ("no doubt"), something said or known ("did not say"), a
    condition, or, where it is the article itself that speaks (not `attributed`), what a thing is like.
    """
    low = reading.lows[n]
    if n + 1 >= last or is_supposed(reading, n, first):
        return None
    if low == "no" or low in reading.grammar.nobody:
        return _no(reading, n, first, last)
    if low == "nor":
        return _nor(reading, n, first, last)
    if low == "yet":
        return _yet(reading, n, first, last)
    if low in {"not", "never"} or low.endswith("n't"):
        return _not(reading, n, first, last, attributed=attributed)
    return _undone(reading, n, first, last)


# -- "was unarmed", "had nothing in his hands" -------------------------------------------------------------------------


def _undone(reading: Reading, n: int, first: int, last: int) -> Negation | None:
    end = deeds(reading.language).absence(reading.lows, n)
    verb = reading.lows[n - 1] if n > first else ""
    if end is None or end >= last or (end == n and verb not in reading.grammar.be):
        return None
    return Negation(subject_start(reading, max(n - 1, first), first), end, n)


# -- "No arrests have been made", "there were no talks", "held no talks" -----------------------------------------------


def _no(reading: Reading, n: int, first: int, last: int) -> Negation | None:
    grammar = reading.grammar
    lows = reading.lows
    before = lows[n - 1] if n > first else ""
    if _is_idiom(reading, n, last) or _is_number(reading, n) or before in grammar.inside:
        return None
    if before in grammar.be | {"been"} and "there" in lows[max(first, n - 7) : n]:
        begin = max(k for k in range(max(first, n - 7), n) if lows[k] == "there")
        # "there is no truth in" is a denial of its own kind, "there would be no" a guess
        other = lows[n + 1] in reading.lists.absent or any(low in grammar.modals for low in lows[begin:n])
    elif (verb := verb_follows(reading, n, last)) is not None:
        told = reading.lists.unheld if reading.low(verb + 1) in {"given", "offered", "available"} else ()
        begin, other = n, _is_said(reading, n, verb, last) or noun_after(reading, n, last) in told
    else:
        begin = subject_start(reading, n - 1, first)
        other = not _takes_object(reading, n - 1, first)
        other = other or noun_after(reading, n, last) in reading.lists.unheld
    if other:
        return None
    return Negation(begin, clause_end(reading, n + 1, last, event=True), n, noun_after(reading, n, last))


def _is_number(reading: Reading, n: int) -> bool:
    """Whether "no" stands before a mark, a figure or in a name ("No. 10", "No Man's Land")."""
    after = reading.low(n + 1)
    named = reading.words.capital(n) and after[:1].isalpha() and reading.words.capital(n + 1)
    return after in MARKS or after[:1].isdigit() or (reading.lows[n] == "no" and named)


def _takes_object(reading: Reading, n: int, first: int) -> bool:
    """Whether the word before "no" is a verb with an object ("have held no talks", "caused no casualties")."""
    grammar = reading.grammar
    low = reading.lows[n]
    if n <= first:
        return False
    return (
        low in grammar.have
        or low in grammar.held | grammar.pasts
        or (low.endswith("ed") and low not in {"need", "speed", "asked"})
    )


def _is_said(reading: Reading, n: int, verb: int, last: int) -> bool:
    """Whether the verb of "no N" is one of saying or knowing ("nobody knows", "no one would say")."""
    grammar = reading.grammar
    lows = reading.lows
    if lows[n] != "no" and _speaks(reading, n + 1, last, 2):
        return True
    return lows[verb] in grammar.modals or (
        lows[verb] in grammar.auxiliaries and _speaks(reading, verb + 1, last, 3)
    )


def _speaks(reading: Reading, n: int, last: int, far: int) -> bool:
    return any(low in reading.lists.spoken for low in reading.lows[n : min(n + far, last)])


# -- "Nor had there been any talks", "has yet to begin" ----------------------------------------------------------------


def _nor(reading: Reading, n: int, first: int, last: int) -> Negation | None:
    lows = reading.lows
    if n > first and lows[n - 1] not in MARKS:
        return None  # "neither confirm nor deny"
    verb = next((k for k in range(n + 1, min(n + 9, last)) if lows[k] in reading.grammar.auxiliaries), None)
    if verb is None or verb + 1 >= last or _speaks(reading, verb + 1, last, 5):
        return None
    end = clause_end(reading, verb + 1, last, event=True)
    some = next((k for k in range(verb, end + 1) if lows[k] == "any"), None)
    return Negation(n, end, n, noun_after(reading, some, last) if some is not None else None)


def _yet(reading: Reading, n: int, first: int, last: int) -> Negation | None:
    grammar = reading.grammar
    before = reading.lows[n - 1] if n > first else ""
    if (
        reading.lows[n + 1] != "to"
        or before not in grammar.have | grammar.be
        or _speaks(reading, n + 2, last, 3)
    ):
        return None
    return Negation(subject_start(reading, n - 1, first), clause_end(reading, n + 2, last, event=True), n)


# -- "has not declared", "was never turned back", "did not have a gun" -------------------------------------------------


def _not(reading: Reading, n: int, first: int, last: int, *, attributed: bool) -> Negation | None:
    grammar = reading.grammar
    lows = reading.lows
    if _is_idiom(reading, n, last) or (lows[n + 1] in _AFTER_NOT and not lows[n].endswith("n't")):
        return None
    auxiliary = _auxiliary(reading, n, first)
    if not _is_finite(reading, n, auxiliary, last):
        return None
    k = n + 1
    while k < last and (lows[k] in grammar.between or lows[k].endswith("ly")):
        k += 1
    if k >= last or lows[k] in reading.lists.spoken or lows[k] in MARKS | grammar.questions:
        return None
    some = next((j for j in range(k, min(k + 5, last)) if lows[j] in MARKS | {"any", "a", "single"}), None)
    noun = noun_after(reading, some, last) if some is not None and lows[some] not in MARKS else None
    withheld = lows[k] in {"give", "given", "offer", "have"} and noun in reading.lists.unheld
    relative = relative_at(reading, auxiliary)
    begin = (antecedent_start if relative else subject_start)(reading, auxiliary, first)
    own = lows[begin] in {"i", "you"} and lows[auxiliary] in grammar.do
    if withheld or own or (not attributed and _is_general(reading, auxiliary, n, k)):
        return None  # "did not give a reason", "I do not think", "honesty is not cheap"
    return Negation(begin, clause_end(reading, n + 1, last, event=True, relative=relative), n, noun)


def _auxiliary(reading: Reading, n: int, first: int) -> int:
    """Return the auxiliary that the negation at `n` belongs to: itself in "didn't", else the word before."""
    lows = reading.lows
    if lows[n].endswith("n't") or n == first:
        return n
    k = n - 1
    while k > first and (lows[k] in {"also", "still", "itself", "been", "yet"} or lows[k].endswith("ly")):
        k -= 1
    return n if lows[k] in MARKS else k


def _is_finite(reading: Reading, n: int, auxiliary: int, last: int) -> bool:
    """Whether a finite verb is negated at `n`, and not a wish, a power or a guess ("could not", "may not")."""
    grammar = reading.grammar
    lows = reading.lows
    word = lows[auxiliary]
    if word in {"will", "would", "won't", "wouldn't"}:
        return reading.low(n + 1) == "be" and n + 2 < last and not _speaks(reading, n + 2, last, 1)
    if word in grammar.modals:
        return False
    if word in {"do", "does", "don't", "doesn't"} and relative_at(reading, auxiliary):
        return False  # what a thing is like, not what happened
    if "sure" in lows[max(0, auxiliary - 4) : auxiliary]:
        return False  # "making sure it did not spread"
    return word in grammar.auxiliaries or (
        lows[n] == "never" and n + 1 < last and (grammar.is_past(lows[n + 1]) or lows[n + 1] == "had")
    )


def _is_general(reading: Reading, auxiliary: int, n: int, k: int) -> bool:
    """Whether the article itself says what things are like rather than what did not happen: "is not safe"."""
    grammar = reading.grammar
    word, verb = reading.lows[auxiliary], reading.lows[k]
    if word in grammar.be and reading.lows[n] != "never":
        return not verb.endswith(("ed", "ing", "en")) and verb not in grammar.participles | grammar.states
    return word in {"do", "does", "don't", "doesn't"} and verb not in grammar.owns


def _is_idiom(reading: Reading, n: int, last: int) -> bool:
    """Whether the negation at `n` belongs to an idiom of the list, as its first, second or last word."""
    idioms = reading.lists.idioms
    low = "not" if reading.lows[n].endswith("n't") else reading.lows[n]
    after = reading.lows[n + 1 : min(n + 4, last)]
    before = reading.lows[max(0, n - 3) : n]
    starts = (" ".join((low, *after[:k])) for k in (1, 2, 3))
    stops = (" ".join((*before[-k:], low)) for k in (1, 2, 3))
    return " ".join((*before[-1:], low, *after[:1])) in idioms or any(p in idioms for p in (*starts, *stops))
