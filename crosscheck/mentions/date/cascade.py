"""
The cascade: stages of patterns, each reading what the stage before has left (Abney 1996, finite-state cascades).

Only islands are read, runs of words that some pattern speaks of with at least one that can start a date. Within
an island the longest match wins, then the heavier rule, then the earlier one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from attrs import frozen

from crosscheck.mentions.date.grammar import TRIGGERS, stages
from crosscheck.mentions.date.notation import SPACE, names, translate
from crosscheck.mentions.date.surroundings import Surroundings
from crosscheck.mentions.date.vocabulary import OTHER, Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.mentions.date.parts import DateKind
    from crosscheck.mentions.date.rule import Rule

# A longer run of date words than this is no prose; it is cut there, so that the time grows with the text's length.
_LONGEST = 120
# Islands of which the matches are kept: the same shapes return again and again.
_KEPT = 16384


@frozen
class Phrase:
    """A date expression: its first token, the token after its last, its kind and what it says."""

    start: int
    end: int
    kind: DateKind
    value: Any


@frozen
class _Item:
    start: int
    end: int
    rule: Rule | None = None
    value: Any = None


@frozen
class _Compiled:
    rule: Rule
    pattern: re.Pattern[str]
    kept: tuple[tuple[str, str, str], ...]  # group of the expression, field, class


@frozen
class _Match:
    start: int
    end: int
    compiled: _Compiled
    kept: tuple[tuple[str, str, int], ...]  # field, class, place


@frozen
class _Grammar:
    words: Vocabulary
    stages: tuple[tuple[_Compiled, ...], ...]
    island: re.Pattern[str]
    trigger: re.Pattern[str]
    space: str


def tokenise(text: str) -> list[str]:
    """Split a text into words, figures, white space and single signs; nothing is left out."""
    return _tokens().findall(text)


def offsets(tokens: Sequence[str]) -> list[int]:
    """Return the place in the text where each token starts, and the text's length."""
    return list(accumulate(map(len, tokens), initial=0))


def phrases(tokens: Sequence[str], language: str) -> Iterator[Phrase]:
    """Yield the dates among the tokens of a text, in reading order."""
    grammar = _grammar(language)
    codes = grammar.words.write(tokens)
    for island in grammar.island.finditer(codes):
        run = island[0]
        if grammar.trigger.search(run):
            start = island.start() + len(run) - len(run.lstrip(grammar.space))
            yield from _read(grammar, language, run.strip(grammar.space), start, tokens)


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(r"\d+|[^\W\d_]+|\s+|[\W_]")


@cache
def _grammar(language: str) -> _Grammar:
    rules = stages(language)
    wanted = frozenset[str]().union(*(names(rule.pattern) for stage in rules for rule in stage))
    words = vocabulary(language, wanted)
    return _Grammar(
        words,
        tuple(tuple(_compile(rule, words) for rule in stage) for stage in rules),
        re.compile(f"[^{OTHER}]{{1,{_LONGEST}}}+"),
        re.compile("[" + "".join(words.signs(name) for name in TRIGGERS) + "]"),
        words.signs(SPACE),
    )


def _compile(rule: Rule, words: Vocabulary) -> _Compiled:
    expression, kept = translate(rule.pattern, words.signs)
    fields = tuple((group, group.partition("__")[0], kind) for group, kind in kept.items())
    return _Compiled(rule, re.compile(expression), fields)


def _read(
    grammar: _Grammar, language: str, codes: str, start: int, tokens: Sequence[str]
) -> Iterator[Phrase]:
    items = [_Item(at, at + 1) for at in range(start, start + len(codes))]
    for stage in range(len(grammar.stages)):
        taken: list[tuple[_Match, _Item]] = []
        for match in _matches(language, stage, codes):
            if any(match.start < other.end and other.start < match.end for other, _ in taken):
                continue
            item = _accepted(grammar, match, items, tokens)
            if item is not None:
                taken.append((match, item))
        for match, item in sorted(taken, key=lambda one: one[0].start, reverse=True):
            items[match.start : match.end] = [item]
            node = grammar.words.signs(match.compiled.rule.emits)[0]
            codes = codes[: match.start] + node + codes[match.end :]
    for item in items:
        if item.rule is not None and item.rule.kind is not None:
            yield Phrase(item.start, item.end, item.rule.kind, item.value)


@lru_cache(maxsize=_KEPT)
def _matches(language: str, stage: int, codes: str) -> tuple[_Match, ...]:
    found = []
    for order, compiled in enumerate(_grammar(language).stages[stage]):
        for match in compiled.pattern.finditer(codes):
            start, end = match.span()
            kept = tuple(
                (field, kind, match.start(group)) for group, field, kind in compiled.kept if match[group]
            )
            found.append(
                (start - end, -compiled.rule.weight, order, start, _Match(start, end, compiled, kept))
            )
    found.sort(key=lambda one: one[:4])
    return tuple(match for *_, match in found)


def _accepted(
    grammar: _Grammar, match: _Match, items: Sequence[_Item], tokens: Sequence[str]
) -> _Item | None:
    rule = match.compiled.rule
    start, end = items[match.start].start, items[match.end - 1].end
    if rule.guard is not None and not rule.guard(Surroundings(tokens, start, end)):
        return None
    said = {field: _value(grammar.words, kind, items[at], tokens) for field, kind, at in match.kept}
    value = rule.read(said)
    return None if value is None else _Item(start, end, rule, value)


def _value(words: Vocabulary, kind: str, item: _Item, tokens: Sequence[str]) -> Any:
    return item.value if item.rule is not None else words.value(kind, tokens[item.start])
