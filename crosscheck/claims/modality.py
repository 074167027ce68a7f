"""How a clause stands to the facts: done, planned, demanded, possible, conditional, negated, estimated."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from crosscheck.lexicon import table
from crosscheck.mentions.cues import verbs, words_of
from crosscheck.mentions.cues_words import Words, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.text.sentence import Sentence
    from crosscheck.text.span import Span

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am"})
_HAVE = frozenset({"has", "have", "had", "having"})
_MARKS = frozenset({",", ";", ":", "—", "–", "(", ")", "“", "”", '"', "``", "''", "[", "]", "!", "?"})
_BREAKS = frozenset(
    {
        "that",
        "which",
        "who",
        "whom",
        "whose",
        "while",
        "although",
        "though",
        "because",
        "when",
        "after",
        "before",
        "since",
        "until",
        "but",
        "whereas",
        "where",
        "and",
        "as",
    }
)
_FAR = 30  # words: further off nothing rules a figure
_NEAR = 9  # words from a subject to its verb


class Modality(StrEnum):
    """How the clause is meant."""

    ACTUAL = "actual"
    PLANNED = "planned"
    DEMANDED = "demanded"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    NEGATED = "negated"
    ESTIMATED = "estimated"


# What rules when several words do: a plan denied is negated, a demand for what may be is a demand.
_ORDER = (
    Modality.NEGATED,
    Modality.CONDITIONAL,
    Modality.DEMANDED,
    Modality.POSSIBLE,
    Modality.PLANNED,
    Modality.ESTIMATED,
)


def modality(text: str, sentence: Sentence, span: Span, language: str = "en") -> Modality:
    """Return the modality of the clause of `sentence` in which `span` stands."""
    return of_words(words(text, sentence.span.start, sentence.span.end), span, language)


def of_words(sentence: Words, span: Span, language: str = "en") -> Modality:
    """Return the modality at `span`, the sentence being split into words already."""
    first, last = sentence.within(span)
    last = max(first, last - 1)
    lows = sentence.lows
    begin = _clause_start(lows, first, language)
    found = set()
    n = begin
    while n < min(first, len(lows)):
        n += _match(lows, n, first, found, language)
    stop = _verb_end(lows, last + 1)
    n = last + 1
    behind: set[Modality] = set()
    while n < stop:
        n += _match(lows, n, stop, behind, language)
    found |= behind - {Modality.DEMANDED}
    if Modality.PLANNED in found and _is_unreal(lows):
        found.add(Modality.CONDITIONAL)
    for kind in _ORDER:
        if kind in found:
            return kind
    return Modality.ACTUAL


def of_clause(text_words: Words, content: Span, language: str = "en") -> Modality:
    """Return how the first clause of `content` is meant, by its first verb: "the deal may close" is possible."""
    first, last = text_words.within(content)
    lows = text_words.lows
    found: set[Modality] = set()
    n, seen = first, 0
    while n < last and seen < _FAR // 2:
        low = lows[n]
        if n > first and (low in _BREAKS and low not in {"and", "that"} or low in {";", ":", "—", "–"}):
            break
        if low == "," and found:
            break
        n += _match(lows, n, last, found, language)
        seen += 1
        if found & {Modality.NEGATED, Modality.POSSIBLE, Modality.CONDITIONAL}:
            break
        if low in _BE or low in _HAVE or low.endswith("ed"):
            if not any(w in {"not", "never", "no", "been", "be"} for w in lows[n : n + 2]):
                break
    for kind in _ORDER:
        if kind in found:
            return kind
    return Modality.ACTUAL


def _clause_start(lows: list[str], first: int, language: str) -> int:
    known = verbs(language)
    n = first - 1
    while n >= 0 and first - n < _FAR:
        low = lows[n]
        if low in _MARKS:
            break
        if (
            low in _BREAKS
            and not (low == "and" and _lists(lows, n))
            and not (low == "as" and n + 1 < first and lows[n + 1] in {"much", "many", "well"})
        ):
            break
        verb = known.get(low)
        if (
            verb
            and verb.form in {"past", "s"}
            and not verb.denies
            and verb.takes & {"any", "who"}
            and low not in {"warned"}
        ):
            break
        n -= 1
    return n + 1


def _lists(lows: list[str], n: int) -> bool:
    """Whether "and" at `n` joins two nouns or adjectives rather than two clauses: no verb stands close behind."""
    return not any(
        w in _BE or w in _HAVE or w.endswith("ed") or w in {"will", "would", "may", "could"}
        for w in lows[n + 1 : n + 4]
    )


def _verb_end(lows: list[str], start: int) -> int:
    """Return where the verb of a subject that ends at `start` ends, at most some words on."""
    n = start
    while n < len(lows) and n - start < _NEAR:
        if lows[n] in _MARKS or lows[n] in _BREAKS or lows[n] in {".", "if", "unless"}:
            return n
        if (
            lows[n] in _BE
            or lows[n] in _HAVE
            or lows[n] in {"will", "would", "may", "might", "could", "can", "should"}
        ):
            return min(n + 4, len(lows))
        if n > start and lows[n].endswith("ed"):
            return n
        n += 1
    return start


def _is_unreal(lows: list[str]) -> bool:
    return "would" in lows and (
        "if" in lows
        or "unless" in lows
        or "were" in lows
        and "to" in lows[lows.index("were") : lows.index("were") + 2]
    )


@cache
def _lexicon(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], Modality], ...]]:
    rows: dict[str, list[tuple[tuple[str, ...], Modality]]] = {}
    data = table("factuality", language)
    for kind in _ORDER:
        for phrase in data[kind.value]["words"]:
            parts = tuple(phrase.split())
            firsts = _BE if parts[0] == "BE" else _HAVE if parts[0] == "HAVE" else {parts[0]}
            for word in firsts:
                rows.setdefault(word, []).append(((word, *parts[1:]), kind))
    return {w: tuple(sorted(r, key=lambda x: -len(x[0]))) for w, r in rows.items()}


def _match(lows: list[str], n: int, stop: int, found: set[Modality], language: str) -> int:
    """Add what the word at `n` does; return how many words it took."""
    low = lows[n]
    if low.endswith("n't") and len(low) > 3:
        found.add(Modality.NEGATED)
        return 1
    if low.endswith(("'ll", "'d")):
        found.add(Modality.PLANNED)
        return 1
    rows = _lexicon(language).get(low)
    if rows is None:
        return 1
    idioms = words_of("denials", "none", "idioms", language=language)
    for size in (4, 3, 2):
        if " ".join(lows[n : n + size]) in idioms:
            return size
    for parts, kind in rows:
        size = len(parts)
        if n + size <= stop + (size > 1) and tuple(lows[n : n + size]) == parts:
            found.add(kind)
            return size
        # an adverb may stand inside: "is widely expected to"
        if (
            size > 1
            and n + 1 < len(lows)
            and lows[n + 1].endswith("ly")
            and (low, *lows[n + 2 : n + 1 + size]) == parts
        ):
            found.add(kind)
            return size + 1
    return 1
