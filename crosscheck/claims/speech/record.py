"""What has been found so far in an article, and how an attribution is made of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, evolve, field

from crosscheck.claims.attribution import Attribution
from crosscheck.claims.factuality import Factuality
from crosscheck.claims.modality import Modality, of_clause
from crosscheck.claims.speech.speakers import Speakers
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from crosscheck.claims.speech.reading import Reading
    from crosscheck.claims.speech.sources import Source

_NOT = {Factuality.CERTAIN: Factuality.DENIED, Factuality.PROBABLE: Factuality.PROBABLY_NOT}


@define
class Record:
    """
    The attributions of one article, as they are found.

    `here` holds the cues of the sentence in hand with their sources, `tails` where it goes on after "..., X said";
    `deniers` who denies, by the number of the denying verb; `claimed` the first words of the quotations that have a
    source.
    """

    reading: Reading
    speakers: Speakers = field(init=False)
    found: list[Attribution] = field(factory=list)
    here: list[tuple[int, Source]] = field(factory=list)
    tails: list[int] = field(factory=list)
    deniers: dict[int, Source] = field(factory=dict)
    claimed: set[int] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        self.speakers = Speakers(self.reading)

    def begin(self) -> None:
        """Begin a sentence."""
        self.here, self.tails = [], []

    def say(
        self, source: Source, cue: tuple[int, int], content: Span, verb: Factuality = Factuality.CERTAIN
    ) -> None:
        """Record that the source says the content, with the cue from one word to another."""
        self.add(source, cue, content, self.stance(content, verb))
        self.here.append((cue[0], source))
        self.claimed.update(q.first for q in self.reading.quotations_in(*self.reading.words.within(content)))

    def stance(self, content: Span, verb: Factuality) -> Factuality:
        """Combine what the verb does with how the first clause of the content is meant."""
        if verb in {Factuality.DENIED, Factuality.UNDERSPECIFIED}:
            return verb
        meant = of_clause(self.reading.words, content, self.reading.language)
        if meant is Modality.NEGATED:
            return _NOT.get(verb, Factuality.POSSIBLY_NOT)
        return Factuality.POSSIBLE if meant in {Modality.POSSIBLE, Modality.CONDITIONAL} else verb

    def add(self, source: Source | None, cue: tuple[int, int], content: Span, factuality: Factuality) -> None:
        """Record an attribution; its span runs over what of source, cue and content stands in the cue's sentence."""
        reading = self.reading
        cue_span = reading.words.span(*cue)
        sentence = reading.sentences[reading.sentence_of(cue[0])].span
        parts = [cue_span, content] if source is None else [cue_span, content, source.span]
        inside = [part for part in parts if part.overlaps(sentence)]
        start = max(min(part.start for part in inside), sentence.start)
        span = Span(start, min(max(part.end for part in inside), sentence.end))
        self.found.append(
            Attribution(
                span=span,
                text=span.of(reading.text),
                source=source.name if source else None,
                source_span=source.span if source else None,
                cue=reading.one_line(cue_span),
                cue_span=cue_span,
                content=content,
                factuality=factuality,
            )
        )

    def credit(self, origin: Source) -> None:
        """Give the last statement of this sentence its own source ("citing officials")."""
        made = self.found[-1]
        span = Span(min(made.span.start, origin.span.start), max(made.span.end, origin.span.end))
        self.found[-1] = evolve(made, origin=origin.name, span=span, text=span.of(self.reading.text))
