"""
Findings as an editor reads them: by fact, and one entry where several articles say the same two things.

When one article says "about 600" and three others "430", that is one disagreement, not three: the three
findings become one entry whose second side names all three articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.schema import in_order
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable

    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence, Finding
    from crosscheck.values.relation import Relation


@frozen(kw_only=True)
class Entry:
    """
    One or more findings that say the same.

    `finding` stands for all `findings`. `sides` holds one tuple for each side compared (one side where a
    finding is about a single mention): its passages, at most one an article. `support` holds the other
    passages of the finding.
    """

    finding: Finding
    findings: tuple[Finding, ...]
    sides: tuple[tuple[Evidence, ...], ...]
    support: tuple[Evidence, ...] = ()


@frozen(kw_only=True)
class Group:
    """The entries that speak of one fact; `label` is None where the findings name no fact."""

    label: str | None
    entries: tuple[Entry, ...]


def groups(report: Report, relations: Collection[Relation]) -> tuple[Group, ...]:
    """Return the findings with one of `relations` by fact, facts in the order of their first finding."""
    labels = {fact.id: fact.label for fact in report.facts}
    by_fact: dict[str | None, list[Finding]] = {}
    for finding in in_order(report):
        if finding.relation in relations:
            by_fact.setdefault(finding.fact, []).append(finding)
    return tuple(
        Group(label=labels.get(fact) if fact else None, entries=_entries(findings))
        for fact, findings in by_fact.items()
    )


def _entries(findings: list[Finding]) -> tuple[Entry, ...]:
    same: dict[Hashable, list[tuple[Finding, bool]]] = {}
    for finding in findings:
        keys = [_key(one) for one in finding.evidence[:2]]
        flipped = len(keys) == 2 and repr(keys[1]) < repr(keys[0])
        if flipped:
            keys.reverse()
        same.setdefault((finding.rule, finding.relation, *keys), []).append((finding, flipped))
    return tuple(_entry(members) for members in same.values())


def _entry(members: list[tuple[Finding, bool]]) -> Entry:
    first, turned = members[0]
    sides: list[dict[str, Evidence]] = [{} for _ in first.evidence[:2]]
    for finding, flipped in members:
        pair = finding.evidence[:2]
        for side, evidence in zip(sides, pair if flipped == turned else pair[::-1], strict=True):
            side.setdefault(evidence.article, evidence)
    return Entry(
        finding=first,
        findings=tuple(finding for finding, _ in members),
        sides=tuple(tuple(side.values()) for side in sides),
        support=first.evidence[2:],
    )


def _key(evidence: Evidence) -> Hashable:
    """Tell what a passage says: its value, or itself where it has none."""
    value = evidence.value
    if value is None:
        return ("passage", evidence.article, evidence.start, evidence.end)
    if isinstance(value, Quantity):
        return (
            "quantity",
            str(value.nominal),
            str(value.interval),
            value.unit,
            value.bound.value,
            value.per or "",
        )
    return ("date", value.value, str(value.first), str(value.last), value.direction or "", value.mod or "")
