"""How a clause stands to the facts: done, planned, demanded, possible, conditional, negated, estimated."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from crosscheck.claims.speech.grammar import grammar
from crosscheck.claims.speech.marks import BREAKS, DASHES, QUOTES
from crosscheck.lexicon import table
from crosscheck.mentions.cues import verbs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.mentions.cues_words import Words
    from crosscheck.text.span import Span

FAR = 30  # words: further off nothing rules a figure
NEAR = 9  # words from a subject to its verb
FIRST = 15  # words within which the first verb of a clause is looked for

_MARKS = BREAKS | QUOTES | {",", ")", "]", "!", "?"}
_VERBAL = frozenset({"will", "would", "may", "might", "could", "can", "should"})


class Modality(StrEnum):
    """How the clause is meant."""

    ACTUAL = "actual"
    PLANNED = "planned"
    DEMANDED = "demanded"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    NEGATED = "negated"
    ESTIMATED = "estimated"


# Which rules when several are found: a plan denied is negated, a demand for what may be is a demand.
_ORDER = (
    Modality.NEGATED,
    Modality.CONDITIONAL,
    Modality.DEMANDED,
    Modality.POSSIBLE,
    Modality.PLANNED,
    Modality.ESTIMATED,
)

_ENDS = frozenset({".", "if", "unless"})
_DECIDE = frozenset({Modality.NEGATED, Modality.POSSIBLE, Modality.CONDITIONAL})
_GOES_ON = frozenset({"not", "never", "no", "been", "be"})

_Row = tuple[tuple[str, ...], Modality | None]  # None: an idiom that only looks like one


def modality(sentence: Words, span: Span, language: str = "en") -> Modality:
    """Return the modality of the clause in which `span` stands; `sentence` holds the words of its sentence."""
    first, after = sentence.within(span)
    lows, last = sentence.lows, max(first, after - 1)
    found = _scan(lows, _clause_start(lows, first, language), min(first, len(lows)), language)
    behind = _scan(lows, last + 1, _verb_end(lows, last + 1, language), language)
    found |= behind - {Modality.DEMANDED}  # "46,000 nurses will be hired", but not "12 people asked for help"
    if Modality.PLANNED in found and "would" in lows and ("if" in lows or "unless" in lows):
        found.add(Modality.CONDITIONAL)
    return _strongest(found)


def of_clause(sentence: Words, content: Span, language: str = "en") -> Modality:
    """Return how the first clause of `content` is meant, by its first verb: "the deal may close" is possible."""
    first, last = sentence.within(content)
    lows, found, n = sentence.lows, set[Modality](), first
    words, breaks = grammar(language), _breaks(language)
    while n < min(last, first + FIRST):
        low = lows[n]
        if (n > first and low in breaks) or (low == "," and found):
            break
        n += _match(lows, n, last, found, language)
        if not found.isdisjoint(_DECIDE):
            break
        verb = low in words.be or low in words.have or low.endswith("ed")
        if verb and _GOES_ON.isdisjoint(lows[n : n + 2]):
            break
    return _strongest(found)


def _strongest(found: set[Modality]) -> Modality:
    return next((kind for kind in _ORDER if kind in found), Modality.ACTUAL)


def _scan(lows: list[str], start: int, stop: int, language: str) -> set[Modality]:
    found: set[Modality] = set()
    known = _lexicon(language)
    while start < stop:
        if lows[start] in known or "'" in lows[start]:
            start += _match(lows, start, stop, found, language)
        else:
            start += 1
    return found


def _clause_start(lows: list[str], first: int, language: str) -> int:
    """Return the first word of the clause that holds word `first`: after a mark, a conjunction or a reporting verb."""
    borders = _borders(language)
    for n in range(first - 1, max(first - FAR, -1), -1):
        if lows[n] in borders and _begins_clause(lows, n, language):
            return n + 1
    return max(first - FAR + 1, 0)


@cache
def _clauses(language: str) -> frozenset[str]:
    """Return the words that begin a clause, those left out that begin a question or a condition."""
    words = grammar(language)
    asking = {"if", "unless", "than", "whether", "how", "what", "why"}
    return (words.subordinators | words.relatives | {"and"}) - asking


@cache
def _breaks(language: str) -> frozenset[str]:
    """Return the words and marks behind which another clause follows the first."""
    return (_clauses(language) - {"and", "that"}) | DASHES | {";", ":"}


@cache
def _borders(language: str) -> frozenset[str]:
    """Return all words and marks that may begin a clause, verbs that report among them."""
    reporting = {
        word
        for word, verb in verbs(language).items()
        if verb.form in {"past", "s"} and not verb.denies and verb.takes & {"any", "who"}
    }
    return _MARKS | _clauses(language) | reporting


def _begins_clause(lows: list[str], n: int, language: str) -> bool:
    """Tell whether the border at word `n` does begin a clause: some conjunctions may only join words."""
    if lows[n] == "and":
        return any(w in grammar(language).finite or w.endswith("ed") for w in lows[n + 1 : n + 4])
    return not (lows[n] == "as" and lows[n + 1 : n + 2] in (["much"], ["many"], ["well"]))


def _verb_end(lows: list[str], start: int, language: str) -> int:
    """Return where the verb of a subject that ends before word `start` ends; `start` where none is near."""
    words, clauses = grammar(language), _clauses(language)
    for n in range(start, min(start + NEAR, len(lows))):
        low = lows[n]
        if low in _MARKS or low in clauses or low in _ENDS:
            return n
        if low in words.be or low in words.have or low in _VERBAL:
            return min(n + 4, len(lows))
        if low in words.pasts or (n > start and low.endswith("ed")):
            return n
    return start


@cache
def _lexicon(language: str) -> Mapping[str, tuple[_Row, ...]]:
    """Return the idioms, then the phrases of `factuality.toml`, by their first word, the longest first."""
    rows: dict[str, list[_Row]] = {}
    data, words = table("factuality", language), grammar(language)
    for kind in _ORDER:
        for phrase in data[kind.value]["words"]:
            head, *rest = phrase.split()
            for word in {"BE": words.be, "HAVE": words.have}.get(head, {head}):
                rows.setdefault(word, []).append(((word, *rest), kind))
    for idiom in map(str.split, table("denials", language)["none"]["idioms"]):
        if len(idiom) > 1 and idiom[0] in rows:
            rows[idiom[0]].append((tuple(idiom), None))
    return {
        word: tuple(sorted(found, key=lambda row: (row[1] is not None, -len(row[0]))))
        for word, found in rows.items()
    }


def _match(lows: list[str], n: int, stop: int, found: set[Modality], language: str) -> int:
    """Add what the word or phrase at `n` says; return how many words it took."""
    low = lows[n]
    if low.endswith(("n't", "'ll", "'d")):
        found.add(Modality.NEGATED if low.endswith("n't") else Modality.PLANNED)
        return 1
    rows = _lexicon(language).get(low)
    if rows is None:
        return 1
    for phrase, kind in rows:
        size = len(phrase)
        same = tuple(lows[n : n + size]) == phrase
        if kind is None:
            if same:
                return size
            continue
        plain = same and n + size <= stop + (size > 1)
        # an adverb may stand inside: "is widely expected to"
        inside = size > 1 and lows[n + 1 : n + 2] and lows[n + 1].endswith("ly")
        if plain or (inside and (low, *lows[n + 2 : n + 1 + size]) == phrase):
            found.add(kind)
            return size if plain else size + 1
    return 1
