"""The heading of a fact: what it is about, what becomes of it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.concepts import concepts
from crosscheck.mentions.words import nouns
from crosscheck.report.label.place import owner, where
from crosscheck.report.label.topic import is_date, is_of_persons, is_vague, majority, shared, topics
from crosscheck.report.label.words import wording
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.report.label.phrase import Phrase

_CLEAR = 1.15  # times as much as the next one that the nearest word must weigh
_SHOWN = 40  # characters of a claim that stand in for a heading


@frozen
class Heading:
    """
    A heading in its parts.

    `what` is always shown, `place` where it tells more; `inside` says that it is joined by "in". `aside` is what else
    the claims speak of, where `what` is vague ("people"), `further` what they may speak of, too, for a heading that
    would be another's as well.
    """

    what: str
    place: str | None
    inside: bool
    aside: str | None
    further: tuple[str, ...]

    def __str__(self) -> str:
        where = f"{' in' if self.inside else ','} {self.place}" if self.place else ""
        return f"{self.what}{where}{f' ({self.aside})' if self.aside else ''}"


def heading(claims: Sequence[Claim]) -> Heading:
    """Return the heading for the claims about one thing; there must be one at least."""
    found = topics(claims)
    what = _what(claims, found)
    place = None if _is_of_one(claims) else where(claims, what)
    counted = all(isinstance(one.value, Quantity) and one.value.dimension == "count" for one in claims)
    return Heading(
        what=what,
        place=place[0] if place else None,
        inside=bool(place and place[1] and counted),
        aside=shared(claims, found)
        if found and what.endswith(found[0].words) and is_vague(found[0])
        else None,
        further=tuple(phrase.words for phrase in found[1:4]),
    )


def _is_of_one(claims: Sequence[Claim]) -> bool:
    """Whether the claims are of one person's age, which is the same everywhere."""
    return majority([one.slot for one in claims]) == "age" and owner(claims) is not None


def _what(claims: Sequence[Claim], found: Sequence[Phrase]) -> str:
    if not found:
        return _fallback(claims)
    topic = found[0]
    words = _in_small(topic.words, claims)
    if is_date(claims):
        return _dated(claims, words)
    figures = [one.value for one in claims if isinstance(one.value, Quantity)]
    match majority([one.dimension for one in figures]):
        case "ratio":
            whole = words if topic.plural or " " in words else _the(words)
            return f"{wording().changed[_change(figures)]} {whole}"
        case "count":
            return _counted(claims, words, topic)
        case "money":
            return _rated(figures, words)
        case dimension:
            return _measured(claims, words, topic, dimension or "")


def _measured(claims: Sequence[Claim], words: str, topic: Phrase, dimension: str) -> str:
    """Name the aspect that is measured: "age of the children", "capacity for steel", "length of the strike"."""
    measured = wording().measured
    if majority([one.slot for one in claims]) == "age":
        whom = owner(claims) or (words if is_of_persons(topic) else None)
        return f"{measured['age']} {whom}" if whom else "age"
    flow = majority([one.roles.get("flow") for one in claims]) or ""
    if flow in measured and flow != topic.key:
        return f"{measured[flow]} {words}"
    if dimension in measured and not is_of_persons(topic):
        return f"{measured[dimension]} {_the(words)}"
    return words


def _dated(claims: Sequence[Claim], words: str) -> str:
    phase = majority([one.roles.get("phase") for one in claims]) or ""
    return f"{wording().dated.get(phase, wording().dated[''])} {_the(words)}"


def _counted(claims: Sequence[Claim], words: str, topic: Phrase) -> str:
    fate = _fate(claims)
    said = wording().counted.get(fate or "")
    concept = concepts().get(topic.key)
    if concept and concept.family == "casualty":
        roles = {one.roles.get("casualty", topic.key) for one in claims}
        said = said or (wording().counted.get(roles.pop()) if len(roles) == 1 else None)
        return words if topic.head.endswith("s") or said is None else f"{wording().people} {said}"
    if said is None:
        return words
    return words if fate in topic.keys else f"{words} {said}"


def _fate(claims: Sequence[Claim]) -> str | None:
    """Return what became of those who are counted, where every sentence that speaks of one fate speaks of the same."""
    told = [fate for fate in map(_nearest_fate, claims) if fate]
    return told[0] if len(set(told)) == 1 and 2 * len(told) >= len(claims) else None


def _nearest_fate(claim: Claim) -> str | None:
    """Return the fate that stands clearly nearest to the figure: "killing three and injuring 30"."""
    lexicon = concepts()
    told = sorted(
        ((weight, key) for key, weight in claim.terms.items() if lexicon.family(key) == "casualty"),
        reverse=True,
    )
    clear = len(told) == 1 or (len(told) > 1 and told[0][0] >= _CLEAR * told[1][0])
    return told[0][1] if clear else None


def _rated(figures: Sequence[Quantity], words: str) -> str:
    bases = [one.per for one in figures if one.per]
    per = bases[0] if len(set(bases)) == 1 and 3 * len(bases) >= len(figures) else ""
    said = wording().per.get(per)
    if (
        said is None
        or set(said) & set(words.lower().split())
        or words.rsplit(maxsplit=1)[-1].lower() not in nouns().money
    ):
        return words
    return f"{said[0]} {words}"


def _change(figures: Sequence[Quantity]) -> str:
    change = majority([one.change for one in figures])
    if change:
        return change
    multiple = [one for one in figures if one.unit == "x" and (one.nominal is None or one.nominal > 1)]
    return "multiple" if 2 * len(multiple) > len(figures) else "part"


def _the(words: str) -> str:
    """Put the article before what has one: "the talks", "the workforce", but "annual payments", "damage"."""
    return words if words[:1].isupper() and " " in words else f"the {words}"


def _in_small(words: str, claims: Sequence[Claim]) -> str:
    """Return the phrase without the capital that it owes to the start of its sentence."""
    opens = any(claim.quote.lstrip("\"'\N{LEFT DOUBLE QUOTATION MARK}").startswith(words) for claim in claims)
    return words[0].lower() + words[1:] if opens and words[1:2].islower() else words


def _fallback(claims: Sequence[Claim]) -> str:
    text = " ".join(claims[0].text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rsplit(" ", 1)[0] + "…"
