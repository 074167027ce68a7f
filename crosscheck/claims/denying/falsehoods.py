"""Words that call a claim false, and the claim nouns that they are said of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.speech.marks import MARKS, OPENS

if TYPE_CHECKING:
    from crosscheck.claims.speech.reading import Reading

NEAR = 8  # words from a determiner to its claim noun


def false_at(reading: Reading, n: int, last: int) -> int | None:
    """Return the last word of the word for false that begins at `n`, adverbs and marks before it aside; or None."""
    lows, words = reading.lows, reading.lists
    k = n
    while k < min(last, n + 5) and (
        lows[k].endswith("ly") or lows[k] in reading.grammar.degrees or lows[k] in OPENS
    ):
        k += 1
    if k < last and lows[k] in words.false_adjectives:
        for phrase in words.false_adjectives[lows[k]]:
            if tuple(lows[k : min(k + len(phrase), last)]) == phrase:
                return k + len(phrase) - 1
    for j in (k, k + 1):  # "malicious gossip"
        for size in (2, 1):
            if j + size <= last and tuple(lows[j : j + size]) in words.false_nouns:
                return j + size - 1
    return None


def begins_with_not(reading: Reading, n: int, end: int) -> bool:
    """Whether the word for false from `n` to `end` is itself a negation ("not true")."""
    return ("not", *reading.lows[n + 1 : end + 1]) in reading.lists.false_adjectives.get("not", ())


def says_plainly(reading: Reading, n: int, end: int) -> bool:
    """Whether the words from `n` to `end` say of a bare "it" or "that" that it is false."""
    return any(low in reading.lists.plainly for low in reading.lows[n : end + 1])


def claim_noun(reading: Reading, n: int, last: int) -> int | None:
    """Return the claim noun of the noun phrase that begins at word `n`: "any suggestion", "Israel's claim"."""
    claims = reading.lists.claims
    for k in range(n, min(n + NEAR, last)):
        low = reading.lows[k]
        if low in claims and (k + 1 >= last or reading.lows[k + 1] not in claims):
            return k
        if low in MARKS or (k > n and (low in reading.grammar.prepositions or low in {"that", "and"})):
            return None
    return None


def strong_claim(reading: Reading, first: int, last: int) -> int | None:
    """Return the first word from `first` to before `last` that is always somebody's statement ("allegation")."""
    strong = reading.lists.strong
    return next((k for k in range(first, last) if reading.lows[k] in strong), None)
