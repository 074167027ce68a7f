"""
Words: closed classes, verbs, plurals and light noun phrases, from `data/lang/<language>/{words,nouns}.toml`.

There is no tagger here: a noun phrase is what stands between a figure and the first word that cannot belong to
it. All functions take lower-case words unless they say otherwise.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_VOWELS = "aeiou"
_DOUBLED = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$").search


def lower(text: str) -> str:
    """Lower-case `text` without changing its length, so that offsets hold ("İ" alone would grow)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def alternation(words: Iterable[str]) -> str:
    """
    Return a regular expression for any of `words`, longest first, folded into a prefix tree.

    The tree makes the time to find or miss a word independent of how many words there are.
    """
    tree: dict[str, object] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})  # type: ignore[assignment]
        node[""] = None
    return _branch(tree)


def _branch(node: dict[str, object]) -> str:
    ends = "" in node
    parts = [re.escape(c) + _branch(n) for c, n in sorted(node.items()) if c]  # type: ignore[arg-type]
    if not parts:
        return ""
    if len(parts) == 1 and not ends:
        return parts[0]
    return f"(?:{'|'.join(parts)})" + ("?" if ends else "")


@cache
def closed(language: str = "en") -> Mapping[str, str]:
    """Return word -> closed class ("determiner", "preposition", "pronoun", "auxiliary" ...)."""
    classes = lexicon.table("words", language)["closed"]
    return {word: name for name, words in classes.items() for word in words}


@frozen
class Verbs:
    """Verb forms: those that are nothing else, and those that are nouns as well."""

    sure: frozenset[str]
    both: frozenset[str]


def inflect(base: str) -> tuple[str, str, str]:
    """Return the -s, -ed and -ing forms of a regular verb."""
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("ee"):
        return base + "s", base + "d", base + "ing"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    ending = "es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"
    stem = base + base[-1] if _DOUBLED(base) else base
    return base + ending, stem + "ed", stem + "ing"


@cache
def verbs(language: str = "en") -> Verbs:
    """Return all verb forms of the lexicon."""
    data = lexicon.table("words", language)
    nouns = set(data["verbs"]["both"])
    sure: set[str] = set(data["irregular"]["past"]) | set(data["irregular"]["participle"])
    both: set[str] = set()
    for base in {*data["verbs"]["regular"], *nouns}:
        third, past, gerund = inflect(base)
        (both if base in nouns else sure).update((base, third))
        sure.update((past, gerund, base + "ed", base + "ing"))
    return Verbs(frozenset(sure - both), frozenset(both))


def is_verb(word: str, language: str = "en") -> bool:
    """Whether the word is a verb form that is not as often a noun."""
    return word in verbs(language).sure


@frozen
class Nouns:
    """What is known of nouns: irregular plurals, false plurals, people and designators."""

    plurals: Mapping[str, str]
    no_plural: frozenset[str]
    persons: frozenset[str]
    endings: tuple[str, ...]
    strong: frozenset[str]
    weak: frozenset[str]
    scores: frozenset[str]
    versus: frozenset[str]
    money: frozenset[str]
    heads: frozenset[str]


@cache
def nouns(language: str = "en") -> Nouns:
    """Return the noun tables of a language."""
    data = lexicon.table("nouns", language)
    persons = set(data["persons"])
    return Nouns(
        plurals=data["plurals"],
        no_plural=frozenset(data["singular_s"]["words"]),
        persons=frozenset(persons - set(data["not_persons"])),
        endings=tuple(data["person_endings"]),
        strong=frozenset(data["designators"]["strong"]),
        weak=frozenset(data["designators"]["weak"]),
        scores=frozenset(data["designators"]["scores"]),
        versus=frozenset(data["designators"]["versus"]),
        money=frozenset(data["topics"]["money"]),
        heads=frozenset(data["people_before"]["heads"]),
    )


@cache
def singular(word: str, language: str = "en") -> str:
    """Return the singular of a noun; a word that is no plural comes back as it is."""
    known = nouns(language)
    if word in known.plurals:
        return known.plurals[word]
    if (
        word in known.no_plural
        or not word.endswith("s")
        or word.endswith(("ss", "us", "is"))
        or len(word) <= 3
    ):
        return word
    for ending in known.endings:
        if word.endswith(ending) and len(word) > len(ending):
            return word[:-1] if ending.endswith("s") else word
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "zzes", "sses")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str, language: str = "en") -> bool:
    """Whether the word looks like a plural noun."""
    known = nouns(language)
    if word in known.plurals:
        return True
    if word.endswith(("men", "women", "children", "people")):
        return True
    return (
        word.endswith("s")
        and len(word) > 3
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in known.no_plural
    )


