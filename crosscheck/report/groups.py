"""
Findings as an editor reads them: by fact, and one entry where several articles take part in one disagreement.

When one article says "about 600" and three others "430", that is one disagreement, not three: the findings that
share a side become one entry, with that side once and the voices on the other side listed.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.schema import in_order
from crosscheck.rules.finding import Severity
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable

    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence, Finding

    Keyed = tuple[Finding, tuple[Hashable, ...]]  # a finding and what each of its sides says

LOUDNESS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@frozen(kw_only=True)
class Voice:
    """One statement: the passage that is quoted, and those of other articles that say the same."""

    evidence: Evidence
    others: tuple[Evidence, ...] = ()

    @property
    def passages(self) -> tuple[Evidence, ...]:
        """All of them, the one that is quoted first."""
        return self.evidence, *self.others


@frozen(kw_only=True)
class Entry:
    """
    One or more findings of one rule that share a side.

    `finding` stands for all `findings`: the first, if possible the first across two articles. `sides` holds
    one tuple of voices for each side compared, in the order of `finding`; there is one side where the finding is
    about a single mention.
    """

    finding: Finding
    findings: tuple[Finding, ...]
    sides: tuple[tuple[Voice, ...], ...]


@frozen(kw_only=True)
class Group:
    """The entries that speak of one fact; `label` is None where the findings name no fact."""

    label: str | None
    entries: tuple[Entry, ...]


def groups(report: Report, relations: Collection[str]) -> tuple[Group, ...]:
    """
    Return the findings with one of `relations` by fact: the gravest fact first, else as the articles run.

    Those that name no fact come last.
    """
    labels = {fact.id: fact.label for fact in report.facts}
    by_fact: dict[str | None, list[Finding]] = {}
    for finding in in_order(report):
        if finding.relation in relations:
            by_fact.setdefault(finding.fact, []).append(finding)
    found = sorted(
        by_fact.items(),
        key=lambda item: (item[0] not in labels, min(LOUDNESS[one.severity] for one in item[1])),
    )
    return tuple(
        Group(label=labels.get(fact) if fact else None, entries=tuple(_entries(findings)))
        for fact, findings in found
    )


def _entries(findings: Iterable[Finding]) -> Iterable[Entry]:
    by_rule: dict[Hashable, list[Keyed]] = {}
    for finding in findings:
        keys = tuple(meaning(one) for one in finding.evidence[:2])
        by_rule.setdefault((finding.rule, finding.relation, len(keys)), []).append((finding, keys))
    for waiting in by_rule.values():
        left = waiting
        while left:
            hub = Counter(key for _, keys in left for key in dict.fromkeys(keys)).most_common(1)[0][0]
            yield _entry([one for one in left if hub in one[1]], hub)
            left = [one for one in left if hub not in one[1]]


def _entry(members: list[Keyed], hub: Hashable) -> Entry:
    first, keys = next((one for one in members if _across(one[0])), members[0])
    at = keys.index(hub)
    one_voice = any(
        own == (hub, hub) for _, own in members
    )  # both sides say the same: the first against the rest
    head = first.evidence[0].article
    sides: list[dict[Hashable, dict[str, Evidence]]] = [{} for _ in keys]
    for finding, own in members:
        turned = own.index(hub) != at
        for index, evidence in enumerate(finding.evidence[:2]):
            place = int(evidence.article != head) if one_voice else 1 - index if turned else index
            sides[place].setdefault(own[index], {}).setdefault(evidence.article, evidence)
    if not all(sides):  # one article says it twice
        sides = [{key: {one.article: one}} for key, one in zip(keys, first.evidence[:2], strict=True)]
    return Entry(
        finding=first,
        findings=tuple(finding for finding, _ in members),
        sides=tuple(tuple(_voice(list(same.values())) for same in side.values()) for side in sides),
    )


def _across(finding: Finding) -> bool:
    return len({one.article for one in finding.evidence[:2]}) > 1


def _voice(evidence: list[Evidence]) -> Voice:
    return Voice(evidence=evidence[0], others=tuple(evidence[1:]))


def meaning(evidence: Evidence) -> Hashable:
    """Tell what a passage says: its value, or its article and words where it has none."""
    value = evidence.value
    if value is None:
        return evidence.article, " ".join(evidence.text.split())
    if isinstance(value, Quantity):
        per = value.per if value.unit != "x" else None  # a ratio is no rate
        return value.nominal, value.interval, value.unit, value.bound, per
    return value.value, value.first, value.last, value.direction, value.mod
