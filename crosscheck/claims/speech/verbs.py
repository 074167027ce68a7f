"""Reporting verbs: "X said that ...", "..., X said", "..., said X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.factuality import Factuality
from crosscheck.claims.speech.contents import (
    is_too_little,
    last_word,
    past_dateline,
    quoted,
    quoted_after,
    start_of,
    to_the_left,
    to_the_right,
)
from crosscheck.claims.speech.inversions import begin_of, inverted, may_invert
from crosscheck.claims.speech.marks import CLOSES, DASHES, ENDS, OPENS
from crosscheck.claims.speech.sources import Source, left_of, right_of
from crosscheck.claims.speech.subjects import subject_of

if TYPE_CHECKING:
    from crosscheck.claims.speech.reading import Reading
    from crosscheck.claims.speech.record import Record
    from crosscheck.mentions.cues import Verb
    from crosscheck.text.span import Span

NEAR = 14  # words from a comma to the report that refers back

_DEMANDS = frozenset({"to", "on", "object"})


def verb_at(record: Record, v: int, first: int, last: int) -> None:
    """Record what the reporting verb at word `v` of the sentence from `first` to before `last` reports, if anything."""
    reading = record.reading
    verb = reading.verbs[v]
    if _names_himself(reading, v) or (verb.takes & {"to", "on"} and verb.takes <= _DEMANDS):
        return  # a demand is no statement: it is the outlet that says so
    if verb.form == "base" and not _plural_before(reading, v, first):
        return
    if v > first and _is_no_verb(reading, v, verb):
        return
    if verb.form == "ing" and reading.low(v - 1) == "as":
        _quoted_as(record, v, first, last)
    elif v > first and _after_be(reading, v):
        _passive(record, v, last, verb)
    elif not (may_invert(reading, v, first, verb) and inverted(record, v, first, last)):
        source = subject_of(record, v, first, verb)
        if source is not None and _may_speak(reading, source, v, verb):
            _direct(record, v, first, last, source)


def _after_be(reading: Reading, v: int) -> bool:
    """Whether a form of "be" stands before the word at `v`, an adverb between them or not."""
    grammar = reading.grammar
    before = reading.lows[v - 1]
    return before in grammar.be or (before.endswith("ly") and reading.low(v - 2) in grammar.be)


def _names_himself(reading: Reading, v: int) -> bool:
    """Whether a speaker names himself inside a quotation ("I think"): what he says is attributed already."""
    return reading.low(v - 1) in {"i", "we"} and reading.quotation_at(v) is not None


def _plural_before(reading: Reading, v: int, first: int) -> bool:
    """Whether a plural subject stands before a verb in its base form ("they say", "analysts expect")."""
    before = reading.lows[v - 1] if v > first else ""
    plural = before.endswith("s") and not before.endswith(("'s", "ss"))
    return before in {"they", "we", "i", "you", "who"} or before in reading.lists.plurals or plural


def _is_no_verb(reading: Reading, v: int, verb: Verb) -> bool:
    """Whether the word is a noun here ("the report", "its claims"), a bare participle, or is negated."""
    grammar = reading.grammar
    before = reading.lows[v - 1]
    if before == "to" or grammar.is_negated([before]):
        return True  # "refused to say", "did not say": nothing is said
    if verb.form == "past":
        return before in {"the", "a", "an", "its", "his", "her", "their", "of"}
    if verb.form not in {"base", "s"} or verb.base not in grammar.nouns_too:
        return False
    after = reading.low(v + 1)
    owned = before.endswith(("'s", "s'")) or before in (grammar.before_noun | grammar.prepositions) - {
        "police"
    }
    return owned or after in grammar.finite | grammar.prepositions or (before == "police" and after != "that")


def _may_speak(reading: Reading, source: Source, v: int, verb: Verb) -> bool:
    """Whether the source can be one: of the verbs that only ever report, any; else a name, a role or a body."""
    lows = reading.lows[source.first : source.last + 1]
    if reading.low(v + 1) == "that" or (verb.base in reading.grammar.clear and verb.form != "base"):
        return True
    if source.first == source.last and lows[0] in reading.lists.pronouns:
        return True
    if reading.names_in(source.span):
        return verb.form not in {"s", "base"} or not {"to", "over", "against"} & set(lows)
    return any(low in reading.lists.sayers for low in lows)


# -- "X said ..." and "..., X said" ------------------------------------------------------------------------------------


def _direct(record: Record, v: int, first: int, last: int, source: Source) -> None:
    reading, verb = record.reading, record.reading.verbs[v]
    if verb.denies:
        record.deniers[v] = source  # what he denies is found with the denials
        record.here.append((v, source))
        return
    start = start_of(reading, v, last, verb)
    if start is None or source.name.lower() in {"i", "we"}:
        return
    begins = min(source.first, v)
    content = _content(record, v, (first, last), (begins, start))
    if content is not None and not is_too_little(reading, content, v):
        record.say(source, (v, v), content, Factuality(verb.stance))


def _content(record: Record, v: int, sentence: tuple[int, int], around: tuple[int, int]) -> Span | None:
    """Return what is said, the report running from `around[0]` to before `around[1]`, on its right or on its left."""
    reading, lows = record.reading, record.reading.lows
    grammar = reading.grammar
    (first, last), (begins, start) = sentence, around
    low = lows[start] if start < last else "."
    if (
        low == ":"
        or start in reading.opens
        or (low == "," and start + 1 in reading.opens and start + 1 < last)
    ):
        return _opened(reading, start, last)
    follows = _follows(reading, begins, first)
    if low in ENDS | CLOSES | DASHES | {",", ";", ")", "adding", "citing"}:
        return _before(record, sentence, around) if follows else None
    bare = lows[start - 1] != "that" and not grammar.has_verb(lows[start:last])
    if _fits(reading, v, start, last) and not (follows and bare and grammar.has_verb(lows[first:begins])):
        return to_the_right(reading, start, last, _reports_back(reading, start, last))
    if follows and "any" in reading.verbs[v].takes:
        return to_the_left(reading, begins, begin_of(record, begins, first))
    return None


def _opened(reading: Reading, start: int, last: int) -> Span | None:
    """Return what is said after a colon, or the quotation that opens at `start` or after the comma there."""
    if reading.lows[start] in {",", ":"}:
        after = to_the_right(reading, start + 1, last) if start + 1 < last else None
        return quoted(reading, start + 1) or after or quoted_after(reading, start)
    ends = reading.opens[start].last + 3 >= last
    return quoted(reading, start) if ends else to_the_right(reading, start, last)


def _before(record: Record, sentence: tuple[int, int], around: tuple[int, int]) -> Span | None:
    """Return what was said before "..., X said" and, if the sentence goes on with it, what follows too."""
    reading, lows = record.reading, record.reading.lows
    (first, last), (begins, start) = sentence, around
    content = to_the_left(reading, begins, begin_of(record, begins, first))
    if content is None:
        return None
    record.tails.append(start)
    goes_on = start + 1 < last and lows[start] == "," and start + 1 not in reading.verbs
    if goes_on and lows[start + 1] not in reading.grammar.tails:
        return type(content)(content.start, reading.words.ends[last_word(reading, last)])
    return content


def _follows(reading: Reading, begins: int, first: int) -> bool:
    """Whether what is said may come before the source: a comma or a closing mark stands between."""
    low = reading.lows[begins - 1]
    return begins - 1 > past_dateline(reading, first, begins) and low in {",", "?", "!"} | DASHES | CLOSES


def _fits(reading: Reading, v: int, start: int, last: int) -> bool:
    """Whether what follows is what the verb needs to report anything (see `reporting.toml`)."""
    lows, verb = reading.lows, reading.verbs[v]
    that = lows[start - 1] == "that" or lows[start] == "that"
    if verb.takes & {"any", "object"} or that:
        return not (verb.form == "past" and lows[start] == "by")
    if "who" in verb.takes:
        return start > v + 1
    if "of" in verb.takes:
        return "of" in lows[start : start + 8]
    return "clause" in verb.takes and reading.grammar.has_verb(lows[start : min(last, start + NEAR)])


def _reports_back(reading: Reading, start: int, last: int) -> tuple[int, ...]:
    """Return the first word of a report that refers back (", officials told X."), if one follows a comma."""
    for n in range(start + 1, last):
        if reading.lows[n - 1] == "," and reading.lows[n] not in reading.grammar.relatives | {
            "and",
            "but",
            "while",
        }:
            for v in range(n + 1, min(n + NEAR, last)):
                if reading.lows[v] in {",", ";"} | OPENS:
                    break
                if _closes_with(reading, n, v, last):
                    return (n,)
    return ()


def _closes_with(reading: Reading, n: int, v: int, last: int) -> bool:
    """Whether "X told Y" from word `n` with its verb at `v` ends its clause."""
    verb = reading.verbs.get(v)
    if verb is None or verb.form == "ing" or not verb.takes & {"any", "who"} or _is_no_verb(reading, v, verb):
        return False
    source = left_of(reading, v, n)
    after = start_of(reading, v, last, verb)
    if source is None or source.first > n + 1 or after is None:
        return False
    return after >= last or reading.lows[after] in ENDS | CLOSES | {",", ";"}


# -- "was quoted as saying", "was told that" --------------------------------------------------------------------------


def _quoted_as(record: Record, v: int, first: int, last: int) -> None:
    """Read "X was quoted by Y as saying that S" and "S, X was quoted as saying"."""
    reading, lows = record.reading, record.reading.lows
    near = range(max(first + 2, v - NEAR), v)
    at = next((n for n in near if lows[n] in {"quoted", "cited"} and lows[n - 1] in reading.grammar.be), None)
    if at is None:
        return
    source = left_of(reading, at - 2 if lows[at - 2] in {"has", "had", "have"} else at - 1, first)
    if source is not None:
        _direct(record, v, first, last, record.speakers.heard(source))


def _passive(record: Record, v: int, last: int, verb: Verb) -> None:
    """Read "was told by X that" and "was told that"."""
    reading = record.reading
    if "who" not in verb.takes and verb.base not in {"say", "warn"}:
        return
    after = reading.low(v + 1)
    if after == "by":
        source = right_of(reading, v + 2, last)
        content = to_the_right(reading, source.last + 1, last) if source else None
        if source is not None and content is not None:
            record.say(record.speakers.heard(source), (v, v), content, Factuality(verb.stance))
    elif "who" in verb.takes and after in reading.grammar.subjects | {"that", "the"}:
        content = to_the_right(reading, v + 1, last)
        if content is not None:
            record.add(None, (v, v), content, record.stance(content, Factuality.CERTAIN))
