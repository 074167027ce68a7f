"""
The cascade: stages of patterns, each reading what the stage before has left (Abney 1996, finite-state cascades).

Only islands are read, runs of words that some pattern speaks of with at least one that can start a date. Within
an island the longest match wins, then the heavier rule, then the earlier one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from crosscheck.mentions.date.grammar import STAGES, TRIGGERS
from crosscheck.mentions.date.notation import SPACE, names, translate
from crosscheck.mentions.date.parts import Parts
from crosscheck.mentions.date.surroundings import Surroundings
from crosscheck.mentions.date.vocabulary import OTHER, Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.mentions.date.rule import Rule

# Longer runs of date words than this are no prose; they are cut, so that no table can cost more than its length.
_LONGEST = 200


@frozen
class Item:
    """A word or a phrase of an island: its tokens, and for a phrase its rule and what it says."""

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
class _Grammar:
    vocabulary: Vocabulary
    stages: tuple[tuple[_Compiled, ...], ...]
    island: re.Pattern[str]
    trigger: re.Pattern[str]


@cache
def _grammar(language: str) -> _Grammar:
    wanted = frozenset[str]().union(*(names(rule.pattern) for stage in STAGES for rule in stage))
    words = vocabulary(language, wanted)
    return _Grammar(
        words,
        tuple(tuple(_compile(rule, words) for rule in stage) for stage in STAGES),
        re.compile(f"[^{OTHER}]{{1,{_LONGEST}}}+"),
        re.compile("[" + "".join(words.signs(name) for name in TRIGGERS) + "]"),
    )


def _compile(rule: Rule, words: Vocabulary) -> _Compiled:
    expression, kept = translate(rule.pattern, words.signs)
    fields = tuple((group, group.partition("__")[0], kind) for group, kind in kept.items())
    return _Compiled(rule, re.compile(expression), fields)


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(r"\d+|[^\W\d_]+|\s+|[\W_]")


def tokenise(text: str) -> list[str]:
    """Split a text into words, figures, white space and single signs; nothing is left out."""
    return _tokens().findall(text)


def phrases(tokens: Sequence[str], language: str) -> Iterator[Item]:
    """Yield the dates among the tokens of a text, in reading order."""
    grammar = _grammar(language)
    codes = grammar.vocabulary.write(tokens)
    space = grammar.vocabulary.signs(SPACE)
    for island in grammar.island.finditer(codes):
        run = island[0]
        if not grammar.trigger.search(run):
            continue
        start = island.start() + len(run) - len(run.lstrip(space))
        yield from _read(grammar, language, run.strip(space), start, tokens)


def _read(grammar: _Grammar, language: str, codes: str, start: int, tokens: Sequence[str]) -> Iterator[Item]:
    items = [Item(at, at + 1) for at in range(start, start + len(codes))]
    for stage in range(len(grammar.stages)):
        taken: list[tuple[int, int, Item, str]] = []
        for first, last, compiled, groups in _candidates(language, stage, codes):
            if any(first < other_last and other_first < last for other_first, other_last, _, _ in taken):
                continue
            rule = compiled.rule
            around = Surroundings(tokens, items[first].start, items[last - 1].end)
            if rule.guard is not None and not rule.guard(around):
                continue
            said = {field: _value(grammar.vocabulary, kind, items[at], tokens) for field, kind, at in groups}
            value = rule.build(said) if rule.build else _parts(rule, said)
            if value is None:
                continue
            node = grammar.vocabulary.signs(rule.emits)[0]
            taken.append((first, last, Item(around.start, around.end, rule, value), node))
        for first, last, item, node in sorted(taken, key=lambda one: one[0], reverse=True):
            items[first:last] = [item]
            codes = codes[:first] + node + codes[last:]
    for item in items:
        if item.rule is not None and item.rule.kind is not None:
            yield item


@lru_cache(maxsize=16384)
def _candidates(
    language: str,
    stage: int,
    codes: str,
) -> tuple[tuple[int, int, _Compiled, tuple[tuple[str, str, int], ...]], ...]:
    found = []
    for order, compiled in enumerate(_grammar(language).stages[stage]):
        for match in compiled.pattern.finditer(codes):
            first, last = match.span()
            if first == last:
                continue
            groups = tuple(
                (field, kind, match.start(group))
                for group, field, kind in compiled.kept
                if match[group] is not None
            )
            found.append((first - last, -compiled.rule.weight, order, first, compiled, groups, last))
    found.sort(key=lambda one: one[:4])
    return tuple((first, last, compiled, groups) for *_, first, compiled, groups, last in found)


def _value(words: Vocabulary, kind: str, item: Item, tokens: Sequence[str]) -> Any:
    return item.value if item.rule is not None else words.value(kind, tokens[item.start])


def _parts(rule: Rule, said: dict[str, Any]) -> Parts | None:
    given = {"rule": rule.name, **rule.fixed, **said}
    if given.get("count") == "some":
        given |= {"count": None, "vague": True}
    return Parts(**given)


def offsets(tokens: Sequence[str]) -> list[int]:
    """Return the place in the text where each token starts, and the text's length."""
    places = [0]
    for token in tokens:
        places.append(places[-1] + len(token))
    return places
