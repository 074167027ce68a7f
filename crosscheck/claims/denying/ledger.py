"""The denials found in an article, with who denies and who made the claim that is denied."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import define, field

from crosscheck.claims.denial import Denial, DenialKind
from crosscheck.claims.speech.sources import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from crosscheck.claims.attribution import Attribution
    from crosscheck.claims.speech.reading import Reading
    from crosscheck.mentions.names import NameMention
    from crosscheck.text.span import Span

FAR = 2500  # letters back to who made the claim that is denied, where he is named
NEAR = 500  # the same where he is not

_ORDER = {DenialKind.PROPOSITION: 0, DenialKind.REPORT: 1, DenialKind.EVENT: 2}


@define
class Ledger:
    """What is denied, entry by entry; it knows the attributions of the article by their place."""

    reading: Reading
    attributions: Sequence[Attribution]
    found: list[Denial] = field(factory=list)
    _made: dict[int, Attribution] = field(init=False)
    _around: dict[int, list[Attribution]] = field(init=False, factory=dict)
    _starts: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        reading = self.reading
        self._made = {a.cue_span.start: a for a in self.attributions}
        self._starts = [a.cue_span.start for a in self.attributions]
        for made in self.attributions:
            first, last = reading.words.within(made.content)
            for number in range(reading.sentence_of(first), reading.sentence_of(max(first, last - 1)) + 1):
                self._around.setdefault(number, []).append(made)

    def denials(self) -> tuple[Denial, ...]:
        """Return the denials in the order of the text, without those that overlap one of a surer kind."""
        taken: set[int] = set()
        kept: list[Denial] = []
        for denial in sorted(self.found, key=lambda d: (_ORDER[d.kind], d.span.start)):
            inside = range(*self.reading.words.within(denial.span))
            if taken.isdisjoint(inside):
                taken.update(inside)
                kept.append(denial)
        return tuple(sorted(kept, key=lambda d: d.span.start))

    def said_at(self, v: int) -> Source | None:
        """Return the source of the attribution whose cue begins at word `v`."""
        made = self._made.get(self.reading.words.starts[v])
        return _source(made, v) if made is not None else None

    def is_said(self, v: int) -> bool:
        """Whether an attribution has its cue at word `v`."""
        return self.reading.words.starts[v] in self._made

    def said_before(self, v: int) -> Source | None:
        """Return the source of the last cue before word `v` in its sentence."""
        start = self.reading.words.starts[v]
        here = self._around.get(self.reading.sentence_of(v), ())
        before = [a for a in here if a.cue_span.start < start and a.source]
        return _source(before[-1], v) if before else None

    def speaker(self, n: int) -> Source | None:
        """Return who says what stands at word `n`: the innermost attribution around it."""
        at = self.reading.words.span(n, n)
        here = self._around.get(self.reading.sentence_of(n), ())
        around = [a for a in here if a.source is not None and a.content.contains(at)]
        return _source(min(around, key=lambda a: len(a.content)), n) if around else None

    def make(
        self,
        kind: DenialKind,
        cue: tuple[int, int],
        content: tuple[int, int],
        source: Source | None,
        noun: str | None = None,
    ) -> None:
        """Record that the content, from one word to another, is denied by the cue."""
        words = self.reading.words
        span = words.span(min(cue[0], content[0]), max(content[1], cue[1]))
        self.append(kind, span, words.span(*cue), words.span(*content), source, noun=noun)

    def report(
        self, span: tuple[int, int], claim: tuple[int, int], source: Source | None, *, cue: int
    ) -> None:
        """Record that a claim is denied: the clause, the words from which to which the claim is named, the cue."""
        words = self.reading.words
        first, last = min(span[0], claim[0]), max(span[1], claim[1])
        cue_span = words.span(cue, max(span[1], cue))
        cited = self._cited(claim, source)
        noun = self.reading.lows[claim[1]]
        clause = words.span(first, last)
        self.append(DenialKind.REPORT, clause, cue_span, words.span(*claim), source, noun=noun, cited=cited)

    def _cited(self, claim: tuple[int, int], source: Source | None) -> Attribution | None:
        """Return the statement that is denied: of the source named with the claim, of an outlet, or the latest."""
        reading = self.reading
        start = reading.words.starts[claim[0]]
        low = bisect_left(self._starts, start - FAR)
        before = [
            a for a in self.attributions[low : bisect_left(self._starts, start)] if a.content.end <= start
        ]
        others = [a for a in before if a.source and not (source and a.source == source.name)]
        affirmed = [a for a in others if not a.factuality.negative]
        inside = reading.names_in(reading.words.span(*claim))
        named = {name.entity for name in inside if name.kind != "demonym"}
        if named:
            return self._latest(affirmed, lambda name: name.entity in named)
        if reading.lows[claim[1]] in reading.grammar.reports:
            told = self._latest(affirmed, lambda name: name.kind == "outlet")
            if told is not None:
                return told
        near = [a for a in before if start - a.content.end <= NEAR]
        if near and source and near[-1].source == source.name and near[-1].factuality.negative:
            return None  # "disputed the claim ... That is not true": he says it again
        return affirmed[-1] if affirmed and start - affirmed[-1].content.end <= NEAR else None

    def _latest(self, made: Sequence[Attribution], fits: Callable[[NameMention], bool]) -> Attribution | None:
        """Return the latest statement with a name that fits in its source."""
        for one in reversed(made):
            if one.source_span is not None and any(
                fits(name) for name in self.reading.names_in(one.source_span)
            ):
                return one
        return None

    def append(
        self,
        kind: DenialKind,
        span: Span,
        cue: Span,
        content: Span,
        source: Source | None,
        *,
        noun: str | None = None,
        cited: Attribution | None = None,
    ) -> None:
        """Record a denial by its spans."""
        text = self.reading.text
        self.found.append(
            Denial(
                kind=kind,
                span=span,
                text=span.of(text),
                cue=cue.of(text),
                cue_span=cue,
                content=content,
                source=source.name if source else None,
                source_span=source.span if source else None,
                noun=noun,
                cited=cited.source if cited else None,
                cited_content=cited.content if cited else None,
            )
        )


def _source(made: Attribution, n: int) -> Source:
    """Return the source of an attribution as found at word `n`."""
    return Source(made.source_span or made.cue_span, made.source or "", n, n)
