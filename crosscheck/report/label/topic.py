"""What a fact is about: the noun phrase that stands nearest to its values, in most of its claims."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from crosscheck.claims.claim import ClaimKind
from crosscheck.claims.concepts import concepts
from crosscheck.mentions.words import WORD, is_person
from crosscheck.report.label.phrase import phrases
from crosscheck.report.label.words import key, wording
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.report.label.phrase import Phrase

_COUNTED = 2.0  # what the noun behind a figure weighs on top of any other word
_SLOT = 0.8  # the same for what governs the value
_EVENT = 1.2  # the same for what a date is of
_SUBJECT = 0.5  # and for the subject of its clause
_GENERIC = 0.5  # share that is left to a word that fits many things ("people")
_LEAST = 0.3  # the weight of a word that the terms of a claim leave out
_FAR = 80  # code points from the value at which a phrase counts half
_NEEDED = 0.3  # share of the claims that must know what is joined to a phrase ("payments for U.S. forces")
_UNKNOWN = 0.2  # what a word of a phrase costs that no other claim has
_OFTEN = 0.5  # what it is worth that all claims use a phrase
_SHARED = 0.5  # share of the claims that must know what is told beside a vague word
_PERSON = 0.3  # share that is left to persons where a time is told
_BARE = 0.6  # share that is left to a vague word ("cost") that stands alone


def shared(claims: Sequence[Claim], found: Sequence[Phrase]) -> str | None:
    """
    Return what most claims speak of behind the first of `found`, which says little by itself; None where nothing is.

    "Costs of 3 million for base workers" are costs of base workers; who bears them stands before.
    """
    said = [_said(claim.quote) for claim in claims]
    for phrase in found[1:]:
        if sum(phrase.key in one for one in said) >= _SHARED * len(said):
            return phrase.words if any(_follows(claim, phrase, found[0]) for claim in claims) else None
    return None


def _follows(claim: Claim, phrase: Phrase, first: Phrase) -> bool:
    told = phrases(claim.quote)
    starts = [one.start for one in told if one.key == first.key]
    return bool(starts) and any(one.start > starts[0] for one in told if one.key == phrase.key)


def topics(claims: Sequence[Claim]) -> list[Phrase]:
    """Return what the claims may be about, the likeliest first, one phrase for each head; none where nothing is."""
    weights: defaultdict[str, float] = defaultdict(float)
    found: defaultdict[str, dict[str, Phrase]] = defaultdict(dict)
    used: defaultdict[str, float] = defaultdict(float)
    for claim in claims:
        best: dict[str, float] = {}
        for phrase in phrases(claim.quote):
            weight = _weight(claim, phrase)
            if weight > 0:
                best[phrase.key] = max(best.get(phrase.key, 0.0), weight)
                found[phrase.key].setdefault(phrase.words, phrase)
                used[phrase.words] += weight
        for head, weight in best.items():
            weights[head] += weight
    said = [_said(claim.quote) for claim in claims]
    chosen = {
        head: max(
            those.values(),
            key=lambda one: (_fit(one, said) + _OFTEN * used[one.words] / weights[one.key], one.words),
        )
        for head, those in found.items()
    }
    for head, phrase in chosen.items():
        weights[head] *= sum(head in one for one in said) / len(said)
        if is_vague(phrase):
            weights[head] *= _BARE
    return [chosen[head] for head in sorted(chosen, key=lambda head: (-weights[head], head))]


def _weight(claim: Claim, phrase: Phrase) -> float:
    near = claim.terms.get(phrase.key, 0.0)
    start, end = claim.span.start - claim.sentence.start, claim.span.end - claim.sentence.start
    if _is_unit(claim, phrase):
        return 0.0
    counted = _is_counted(claim, phrase, start, end)
    if (near <= 0 and not counted) or _is_aspect(phrase.key) or _is_source(claim, phrase):
        return 0.0
    if not counted and phrase.start and phrase.words.split()[-1][0].isupper():
        return 0.0  # a name that was not known as one
    weight = max(near, _LEAST) * _FAR / (_FAR + max(phrase.start - end, start - phrase.end, 0))
    if counted:
        weight += _COUNTED
    elif phrase.key == claim.slot:
        weight += _EVENT if claim.kind is ClaimKind.DATE else _SLOT
    elif phrase.key == claim.subject:
        weight += _SUBJECT
    concept = concepts().get(phrase.key)
    if concept and concept.generic:
        weight *= _GENERIC
    if claim.kind is ClaimKind.DATE or getattr(claim.value, "dimension", None) == "time":
        weight *= _PERSON if claim.slot != "age" and is_of_persons(phrase) else 1.0
    return weight


def _is_unit(claim: Claim, phrase: Phrase) -> bool:
    """Whether the phrase is the unit in which something is measured: "8,500 megawatts"."""
    if not isinstance(claim.value, Quantity) or claim.value.dimension == "count":
        return False
    at = claim.sentence.start + phrase.start
    return claim.value.core.start <= at < claim.value.core.end


def _is_counted(claim: Claim, phrase: Phrase, start: int, end: int) -> bool:
    """Whether the phrase is the noun behind the figure, or what is said to rise by it."""
    noun = claim.value.noun if isinstance(claim.value, Quantity) else None
    if noun is None:
        return False
    if phrase.by:
        return start <= phrase.by[0] and phrase.by[1] <= end + 1
    return start <= phrase.start <= end and noun.split()[-1].lower() == phrase.head


def _is_source(claim: Claim, phrase: Phrase) -> bool:
    source = (claim.attribution.source if claim.attribution else None) or ""
    return source.casefold().endswith(phrase.words.casefold())


def _is_aspect(key: str) -> bool:
    """Whether the word says how a thing stands and not what it is: it begins, ends, is held, rises, falls."""
    concept = concepts().get(key)
    return concept is not None and (concept.aspect or concept.family in {"phase", "change"})


def _said(sentence: str) -> frozenset[str]:
    return frozenset(key(match[0]) for match in WORD.finditer(sentence))


def _fit(phrase: Phrase, said: Sequence[frozenset[str]]) -> float:
    """Tell how well a phrase stands for all claims: its words are known to others, and it says enough."""
    known = {key: sum(key in one for one in said) - 1 for key in phrase.keys}
    others = max(len(said) - 1, 1)
    joined = phrase.length > len(phrase.keys) + 1
    if joined and not any(count / others >= _NEEDED for count in known.values()):
        return -1.0
    return sum(count / others - _UNKNOWN for count in known.values())


def is_of_persons(phrase: Phrase) -> bool:
    """Whether the phrase names people."""
    return is_person(phrase.head)


def is_vague(phrase: Phrase) -> bool:
    """Whether the phrase is a word that needs another: "payments", "people"."""
    return phrase.words.lower() in wording().vague


def is_date(claims: Sequence[Claim]) -> bool:
    """Whether the claims are of dates."""
    return claims[0].kind is ClaimKind.DATE


def majority(found: Sequence[str | None]) -> str | None:
    """Return what at least half of them say, None where they do not."""
    counts: Mapping[str, int] = {one: found.count(one) for one in found if one}
    best = max(counts, key=lambda one: counts[one], default=None)
    return best if best is not None and counts[best] * 2 >= len(found) else None
