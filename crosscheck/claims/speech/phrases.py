"""Speech without a verb of its own: "according to X", "reportedly", "citing X", headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.factuality import Factuality
from crosscheck.claims.speech.contents import behind, clause_around, to_the_right
from crosscheck.claims.speech.marks import CLOSES, DASHES, ENDS, OPENS
from crosscheck.claims.speech.sources import Source, right_of

if TYPE_CHECKING:
    from crosscheck.claims.speech.reading import Reading
    from crosscheck.claims.speech.record import Record

LONGEST_HEADLINE = 40  # words
MOST_SAYER = 5  # words in the source of a headline
FAR = 30  # words from "according to X," to the verb of the clause


def phrases(record: Record, first: int, last: int) -> None:
    """Record "according to X", hedging adverbs and "is said to" in the sentence from `first` to before `last`."""
    reading, words = record.reading, record.reading.lists
    for n in range(first, last):
        low = reading.lows[n]
        if low not in words.speechless:
            continue
        if low == "according" and reading.low(n + 1) == "to":
            _according(record, n, first, last)
        elif low in words.adverbs:
            record.add(None, (n, n), clause_around(reading, n, first, last), words.adverbs[low])
        elif low in words.passive and n > first and _is_passive(reading, n, first):
            record.add(None, (n, n), clause_around(reading, n, first, last), words.passive[low])


def _is_passive(reading: Reading, n: int, first: int) -> bool:
    """Whether "is said to", "was widely believed to", "it is thought that" stands at the participle `n`."""
    lows, after, before = reading.lows, reading.low(n + 1), n - 1
    while before > first and (
        lows[before].endswith("ly") or lows[before] in {"also", "not", "still", "now", "then"}
    ):
        before -= 1
    if lows[before] not in reading.grammar.be:
        return False
    if after == "that":
        return lows[before - 1] in {"it", "been", "be", "had", "has"}
    return after == "to" or (lows[n] == "feared" and after in {"dead", "drowned", "killed", "trapped"})


def _according(record: Record, n: int, first: int, last: int) -> None:
    """Read "According to X, ..." and "..., according to X"."""
    reading, lows = record.reading, record.reading.lows
    source = right_of(reading, n + 2, last)
    if source is None:
        return
    content = None
    if n == first or (n <= first + 2 and lows[n - 1] in OPENS | DASHES | {"but", "and", "yet", ")"}):
        start = _past_appositions(reading, source.last + 1, last)
        content = to_the_right(reading, start, last) if start < last else None
    if content is None and n > first:
        begin = behind(reading, n, max((tail for tail in record.tails if tail < n), default=first))
        end = n - 1
        while end > begin and lows[end] in {",", "("} | CLOSES | OPENS | DASHES:
            end -= 1
        content = reading.words.span(begin, end) if begin <= end < n else None
    if content is not None:
        record.say(record.speakers.heard(source), (n, n + 1), content)


def _past_appositions(reading: Reading, n: int, last: int) -> int:
    """
    Return where the clause begins after "According to a study by X, a former judge, printed in May,".

    Each stretch between commas that has no verb and is followed by another comma is stepped over, and so is one that
    begins with a participle; a verb that follows at once has its subject before the apposition.
    """
    grammar = reading.grammar
    lows = reading.lows
    while n < last and lows[n] not in {",", ":"} | ENDS:
        n += 1
    if n >= last or lows[n] in ENDS:
        return last
    begin = start = n + 1
    for k in range(start, min(start + FAR, last)):
        if lows[k] != ",":
            continue
        stretch = lows[start:k]
        if any(low in grammar.finite for low in stretch) or any(grammar.is_past(low) for low in stretch[1:3]):
            break
        start = k + 1
    return (
        begin if start < last and (lows[start] in grammar.finite or grammar.is_past(lows[start])) else start
    )


def citing(record: Record, n: int, first: int, last: int) -> None:
    """Read "X reported, citing Y": Y is X's own source; with no X, what stands before goes back to Y."""
    reading = record.reading
    origin = right_of(reading, n + 1, last)
    if origin is None:
        return
    if record.here and record.found:
        record.credit(origin)
        return
    heads = reading.lows[origin.first : origin.last + 1]
    if not reading.names_in(origin.span) and not any(low in reading.lists.sayers for low in heads):
        return
    begin, end = behind(reading, n, first), n - 1
    while end > begin and reading.lows[end] == ",":
        end -= 1
    if end > begin:
        record.say(record.speakers.heard(origin), (n, n), reading.words.span(begin, end))


def headline(record: Record, number: int, first: int, last: int) -> None:
    """Read "Minister to step down: Anytown Gazette" and "Police: 40 hurt", lines without a full stop."""
    reading, lows = record.reading, record.reading.lows
    late = number > 2 and reading.sentences[number].paragraph > 1
    if (
        late
        or not 4 <= last - first <= LONGEST_HEADLINE
        or lows[last - 1] in ENDS
        or ":" not in lows[first:last]
    ):
        return
    colon = lows.index(":", first, last)
    right, left = range(colon + 1, last), range(first, colon)
    for side, other in ((right, left), (left, right)):
        if 0 < len(side) <= MOST_SAYER and len(other) > 2 and _is_sayer(reading, side):
            span = reading.words.span(side[0], side[-1])
            source = record.speakers.heard(Source(span, reading.one_line(span), side[0], side[-1]))
            record.add(source, (colon, colon), reading.words.span(other[0], other[-1]), Factuality.CERTAIN)
            return


def _is_sayer(reading: Reading, side: range) -> bool:
    if any(reading.lows[n] in {",", ".", "-"} or reading.lows[n].isdigit() for n in side):
        return False
    name = reading.name_at(side[0])
    if name is not None and name.kind in {"outlet", "organisation", "person"}:
        return name.span.end >= reading.words.ends[side[-1]]
    return reading.lows[side[-1]] in reading.grammar.headline_sayers | reading.lists.groups
