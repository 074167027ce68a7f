"""The statements of an article, sentence by sentence: cues first, then the quotations that no cue has claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.factuality import Factuality
from crosscheck.claims.speech.contents import quoted
from crosscheck.claims.speech.phrases import citing, headline, phrases
from crosscheck.claims.speech.record import Record
from crosscheck.claims.speech.subjects import main_subject
from crosscheck.claims.speech.verbs import verb_at

if TYPE_CHECKING:
    from crosscheck.claims.speech.quotations import Quotation
    from crosscheck.claims.speech.reading import Reading
    from crosscheck.claims.speech.sources import Source

SCARE = 4  # words: a shorter quotation is a phrase taken over, nobody's statement by itself
FAR = 600  # letters since somebody spoke: a quotation further off is not his by its place alone


def speech(reading: Reading) -> Record:
    """Return the record of who says what in the article."""
    record = Record(reading)
    words = reading.lists.citing
    ending: dict[int, list[Quotation]] = {}
    for quotation in reading.quotations:
        ending.setdefault(reading.sentence_of(quotation.last), []).append(quotation)
    for number, (first, last) in enumerate(reading.bounds):
        record.begin()
        phrases(record, first, last)
        for v in reading.cues[number]:
            verb_at(record, v, first, last)
        for n in range(first, last):
            if reading.lows[n] in words:
                citing(record, n, first, last)
        headline(record, number, first, last)
        for quotation in ending.get(number, ()):
            _unclaimed(record, quotation)
    return record


def _unclaimed(record: Record, quotation: Quotation) -> None:
    """Give a quotation without a cue to whoever spoke last, if it stands by itself or goes on with his words."""
    if quotation.first in record.claimed or quotation.size < SCARE:
        return
    source = _speaker(record, quotation)
    content = quoted(record.reading, quotation.first - 1)
    if source is not None and content is not None:
        mark = quotation.first - 1
        record.add(source, (mark, mark), content, record.stance(content, Factuality.CERTAIN))


def _speaker(record: Record, quotation: Quotation) -> Source | None:
    reading = record.reading
    number = reading.sentence_of(quotation.first)
    first, _ = reading.bounds[number]
    if record.here:
        return record.here[-1][1]
    mark = quotation.first - 1
    if mark - 1 > first and reading.lows[mark - 1] == ":":
        return main_subject(record, mark - 1, first)  # "Her lawyer was brief: ..."
    if mark > first + 1 or not record.found:
        return None
    since = reading.sentences[number].span.start - max(a.span.end for a in record.found[-3:])
    return record.speakers.last if since < FAR else None
