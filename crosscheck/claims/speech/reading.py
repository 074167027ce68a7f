"""An article as the finders of attributions and denials read it: words by sentence, cues, names and quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from crosscheck.claims.speech.grammar import Grammar, grammar
from crosscheck.claims.speech.lists import Lists, lists
from crosscheck.claims.speech.quotations import Quotation, quotations
from crosscheck.mentions.cues import verbs
from crosscheck.mentions.cues_words import Words, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.mentions.cues import Verb
    from crosscheck.mentions.names import NameMention
    from crosscheck.text.sentence import Sentence
    from crosscheck.text.span import Span

LONGEST = 250  # words in a sentence


@define
class Reading:
    """
    The words of an article and where its sentences, cues and quotations are, all by number of word.

    `bounds[s]` are the first word of sentence `s` and the first after it; `cues[s]` the words in it that may report
    or deny and are no names, with their entries in `verbs`. `opens` and `closes` map the marks to their quotations.
    """

    text: str
    words: Words
    lows: list[str]
    sentences: Sequence[Sentence]
    bounds: list[tuple[int, int]]
    verbs: dict[int, Verb]
    cues: list[list[int]]
    quotations: list[Quotation]
    names: Sequence[NameMention]
    language: str
    grammar: Grammar
    lists: Lists
    opens: dict[int, Quotation] = field(init=False)
    closes: dict[int, Quotation] = field(init=False)
    _firsts: list[int] = field(init=False)
    _name_starts: list[int] = field(init=False)
    _full: dict[str, NameMention] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self.opens = {q.first - 1: q for q in self.quotations}
        self.closes = {q.last + 1: q for q in self.quotations}
        self._firsts = [q.first for q in self.quotations]
        self._name_starts = [name.span.start for name in self.names]
        for name in self.names:
            if name.text.lower().replace(".", "") == name.entity.replace(".", ""):
                self._full.setdefault(name.entity, name)
        self.cues = [[n for n in here if self.name_at(n) is None] for here in self.cues]

    def sentence_of(self, word: int) -> int:
        """Return the number of the sentence in which a word stands."""
        return bisect_right(self.bounds, (word, len(self.words) + 1)) - 1

    def name_at(self, word: int) -> NameMention | None:
        """Return the name that covers a word."""
        if word >= len(self.words):
            return None
        start = self.words.starts[word]
        n = bisect_right(self._name_starts, start) - 1
        return self.names[n] if n >= 0 and self.names[n].span.end > start else None

    def names_in(self, span: Span) -> Sequence[NameMention]:
        """Return the names that begin inside a span."""
        return self.names[
            bisect_left(self._name_starts, span.start) : bisect_left(self._name_starts, span.end)
        ]

    def full_name(self, name: NameMention) -> str:
        """Return the name in full, as it stands where the article introduces it."""
        return " ".join(self._full.get(name.entity, name).text.split())

    def quotation_at(self, word: int) -> Quotation | None:
        """Return the quotation inside which a word stands."""
        n = bisect_right(self._firsts, word) - 1
        return self.quotations[n] if n >= 0 and self.quotations[n].last >= word else None

    def quotations_in(self, first: int, last: int) -> Sequence[Quotation]:
        """Return the quotations that begin from word `first` to before word `last`."""
        return self.quotations[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def low(self, n: int) -> str:
        """Return word `n` in lower case, "" beyond the ends of the text."""
        return self.lows[n] if 0 <= n < len(self.lows) else ""

    def one_line(self, span: Span) -> str:
        """Return the words of a span on one line."""
        return " ".join(span.of(self.text).split())


def _bounded(sentences: Sequence[Sentence], split: Words) -> list[Sentence]:
    """Cut what is longer than any sentence, so that the work per word stays bounded whatever the text holds."""
    found: list[Sentence] = []
    for sentence in sentences:
        first, last = split.within(sentence.span)
        if last - first <= LONGEST:
            found.append(sentence)
            continue
        parts = (split.span(n, min(n + LONGEST, last) - 1) for n in range(first, last, LONGEST))
        found.extend(evolve(sentence, span=part) for part in parts)
    return found


def reading(
    text: str, sentences: Sequence[Sentence], names: Sequence[NameMention], language: str = "en"
) -> Reading:
    """Read an article."""
    split = words(text)
    lows = split.lows
    sentences = _bounded(sentences, split)
    bounds = [split.within(sentence.span) for sentence in sentences]
    known = verbs(language)
    cues = [[n for n in range(first, last) if lows[n] in known] for first, last in bounds]
    return Reading(
        text=text,
        words=split,
        lows=lows,
        sentences=sentences,
        bounds=bounds,
        verbs={n: known[lows[n]] for here in cues for n in here},
        cues=cues,
        quotations=list(quotations(split, sentences, bounds)),
        names=names,
        language=language,
        grammar=grammar(language),
        lists=lists(language),
    )
