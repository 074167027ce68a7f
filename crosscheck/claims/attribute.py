"""
Who says what, after the Penn Attribution Relations Corpus: source, cue and content.

Each sentence is read at its cues only. A reporting verb has its source on the left ("X said that ...") or, after what
is said, on either side ("..., X said", "..., said X"); quotations without a cue belong to whoever spoke last in
the same breath. Nested attributions are entries of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.attribution import Attribution
from crosscheck.claims.denial import DenialKind
from crosscheck.claims.denying.denier import Denier
from crosscheck.claims.factuality import Factuality
from crosscheck.claims.speech.article import speech
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.claims.denial import Denial
    from crosscheck.claims.speech.reading import Reading


def attribute(read: Reading) -> tuple[Attribution, ...]:
    """
    Return who says what in an article, by the place of the cue.

    What nobody is made to say is the article's own and has no entry. The content is what is said: a stretch of the
    sentence, or a quotation, which may run over several sentences.
    """
    record = speech(read)
    made = tuple(sorted(record.found, key=_by_place))
    denied = Denier(read, made, record.deniers, events=False).denials()
    return tuple(sorted((*made, *_of_denials(read, denied, made)), key=_by_place))


def _by_place(made: Attribution) -> tuple[int, int]:
    return made.cue_span.start, made.content.start


def _of_denials(
    read: Reading, denied: Sequence[Denial], made: Sequence[Attribution]
) -> Iterator[Attribution]:
    """Yield the denials as attributions: the source says of the content that it is not so."""
    cues = {a.cue_span.start for a in made}
    for denial in denied:
        if denial.kind is DenialKind.EVENT or denial.source is None or denial.cue_span.start in cues:
            continue
        sentence = read.sentences[read.sentence_of(read.words.within(denial.cue_span)[0])].span
        who = denial.source_span
        near = who is not None and sentence.contains(who)
        start = min(denial.span.start, who.start) if near and who else denial.span.start
        end = max(denial.span.end, who.end) if near and who else denial.span.end
        span = Span(start, end)
        yield Attribution(
            span=span,
            text=span.of(read.text),
            source=denial.source,
            source_span=who,
            cue=denial.cue,
            cue_span=denial.cue_span,
            content=denial.content,
            factuality=Factuality.DENIED,
        )


def denials(read: Reading, attributions: Sequence[Attribution]) -> tuple[Denial, ...]:
    """Return the statements of an article that something is not so, in order: see `Denial`."""
    return Denier(read, attributions).denials()
