"""An article as the finders of attributions and denials read it: words by sentence, cues and quotations."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from crosscheck.mentions.cues import verbs
from crosscheck.mentions.cues_words import CLOSING, OPENING, QUOTES, Words, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.mentions.cues import Verb
    from crosscheck.mentions.names import NameMention
    from crosscheck.text.sentence import Sentence
    from crosscheck.text.span import Span

LONGEST_QUOTATION = 400  # words; a mark never closed is taken for a stray one


@frozen
class Quotation:
    """A quotation from the word after its opening mark (`first`) to the word before its closing one (`last`)."""

    first: int
    last: int
    paragraph: int

    @property
    def size(self) -> int:
        """The number of words."""
        return self.last - self.first + 1


@define
class Reading:
    """
    The words of an article and where its sentences, cues and quotations are, all by number of word.

    `bounds[s]` are the first word of sentence `s` and the first after it. `cues[s]` are the numbers of the words in
    it that may report or deny. `quoted` maps each opening and closing mark to its quotation.
    """

    text: str
    words: Words
    sentences: Sequence[Sentence]
    bounds: list[tuple[int, int]]
    verbs: dict[int, Verb]
    cues: list[list[int]]
    quotations: list[Quotation]
    opens: dict[int, Quotation]
    closes: dict[int, Quotation]
    names: Sequence[NameMention]
    language: str
    _name_starts: list[int] = field(factory=list)

    @property
    def lows(self) -> list[str]:
        """The words in lower case."""
        return self.words.lows

    def sentence_of(self, word: int) -> int:
        """Return the number of the sentence in which a word stands."""
        return bisect_right(self.bounds, (word, len(self.words) + 1)) - 1

    def name_at(self, word: int) -> NameMention | None:
        """Return the name that covers a word."""
        start = self.words.starts[word]
        n = bisect_right(self._name_starts, start) - 1
        if n >= 0 and self.names[n].span.end > start:
            return self.names[n]
        return None

    def names_in(self, span: Span) -> list[NameMention]:
        """Return the names inside a span."""
        n = bisect_right(self._name_starts, span.start - 1)
        found = []
        while n < len(self.names) and self.names[n].span.start < span.end:
            found.append(self.names[n])
            n += 1
        return found

    def quotation_at(self, word: int) -> Quotation | None:
        """Return the quotation inside which a word stands."""
        n = bisect_right([q.first for q in self.quotations], word) - 1
        if n >= 0 and self.quotations[n].last >= word:
            return self.quotations[n]
        return None


def reading(text: str, sentences: Sequence[Sentence], names: Sequence[NameMention], language: str = "en") -> Reading:
    """Read an article."""
    split = words(text)
    bounds = [split.within(s.span) for s in sentences]
    known = verbs(language)
    cues: list[list[int]] = []
    found: dict[int, Verb] = {}
    for first, last in bounds:
        here = [n for n in range(first, last) if split.lows[n] in known]
        for n in here:
            found[n] = known[split.lows[n]]
        cues.append(here)
    quotations = _quotations(split, sentences, bounds)
    return Reading(
        text=text,
        words=split,
        sentences=sentences,
        bounds=bounds,
        verbs=found,
        cues=cues,
        quotations=quotations,
        opens={q.first - 1: q for q in quotations},
        closes={q.last + 1: q for q in quotations},
        names=names,
        language=language,
        name_starts=[n.span.start for n in names],
    )


def _quotations(split: Words, sentences: Sequence[Sentence], bounds: list[tuple[int, int]]) -> list[Quotation]:
    """
    Pair the quotation marks.

    A quotation left open at the end of a paragraph ends there when the next paragraph opens anew, as printers do;
    otherwise it runs on to the next closing mark, if one comes before another opening mark.
    """
    found: list[Quotation] = []
    opened: int | None = None
    paragraph = -1
    for sentence, (first, last) in zip(sentences, bounds, strict=True):
        if sentence.paragraph != paragraph:
            if opened is not None and (first - opened > LONGEST_QUOTATION or _reopens(split, opened, first, last)):
                if first - 1 > opened and first - opened < LONGEST_QUOTATION:
                    found.append(Quotation(opened + 1, first - 1, paragraph))
                opened = None
            paragraph = sentence.paragraph
        for n in range(first, last):
            low = split.lows[n]
            if low not in QUOTES:
                continue
            if opened is None and (low in OPENING or low == '"') and not (low == "‘" and _is_elision(split, n)):
                opened = n
            elif opened is not None and _closes(split, opened, n) and n > opened + 1:
                found.append(Quotation(opened + 1, n - 1, paragraph))
                opened = None
            elif opened is not None and low in OPENING and split.lows[opened] == low:
                opened = n
    if opened is not None and len(split) - opened < LONGEST_QUOTATION and len(split) - 1 > opened:
        found.append(Quotation(opened + 1, len(split) - 1, paragraph))
    return found


def _reopens(split: Words, opened: int, first: int, last: int) -> bool:
    """Whether the quotation opened before ends with its paragraph: the next one opens anew, or nothing closes it."""
    if split.lows[first] in QUOTES or (last - first > 1 and split.lows[first + 1] in OPENING):
        return True
    for n in range(first, min(first + LONGEST_QUOTATION, len(split))):
        low = split.lows[n]
        if low in OPENING:
            return True
        if _closes(split, opened, n):
            # a straight mark closes when a space or another mark follows, or a comma or full stop precedes
            after = split.text[split.ends[n] : split.ends[n] + 1]
            return low == '"' and not (after in {"", " ", "\n", ",", "."} or split.lows[n - 1] in {",", ".", "?", "!"})
    return True


def _closes(split: Words, opened: int, n: int) -> bool:
    mark, low = split.lows[opened], split.lows[n]
    if mark == '"':
        return low == '"'
    if mark == "‘":
        return low == "’" or split.text[split.starts[n]] == "’"
    if mark == "“":
        return low in {"”", '"'}
    return low in CLOSING


def _is_elision(split: Words, n: int) -> bool:
    end = split.ends[n]
    return split.text[end : end + 2].isdigit()