@cache
def is_person(noun: str, language: str = "en") -> bool:
    """Whether the noun, in the singular or plural, names people."""
    known = nouns(language)
    if noun in known.persons or singular(noun, language) in known.persons:
        return True
    return noun.endswith(known.endings) and noun not in {
        "list",
        "exist",
        "human",
        "specimen",
        "specimens",
        "regimen",
    }


# a word with inner apostrophes, hyphens and the points of "U.S."
WORD = re.compile(r"(?:[^\W\d_]\.){2,6}|[^\W\d_][\w'’]{0,40}(?:-\w[\w'’]{0,40}){0,4}|&")


@frozen
class NounPhrase:
    """Where a counted noun stands, in code points of the text, and its head in the singular."""

    start: int
    end: int
    head: str
    plural: bool


# between two words of a phrase: one space or line break; an opening quote may follow it
_GAP = re.compile(r"[ \u00a0\t]{1,2}(?:\n[ \t]?)?[\"“‘']?|\n(?=[a-z])")


def noun_phrase(  # noqa: C901, PLR0912  (one pass over the words, a case for each sort of word)
    text: str,
    low: str,
    pos: int,
    end: int,
    *,
    one: bool = False,
    attributive: bool = False,
    language: str = "en",
) -> NounPhrase | None:
    """
    Read the noun phrase that begins at `pos` (after the gap) and ends before `end`.

    `one` says that the figure is one, so that a singular ends the phrase; `attributive` that the figure is an
    adjective ("five-year"), so that the head is the last noun of the run whatever its number.
    """
    shut, verb = closed(language), verbs(language)
    start = at = pos
    head_at = head_end = -1
    head = ""
    plural = False
    count = 0
    participle = False
    while count < 8:
        match = WORD.match(text, at, end)
        if match is None:
            break
        word = low[at : match.end()]
        nxt = match.end()
        bare = word[:-2] if word.endswith(("'s", "’s")) else word
        if word in shut and text[at:nxt] not in {"US", "U.S."}:
            break
        if bare is not word and count and plural:
            break
        if word.endswith("ly") and (
            plural
            or word
            not in {
                "family",
                "elderly",
                "early",
                "daily",
                "weekly",
                "monthly",
                "yearly",
                "only",
                "likely",
                "friendly",
                "assembly",
                "monopoly",
                "supply",
                "ally",
                "reply",
                "jelly",
                "lily",
                "italy",
                "anomaly",
                "butterfly",
                "fly",
            }
        ):
            break
        is_pl = is_plural(word, language)
        if plural:
            # after a plural only another plural that is no verb goes on ("12 sports fans")
            if (
                is_pl
                and word not in verb.sure
                and (word not in verb.both or _ends(text, nxt))
                and text[head_at].islower() == text[at].islower()
                and word.endswith("s")
                and head not in {"people", "men", "women", "children", "troops"}
            ):
                head, head_at, head_end = word, at, nxt
                count += 1
            break
        if word in verb.sure and not is_pl:
            if (
                count == 0
                and word.endswith(("ed", "ing"))
                or word
                in {
                    "known",
                    "stolen",
                    "broken",
                    "hidden",
                    "born",
                    "shot",
                    "hurt",
                    "lost",
                    "unknown",
                    "burst",
                    "frozen",
                    "proven",
                    "wound",
                    "left",
                }
                and count == 0
            ):
                participle = True  # "12 arrested demonstrators", or "12 arrested" when no noun follows
                head, head_at, head_end = word, at, nxt
            else:
                break
        else:
            if participle and not is_pl and word in verb.both:
                break
            if text[at].isupper() and attributive and count:
                pass
            head, head_at, head_end = word, at, nxt
            participle = False
            if is_pl and bare is word and text[at:nxt] not in {"US"}:
                plural = True
                if one:
                    plural = True
            elif one and not attributive and word not in verb.both and count >= 2:
                count += 1
                at = nxt
                gap = _GAP.match(text, at, end)
                if gap is None:
                    break
                at = gap.end()
                continue
        count += 1
        gap = _GAP.match(text, nxt, end)
        if gap is None:
            break
        at = gap.end()
    if head_at < 0:
        return None
    return NounPhrase(start, head_end, singular(head.rstrip("'’"), language), plural)


def _ends(text: str, pos: int) -> bool:
    return pos >= len(text) or text[pos] in ".,;:!?)\n"
