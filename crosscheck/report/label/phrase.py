"""
The noun phrases around a claim's value, in its own words.

There is no parser here: a phrase begins behind a word that cannot belong to it and ends as `noun_phrase` says. A verb
that was taken for its first word ("to hike payments", "Oslo shoulders costs") is known by what stands before it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck.claims.concepts import concepts
from crosscheck.mentions.noun_phrase import noun_phrase
from crosscheck.mentions.words import WORD, is_plural, is_verb, known, lower
from crosscheck.report.label.words import is_nation, key, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

_POSSESSIVE = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s", "s'", "s\N{RIGHT SINGLE QUOTATION MARK}")
_LONGEST = 6  # words of a phrase with the one that is joined to it
_SENTENCE = 1200  # code points of a sentence that are looked at
_LIST = (",", " and ", " or ")  # what follows the first member of a list


@frozen
class Phrase:
    """
    A noun phrase, as printed.

    `head` is its head in small letters, `key` what that stands for, `keys` what the other words do. `plural` says
    whether the head is a plural. `start` and `end` count from the start of the sentence. `by` is where the word
    stands that ties it to a value, where that is another: "a fivefold increase in support".
    """

    words: str
    head: str
    key: str
    keys: frozenset[str]
    plural: bool
    start: int
    end: int
    by: tuple[int, int] | None = None

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.words.split())


@lru_cache(maxsize=1024)
def phrases(sentence: str) -> tuple[Phrase, ...]:
    """Return the noun phrases of a sentence in order, each also with the phrase that is joined to it."""
    text = " ".join(sentence[:_SENTENCE].split("\n"))
    low = lower(text)
    plain = _changed(list(_plain(text, low)), low)
    found: list[Phrase] = []
    for index, phrase in enumerate(plain):
        found += _shortened(phrase)
        behind = plain[index + 1] if index + 1 < len(plain) else None
        between = low[phrase.end : behind.start].split() if behind else []
        if behind and between and between[0] in wording().join and _only_determiners(between[1:]):
            joined = _joined(text, phrase, behind)
            if joined.length <= _LONGEST and not low.startswith(_LIST, behind.end):
                found.append(joined)
    return tuple(found)


def _changed(plain: list[Phrase], low: str) -> list[Phrase]:
    """Let what is said to rise or fall stand in for the rise: "increase in support"."""
    for index, (change, behind) in enumerate(pairwise(plain)):
        if concepts().family(change.key) == "change" and low[change.end : behind.start].split()[:1] in (
            ["in"],
            ["of"],
        ):
            plain[index + 1] = evolve(behind, by=(change.start, change.end))
    return plain


def _shortened(phrase: Phrase) -> Iterator[Phrase]:
    """Yield the phrase, unless it is a list, and what is left of it when its first words are dropped in turn."""
    if not _is_list(phrase.words):
        yield phrase
    start, words = phrase.start, phrase.words
    while (cut := words.find(" ")) > 0:
        start, words = start + cut + 1, words[cut + 1 :]
        if not _is_list(words):
            yield evolve(phrase, words=words, keys=_keys(words.rpartition(" ")[0]), start=start)


def _is_further(before: list[str]) -> bool:
    """Whether what follows is only one of several: "fees, wages and some expenses"."""
    if before and known().closed.get(before[-1]) == "determiner":
        before = before[:-1]
    return bool(before) and before[-1] in {"and", "or"}


def _is_list(words: str) -> bool:
    return bool({"and", "or"} & set(words.split()))


def _plain(text: str, low: str) -> Iterator[Phrase]:
    at = 0
    while match := WORD.search(text, at):
        at = match.end()
        if match.start() and text[match.start() - 1] == "-":  # the year of "25-year pact"
            continue
        found = noun_phrase(text, low, match.start(), len(text), many=True)
        if found is None:
            continue
        start = _first_noun(text, low, match.start(), found.end)
        at = max(at, found.end)
        if start is None or _is_further(low[: match.start()].split()[-2:]):
            continue
        words = text[start : found.end]
        head = words.split()[-1].lower()
        if is_verb(head) or head in known().adjectives:
            continue
        if head.strip(".,") in wording().empty or len(head) < 2 or is_nation(words.split()[-1]):
            continue
        yield Phrase(
            words=words,
            head=head,
            key=key(words.split()[-1]),
            keys=_keys(words[: -len(head)]),
            plural=is_plural(head),
            start=start,
            end=found.end,
        )


def _first_noun(text: str, low: str, start: int, end: int) -> int | None:
    """Return where the phrase begins once verbs and words that say nothing are stripped, None where none is left."""
    before = text[:start].rstrip().rsplit(" ", 1)[-1]
    at = start
    while at < end:
        match = WORD.match(low, at, end)
        if match is None:
            return at
        word = match[0]
        more = match.end() < end
        doing = is_verb(word) or (
            _does(before, text[at : match.end()])
            if word in known().both
            else before.lower() == "to" and not is_plural(word)
        )
        idle = word in wording().strip or word.partition("-")[0] in known().numbers or word.endswith("fold")
        if word.endswith(_POSSESSIVE) or idle or (doing and (more or not is_plural(word))):
            before = text[at : match.end()]
            at = match.end()
            while at < end and not text[at].isalnum():
                at += 1
            continue
        return at
    return None


def _does(before: str, word: str) -> bool:
    """Whether a word that is as often a noun is a verb here: behind "to", "which", a modal, a pronoun or a name."""
    plain = before.lower().strip("\"'")
    kind = known().closed.get(plain)
    if plain in {"to", "which", "that"} or kind in {"auxiliary", "pronoun"}:
        return True
    named = before[:1].isupper() and before[-1:].isalnum()
    return named and word.islower() and word.endswith("s")


def _only_determiners(words: list[str]) -> bool:
    return all(known().closed.get(word) == "determiner" for word in words)


def _keys(words: str) -> frozenset[str]:
    return frozenset(key(match[0]) for match in WORD.finditer(words))


def _joined(text: str, phrase: Phrase, behind: Phrase) -> Phrase:
    return Phrase(
        words=text[phrase.start : behind.end],
        head=phrase.head,
        key=phrase.key,
        keys=phrase.keys | behind.keys | {behind.key},
        plural=phrase.plural,
        start=phrase.start,
        end=behind.end,
        by=phrase.by,
    )
