"""The small words of the language by what they do in a sentence: sources and clauses are read by them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import field, fields, frozen

from crosscheck import lexicon
from crosscheck.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Sequence

Words = frozenset[str]


@frozen(kw_only=True)
class Grammar:
    """
    The lists of `grammar.toml`, where each is described.

    `auxiliaries` are the forms of be, have and do that can be a clause's verb; `finite` those and the modals: words
    that are the finite verb of a clause, or begin it; `pronouns` all that stand for a noun.
    """

    be: Words
    have: Words
    do: Words
    modals: Words
    bare: Words
    pasts: Words
    participles: Words
    relatives: Words
    subordinators: Words
    prepositions: Words
    determiners: Words
    subjects: Words
    pointers: Words
    days: Words
    hours: Words
    times: Words
    negations: Words
    nobody: Words
    before_verb: Words
    leading: Words
    asides: Words
    ago: Words
    actors: Words
    headline_sayers: Words
    women: Words
    men: Words
    clear: Words
    nouns_too: Words
    before_noun: Words
    tails: Words
    trailers: Words
    texts: Words
    then: Words
    new_clause: Words
    spoken: Words
    no_noun: Words
    relative_pronouns: Words
    rushes: Words
    alone: Words
    degrees: Words
    reports: Words
    figures: Words
    held: Words
    inside: Words
    between: Words
    questions: Words
    states: Words
    owns: Words
    auxiliaries: Words = field(init=False)
    finite: Words = field(init=False)
    pronouns: Words = field(init=False)

    @auxiliaries.default
    def _auxiliaries(self) -> Words:
        return (self.be | self.have | self.do) - self.bare

    @finite.default
    def _finite(self) -> Words:
        return self.auxiliaries | self.modals

    @pronouns.default
    def _pronouns(self) -> Words:
        return self.subjects | self.pointers

    def is_negated(self, lows: Sequence[str]) -> bool:
        """Whether a negating word is among `lows`."""
        return any(low in self.negations or low.endswith("n't") for low in lows)

    def is_past(self, low: str) -> bool:
        """Whether the word looks like a past form."""
        return low in self.pasts or (low.endswith("ed") and len(low) > 3)

    def has_verb(self, lows: Sequence[str]) -> bool:
        """
        Whether a finite verb seems to stand among `lows`.

        That is an auxiliary, or a past form that is not the first word.
        """
        return any(low in self.finite or (n > 0 and self.is_past(low)) for n, low in enumerate(lows))


@cache
def grammar(language: str = "en") -> Grammar:
    """Return the small words of one language. Raises LexiconError where the table lacks a list or has another."""
    table = lexicon.table("grammar", language)
    wanted = {one.name for one in fields(Grammar) if one.init}
    if table.keys() != wanted:
        path = lexicon.DATA / "lang" / language / "grammar.toml"
        raise LexiconError(path, f"lists missing or unknown: {', '.join(sorted(wanted ^ table.keys()))}")
    return Grammar(**{name: frozenset(words) for name, words in table.items()})
