"""Statements that something is not so: denials of claims, claims called false, and negated events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from crosscheck.claims.deeds import deeds
from crosscheck.claims.denial import DenialKind
from crosscheck.claims.denying.clauses import clause_end, far_subject_start, is_question, subject_start
from crosscheck.claims.denying.falsehoods import (
    begins_with_not,
    claim_noun,
    false_at,
    says_plainly,
    strong_claim,
)
from crosscheck.claims.denying.ledger import Ledger
from crosscheck.claims.denying.negations import negation_at
from crosscheck.claims.speech.marks import MARKS, OPENS
from crosscheck.claims.speech.sources import Source, left_of, right_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crosscheck.claims.attribution import Attribution
    from crosscheck.claims.denial import Denial
    from crosscheck.claims.speech.lists import Lists
    from crosscheck.claims.speech.reading import Reading
    from crosscheck.mentions.cues import Verb

BACK = 14  # words from "a charge that he" to "denies"


@define
class Denier:
    """Finds the denials of one article; `deniers` tells who denies at which verb, where the finder of speech knows."""

    reading: Reading
    attributions: Sequence[Attribution]
    deniers: Mapping[int, Source] = field(factory=dict)
    events: bool = True
    words: Lists = field(init=False)
    ledger: Ledger = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.words = self.reading.lists
        self.ledger = Ledger(self.reading, self.attributions)

    def denials(self) -> tuple[Denial, ...]:
        """Return all denials in the order of the text; none overlaps another."""
        reading, lows = self.reading, self.reading.lows
        grammar = reading.grammar
        negating = grammar.negations | grammar.nobody | {"no", "yet"} | deeds(reading.language).absences
        negating |= {low for low in set(lows) if low.endswith("n't")}
        stops = negating.union(self.words.brands, self.words.particles, grammar.be)
        for number, (first, last) in enumerate(reading.bounds):
            for v in reading.cues[number]:
                if reading.verbs[v].denies:
                    self._verb(v, first, last, reading.verbs[v])
            asks = is_question(reading, first, last)
            for n in range(first, last):
                low = lows[n]
                if low not in stops:
                    continue
                if low in self.words.brands:
                    self._verb(n, first, last, self.words.brands[low])
                elif (
                    low in self.words.particles and n + 2 < last and lows[n + 1] in self.words.particles[low]
                ):
                    self._particle(n, first, last)
                elif low in grammar.be and not asks:
                    self._predicate(n, first, last)
                if self.events and not asks and low in negating:
                    self._event(n, first, last)
        return self.ledger.denials()

    # -- "denied that", "rejected the claim", "ruled out speculation" -----------------------------------

    def _particle(self, v: int, first: int, last: int) -> None:
        reading, n = self.reading, v + 2
        if self._is_negated(v, first) or reading.low(v - 1) in reading.grammar.be:
            return
        claim = claim_noun(reading, n, last)
        if claim is not None and reading.lows[claim] in self.words.strong:
            self._of_claim((v, v + 1), n, claim, last, self._denier(v, first))
        elif reading.lows[v] in self.words.deniers_of_deeds and reading.lows[n] not in MARKS | {"of", "by"}:
            content = (n, clause_end(reading, n, last))
            self.ledger.make(DenialKind.PROPOSITION, (v, v + 1), content, self._denier(v, first))

    def _is_negated(self, v: int, first: int) -> bool:
        return self.reading.grammar.is_negated(self.reading.lows[max(first, v - 4) : v])

    def _verb(self, v: int, first: int, last: int, verb: Verb) -> None:
        reading, lows = self.reading, self.reading.lows
        grammar = reading.grammar
        before = lows[v - 1] if v > first else ""
        if (
            reading.name_at(v) is not None
            or self._is_negated(v, first)
            or not self._may_deny(v, before, verb)
        ):
            return
        if verb.form == "past" and (
            before in grammar.be or (before.endswith("ly") and reading.low(v - 2) in grammar.be)
        ):
            self._passive(v, first, last)
            return
        source = self._denier(v, first)
        if source is not None and source.name.lower().startswith(
            ("nobody", "no one", "none ", "few ", "neither ")
        ):
            return
        if verb.form in {"s", "base"} and v not in self.deniers and not self.ledger.is_said(v):
            return
        n = v + 1
        aside = grammar.days | {"again", "out", "off", "aside", "down", "on", "late", "yesterday"}
        while n < last and (lows[n].endswith("ly") or lows[n] in aside):
            n += 1
        if n >= last or lows[n] in MARKS - OPENS:
            if "as" not in verb.takes:
                self._trailing(v, first, source, verb.base)
        elif "as" in verb.takes:
            self._branded(v, n, last, source, verb.base)
        elif lows[n] == "as":
            self._dismissed(v, n, last, source)
        elif "that" in verb.takes:
            self._proposition(v, n, last, source)
        else:
            self._claim(v, n, last, source)

    def _may_deny(self, v: int, before: str, verb: Verb) -> bool:
        """Whether the form of the verb, and "to" before it, let somebody deny ("refused to deny" denies nothing)."""
        if before == "to":
            return self.reading.low(v - 2) in self.reading.grammar.rushes
        return verb.form != "base" or before in {"they", "we", "i", "who", "and"} or before.endswith("s")

    def _denier(self, v: int, first: int) -> Source | None:
        """Return who denies at the verb `v`."""
        if v in self.deniers:
            return self.deniers[v]
        if self.ledger.is_said(v):
            return self.ledger.said_at(v)
        return left_of(self.reading, v, first) or self.ledger.said_before(v)

    def _proposition(self, v: int, n: int, last: int, source: Source | None) -> None:
        """Read "denied that S", "denied S-ing", "denied the claims", "denied a connection"."""
        reading, lows = self.reading, self.reading.lows
        withheld = self.words.withheld
        if lows[n] in withheld or (
            lows[n] in reading.grammar.determiners | {"him", "them", "us"} and reading.low(n + 1) in withheld
        ):
            return
        if lows[n] == "that":
            if n + 1 >= last or lows[n + 1] in MARKS:
                return  # "denied that.": what, the sentence does not tell
            n += 1
        elif (claim := claim_noun(reading, n, last)) is not None:
            self._of_claim((v, v), n, claim, last, source)
            return
        self.ledger.make(DenialKind.PROPOSITION, (v, v), (n, clause_end(reading, n, last)), source)

    def _claim(self, v: int, n: int, last: int, source: Source | None) -> None:
        """Read "rejected the allegation that", "dismissed it as nonsense"."""
        reading, lows = self.reading, self.reading.lows
        claim = claim_noun(reading, n, last)
        if claim is not None:
            if lows[claim] in self.words.strong or reading.verbs[v].base != "reject":
                self._of_claim((v, v), n, claim, last, source)
        elif lows[n] in reading.grammar.subjects | {"that", "this", "them"} and reading.low(n + 1) == "as":
            end = false_at(reading, n + 2, last)
            if end is not None:
                self.ledger.report((v, end), (n, n), source, cue=v)

    def _dismissed(self, v: int, n: int, last: int, source: Source | None) -> None:
        """Read "dismissed as untrue the talk of", "rejected as false that S"."""
        reading = self.reading
        end = false_at(reading, n + 1, last)
        if end is None or end + 1 >= last:
            return
        claim = claim_noun(reading, end + 1, last)
        if claim is not None:
            self._of_claim((v, end), end + 1, claim, last, source)
        elif reading.lows[end + 1] == "that" and end + 2 < last:
            content = (end + 2, clause_end(reading, end + 2, last))
            self.ledger.make(DenialKind.PROPOSITION, (v, end), content, source)

    def _branded(self, v: int, n: int, last: int, source: Source | None, base: str) -> None:
        """Read "called it flatly untrue that S", "described the report as false", "calling them lies"."""
        reading, lows = self.reading, self.reading.lows
        for stop in range(n, min(n + 12, last)):
            if lows[stop] in MARKS - OPENS:
                return
            at = stop + 1 if lows[stop] == "as" else stop
            end = false_at(reading, at, last) if stop > n and (base == "call" or at > stop) else None
            if end is None:
                continue
            if lows[n] == "it" and reading.low(end + 1) == "that" and end + 2 < last:
                content = (end + 2, clause_end(reading, end + 2, last))
                self.ledger.make(DenialKind.PROPOSITION, (v, end), content, source)
                return
            claim = claim_noun(reading, n, stop)
            if claim is not None and lows[claim + 1] in {"that", "of", "about"} and claim + 2 < stop:
                content = (claim + 2, stop - 1)
                self.ledger.make(DenialKind.PROPOSITION, (v, end), content, source, noun=lows[claim])
            elif claim is not None or lows[n] in {"it", "them", "that", "this"}:
                self.ledger.report((v, end), (n, claim if claim is not None else n), source, cue=v)
            return

    def _of_claim(self, cue: tuple[int, int], n: int, claim: int, last: int, source: Source | None) -> None:
        """Deny the claim whose noun is at `claim`: what it says, if that is told, else the claim itself."""
        reading = self.reading
        rest = claim + 1
        if rest + 1 < last and reading.lows[rest] in {"that", "of", "about"}:
            content = (rest + 1, clause_end(reading, rest + 1, last))
            self.ledger.make(DenialKind.PROPOSITION, cue, content, source, noun=reading.lows[claim])
        else:
            self.ledger.report((cue[0], claim), (n, claim), source, cue=cue[0])

    def _trailing(self, v: int, first: int, source: Source | None, base: str) -> None:
        """Read "..., a charge that he denies", "which the ministry denied"."""
        lows, back = self.reading.lows, range(v - 1, max(first, v - BACK) - 1, -1)
        claim = next((k for k in back if lows[k] in self.words.claims), None)
        link = next((k for k in back if lows[k] in {"which", ","}), None)
        related = base == "deny" and link is not None and lows[link] == "which"
        at = claim if claim is not None or not related else link
        if at is not None:
            self.ledger.report((at, v), (at, at), source, cue=v)

    def _passive(self, v: int, first: int, last: int) -> None:
        """Read "the claim was denied by X": the subject must be a claim."""
        claim = strong_claim(self.reading, max(first, v - 10), v)
        if claim is not None:
            source = right_of(self.reading, v + 2, last) if self.reading.low(v + 1) == "by" else None
            self.ledger.report((claim, v), (claim, claim), source, cue=v)

    # -- "the rumour is false", "there is no truth in it" ------------------------------------------

    def _predicate(self, n: int, first: int, last: int) -> None:
        """Read a claim noun, "it" or "that", with a form of "be" at `n` and a word for false."""
        reading, lows = self.reading, self.reading.lows
        if (
            reading.low(n - 1) == "there"
            and reading.low(n + 1) == "no"
            and reading.low(n + 2) in self.words.absent
        ):
            self._no_truth(n - 1, n + 1, last)
            return
        end = false_at(reading, n + 1, last)
        if end is None or n == first:
            return
        if (lows[n].endswith("n't") or lows[n + 1] in {"not", "never"}) and not begins_with_not(
            reading, n + 1, end
        ):
            return  # "not wrong" is no denial; "not true" is a word of the list
        begin = subject_start(reading, n, first)
        source, claim = self.ledger.speaker(n), strong_claim(reading, begin, n)
        if claim is not None:
            self.ledger.report((begin, end), (begin, claim), source, cue=n)
        elif lows[n - 1] == "it" and reading.low(end + 1) == "that" and end + 2 < last:
            content = (end + 2, clause_end(reading, end + 2, last))
            self.ledger.make(DenialKind.PROPOSITION, (n - 1, end), content, source)
        elif n - begin == 1 and lows[begin] in reading.grammar.alone and says_plainly(reading, n + 1, end):
            self.ledger.report((begin, end), (begin, begin), source, cue=n)

    def _no_truth(self, begin: int, n: int, last: int) -> None:
        """Read "there is no truth in the report", "no evidence that S"."""
        reading = self.reading
        word, rest = reading.lows[n + 1], n + 2
        link = reading.lows[rest] if rest + 1 < last else ""
        source = self.ledger.speaker(n)
        if link == "that" or (
            link in {"in", "to", "for", "of", "behind"} and word not in {"evidence", "indication"}
        ):
            claim = claim_noun(reading, rest + 1, last) if link != "that" else None
            if claim is not None:
                self._of_claim((begin, n + 1), rest + 1, claim, last, source)
            else:
                content = (rest + 1, clause_end(reading, rest + 1, last))
                self.ledger.make(DenialKind.PROPOSITION, (begin, n + 1), content, source, noun=word)

    # -- "no arrests have been made" --------------------------------------------------------------------

    def _event(self, n: int, first: int, last: int) -> None:
        source = self.ledger.speaker(n)
        negation = negation_at(self.reading, n, first, last, attributed=source is not None)
        if negation is None or (negation.last <= n and n - negation.first < 2):
            return
        words = self.reading.words
        end = max(negation.last, n)
        span = words.span(negation.first, end)
        content = words.span(far_subject_start(self.reading, negation.first, first), end)
        self.ledger.append(DenialKind.EVENT, span, words.span(n, n), content, source, noun=negation.noun)
