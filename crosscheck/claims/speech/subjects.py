"""Who speaks, for a verb: its own subject, or that of the verb before it in the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.speech.marks import CLOSES, DASHES
from crosscheck.claims.speech.sources import Source, left_of, naming

if TYPE_CHECKING:
    from crosscheck.claims.speech.reading import Reading
    from crosscheck.claims.speech.record import Record
    from crosscheck.mentions.cues import Verb

LEADING = 15  # words: a verb further on is not that of the first subject

_BEFORE_ING = {",", ";", "and", "but", "by", "without", "when", "while", "after", "in"} | DASHES | CLOSES


def subject_of(record: Record, v: int, first: int, verb: Verb) -> Source | None:
    """Return who speaks at the verb `v` of the sentence that begins with word `first`; None if nobody does."""
    reading, lows = record.reading, record.reading.lows
    grammar = reading.grammar
    if verb.form == "ing":
        if v > first and lows[v - 1] not in _BEFORE_ING and reading.name_at(v - 1) is None:
            return None
        return record.here[-1][1] if record.here else main_subject(record, v, first)
    source = left_of(reading, v, first)
    if source is not None:
        if verb.form == "participle" and lows[v - 1] not in grammar.have and not lows[v - 1].endswith("ly"):
            return None
        if reading.low(v + 1) in grammar.finite:
            source = _last_noun(reading, source)  # "a house neighbours say was left empty"
        return record.speakers.heard(source)
    n = v - 1
    while n > first and (lows[n].endswith("ly") or lows[n] in grammar.have | {"then", "also", "later"}):
        n -= 1
    if lows[n] in {"and", "but", "or", ","} and record.here:
        return record.here[-1][1]
    return main_subject(record, v, first) if lows[n] in {"and", "but"} else None


def _last_noun(reading: Reading, source: Source) -> Source:
    name, first = reading.name_at(source.last), source.last
    while name is not None and first > source.first and reading.words.starts[first] > name.span.start:
        first -= 1
    span = reading.words.span(first, source.last)
    return Source(span, naming(reading, span, first), first, source.last)


def main_subject(record: Record, v: int, first: int) -> Source | None:
    """Return the subject with which the sentence begins, for "X has done so, saying that ..."."""
    reading, lows = record.reading, record.reading.lows
    grammar = reading.grammar
    for n in range(first + 1, v):
        cue = reading.verbs.get(n)
        spoken = cue is not None and cue.form in {"past", "s"}
        verb = lows[n] in grammar.finite or (
            (grammar.is_past(lows[n]) or spoken) and lows[n - 1] not in {"a", "the", "an"}
        )
        if verb and reading.name_at(n) is None:
            source = left_of(reading, n, first)
            return record.speakers.heard(source) if source is not None else None
        if lows[n] in {",", ";"} and n - first > LEADING:
            break
    return None
