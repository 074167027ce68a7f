"""The facts of a run, each with a heading that a reader understands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.report.label.heading import heading
from crosscheck.report.report import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.report.label.heading import Heading


def facts(claims: Sequence[Claim], groups: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return the facts in the order of their first claims; `groups` maps claim ids to fact ids."""
    members: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.id in groups:
            members.setdefault(groups[claim.id], []).append(claim)
    labels = distinct([heading(group) for group in members.values()])
    return tuple(
        Fact(id=fact, label=label, claims=group)
        for (fact, group), label in zip(members.items(), labels, strict=True)
    )


def distinct(headings: Sequence[Heading]) -> list[str]:
    """
    Return the headings as text, no longer than they need be.

    A place that all of them share tells nothing and is left out, unless "in" joins it. Where two would be the
    same, each is given the first of the further things in its claims that the others do not speak of.
    """
    places = {one.place for one in headings if one.place}
    if len(places) == 1 and len(headings) > 1:
        headings = [one if one.inside else evolve(one, place=None) for one in headings]
    labels = [str(one) for one in headings]
    again = {label for label, count in Counter(labels).items() if count > 1}
    for label in again:
        same = [index for index, one in enumerate(labels) if one == label]
        for index in same:
            others = {word for other in same if other != index for word in headings[other].further}
            labels[index] = _told_apart(label, (x for x in headings[index].further if x not in others))
    return labels


def _told_apart(label: str, further: Iterable[str]) -> str:
    return next((f"{label} ({words})" for words in further if words not in label), label)
