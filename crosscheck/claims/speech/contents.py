"""What is said: where the content of a statement begins and ends, before its source or after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.speech.marks import DASHES, ENDS, OPENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.speech.reading import Reading
    from crosscheck.mentions.cues import Verb
    from crosscheck.text.span import Span

FAR = 18  # words from a reporting verb within which "that" is looked for
MOST_RECIPIENT = 14  # words in "the council's finance committee"
SHORT_QUOTATION = 12  # words: a quotation up to this long may be part of a clause


def last_word(reading: Reading, end: int) -> int:
    """Return the last word before `end` that is no full stop or comma."""
    n = end - 1
    while n > 0 and reading.lows[n] in ENDS | {",", ";"}:
        n -= 1
    return n


def past_dateline(reading: Reading, first: int, last: int) -> int:
    """Return the word after "LONDON, March 3 (Wire) -" where a sentence begins so, else `first`."""
    for n in range(first, min(first + 14, last)):
        if reading.lows[n] in DASHES | {"-"}:
            return n + 1 if n > first and reading.words.raw(first).isupper() else first
        if reading.lows[n][0].isalpha() and not reading.words.capital(n):
            break
    return first


def to_the_right(reading: Reading, start: int, last: int, ends: Sequence[int] = ()) -> Span | None:
    """Return what is said from word `start` to the end of the sentence, a semicolon or one of `ends`."""
    lows = reading.lows
    end = last
    for n in range(start + 1, last):
        if lows[n] == ";":
            end = n
        elif n in ends or (lows[n - 1] == "," and _trails(reading, n)):
            end = n - 1
        if end != last:
            break
    finish = last_word(reading, end)
    while start < finish and lows[start] in {",", "that"}:
        start += 1
    return reading.words.span(start, finish) if start <= finish else None


def _trails(reading: Reading, n: int) -> bool:
    """Whether another report begins at `n`: ", adding that", ", according to", ", citing"."""
    verb = reading.verbs.get(n)
    trailer = verb is not None and verb.form == "ing" and verb.base in reading.grammar.trailers
    return trailer or reading.lows[n] == "according" or reading.lows[n] in reading.lists.citing


def to_the_left(reading: Reading, begins: int, begin: int) -> Span | None:
    """Return what is said before word `begins`: the quotation that ends there, or the words from `begin` on."""
    n = begins - 1
    while n >= 0 and reading.lows[n] in DASHES | {","}:
        n -= 1
    quotation = reading.closes.get(n)
    if quotation is not None:
        mark = quotation.first - 1
        # "The odds were “much greater”, he said": the whole clause is reported
        inside = mark > begin and quotation.size < SHORT_QUOTATION
        return reading.words.span(min(begin, n) if inside else mark, n)
    return reading.words.span(begin, n) if begin <= n else None


def behind(reading: Reading, n: int, begin: int) -> int:
    """Return where the clause before word `n` begins, after word `begin`: past a semicolon or colon."""
    lows = reading.lows
    for k in range(n - 1, begin, -1):
        if lows[k] == ";" or (lows[k] == ":" and reading.grammar.has_verb(lows[k + 1 : n])):
            begin = k + 1
            break
    while begin < n and lows[begin] in DASHES | {",", "-", "\u2022", "and", "but"}:
        begin += 1
    return begin


def clause_around(reading: Reading, n: int, first: int, last: int) -> Span:
    """Return the clause in which word `n` stands, between the marks of its sentence."""
    lows, begin, end = reading.lows, n, n
    while begin > first and lows[begin - 1] not in OPENS | ENDS | DASHES | {",", ";", ":"}:
        begin -= 1
    follows = {"and", "but", "which", "who", "according", "while"}
    while end + 1 < last and lows[end + 1] not in ENDS | DASHES | {";"}:
        if lows[end + 1] == "," and reading.low(end + 2) in follows:
            break
        end += 1
    return reading.words.span(begin, end)


def quoted(reading: Reading, mark: int) -> Span | None:
    """Return the quotation that opens at `mark`, its marks included."""
    quotation = reading.opens.get(mark)
    if quotation is None:
        return None
    return reading.words.span(mark, min(quotation.last + 1, len(reading.words) - 1))


def quoted_after(reading: Reading, n: int) -> Span | None:
    """Return the quotation that opens within two words after word `n` ("he added:" and a new paragraph)."""
    return next((quoted(reading, mark) for mark in range(n, n + 3) if mark in reading.opens), None)


def is_too_little(reading: Reading, content: Span, v: int) -> bool:
    """Whether nothing is stated by the verb `v`: "said yes", "said goodbye to the children", "told us the same"."""
    grammar = reading.grammar
    first, last = reading.words.within(content)
    lows = reading.lows[first:last]
    if first in reading.opens or any(low[0].isdigit() for low in lows):
        return False
    if len(lows) < 3:
        return not any(low in grammar.finite or grammar.is_past(low) for low in lows[1:])
    return first > v and lows[0] in reading.lists.empty and not (lows[0] == "no" and grammar.has_verb(lows))


def past_recipient(reading: Reading, n: int, last: int) -> int:
    """Return the word after the one who is told: "reporters in Oslo", "the BBC", "a press briefing"."""
    grammar = reading.grammar
    lows, recipients = reading.lows, reading.lists.recipients
    stops = OPENS | ENDS | {"that", ",", ":", "to"}
    start = n
    while n < last and n - start < MOST_RECIPIENT and lows[n] not in stops:
        if (
            n > start
            and lows[n] in grammar.subjects | {"the", "a", "an"}
            and lows[n - 1] not in grammar.prepositions | {"and"}
        ):
            break
        name = reading.name_at(n)
        if name is not None:
            while n < last and reading.words.starts[n] < name.span.end:
                n += 1
            if not (n < last and (lows[n] in {"and", "in", "at", "on", "'s"} or name.modifier)):
                break
            continue
        n += 1
        links = recipients | {"in", "at", "on", "of", "from", "and", "by"}
        if lows[n - 1] in recipients and (n >= last or lows[n] not in links):
            break
    return n


def start_of(reading: Reading, v: int, last: int, verb: Verb) -> int | None:
    """
    Return where the content begins, past recipient and circumstances.

    None where something is asked for rather than said ("told him to wait").
    """
    lows = reading.lows
    n = v + 1
    if "who" in verb.takes:
        n = past_recipient(reading, n, last)
        if reading.low(n) == "to" and n < last:
            return None
    adjuncts = reading.lists.adjuncts
    limit = n
    stops = OPENS | ENDS | reading.grammar.subjects - {"it"} | {",", ":", "that"}
    while limit < last and limit - n < FAR and lows[limit] not in stops:
        limit += 1
    begins_aside = n < last and lows[n] in adjuncts and reading.low(n + 1) not in {"least", "most"}
    if limit < last and lows[limit] == "that" and (limit == n or begins_aside):
        return limit + 1
    return _past_aside(reading, n, limit, last) if begins_aside else n


def _past_aside(reading: Reading, n: int, limit: int, last: int) -> int:
    """Return where the content begins after "on Thursday" or "in a statement", which begins at `n`."""
    grammar = reading.grammar
    lows = reading.lows
    if limit >= last:
        return last
    plain = "to" not in lows[n:limit] and not grammar.has_verb(lows[n:limit])
    if plain and lows[limit] in ENDS | OPENS | {",", ":"}:
        return limit
    ends = (
        k
        for k in range(n, min(limit, n + 8))
        if lows[k] in grammar.days | grammar.texts | grammar.then or lows[k].isdigit()
    )
    return next(ends, n - 1) + 1
