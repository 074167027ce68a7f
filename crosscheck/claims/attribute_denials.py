"""Statements that something is not so: denials of claims, claims called false, and negated events."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from crosscheck.claims.attribute_sources import Source, left_of, right_of
from crosscheck.claims.denial import Denial, DenialKind
from crosscheck.lexicon import table
from crosscheck.mentions.cues import brands, particles, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crosscheck.claims.attribute_reading import Reading
    from crosscheck.claims.attribution import Attribution
    from crosscheck.mentions.cues import Verb
    from crosscheck.text.span import Span

LONGEST = 40  # words in a denying clause

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "isn't", "aren't", "wasn't", "weren't"})
_HAVE = frozenset({"has", "have", "had", "hasn't", "haven't", "hadn't"})
_DO = frozenset({"do", "does", "did", "don't", "doesn't", "didn't"})
_FINITE = (_BE | _HAVE | _DO) - {"be", "been", "being"}
_MODAL = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "shall", "cannot", "can't", "won't", "wouldn't", "couldn't", "shouldn't", "ought"})
_END = frozenset({".", "!", "?", "…", "..."})
_MARKS = frozenset({",", ";", ":", "—", "–", "(", ")", "“", "”", '"', "``", "''", "‘", "«", "»"}) | _END
_PREPOSITIONS = frozenset({"of", "in", "on", "at", "by", "to", "from", "for", "with", "about", "between", "against", "over", "under", "during", "since", "until", "before", "after", "among", "within", "near", "behind", "into", "toward", "towards", "as", "than", "across", "along", "around"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "any", "all", "these", "those", "this", "that", "such", "such", "both", "some", "my", "our", "earlier", "recent", "what", "as"})
_CLAUSES = frozenset({"that", "which", "who", "while", "although", "though", "because", "when", "after", "before", "but", "whereas", "where", "if", "unless", "so", "since", "until"})
_PRONOUNS = frozenset({"it", "this", "that", "they", "these", "those", "he", "she", "we", "i", "you", "there", "them"})


@frozen
class _Lists:
    claims: frozenset[str]
    strong: frozenset[str]
    false_adjectives: tuple[tuple[str, ...], ...]
    false_nouns: frozenset[str]
    absent: frozenset[str]
    idioms: frozenset[str]
    spoken: frozenset[str]
    withheld: frozenset[str]


@cache
def _lists(language: str) -> _Lists:
    data = table("denials", language)
    return _Lists(
        claims=words_of("denials", "claims", "nouns", language=language),
        strong=words_of("denials", "claims", "strong", language=language),
        false_adjectives=tuple(tuple(p.split()) for p in data["false"]["adjectives"]),
        false_nouns=words_of("denials", "false", "nouns", language=language),
        absent=words_of("denials", "absent", "nouns", language=language),
        idioms=words_of("denials", "none", "idioms", language=language),
        spoken=words_of("denials", "none", "verbs", language=language),
        withheld=words_of("denials", "none", "withheld", language=language),
    )


@define
class Denier:
    """Finds the denials of one article."""

    reading: Reading
    attributions: Sequence[Attribution]
    deniers: Mapping[int, Source] = field(factory=dict)  # who denies, where the finder of speech knows it
    lists: _Lists = field(init=False)
    brands: Mapping[str, Verb] = field(init=False)
    particles: Mapping[str, frozenset[str]] = field(init=False)
    found: list[Denial] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.lists = _lists(self.reading.language)
        self.brands = brands(self.reading.language)
        self.particles = particles(self.reading.language)

    def denials(self) -> tuple[Denial, ...]:
        """Return all denials in the order of the text; none lies inside another."""
        lows = self.reading.lows
        for number, (first, last) in enumerate(self.reading.bounds):
            for v in self.reading.cues[number]:
                if self.reading.verbs[v].denies:
                    self._verb(v, first, last, self.reading.verbs[v])
            for n in range(first, last):
                low = lows[n]
                if low in self.brands:
                    self._verb(n, first, last, self.brands[low])
                elif low in self.particles and n + 2 < last and lows[n + 1] in self.particles[low]:
                    self._particle(n, first, last)
            if first == last or lows[last - 1] == "?":
                continue
            for n in range(first, last):
                self._word(n, first, last)
        return self._outermost()

    def _outermost(self) -> tuple[Denial, ...]:
        order = {DenialKind.PROPOSITION: 0, DenialKind.REPORT: 1, DenialKind.EVENT: 2}
        kept: list[Denial] = []
        for denial in sorted(self.found, key=lambda d: (order[d.kind], d.span.start)):
            if not any(k.span.overlaps(denial.span) for k in kept):
                kept.append(denial)
        return tuple(sorted(kept, key=lambda d: d.span.start))

    # -- "denied that" -----------------------------------------------------------------------------------------

    def _particle(self, v: int, first: int, last: int) -> None:
        """"ruled out speculation that", "brushed aside the claim"."""
        lows = self.reading.lows
        claim = self._claim_noun(v + 2, last)
        if claim is not None and lows[claim] in self.lists.strong and not self._is_negated(v, first):
            self._of_claim(v, v + 2, claim, last, self._denier(v, first), cue_end=v + 1)

    def _is_negated(self, v: int, first: int) -> bool:
        before = self.reading.lows[max(first, v - 4) : v]
        return any(w in {"not", "never", "nor", "neither", "cannot"} or w.endswith("n't") for w in before)

    def _verb(self, v: int, first: int, last: int, verb: Verb) -> None:
        reading, lows = self.reading, self.reading.lows
        if reading.name_at(v) is not None:
            return
        if self._is_negated(v, first):
            return
        if verb.form == "base" and v > first and lows[v - 1] not in {"they", "we", "i", "to", "who", "and"} and not lows[v - 1].endswith("s"):
            return
        if v > first and lows[v - 1] == "to" and lows[v - 2 : v - 1] and lows[v - 2] not in {"continued", "continues", "went", "rushed", "quick", "moved", "hastened", "sought"}:
            return
        if v > first and (lows[v - 1] in _BE or lows[v - 2] in _BE and lows[v - 1].endswith("ly")) and verb.form == "past":
            self._passive(v, first, last)
            return
        source = self._denier(v, first)
        if source is not None and source.name.lower().startswith(("nobody", "no one", "no-one", "none ", "few ", "neither ")):
            return
        if verb.form in {"s", "base"} and v not in self.deniers and not self._made(v):
            return
        n = v + 1
        while n < last and (lows[n].endswith("ly") or lows[n] in {"again", "out", "off", "aside", "down", "on", "late"} | _DAYS or lows[n] == "yesterday"):
            n += 1
        if n >= last or (lows[n] in _MARKS and lows[n] not in _OPENING):
            if "as" in verb.takes:
                return
            self._trailing(v, first, source, verb.base)
            return
        if "that" in verb.takes:
            self._that(v, n, last, source)
        elif "claim" in verb.takes or "as" in verb.takes:
            self._claim(v, n, last, source, verb)

    def _denier(self, v: int, first: int) -> Source | None:
        if v in self.deniers:
            return self.deniers[v]
        own = self.reading.words.span(v, v)
        made = self._made(v)
        if made is not None and made.source is not None and made.source_span is not None:
            return Source(made.source_span, made.source, v, v)
        source = left_of(self.reading, v, first)
        if source is None:
            inside = [a for a in self.attributions if a.cue_span.start < own.start and a.source and self.reading.sentence_of(v) == self._sentence(a)]
            if inside and inside[-1].source_span:
                return Source(inside[-1].source_span, inside[-1].source or "", v, v)
            return None
        return source

    def _made(self, v: int) -> Attribution | None:
        start = self.reading.words.starts[v]
        return next((a for a in self.attributions if a.cue_span.start == start), None)

    def _sentence(self, made: Attribution) -> int:
        return self.reading.sentence_of(self.reading.words.within(made.cue_span)[0])

    def _that(self, v: int, n: int, last: int, source: Source | None) -> None:
        """"denied that S", "denied S-ing", "denied the claims", "denied a connection"."""
        lows = self.reading.lows
        if lows[n] in self.lists.withheld or (lows[n] in {"a", "the", "any", "his", "her", "their", "its", "him", "them", "us"} and n + 1 < last and lows[n + 1] in self.lists.withheld):
            return
        if lows[n] == "that" and (n + 1 >= last or lows[n + 1] in _MARKS):
            return  # "denied that.": what, the sentence does not tell
        if lows[n] == "that":
            end = self._clause_end(n + 1, last)
            self._make(DenialKind.PROPOSITION, v, v, n + 1, end, source)
            return
        claim = self._claim_noun(n, last)
        if claim is not None:
            self._of_claim(v, n, claim, last, source)
            return
        end = self._clause_end(n, last)
        self._make(DenialKind.PROPOSITION, v, v, n, end, source)

    def _claim(self, v: int, n: int, last: int, source: Source | None, verb: Verb) -> None:
        """"rejected the allegation that", "dismissed as untrue the talk of", "called it nonsense"."""
        lows = self.reading.lows
        if lows[n] == "as":
            end = self._false_at(n + 1, last)
            if end is None:
                return
            rest = end + 1
            claim = self._claim_noun(rest, last) if rest < last else None
            if claim is not None:
                self._of_claim(v, rest, claim, last, source, cue_end=end)
            elif rest < last and lows[rest] == "that":
                self._make(DenialKind.PROPOSITION, v, end, rest + 1, self._clause_end(rest + 1, last), source)
            return
        if "as" in verb.takes:
            self._called(v, n, last, source, verb.base)
            return
        claim = self._claim_noun(n, last)
        if claim is not None:
            if verb.base in {"reject", "challenge", "question", "contest"} and lows[claim] not in self.lists.strong:
                return
            self._of_claim(v, n, claim, last, source)
        elif lows[n] in _PRONOUNS and n + 1 < last and lows[n + 1] == "as":
            end = self._false_at(n + 2, last)
            if end is not None:
                self._report(v, end, n, n, source)

    def _called(self, v: int, n: int, last: int, source: Source | None, base: str) -> None:
        """"called it flatly untrue that S", "described the report as false", "calling them lies"."""
        lows = self.reading.lows
        stop = n
        while stop < last and stop - n < 12 and lows[stop] not in _MARKS - _OPENING:
            if stop > n and lows[stop] == "as":
                break
            end = self._false_at(stop, last) if stop > n else None
            if end is not None and base == "call":
                self._called_false(v, n, stop, end, last, source)
                return
            stop += 1
        if stop < last and lows[stop] == "as":
            end = self._false_at(stop + 1, last)
            if end is not None:
                self._called_false(v, n, stop, end, last, source)

    def _called_false(self, v: int, n: int, stop: int, end: int, last: int, source: Source | None) -> None:
        lows = self.reading.lows
        if lows[n] == "it" and end + 1 < last and lows[end + 1] == "that":
            self._make(DenialKind.PROPOSITION, v, end, end + 2, self._clause_end(end + 2, last), source)
            return
        claim = self._claim_noun(n, stop)
        if claim is not None or lows[n] in {"it", "them", "that", "this"}:
            self._report(v, end, n, claim if claim is not None else n, source)

    def _claim_noun(self, n: int, last: int) -> int | None:
        """Return the claim noun of the noun phrase that begins at word `n`: "any suggestion", "Israel's claim"."""
        lows = self.reading.lows
        for k in range(n, min(n + 8, last)):
            low = lows[k]
            if low in self.lists.claims and (k + 1 >= last or lows[k + 1] not in self.lists.claims):
                return k
            if low in _MARKS or (low in _PREPOSITIONS and k > n) or low in {"that", "and"} and k > n:
                return None
        return None

    def _of_claim(self, v: int, n: int, claim: int, last: int, source: Source | None, cue_end: int | None = None) -> None:
        """Deny the claim whose noun is at `claim`: what it says, if that is told, else the claim itself."""
        lows = self.reading.lows
        rest = claim + 1
        if rest < last and lows[rest] in {"that", "of", "about"} and rest + 1 < last:
            end = self._clause_end(rest + 1, last)
            if lows[rest] == "that" or not self._vague(rest + 1, end):
                self._make(DenialKind.PROPOSITION, v, cue_end or v, rest + 1, end, source, noun=lows[claim])
                return
        self._report(v, claim, n, claim, source)

    def _vague(self, n: int, end: int) -> bool:
        return end < n

    def _trailing(self, v: int, first: int, source: Source | None, base: str) -> None:
        """"..., a charge that he denies", "which the ministry denied"."""
        lows = self.reading.lows
        back = next((k for k in range(v - 1, max(first, v - 14) - 1, -1) if lows[k] in {"which", ",", "that"} or lows[k] in self.lists.claims), None)
        if back is None or (lows[back] == "," and base != "deny"):
            return
        claim = next((k for k in range(v - 1, max(first, v - 14) - 1, -1) if lows[k] in self.lists.claims), None)
        if lows[back] in {"which", "that"} or claim is not None:
            begin = claim if claim is not None else back
            self._report(begin, v, begin, claim if claim is not None else begin, source, cue=v)

    def _passive(self, v: int, first: int, last: int) -> None:
        """"the claim was denied by X": the subject must be a claim."""
        lows = self.reading.lows
        claim = next((k for k in range(v - 1, max(first, v - 10) - 1, -1) if lows[k] in self.lists.strong), None)
        if claim is None:
            return
        source = None
        if v + 1 < last and lows[v + 1] == "by":
            source = right_of(self.reading, v + 2, last)
        self._report(claim, v, claim, claim, source, cue=v)

    # -- "the report was incorrect", "no arrests have been made" ------------------------------------------------

    def _word(self, n: int, first: int, last: int) -> None:
        lows = self.reading.lows
        low = lows[n]
        if low in _BE and low not in {"be", "been", "being"}:
            self._predicate(n, first, last)
        if low == "no" or low in {"none", "nobody", "no-one", "neither"}:
            self._no(n, first, last)
        elif low == "nor":
            self._nor(n, first, last)
        elif low in {"not", "never"} or low.endswith("n't"):
            self._not(n, first, last)
        elif low == "yet" and n + 1 < last and lows[n + 1] == "to" and n > first and lows[n - 1] in _HAVE | _BE:
            subject = self._subject(n - 1, first)
            if not self._speaks(n + 2, last):
                self._event(subject, n + 1, n - 1, n + 1, self._clause_end(n + 2, last, event=True), None)

    def _predicate(self, n: int, first: int, last: int) -> None:
        """The claim noun, "it" or "that", a form of "be", and a word for false."""
        lows = self.reading.lows
        end = self._false_at(n + 1, last)
        if end is None or n == first:
            return
        negated = lows[n].endswith("n't") or lows[n + 1] in {"not", "never"}
        # "not wrong" is no denial; "not true" is a word of the list
        if negated and not (lows[n + 1] == "not" and any(p[0] == "not" for p in self._matching(n + 1, last))):
            return
        begin = self._subject(n, first)
        subject = lows[begin:n]
        claim = next((k for k in range(begin, n) if lows[k] in self.lists.strong), None)
        source = self._speaker(n)
        if claim is not None:
            self._report(begin, end, begin, claim, source, cue=n)
        elif subject and subject[-1] == "it" and end + 1 < last and lows[end + 1] == "that":
            self._make(DenialKind.PROPOSITION, n - 1, end, end + 2, self._clause_end(end + 2, last), source)
        elif len(subject) == 1 and subject[0] in {"it", "this", "that", "these", "they"} and self._plainly_false(n + 1, end):
            self._report(begin, end, begin, begin, source, cue=n)

    def _plainly_false(self, n: int, end: int) -> bool:
        words = self.reading.lows[n : end + 1]
        return any(w in {"false", "untrue", "incorrect", "inaccurate", "baseless", "unfounded", "groundless", "fabricated", "lie", "lies", "fiction", "nonsense", "rubbish", "true", "fabrication", "correct", "hoax", "rumour", "rumor", "fabrications"} for w in words) or "case" in words

    def _matching(self, n: int, last: int) -> list[tuple[str, ...]]:
        lows = self.reading.lows
        return [p for p in self.lists.false_adjectives if tuple(lows[n : min(n + len(p), last)]) == p]

    def _false_at(self, n: int, last: int) -> int | None:
        """Return the last word of the word for false that begins at `n`, adverbs and marks before it aside."""
        lows = self.reading.lows
        k = n
        while k < min(last, n + 5) and (lows[k].endswith("ly") or lows[k] in {"a", "an", "just", "simply", "pure", "complete", "total", "utter", "absolute", "all", "plain", "sheer", "so", "quite", "as", "and", "completely"} | _OPENING or (k > n and lows[k] in {"outright", "blatant", "malicious", "mere"})):
            k += 1
        found = self._matching(k, last)
        if found:
            return k + max(len(p) for p in found) - 1
        for j in (k, k + 1):
            if j < last and lows[j] in self.lists.false_nouns:
                return j
            if j + 1 < last and f"{lows[j]} {lows[j + 1]}" in self.lists.false_nouns:
                return j + 1
        return None

    def _idiom(self, n: int, last: int) -> bool:
        lows = self.reading.lows
        if lows[n].endswith("n't") and any(" ".join(("not", *lows[n + 1 : min(n + k, last)])) in self.lists.idioms for k in (2, 3, 4)):
            return True
        return any(" ".join(lows[n : min(n + k, last)]) in self.lists.idioms for k in (2, 3, 4)) or (
            n > 0 and any(" ".join(lows[max(0, n - k) : n + 1]) in self.lists.idioms for k in (1, 2, 3)) or " ".join(lows[max(0, n - 1) : n + 2]) in self.lists.idioms
        )

    def _no(self, n: int, first: int, last: int) -> None:
        """"No arrests have been made", "there were no talks", "took no questions", "none had argued"."""
        lows = self.reading.lows
        if self._idiom(n, last) or n + 1 >= last or lows[n + 1] in _MARKS:
            return
        if lows[n + 1][0].isdigit() or (lows[n] == "no" and self.reading.words.capital(n) and self.reading.words.capital(n + 1)):
            return
        before = lows[n - 1] if n > first else ""
        if before in {"or", "with", "by", "of", "in", "to", "for", "from", "under", "at"} and before != "to":
            return
        noun = self._noun_after(n, last)
        if n > first and before in _BE | {"been"} and "there" in lows[max(first, n - 7) : n]:
            begin = max(k for k in range(max(first, n - 7), n) if lows[k] == "there")
            if lows[n + 1] in self.lists.absent:
                self._truth(begin, n, last)
                return
            if lows[begin - 1 : begin] == ["if"] or any(w in _MODAL for w in lows[begin:n]):
                return
            self._event(begin, n, n, n, self._clause_end(n + 1, last, event=True), noun)
            return
        if self._verb_follows(n, last):
            if self._speaks_of(n, last):
                return
            self._event(n, n, n, n, self._clause_end(n + 1, last, event=True), noun)
            return
        if n > first and lows[n] == "no" and lows[n - 1] not in _BE and self._is_verb(n - 1, first):
            begin = self._subject(n - 1, first)
            if noun in {"comment", "answer", "reply", "response", "details", "detail", "reason", "explanation", "interest", "desire", "sense", "difference", "idea"}:
                return
            self._event(begin, n, n, n, self._clause_end(n + 1, last, event=True), noun)

    def _truth(self, begin: int, n: int, last: int) -> None:
        """"there is no truth in the report", "no evidence that S"."""
        lows = self.reading.lows
        word = lows[n + 1]
        rest = n + 2
        if rest < last and lows[rest] in {"that"}:
            if word in {"evidence", "indication", "suggestion"} or word in {"truth", "basis"}:
                self._make(DenialKind.PROPOSITION, begin, n + 1, rest + 1, self._clause_end(rest + 1, last), self._speaker(n), noun=word)
            return
        if word in {"question", "evidence", "indication"} and not (rest < last and lows[rest] == "of" and word != "question"):
            return
        if rest < last and lows[rest] in {"in", "to", "for", "of", "whatsoever", "at", "behind"}:
            claim = self._claim_noun(rest + 1, last)
            if claim is not None:
                self._report(begin, claim, rest + 1, claim, self._speaker(n), cue=n)
            else:
                self._make(DenialKind.PROPOSITION, begin, n + 1, rest + 1, self._clause_end(rest + 1, last), self._speaker(n), noun=word)

    def _nor(self, n: int, first: int, last: int) -> None:
        """"Nor, she said, had there been any talks", "nor has it paid"."""
        lows = self.reading.lows
        verb = next((k for k in range(n + 1, min(n + 9, last)) if lows[k] in _FINITE), None)
        if verb is None or self._speaks(verb + 1, last, reach=5) or n + 2 >= last:
            return
        end = self._clause_end(verb + 1, last, event=True)
        noun = None
        if "any" in lows[verb : end + 1]:
            noun = self._noun_after(verb + lows[verb : end + 1].index("any"), last)
        self._event(n, n, n, n, end, noun)

    def _not(self, n: int, first: int, last: int) -> None:
        """"has not declared", "was never turned back", "did not have a gun", "never reached"."""
        lows = self.reading.lows
        low = lows[n]
        if self._idiom(n, last) or n + 1 >= last or lows[n + 1] in _MARKS | {"only", "just", "even", "because", "to", "yet"} and not (lows[n + 1] == "yet" and n + 2 < last):
            return
        contracted = low.endswith("n't")
        auxiliary = n if contracted else n - 1
        while auxiliary > first and not contracted and (lows[auxiliary] in {"also", "still", "itself", "been", "yet"} or lows[auxiliary].endswith("ly")):
            auxiliary -= 1
        if auxiliary < first:
            return
        word = low if contracted else lows[auxiliary]
        if word in _MODAL:
            if not self._modal_denies(n, auxiliary, last):
                return
        elif word not in _FINITE | {"been"} and not (low == "never" and self._is_past(n + 1, last)):
            return
        if "if" in lows[max(first, auxiliary - 8) : auxiliary] or "whether" in lows[max(first, auxiliary - 8) : auxiliary]:
            return
        k = n + 1
        while k < last and (lows[k] in {"yet", "been", "be", "being", "immediately", "also", "ever", "then", "previously", "so", "in", "fact"} or lows[k].endswith("ly")):
            k += 1
        if k >= last or lows[k] in self.lists.spoken or lows[k] in _MARKS | {"what", "how", "why", "where", "who", "like", "about", "as"}:
            return
        if word in {"do", "does", "don't", "doesn't"} and lows[auxiliary - 1] in {"that", "which", "who"}:
            return  # what a thing is like, not what happened
        attributed = self._speaker(n) is not None
        if not attributed and self._is_general(word, low, k):
            return
        begin = self._subject(auxiliary, first)
        if lows[begin] in {"i", "you"} and word in _DO or "sure" in lows[max(first, begin - 1) : auxiliary]:
            return
        noun = None
        for j in range(k, min(k + 5, last)):
            if lows[j] in _MARKS:
                break
            if lows[j] in {"any", "a", "single"}:
                noun = self._noun_after(j, last)
                break
        relative = lows[auxiliary - 1] in {"that", "which", "who"} and not self._is_cue(auxiliary - 2)
        self._event(begin, n, n, n, self._clause_end(n + 1, last, event=True, relative=relative), noun)

    def _is_general(self, word: str, low: str, k: int) -> bool:
        """Whether the article itself says what things are like rather than what did not happen: "is not safe"."""
        verb = self.reading.lows[k]
        if word in _BE and low != "never":
            return not verb.endswith(("ed", "ing", "en")) and verb not in {"under", "among", "involved", "related", "due", "responsible", "true", "built", "held", "made", "sold", "found", "told", "paid", "sent", "set", "put", "hit", "shot", "hurt", "met", "kept", "left", "lost", "won", "caught", "brought", "bought", "taught", "laid", "read", "cut", "heard", "done", "gone", "born", "known", "shown", "drawn"}
        if word in {"do", "does", "don't", "doesn't"}:
            return verb not in {"have", "own", "exist", "hold", "include", "possess", "employ", "pose", "plan", "intend"}
        return False

    def _modal_denies(self, n: int, auxiliary: int, last: int) -> bool:
        """Whether a negated modal denies what may be claimed: "will not be closed"; "would not say" denies nothing."""
        lows = self.reading.lows
        word = lows[auxiliary]
        if word not in {"will", "would", "won't", "wouldn't"}:
            return False
        k = n + 1
        return k + 1 < last and lows[k] == "be" and lows[k + 1] not in self.lists.spoken and not lows[k + 1].endswith("able")

    # -- parts -------------------------------------------------------------------------------------------------

    def _subject(self, verb: int, first: int) -> int:
        """Return where the subject of the verb at `verb` begins."""
        lows = self.reading.lows
        n = verb - 1
        while n >= first and verb - n < 25:
            low = lows[n]
            if low in {"who", "which"} and (n == verb - 1 or self._verb_between(n + 1, verb)) and n > first and lows[n - 1] != ",":
                n -= 1
                continue
            if (low in _MARKS and low != ".") or (low in _CLAUSES and low != "that") or (low in {"and", "or"} and not self.reading.words.capital(min(n + 1, verb))):
                break
            if low == "that" and (n != verb - 1 and (self._is_cue(n - 1) or not self._verb_between(n + 1, verb))):
                break
            known = self.reading.verbs.get(n)
            if known is not None and known.form in {"past", "s"} and n != verb and not (n > first and lows[n - 1] in _DETERMINERS):
                break
            n -= 1
        begin = n + 1
        while begin < verb and lows[begin] in {"and", "but", "or", "yet", "so", ","}:
            begin += 1
        return min(begin, verb)

    def _is_cue(self, n: int) -> bool:
        return n >= 0 and n in self.reading.verbs

    def _verb_between(self, first: int, last: int) -> bool:
        """Whether a relative clause with a verb of its own stands there ("a brace that appeared in the drawings")."""
        lows = self.reading.lows
        return any(lows[k] in _FINITE or lows[k].endswith("ed") for k in range(first, last))

    def _lists_on(self, comma: int, last: int) -> bool:
        """Whether a list goes on after the comma ("no blankets, no food", "gas, water and light")."""
        lows = self.reading.lows
        if lows[comma + 1] in {"no", "nor", "or", "and"}:
            return True
        return any(lows[k] in {"and", "or"} for k in range(comma + 2, min(comma + 5, last)))

    def _clause_end(self, n: int, last: int, *, event: bool = False, relative: bool = False) -> int:
        """Return the last word of the clause that begins at word `n`; a relative clause ends before the next verb."""
        lows, verbs = self.reading.lows, self.reading.verbs
        quotation = self.reading.quotation_at(n)
        closing = quotation.last + 1 if quotation is not None else -1
        k, finite = n, False
        while k < last and k - n < LONGEST:
            low = lows[k]
            if low in {";", "—", "–", "?", "!"} or (low == "." and k + 1 >= last) or k == closing:
                break
            if relative and k > n + 1 and low in _FINITE | _MODAL:
                break
            finite = finite or low in _FINITE or low in _MODAL
            if low == "," and k + 1 < last:
                if relative or (event and (finite or k - n > 6)) and not self._lists_on(k, last):
                    break
                after = lows[k + 1]
                known = verbs.get(k + 1)
                if after in {"and", "but", "or", "nor", "which", "who", "while", "although", "though", "saying", "adding", "according", "as", "because", "so", "then", "hours", "despite", "even", "a", "he", "she", "they", "it", "after", "with"} or known is not None or self._speech_after(k + 1, last):
                    break
            if low in {"and", "but"} and k > n + 1 and (lows[k + 1 : k + 2] and (lows[k + 1] in {"it", "he", "she", "they", "called", "said", "invited"} or k + 1 in verbs)):
                break
            if low in {"although", "while", "but", "because", "whereas"} and k > n:
                break
            k += 1
        end = k - 1
        while end > n and lows[end] in {",", ":", "(", "and", "but", "or"} | _OPENING | {"”", "''"}:
            end -= 1
        return max(end, n)

    def _speech_after(self, n: int, last: int) -> bool:
        """Whether ", he said" follows."""
        lows = self.reading.lows
        return any(lows[k] in {"said", "says", "added", "told", "reported"} for k in range(n, min(n + 7, last)) if not any(m in {","} for m in lows[n:k]))

    def _noun_after(self, n: int, last: int) -> str | None:
        """Return the head of the noun phrase after the word "no" or "any" at `n`."""
        lows = self.reading.lows
        if lows[n] in {"none", "nobody", "no-one"} or lows[n + 1] == "one":
            return None
        k = n + 1
        head = None
        while k < last and k - n < 7:
            low = lows[k]
            if low in _MARKS or low in _PREPOSITIONS or low in _FINITE or low in _MODAL or low in _CLAUSES or low in {"and", "or", "who", "ever", "yet", "made", "reported", "even", "here", "either", "whatever", "whatsoever", "so", "now", "left", "anywhere", "there", "at", "then", "today", "yesterday"}:
                break
            if head is not None and (low.endswith("ed") or low in {"left", "killed", "born", "so", "then"}):
                break
            head = low
            k += 1
        return head

    def _verb_follows(self, n: int, last: int) -> bool:
        """Whether a finite verb stands close after "no N", so that it is a subject."""
        lows = self.reading.lows
        k = n + 1
        while k < min(last, n + 12):
            low = lows[k]
            if low in _FINITE or low in {"will", "would"}:
                return True
            if low in _MARKS or low in _CLAUSES - {"who", "that"}:
                return False
            if k > n + 1 and low.endswith("ed") and not (k + 1 < last and lows[k + 1] in {"by", "to"}) or low in {"knew", "came", "took", "went", "saw", "fell", "got", "left", "made", "came"} or (lows[n] in {"none", "nobody"} and low.endswith("ed")):
                return True
            k += 1
        return False

    def _speaks_of(self, n: int, last: int) -> bool:
        """Whether the verb after "no N" is one of saying or knowing ("nobody knows", "no one would say")."""
        lows = self.reading.lows
        if lows[n] != "no" and self._speaks(n + 1, last, reach=2):
            return True
        for k in range(n + 1, min(last, n + 12)):
            if lows[k] in _MODAL:
                return True
            if lows[k] in _FINITE or lows[k] in _MARKS:
                return self._speaks(k + 1, last)
        return False

    def _speaks(self, n: int, last: int, reach: int = 3) -> bool:
        lows = self.reading.lows
        return any(w in self.lists.spoken for w in lows[n : min(n + reach, last)])

    def _is_verb(self, n: int, first: int) -> bool:
        """Whether the word before "no" is a finite verb with an object ("have held no talks", "caused no casualties")."""
        lows = self.reading.lows
        low = lows[n]
        if low in _HAVE or low in _BE:
            return True
        if low.endswith("ed") or low in {"held", "made", "took", "taken", "found", "gave", "given", "saw", "seen", "left", "got", "bought", "sold", "built", "brought", "paid", "won", "lost", "met", "shows", "showed", "has", "offers", "contains", "contained", "takes", "bore", "bears", "set", "put", "sent", "said"}:
            return n > first and low not in {"said", "asked", "need", "speed"}
        return False

    def _is_past(self, n: int, last: int) -> bool:
        lows = self.reading.lows
        return n < last and (lows[n].endswith("ed") or lows[n] in {"took", "made", "went", "came", "got", "saw", "met", "had", "left", "held", "paid", "sent", "told", "gave", "bought", "sold", "spoke", "ran", "lost", "won", "found", "knew", "built", "brought", "fought", "shot", "fell", "became"})

    def _speaker(self, n: int) -> Source | None:
        """Return who says what stands at word `n`: the innermost attribution around it."""
        at = self.reading.words.span(n, n)
        around = [a for a in self.attributions if a.content.contains(at) and a.source is not None]
        if not around:
            return None
        made = min(around, key=lambda a: len(a.content))
        span = made.source_span or made.cue_span
        return Source(span, made.source or "", n, n)

    # -- making ------------------------------------------------------------------------------------------------

    def _make(self, kind: DenialKind, cue: int, cue_end: int, begin: int, end: int, source: Source | None, noun: str | None = None) -> None:
        words = self.reading.words
        if end < begin:
            return
        span = words.span(min(cue, begin), max(end, cue_end))
        self._append(kind, span, words.span(cue, cue_end), words.span(begin, end), source, noun)

    def _event(self, begin: int, last_negation: int, cue: int, cue_end: int, end: int, noun: str | None) -> None:
        words = self.reading.words
        if end <= cue_end and cue_end - begin < 2:
            return
        span = words.span(begin, max(end, last_negation))
        self._append(DenialKind.EVENT, span, words.span(cue, cue_end), span, self._speaker(cue), noun)

    def _report(self, begin: int, end: int, noun_start: int, noun: int, source: Source | None, cue: int | None = None) -> None:
        words, lows = self.reading.words, self.reading.lows
        span = words.span(min(begin, noun_start), max(end, noun))
        cue_span = words.span(cue if cue is not None else begin, max(end, cue or 0))
        content = words.span(noun_start, noun)
        cited = self._cited(noun_start, noun, source)
        self._append(DenialKind.REPORT, span, cue_span, content, source, lows[noun], cited)

    def _cited(self, begin: int, noun: int, source: Source | None) -> Attribution | None:
        """Return the latest attribution before whose source the claim may be: the one named with it, else the nearest."""
        reading = self.reading
        named = {n.entity for n in reading.names_in(reading.words.span(begin, noun)) if n.kind != "demonym"}
        start = reading.words.starts[begin]
        before = [a for a in self.attributions if a.content.end <= start and a.cue_span.start < start and a.source is not None and a.factuality.value != "CT-" and not (source and a.source == source.name)]
        if named:
            for made in reversed(before):
                if made.source_span and named & {n.entity for n in reading.names_in(made.source_span)}:
                    return made
            return None
        wanted = {"outlet"} if reading.lows[noun] in {"report", "reports", "article", "story", "stories", "reporting"} else None
        near = [a for a in before if start - a.span.end < 2500]
        if wanted:
            for made in reversed(near):
                if made.source_span and any(n.kind == "outlet" for n in reading.names_in(made.source_span)):
                    return made
        return near[-1] if near else None

    def _append(self, kind: DenialKind, span: Span, cue: Span, content: Span, source: Source | None, noun: str | None, cited: Attribution | None = None) -> None:
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


_OPENING = frozenset({"“", '"', "``", "‘"})
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
