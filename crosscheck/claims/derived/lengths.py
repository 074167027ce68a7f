"""
How long something lasts, from the two ends that a sentence gives: "from 21 April to 6 May" is 15 days.

The ends stand as "from X to Y", "between X and Y", "X-Y", or in two clauses of which the first says that something
begins and the second that it ends.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.claim import Claim, Derivation, DerivationKind
from crosscheck.claims.derived.make import derived
from crosscheck.claims.derived.time_words import Ends, ends
from crosscheck.claims.derived.times import Length, between, quantity
from crosscheck.mentions.words import lower
from crosscheck.text.span import Span
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REACH = 6  # dates on in which the end of what begins is looked for
_YEAR = 4  # digits of a year
_FAR = 90  # code points between the two clauses
_LED = 12  # code points before the first end in which "from" or "between" stands


def lengths(text: str, dates: Sequence[Claim]) -> Iterator[Claim]:
    """Yield a length for each pair of dates of one sentence that are the ends of something."""
    for one, two in pairwise(dates):
        if not isinstance(one.value, Timex) or not isinstance(two.value, Timex):
            continue
        how = _joined(text, one, two, ends())
        if how is not None:
            found = between(_in_year_of(one.value, two.value), two.value, inclusive=how == "through")
            if found:
                yield _length(text, (one, two), found, firm=how != "clauses")
    for claim in dates:
        found = _range(claim.value)
        if found:
            yield _length(text, (claim,), found, firm=True)


def lengths_across(text: str, dates: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the length of what begins in one sentence of an article and ends in a later one, on two days."""
    for index, one in enumerate(dates):
        if one.roles.get("phase") != "begin" or not isinstance(one.value, Timex):
            continue
        for two in dates[index + 1 : index + 1 + _REACH]:
            ends_ = two.roles.get("phase") == "end" and two.sentence != one.sentence
            alike = {one.slot, one.subject} & {two.slot, two.subject} - {None}
            if not ends_ or not alike or not isinstance(two.value, Timex):
                continue
            found = between(one.value, two.value)
            if found:
                made = _length(text, (one,), found, firm=False)
                step = f"{one.text} to {two.text} is {' or '.join(map(str, found))}"
                yield evolve(made, derivation=_steps(made, step, two))
            break


def _steps(made: Claim, step: str, last: Claim) -> Derivation:
    assert made.derivation is not None  # noqa: S101  (it is derived)
    return evolve(made.derivation, steps=(step,), parts=(*made.derivation.parts, last.id))


def _in_year_of(one: Timex, two: Timex) -> Timex:
    """Return a first day without a year in that of the last: "from 6 March to 14 May last year"."""
    if one.first is None or one.last is None or two.first is None or two.first >= one.last:
        return one
    if any(len(word) == _YEAR and word.isdigit() for word in one.text.split()) or one.granularity != "day":
        return one
    year = two.first.year - ((one.first.month, one.first.day) > (two.first.month, two.first.day))
    try:
        day = one.first.replace(year=year)
    except ValueError:  # 29 February
        return one
    return evolve(one, first=day, last=day)


def _range(value: object) -> tuple[Length, ...]:
    """Return the length of a range of days that is one expression: "3-9 May"."""
    if not isinstance(value, Timex) or value.rule != "days" or value.first is None or value.last is None:
        return ()
    nights = (value.last - value.first).days
    return tuple(Length(Decimal(count), "day") for count in (nights + 1, nights) if nights > 0)


def _joined(text: str, one: Claim, two: Claim, words: Ends) -> str | None:
    """Return how two dates are joined: "to", "through" or "clauses"; None where they are no two ends."""
    gap = lower(text[one.span.end : two.span.start])
    led = lower(text[max(0, one.span.start - _LED) : one.span.start])
    if words.through.fullmatch(gap):
        return "through"
    if words.to.fullmatch(gap) or (words.between.fullmatch(gap) and words.led.search(led)):
        return "to"
    begun = one.roles.get("phase") == "begin" or one.slot in words.begun
    if len(gap) <= _FAR and begun and " and " in gap and two.slot in words.ended:
        return "clauses"
    return None


def _length(text: str, parts: Sequence[Claim], found: Sequence[Length], *, firm: bool) -> Claim:
    first, last = parts[0], parts[-1]
    span = Span(first.span.start, last.span.end)
    passage = span.of(text)
    dates = " to ".join(part.text for part in parts)
    readings = " or ".join(map(str, found))
    return derived(
        DerivationKind.LENGTH,
        parts,
        span,
        quantity(found[0], span, passage),
        (f"{dates} is {readings}",),
        slot=first.slot if first.roles.get("phase") is None else first.subject or first.slot,
        subject=first.subject,
        firm=firm,
        readings=tuple(quantity(one, span, passage) for one in found[1:]),
    )
