"""Reports that stand behind what they report, verb first: "..., said X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.factuality import Factuality
from crosscheck.claims.speech.contents import behind, last_word, past_dateline, to_the_left, to_the_right
from crosscheck.claims.speech.marks import CLOSES, DASHES
from crosscheck.claims.speech.sources import Source, left_of, right_of

if TYPE_CHECKING:
    from crosscheck.claims.speech.reading import Reading
    from crosscheck.claims.speech.record import Record
    from crosscheck.mentions.cues import Verb
    from crosscheck.text.span import Span

LEAD = 40  # letters in "Taken together", before what is said


def may_invert(reading: Reading, v: int, first: int, verb: Verb) -> bool:
    """Whether the verb at `v` may stand before its subject: a comma, a dash or a closing mark is before it."""
    return (
        v > first + 1
        and verb.form in {"past", "s"}
        and "who" not in verb.takes
        and reading.lows[v - 1] in {","} | DASHES | CLOSES
    )


def inverted(record: Record, v: int, first: int, last: int) -> bool:
    """Read "..., said X" and "..., said X, ..."; return whether it was so."""
    reading, lows = record.reading, record.reading.lows
    grammar = reading.grammar
    if v + 1 >= last or not _may_follow(reading, v, last):
        return False
    apposed = lows[v - 1] == "," and left_of(reading, v, first) is not None
    if (
        apposed
        and not any(low in grammar.finite for low in lows[first : v - 1])
        and lows[v - 2] not in CLOSES
    ):
        return False
    source = right_of(reading, v + 1, last)
    if source is None or _goes_on(reading, source, last):
        return False
    source = record.speakers.heard(source)
    begin = begin_of(record, v, first)
    rest = source.last + 1
    content: Span | None
    if lows[v - 2] in {"and", "but", "that", "because", "where", "which"}:
        content = to_the_right(reading, rest, last)  # "and, says X, there was none"
    else:
        content = to_the_left(reading, v, begin)
        plain = content is not None and lows[v - 1] not in CLOSES
        leads_in = (
            plain
            and content is not None
            and len(content) < LEAD
            and not grammar.has_verb(lows[begin : v - 1])
        )
        if leads_in and rest < last and lows[rest] == "," and grammar.has_verb(lows[rest + 1 : last]):
            content = reading.words.span(
                rest + 1, last_word(reading, last)
            )  # "Seen from above, said X, they ..."
    if content is None:
        return False
    record.say(source, (v, v), content, Factuality(reading.verbs[v].stance))
    return True


def _may_follow(reading: Reading, v: int, last: int) -> bool:
    """Whether a source may begin after the verb at `v`: a name, an actor, or a phrase with one after a quotation."""
    grammar = reading.grammar
    low = reading.lows[v + 1]
    if reading.name_at(v + 1) is not None or reading.words.capital(v + 1) or low in grammar.actors:
        return True
    source = right_of(reading, v + 1, last)
    if (
        source is None
        or low in grammar.subjects | grammar.prepositions | {"that", "so"}
        or low in grammar.finite
    ):
        return False
    heads = reading.lows[source.first : source.last + 1]
    known = bool(reading.names_in(source.span)) or any(h in reading.lists.sayers for h in heads)
    return reading.lows[v - 1] in CLOSES or known


def _goes_on(reading: Reading, source: Source, last: int) -> bool:
    """Whether what looks like the source after the verb is the subject of a clause ("said the group confirmed")."""
    after = source.last + 1
    if after < last and reading.lows[after] in reading.grammar.finite | {"to"}:
        return True
    inside = (reading.verbs.get(n) for n in range(source.first + 1, source.last + 1))
    return any(verb is not None and verb.form in {"past", "s"} for verb in inside)


def begin_of(record: Record, n: int, first: int) -> int:
    """Return where the clause before word `n` begins."""
    tails = [tail for tail in record.tails if first <= tail < n]
    begin = max(tails) if tails else past_dateline(record.reading, first, n)
    return behind(record.reading, n, begin)
