"""Reporting verbs, "according to", headlines and quotations become attributions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from crosscheck.claims.attribute_sources import Source, Speakers, left_of, right_of
from crosscheck.claims.attribution import Attribution
from crosscheck.claims.factuality import Factuality
from crosscheck.claims.modality import Modality, of_clause
from crosscheck.lexicon import table
from crosscheck.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.claims.attribute_reading import Quotation, Reading
    from crosscheck.mentions.cues import Verb

SCARE = 4  # words: a shorter quotation is a phrase taken over, nobody's statement by itself

_END = frozenset({".", "!", "?", "…", "..."})
_OPEN = frozenset({"“", '"', "``", "‘", "«"})
_CLOSE = frozenset({"”", '"', "''", "’", "»"})
_DASH = frozenset({"—", "–", "--"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_FINITE = frozenset({"is", "are", "was", "were", "has", "had", "have", "will", "would", "could", "may", "might", "can", "did", "does", "do", "should", "must", "cannot"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "there", "no", "none", "this", "these", "those", "its", "his", "her", "their", "our", "my"})
_STARTERS = frozenset({"he", "she", "they", "we", "i", "there"})
_NOUNLY = frozenset({"the", "a", "an", "its", "his", "her", "their", "any", "no", "this", "these", "those", "such", "of", "some", "my", "our", "your", "latest", "first", "initial", "early", "recent", "new", "official", "media", "police", "press", "news"})


@frozen
class _Lists:
    recipients: frozenset[str]
    adjuncts: frozenset[str]
    citing: frozenset[str]
    adverbs: Mapping[str, Factuality]
    passive: Mapping[str, Factuality]
    nouns: Mapping[str, str]
    groups: frozenset[str]
    sayers: frozenset[str]
    pronouns: frozenset[str]


@cache
def _lists(language: str) -> _Lists:
    data = table("reporting", language)
    persons = table("titles", language)["persons"]
    return _Lists(
        recipients=frozenset(data["recipient"]["words"]),
        adjuncts=frozenset(data["recipient"]["adjuncts"]),
        citing=frozenset(data["citing"]["words"]),
        adverbs={row["words"]: Factuality(row["stance"]) for row in data["phrases"]["nobody"]},
        passive={word: Factuality(stance) for word, stance in data["phrases"]["passive"].items()},
        nouns=data["nouns"],
        groups=frozenset(persons["groups"]),
        sayers=frozenset(persons["groups"]) | frozenset(persons["plural"]) | {f for r in persons["roles"] for f in (r, r + "s")},
        pronouns=frozenset(w for group in data["pronouns"].values() for w in group),
    )


@define
class Reporter:
    """Finds the attributions of one article, sentence by sentence."""

    reading: Reading
    speakers: Speakers = field(init=False)
    lists: _Lists = field(init=False)
    found: list[Attribution] = field(factory=list)
    claimed: set[int] = field(factory=set)  # first words of the quotations that have a source
    deniers: dict[int, Source] = field(factory=dict)  # who denies, by the number of the denying verb
    tails: list[int] = field(factory=list)  # where this sentence goes on after "..., X said"
    here: list[tuple[int, Source]] = field(factory=list)  # the cues of this sentence and their sources

    def __attrs_post_init__(self) -> None:
        self.speakers = Speakers(self.reading)
        self.lists = _lists(self.reading.language)

    def attributions(self) -> tuple[Attribution, ...]:
        """Return all attributions, by the place of the cue."""
        by_sentence: dict[int, list[Quotation]] = {}
        for quotation in self.reading.quotations:
            by_sentence.setdefault(self.reading.sentence_of(quotation.last), []).append(quotation)
        for number, (first, last) in enumerate(self.reading.bounds):
            self.here, self.tails = [], []
            self._phrases(first, last)
            for verb in self.reading.cues[number]:
                self._verb(verb, first, last)
            for n in range(first, last):
                if self.reading.lows[n] in self.lists.citing:
                    self._citing(n, last)
            self._headline(number, first, last)
            for quotation in by_sentence.get(number, ()):
                self._unclaimed(quotation)
        return tuple(sorted(self.found, key=lambda a: (a.cue_span.start, a.content.start)))

    # -- phrases -----------------------------------------------------------------------------------------------

    def _phrases(self, first: int, last: int) -> None:
        lows = self.reading.lows
        for n in range(first, last):
            low = lows[n]
            if low == "according" and n + 1 < last and lows[n + 1] == "to":
                self._according(n, first, last)
            elif low in self.lists.adverbs:
                begin, end = self._clause(n, first, last)
                self._add(None, n, n, Span(self.reading.words.starts[begin], self.reading.words.ends[end]), self.lists.adverbs[low])
            elif low in self.lists.passive and n > first and self._is_passive(n, first):
                begin, end = self._clause(n, first, last)
                self._add(None, n, n, Span(self.reading.words.starts[begin], self.reading.words.ends[end]), self.lists.passive[low])

    def _is_passive(self, n: int, first: int) -> bool:
        """Whether "is said to", "was widely believed to", "it is thought that" stands at the participle `n`."""
        lows = self.reading.lows
        after = lows[n + 1] if n + 1 < len(lows) else ""
        before = n - 1
        while before > first and (lows[before].endswith("ly") or lows[before] in {"also", "not", "still", "now", "then"}):
            before -= 1
        if lows[before] not in _BE:
            return False
        if after == "that":
            return lows[before - 1] in {"it", "been", "be", "had", "has"}
        return after == "to" or (lows[n] == "feared" and after in {"dead", "drowned", "killed", "trapped"})

    def _according(self, n: int, first: int, last: int) -> None:
        reading = self.reading
        lows = reading.lows
        source = right_of(reading, n + 2, last)
        if source is None:
            return
        source = self.speakers.heard(source)
        after = source.last + 1
        content = None
        leads = n == first or lows[n - 1] in _OPEN | _DASH | {"but", "and", "yet"} and n - 1 <= first + 1
        if leads:
            start = self._past_apposition(after, last)
            if start < last:
                content = self._content(start, last, n)
        if content is None and n > first:
            begin = self._behind(n, first)
            end = n - 1
            while end > begin and lows[end] in {",", "("} | _CLOSE | _OPEN | _DASH:
                end -= 1
            if end >= begin:
                content = reading.words.span(begin, end)
        if content is not None:
            self._add(source, n, n + 1, content, self._stance(content, Factuality.CERTAIN))
            self.here.append((n, source))
            self._claim(content)

    def _past_apposition(self, n: int, last: int) -> int:
        """
        Return where the clause begins after "According to a book by X, his former adviser, published this year,".

        The clause begins after the last comma before its verb; an apposition to its subject is stepped over.
        """
        lows = self.reading.lows
        while n < last and lows[n] not in {",", ":"} | _END:
            n += 1
        if n >= last or lows[n] in _END:
            return last
        commas = [n]
        k = n + 1
        while k < last and k - n < 30 and lows[k] not in _FINITE and not (k in self.reading.verbs and self.reading.verbs[k].form in {"past", "s"}):
            if lows[k] in {";", ":"} | _OPEN:
                break
            if lows[k] == ",":
                commas.append(k)
            k += 1
        else:
            if k < last and lows[k - 1] == "," and len(commas) > 2:
                return commas[-3] + 1
            if k < last and k - n < 30 and lows[k - 1] != ",":
                return commas[-1] + 1
        return commas[0] + 1

    # -- verbs -------------------------------------------------------------------------------------------------

    def _verb(self, v: int, first: int, last: int) -> None:
        reading = self.reading
        verb = reading.verbs[v]
        lows = reading.lows
        if reading.name_at(v) is not None or self._own_words(v):
            return
        if verb.takes & {"to", "on"} and verb.takes <= {"to", "on", "object"}:
            return  # a demand is no statement: who reports it says so
        if verb.form == "base" and lows[v - 1 : v] != ["to"] and not self._plural_before(v, first):
            return
        if v > first and self._used_otherwise(v, first, verb):
            return
        if v > first and (lows[v - 1] in _BE or (lows[v - 1].endswith("ly") and lows[v - 2] in _BE)):
            self._passive(v, first, last)
            return
        if v > first + 1 and lows[v - 1] in {",", "—", "–"} | _CLOSE and verb.form in {"past", "s"} and self._inverted(v, first, last):
            return
        source = self._subject(v, first, verb)
        if source is None or not self._may_speak(source, verb):
            return
        if verb.denies:
            self.deniers[v] = source
            self.here.append((v, source))
            return
        self._direct(v, first, last, source)

    def _may_speak(self, source: Source, verb: Verb) -> bool:
        """Whether the source can be one: for the verbs that only ever report, any; else a name, a role or a body."""
        if verb.base in {"say", "tell", "announce", "deny", "add", "insist"} and verb.form != "base":
            return True
        if source.first == source.last and self.reading.lows[source.last] in self.lists.pronouns:
            return True
        if self.reading.names_in(source.span):
            return verb.form not in {"s", "base"} or not {"to", "over", "against"} & set(self.reading.lows[source.first : source.last + 1])
        heads = self.reading.lows[source.first : source.last + 1]
        return any(w in self.lists.sayers for w in heads)

    def _own_words(self, v: int) -> bool:
        """Whether a speaker names himself inside a quotation ("I think"): what he says is attributed already."""
        return self.reading.lows[v - 1] in {"i", "we"} and self.reading.quotation_at(v) is not None

    def _used_otherwise(self, v: int, first: int, verb: Verb) -> bool:
        """Whether the word is a noun here ("the report", "its claims") or stands in the infinitive or negated."""
        lows = self.reading.lows
        before = lows[v - 1]
        if verb.form in {"base", "s"} and (before in _NOUNLY or before.endswith(("'s", "s'"))):
            return True
        if verb.form == "past" and before in {"the", "a", "an", "its", "his", "her", "their", "of", "and"} and verb.base not in {"say", "tell", "deny", "add"} and before != "and":
            return True
        if before == "to" or before in {"not", "never", "cannot"} or before.endswith("n't"):
            return True  # "refused to say", "did not say": nothing is said
        return verb.form in {"base"} and lows[v - 2 : v - 1] in (["not"], ["to"], ["did"]) and before != "they"

    def _plural_before(self, v: int, first: int) -> bool:
        if v == first:
            return False
        before = self.reading.lows[v - 1]
        return before in {"they", "we", "i", "you", "who", "people", "police"} or (before.endswith("s") and not before.endswith(("'s", "ss")) and self.reading.verbs[v].base in {"say", "believe", "think", "estimate", "insist", "argue", "warn", "claim", "deny", "fear", "expect", "predict", "reckon"})

    def _subject(self, v: int, first: int, verb: Verb) -> Source | None:
        """Return who speaks: the subject on the left, or whoever spoke before in the sentence."""
        lows = self.reading.lows
        if verb.form == "ing":
            if v > first and lows[v - 1] not in {",", "and", "but", "by", "without", "when", "while", "after", "—", "–", ";", "in"} | _CLOSE and not (v > first and self.reading.name_at(v - 1)):
                return None
            if self.here:
                return self.here[-1][1]
            return self._main_subject(v, first)
        source = left_of(self.reading, v, first)
        if source is not None and v + 1 < len(lows) and lows[v + 1] in _FINITE:
            source = self._last_noun(source)  # "a trend experts say is unlikely to last"
        if source is not None:
            if verb.form == "participle" and lows[v - 1] not in {"has", "have", "had"} and not lows[v - 1].endswith("ly"):
                return None
            return self.speakers.heard(source)
        n = v - 1
        while n > first and (lows[n].endswith("ly") or lows[n] in {"then", "also", "later", "has", "had", "have"}):
            n -= 1
        if lows[n] in {"and", "but", "or", ","} and self.here:
            return self.here[-1][1]
        if lows[n] in {"and", "but"}:
            return self._main_subject(v, first)
        return None

    def _last_noun(self, source: Source) -> Source:
        name = self.reading.name_at(source.last)
        first = source.last
        while name is not None and first > source.first and self.reading.words.starts[first] > name.span.start:
            first -= 1
        span = self.reading.words.span(first, source.last)
        return Source(span, " ".join(span.of(self.reading.text).split()), first, source.last)

    def _main_subject(self, v: int, first: int) -> Source | None:
        """Return the subject with which the sentence begins, for "X has done so, saying that ..."."""
        lows = self.reading.lows
        for n in range(first + 1, v):
            if lows[n] in _BE | {"has", "have", "had", "will", "would", "could", "may"} or (lows[n].endswith("ed") and lows[n - 1] not in {"a", "the", "an"} and self.reading.name_at(n) is None):
                source = left_of(self.reading, n, first)
                return self.speakers.heard(source) if source is not None else None
            if lows[n] in {",", ";"} and n - first > 6:
                break
        return None

    def _inverted(self, v: int, first: int, last: int) -> bool:
        """Read "..., said X"; return whether it was so."""
        reading, lows = self.reading, self.reading.lows
        after = lows[v + 1] if v + 1 < last else "."
        if after in {"that", ":", ",", "to", "he", "she", "it", "they"} | _END | _OPEN | _CLOSE:
            return False
        named = reading.name_at(v + 1) is not None or reading.words.capital(v + 1)
        if not named and after not in {"the", "a", "an", "one", "his", "her", "its", "another", "officials", "police", "analysts", "two", "experts", "people"}:
            return False
        if lows[v - 1] == "," and left_of(reading, v, first) is not None and not self._behind_is_clause(v, first):
            return False
        source = right_of(reading, v + 1, last)
        if source is None or self._goes_on(source, last):
            return False
        source = self.speakers.heard(source)
        if lows[v - 2] in {"and", "but", "that", "because", "where", "which"}:
            content = self._content(source.last + 1, last, v)  # "and, says X, there was none"
        else:
            content = self._left_content(v, first)
        if content is None:
            return False
        rest = source.last + 1
        if rest < last and lows[rest] == "," and len(content) < 40 and last - rest > 4 and not self._is_apposition(rest + 1, last):
            content = reading.words.span(rest + 1, self._last_word(last))
        self._say(v, source, content)
        return True

    def _goes_on(self, source: Source, last: int) -> bool:
        """Whether what looks like the source after the verb is the subject of a clause ("said the group confirmed")."""
        reading = self.reading
        after = source.last + 1
        if after < last and (reading.lows[after] in _FINITE or reading.lows[after] in {"to", "'s"}):
            return True
        return any(n in reading.verbs and reading.verbs[n].form in {"past", "s"} and reading.name_at(n) is None for n in range(source.first + 1, source.last + 1))

    def _behind_is_clause(self, v: int, first: int) -> bool:
        lows = self.reading.lows
        return any(w in _BE | {"has", "have", "had", "will", "would", "may", "could", "can"} for w in lows[first : v - 1]) or lows[v - 2] in _CLOSE

    def _is_apposition(self, n: int, last: int) -> bool:
        lows = self.reading.lows
        return n < last and (lows[n] in {"a", "an", "the", "who", "which", "whose", "one", "his", "her", "its", "head", "author", "director", "president"} and not any(w in {"has", "have", "will", "would"} for w in lows[n : n + 6]))

    def _direct(self, v: int, first: int, last: int, source: Source) -> None:
        """Read "X said ..." and "..., X said"."""
        reading, lows, verb = self.reading, self.reading.lows, self.reading.verbs[v]
        start, asks = self._after(v, last, verb)
        if asks:
            return
        begins = min(source.first, v)
        ends_here = start >= last or lows[start] in _END | _CLOSE | {",", ";", ")"} | _DASH and lows[start : start + 1] != ["—"]
        content: Span | None = None
        if start < last and lows[start] in {",", ":"} and start + 1 < last and lows[start + 1] in _OPEN:
            content = self._quoted(start + 1) or self._content(start + 1, last, v)
        elif start < last and lows[start] == ":":
            content = self._content(start + 1, last, v)
            if content is None or len(content) < 3:
                content = self._next_quotation(start)
        elif start < last and lows[start] in _OPEN:
            content = self._quoted(start) if self._ends_with_quotation(start, last) else self._content(start, last, v)
        elif ends_here or (start < last and lows[start] in {"adding", "citing"}):
            content = self._left_content(begins, first) if self._follows(begins, first) else None
            if content is not None:
                self.tails.append(start)
            if content is None and start >= last - 1:
                content = self._next_quotation(start) if lows[min(start, len(lows) - 1)] == ":" else None
            if content is not None and start + 1 < last and lows[start] == "," and not self._is_tail(start + 1):
                content = Span(content.start, reading.words.ends[self._last_word(last)])
        elif self._fits(verb, v, start, last) and not self._bare_object(start, begins, first, last):
            content = self._content(start, last, v)
        elif self._follows(begins, first) and "any" in verb.takes:
            content = self._left_content(begins, first)
        if content is None or self._too_little(content):
            return
        if source.name.lower() in {"i", "we"}:
            return
        self._say(v, source, content, Factuality(verb.stance))

    def _bare_object(self, start: int, begins: int, first: int, last: int) -> bool:
        """Whether no clause follows the verb though one stands before its source: "..., X reported in a first for it"."""
        if not self._follows(begins, first) or not self._has_verb(first, begins):
            return False
        return self.reading.lows[start - 1] != "that" and not self._has_verb(start, last)

    def _has_verb(self, first: int, last: int) -> bool:
        lows = self.reading.lows
        return any(w in _FINITE or (w.endswith("ed") and n > first) for n, w in enumerate(lows[first:last], first))

    def _too_little(self, content: Span) -> bool:
        """Whether nothing is stated: "said yes", "said goodbye to the children", "told us the same"."""
        first, last = self.reading.words.within(content)
        lows = self.reading.lows
        return last - first < 3 and first not in self.reading.opens or lows[first] in {"yes", "no", "goodbye", "farewell", "hello", "sorry", "thanks", "nothing", "little", "so"} and not (last - first > 3 and lows[first] == "no")

    def _is_tail(self, n: int) -> bool:
        """Whether what follows ", he said," is another report or circumstance rather than more of what is said."""
        lows, verbs = self.reading.lows, self.reading.verbs
        return n in verbs or lows[n] in {"citing", "who", "which", "according", "in", "on", "at", "referring", "speaking", "describing", "a", "as", "after", "with", "when", "while", "hours"}

    def _follows(self, begins: int, first: int) -> bool:
        """Whether what is said comes before the source: a comma or a closing mark stands between."""
        return begins - 1 > max(first, self._past_dateline(first, begins)) and self.reading.lows[begins - 1] in {",", "—", "–", "?", "!"} | _CLOSE

    def _after(self, v: int, last: int, verb: Verb) -> tuple[int, bool]:
        """Return where the content begins, past recipient and circumstances, and whether something is asked for."""
        lows = self.reading.lows
        n = v + 1
        if verb.base == "point" and n < last and lows[n] == "out":
            n += 1
        if "on" in verb.takes:
            return n, True
        if "who" in verb.takes or "to" in verb.takes:
            n = self._past_recipient(n, last)
            if (n < last and lows[n] == "to") or ("to" in verb.takes and lows[n] != "that"):
                return v + 1, True
        limit = n
        while limit < last and limit - n < 18 and lows[limit] not in {",", ":", "that"} | _OPEN | _END | _STARTERS:
            limit += 1
        if limit < last and lows[limit] == "that" and (limit == n or lows[n] in self.lists.adjuncts):
            return limit + 1, False
        if n < last and lows[n] in self.lists.adjuncts:
            if limit < last and lows[limit] in {",", ":"} | _END | _OPEN and "to" not in lows[n:limit]:
                return limit, False
            if limit >= last:
                return last, False
            return self._past_adjunct(n, limit), False
        return n, False

    def _past_adjunct(self, n: int, limit: int) -> int:
        """Skip "on Thursday", "in a statement": up to the first word after a day, a number or a noun of speech."""
        lows = self.reading.lows
        for k in range(n, min(limit, n + 8)):
            if lows[k] in {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "statement", "interview", "briefing", "conference", "report", "email", "letter", "speech", "yesterday", "today", "later", "earlier", "there", "separately", "again"} or lows[k].isdigit():
                return k + 1
        return n

    def _past_recipient(self, n: int, last: int) -> int:
        reading, lows = self.reading, self.reading.lows
        start = n
        while n < last and n - start < 14:
            low = lows[n]
            if low in {"that", ",", ":", "to"} | _OPEN | _END:
                break
            if n > start and (low in _SUBJECTS or low in {"the", "a", "an"}) and lows[n - 1] not in {"in", "at", "of", "on", "for", "by", "from", "with", "and"}:
                break
            name = reading.name_at(n)
            if name is not None:
                while n < last and reading.words.starts[n] < name.span.end:
                    n += 1
                if n < last and (lows[n] in {"and", "in", "at", "on", "'s"} or name.modifier):
                    continue
                break
            n += 1
            if low in self.lists.recipients and (n >= last or lows[n] not in {"in", "at", "on", "of", "from", "and", "by"} | self.lists.recipients):
                break
        return n

    def _fits(self, verb: Verb, v: int, start: int, last: int) -> bool:
        """Whether what follows is what the verb needs to report anything."""
        lows, takes = self.reading.lows, verb.takes
        if start >= last:
            return False
        that = lows[start - 1] == "that" or lows[start] == "that"
        if takes & {"any", "object"} or that:
            return not (verb.form == "past" and lows[start] in {"by"})
        if "who" in takes:
            return start > v + 1
        if "of" in takes:
            return "of" in lows[start : start + 8]
        if "for" in takes:
            return False
        if "clause" in takes:
            stretch = lows[start : min(last, start + 14)]
            return any(w in _BE | {"has", "have", "had", "will", "would", "may", "could", "might", "can"} or w.endswith("ed") for w in stretch[1:])
        return False

    def _content(self, start: int, last: int, v: int) -> Span | None:
        """Return what is said from word `start` to the end of the sentence or to the next cue that is not part of it."""
        reading, lows = self.reading, self.reading.lows
        end = last
        for n in range(start + 1, last):
            if lows[n] == ";":
                end = n
                break
            if lows[n - 1] != ",":
                continue
            if self._reports_here(n, last):
                end = n - 1
                break
            verb = reading.verbs.get(n)
            if (verb is not None and verb.form == "ing" and verb.base in {"add", "say", "insist", "call", "warn", "note"}) or lows[n] == "according" or lows[n] in self.lists.citing:
                end = n - 1
                break
        finish = self._last_word(end)
        while start < finish and lows[start] in {",", "that"}:
            start += 1
        return reading.words.span(start, finish) if start <= finish else None

    def _reports_here(self, n: int, last: int) -> bool:
        """Whether a report that refers back begins at word `n`, after a comma: ", officials told X."."""
        reading, lows = self.reading, self.reading.lows
        for k in range(n + 1, min(n + 14, last)):
            if lows[k] in {",", ";"} | _OPEN:
                return False
            verb = reading.verbs.get(k)
            if verb is not None and verb.form in {"past", "s", "base"} and verb.takes & {"any", "who"} and not self._used_otherwise(k, n, verb):
                source = left_of(reading, k, n)
                if source is None or source.first > n + 1 or lows[n] in {"and", "but", "which", "who", "while"}:
                    return False
                after, _ = self._after(k, last, verb)
                return after >= last or lows[after] in _END | {",", ";"} | _CLOSE
        return False

    def _last_word(self, end: int) -> int:
        lows = self.reading.lows
        n = end - 1
        while n > 0 and lows[n] in _END | {",", ";"}:
            n -= 1
        return n

    def _left_content(self, begins: int, first: int) -> Span | None:
        """Return what is said before word `begins`: the whole quotation that ends there, or the sentence so far."""
        reading, lows = self.reading, self.reading.lows
        n = begins - 1
        while n >= first and lows[n] in {",", "—", "–"}:
            n -= 1
        if n < 0:
            return None
        if n in reading.closes:
            quotation = reading.closes[n]
            start = min(quotation.first - 1, n)
            if quotation.first - 1 > first and reading.sentence_of(quotation.first) == reading.sentence_of(begins) and quotation.size < 12:
                start = self._behind(quotation.first - 1, first)  # a quotation inside the clause that is reported
            return reading.words.span(start, n)
        if n < first:
            return None
        start = self._behind(n + 1, first)
        return reading.words.span(start, n) if start <= n else None

    def _behind(self, n: int, first: int) -> int:
        """Return where the clause before word `n` begins: after another report of the same sentence, or with it."""
        reading, lows = self.reading, self.reading.lows
        begin = max((tail for tail in self.tails if first <= tail < n), default=self._past_dateline(first, n))
        for k in range(n - 1, begin, -1):
            if lows[k] == ";" or (lows[k] == ":" and self._has_verb(k, n)):
                begin = k + 1
                break
        while begin < n and lows[begin] in {",", "—", "–", "-", "•", "and", "but"}:
            begin += 1
        return begin

    def _past_dateline(self, first: int, last: int) -> int:
        """Return the word after "LONDON, March 3 (Wire) —" where a paragraph begins so."""
        reading, lows = self.reading, self.reading.lows
        for n in range(first, min(first + 14, last)):
            if lows[n] in {"—", "–", "-"}:
                return n + 1 if n > first and reading.words.raw(first).isupper() else first
            if not (reading.words.capital(n) or not lows[n][0].isalpha()):
                break
        return first

    def _clause(self, n: int, first: int, last: int) -> tuple[int, int]:
        """Return the first and last word of the clause in which word `n` stands."""
        lows = self.reading.lows
        begin, end = n, n
        while begin > first and lows[begin - 1] not in {",", ";", ":", "—", "–"} | _OPEN | _END:
            begin -= 1
        while end + 1 < last and lows[end + 1] not in {";", "—", "–"} | _END and not (lows[end + 1] == "," and end + 2 < last and lows[end + 2] in {"and", "but", "which", "who", "according", "while"}):
            end += 1
        return begin, end

    # -- quotations --------------------------------------------------------------------------------------------

    def _quoted(self, mark: int) -> Span | None:
        quotation = self.reading.opens.get(mark)
        if quotation is None:
            return None
        return self.reading.words.span(mark, min(quotation.last + 1, len(self.reading.words) - 1))

    def _ends_with_quotation(self, mark: int, last: int) -> bool:
        quotation = self.reading.opens.get(mark)
        return quotation is not None and quotation.last + 3 >= last

    def _next_quotation(self, n: int) -> Span | None:
        """Return the quotation that opens within two words after word `n` ("he added:" and a new paragraph)."""
        for mark in range(n, min(n + 3, len(self.reading.words))):
            if mark in self.reading.opens:
                return self._quoted(mark)
        return None

    def _unclaimed(self, quotation: Quotation) -> None:
        """A quotation without a cue belongs to whoever spoke last, if it stands by itself or goes on with his words."""
        reading = self.reading
        if quotation.first in self.claimed or quotation.size < SCARE:
            return
        number = reading.sentence_of(quotation.first)
        first, _ = reading.bounds[number]
        opens = quotation.first - 1 <= first + 1
        source = self.here[-1][1] if self.here else None
        if source is None and opens and self.found:
            source = self.speakers.last
            near = [a for a in self.found[-3:] if reading.sentences[number].span.start - a.span.end < 600]
            source = source if near else None
        if source is None and reading.lows[quotation.first - 2] == ":" and quotation.first - 2 > first:
            source = self._main_subject(quotation.first - 2, first)
        if source is None and not opens:
            return
        content = self._quoted(quotation.first - 1)
        if content is None or source is None:
            return
        mark = quotation.first - 1
        self._add(source, mark, mark, content, self._stance(content, Factuality.CERTAIN), only_cue=True)

    def _claim(self, content: Span) -> None:
        for quotation in self.reading.quotations:
            start = self.reading.words.starts[quotation.first]
            if content.start <= start < content.end:
                self.claimed.add(quotation.first)

    # -- headlines, citations, passives ------------------------------------------------------------------------

    def _headline(self, number: int, first: int, last: int) -> None:
        """Read "Trump asks Japan to pay more: Foreign Policy", "Police: 40 hurt", in a line without a full stop."""
        reading, lows = self.reading, self.reading.lows
        if last - first > 40 or last - first < 4 or lows[last - 1] in _END or ":" not in lows[first:last] or (number > 2 and reading.sentences[number].paragraph > 1):
            return
        colon = next(n for n in range(first, last) if lows[n] == ":")
        right, left = range(colon + 1, last), range(first, colon)
        for side, other in ((right, left), (left, right)):
            if 0 < len(side) <= 5 and len(other) >= 3 and self._is_sayer(side):
                span = reading.words.span(side[0], side[-1])
                source = self.speakers.heard(Source(span, " ".join(span.of(reading.text).split()), side[0], side[-1]))
                self._add(source, colon, colon, reading.words.span(other[0], other[-1]), Factuality.CERTAIN)
                return

    def _is_sayer(self, side: range) -> bool:
        reading = self.reading
        if any(reading.lows[n] in {",", ".", "-"} or reading.lows[n].isdigit() for n in side):
            return False
        name = reading.name_at(side[0])
        if name is not None and name.kind in {"outlet", "organisation", "person"} and name.span.end >= reading.words.ends[side[-1]]:
            return True
        low = reading.lows[side[-1]]
        return low in self.lists.groups or low in {"police", "officials", "minister", "spokesman", "president", "sources", "experts", "analysts", "source"}

    def _citing(self, v: int, last: int) -> None:
        """"X reported, citing Y": Y is the source's own source."""
        origin = right_of(self.reading, v + 1, last)
        if origin is None or self.reading.lows[v] in {"quoted", "cited"}:
            return
        for n in range(len(self.found) - 1, -1, -1):
            made = self.found[n]
            if self.here and made.source is not None and made.cue_span.start >= self.reading.words.starts[self.here[0][0]]:
                span = Span(min(made.span.start, origin.span.start), max(made.span.end, origin.span.end))
                self.found[n] = _with_origin(made, origin.name, span, self.reading.text)
                return
        if self.here:
            return
        heads = self.reading.lows[origin.first : origin.last + 1]
        if not self.reading.names_in(origin.span) and not any(w in self.lists.sayers for w in heads):
            return
        first, _ = self.reading.bounds[self.reading.sentence_of(v)]
        begin = self._behind(v, first)
        end = v - 1
        while end > begin and self.reading.lows[end] == ",":
            end -= 1
        if end > begin:
            self._add(self.speakers.heard(origin), v, v, self.reading.words.span(begin, end), Factuality.CERTAIN)

    def _passive(self, v: int, first: int, last: int) -> None:
        """"was told by X that", "X was quoted as saying": the agent speaks."""
        reading, lows, verb = self.reading, self.reading.lows, self.reading.verbs[v]
        if "who" not in verb.takes and verb.base not in {"say", "warn"}:
            return
        if v + 1 < last and lows[v + 1] == "by":
            source = right_of(reading, v + 2, last)
            if source is None:
                return
            content = self._content(source.last + 1, last, v)
            if content is not None:
                self._say(v, self.speakers.heard(source), content, Factuality(verb.stance))
        elif v + 1 < last and (lows[v + 1] == "that" or lows[v + 1] in _SUBJECTS | {"the"}) and "who" in verb.takes:
            content = self._content(v + 1, last, v)
            if content is not None:
                self._add(None, v, v, content, self._stance(content, Factuality.CERTAIN))

    # -- making ------------------------------------------------------------------------------------------------

    def _say(self, v: int, source: Source, content: Span, stance: Factuality = Factuality.CERTAIN) -> None:
        self._add(source, v, v, content, self._stance(content, stance))
        self.here.append((v, source))
        self._claim(content)

    def _stance(self, content: Span, stance: Factuality) -> Factuality:
        """Combine what the verb says with how the first clause of the content is meant."""
        if stance in {Factuality.DENIED, Factuality.UNDERSPECIFIED}:
            return stance
        meant = of_clause(self.reading.words, content, self.reading.language)
        if meant is Modality.NEGATED:
            return Factuality.DENIED if stance is Factuality.CERTAIN else Factuality.PROBABLY_NOT if stance is Factuality.PROBABLE else Factuality.POSSIBLY_NOT
        if meant in {Modality.POSSIBLE, Modality.CONDITIONAL}:
            return Factuality.POSSIBLE
        return stance

    def _add(self, source: Source | None, first_cue: int, last_cue: int, content: Span, factuality: Factuality, *, only_cue: bool = False) -> None:
        words = self.reading.words
        cue_span = words.span(first_cue, last_cue)
        cue = " ".join(cue_span.of(self.reading.text).split())
        spans = [cue_span, content] if source is None or only_cue else [cue_span, content, source.span]
        number = self.reading.sentence_of(first_cue)
        sentence = self.reading.sentences[number].span
        inside = [s for s in spans if sentence.overlaps(s)]
        start = max(min(s.start for s in inside), sentence.start)
        end = min(max(s.end for s in inside), sentence.end)
        span = Span(start, max(end, start))
        self.found.append(
            Attribution(
                span=span,
                text=span.of(self.reading.text),
                source=source.name if source else None,
                source_span=source.span if source else None,
                cue=cue,
                cue_span=cue_span,
                content=content,
                factuality=factuality,
            )
        )


def _with_origin(made: Attribution, origin: str, span: Span, text: str) -> Attribution:
    from attrs import evolve  # noqa: PLC0415

    return evolve(made, origin=origin, span=span, text=span.of(text))
