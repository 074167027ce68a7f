"""
The cascade: stages of patterns, each reading what the stage before has left (Abney 1996, finite-state cascades).

Only islands are read, runs of words that some pattern speaks of around one that can start a date. Within an island
the longest match wins, then the heavier rule, then the earlier one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import evolve, frozen

from crosscheck.mentions.date.grammar import TRIGGERS, stages
from crosscheck.mentions.date.notation import SPACE, names, needs, translate
from crosscheck.mentions.date.surroundings import Surroundings
from crosscheck.mentions.date.vocabulary import OTHER, Vocabulary, vocabulary
from crosscheck.mentions.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.mentions.date.parts import DateKind
    from crosscheck.mentions.date.rule import Rule

# Tokens read to either side of a word that can start a date; of a longer run, which is no prose, what ends within
# the margin is read again with what follows, so that the time grows with the text's length and nothing is cut.
_WIDEST = 120
_MARGIN = 40
# Islands of which the matches are kept: the same shapes return again and again.
_KEPT = 16384


class Phrase(NamedTuple):
    """A date expression: its first token, the token after its last, its kind and what it says."""

    start: int
    end: int
    kind: DateKind
    value: Any


class _Item(NamedTuple):
    """A word or phrase of an island: its tokens, and for a phrase the rule that found it and what it says."""

    start: int
    end: int
    rule: Rule | None = None
    value: Any = None


@frozen(eq=False)
class _Compiled:
    rule: Rule
    pattern: re.Pattern[str]
    kept: tuple[tuple[str, str, str], ...]  # group of the expression, field, class
    needs: tuple[frozenset[str], ...]  # sets of signs: what matches has one of each


@frozen(eq=False)
class _Match:
    start: int
    end: int
    compiled: _Compiled
    kept: tuple[tuple[str, str, int], ...]  # field, class, place


@frozen(eq=False)
class _Step:
    """One match of a plan: its tokens within the island, and for each field where its value stands."""

    rule: Rule
    start: int
    end: int
    kept: tuple[tuple[str, str, int, int], ...]  # field, class, token, or the step whose value it is
    final: bool = False


@frozen
class _Grammar:
    words: Vocabulary
    stages: tuple[tuple[_Compiled, ...], ...]
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
    done = 0  # tokens read so far
    for trigger in grammar.trigger.finditer(codes):
        at = trigger.start()
        if at < done:
            continue
        first, last = max(done, at - _WIDEST), min(at + _WIDEST, len(codes))
        start = codes.rfind(OTHER, first, at) + 1 or first
        end = codes.find(OTHER, at, last)
        whole = end >= 0 or last == len(codes)
        done = end if end >= 0 else last
        for phrase in _island(grammar, language, codes, start, done, tokens):
            if not whole and phrase.end > last - _MARGIN:
                done = phrase.start  # it may be cut short: read it again with what follows
                break
            yield phrase


def _island(
    grammar: _Grammar, language: str, codes: str, start: int, end: int, tokens: Sequence[str]
) -> Iterator[Phrase]:
    run = codes[start:end]
    start += len(run) - len(run.lstrip(grammar.space))
    run = run.strip(grammar.space)
    plan = _plan(language, run)
    if plan:
        found = _follow(grammar, plan, start, tokens)
        yield from _read(grammar, language, run, start, tokens) if found is None else found


@cache
def _tokens() -> re.Pattern[str]:
    # The first alternative is the last one for the scripts of most news, and half as slow.
    return re.compile(r"[a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+|\s+|\d+|[\W_]|[^\W\d_]+")


@cache
def _grammar(language: str) -> _Grammar:
    rules = stages(language)
    wanted = frozenset[str]().union(*(names(rule.pattern) for stage in rules for rule in stage))
    words = vocabulary(language, wanted)
    return _Grammar(
        words,
        tuple(tuple(_compile(rule, words) for rule in stage) for stage in rules),
        re.compile("[" + "".join(words.signs(name) for name in TRIGGERS) + "]"),
        words.signs(SPACE),
    )


def _compile(rule: Rule, words: Vocabulary) -> _Compiled:
    expression, kept = translate(rule.pattern, words.signs)
    fields = tuple((group, group.partition("__")[0], kind) for group, kind in kept.items())
    return _Compiled(rule, lazy(expression), fields, needs(expression))


@lru_cache(maxsize=_KEPT)
def _plan(language: str, codes: str) -> tuple[_Step, ...]:
    """Return the steps that read an island whose shape is known, if no guard refuses one."""
    grammar = _grammar(language)
    items: list[tuple[int, int, int]] = [(at, at + 1, -1) for at in range(len(codes))]  # start, end, step
    steps: list[_Step] = []
    for stage in range(len(grammar.stages)):
        taken: list[_Match] = []
        for match in _matches(language, stage, codes):
            if not any(match.start < other.end and other.start < match.end for other in taken):
                taken.append(match)
        taken.sort(key=lambda one: one.start, reverse=True)
        first = len(steps)
        for match in taken:
            kept = tuple([(field, kind, items[at][0], items[at][2]) for field, kind, at in match.kept])
            start, end = items[match.start][0], items[match.end - 1][1]
            steps.append(_Step(match.compiled.rule, start, end, kept))
        for step, match in enumerate(taken, first):  # from right to left, so that the places on the left stay
            items[match.start : match.end] = [(steps[step].start, steps[step].end, step)]
            node = grammar.words.signs(match.compiled.rule.emits)[0]
            codes = codes[: match.start] + node + codes[match.end :]
    last = {step for _, _, step in items}
    return tuple(
        evolve(step, final=at in last and step.rule.kind is not None) for at, step in enumerate(steps)
    )


def _follow(
    grammar: _Grammar, plan: tuple[_Step, ...], first: int, tokens: Sequence[str]
) -> list[Phrase] | None:
    """Read an island by its plan; None where a guard refuses a step and it must be read anew."""
    values: list[Any] = []
    found = []
    value_of = grammar.words.value
    for step in plan:
        rule, start, end = step.rule, first + step.start, first + step.end
        if rule.guard is not None and not rule.guard(Surroundings(tokens, start, end)):
            return None
        said = _said(
            rule,
            tuple(
                [
                    (field, value_of(kind, tokens[first + at]) if before < 0 else values[before])
                    for field, kind, at, before in step.kept
                ]
            ),
        )
        if said is None:
            return None
        values.append(said)
        if step.final and rule.kind is not None:
            found.append(Phrase(start, end, rule.kind, said))
    found.sort(key=attrgetter("start"))
    return found


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
    signs = frozenset(codes)
    for order, compiled in enumerate(_grammar(language).stages[stage]):
        if any(map(signs.isdisjoint, compiled.needs)):
            continue
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
    said = tuple([(field, _value(grammar.words, kind, items[at], tokens)) for field, kind, at in match.kept])
    value = _said(rule, said)
    return None if value is None else _Item(start, end, rule, value)


@lru_cache(maxsize=_KEPT)
def _said(rule: Rule, said: tuple[tuple[str, Any], ...]) -> Any:
    """Return what a rule makes of the same words; values are frozen, so that they can be shared."""
    return rule.read(dict(said))


def _value(words: Vocabulary, kind: str, item: _Item, tokens: Sequence[str]) -> Any:
    return item.value if item.rule is not None else words.value(kind, tokens[item.start])
