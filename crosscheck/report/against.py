"""A draft against an archive: only what concerns the draft, with the draft's side first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

if TYPE_CHECKING:
    from collections.abc import Collection

    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Finding


def against(report: Report, drafts: Collection[str]) -> Report:
    """
    Return `report` without the findings and facts in which none of `drafts` (ids of articles) has a part.

    Where only the second side of a finding is the draft's, the two change places.
    """
    return evolve(
        report,
        drafts=frozenset(drafts),
        findings=tuple(_turned(one, drafts) for one in report.findings if _concerns(one, drafts)),
        facts=tuple(fact for fact in report.facts if any(claim.article in drafts for claim in fact.claims)),
    )


def _concerns(finding: Finding, drafts: Collection[str]) -> bool:
    return any(one.article in drafts for one in finding.evidence[:2])


def _turned(finding: Finding, drafts: Collection[str]) -> Finding:
    first, *others = finding.evidence
    if first.article in drafts or not others:
        return finding
    return evolve(finding, evidence=(others[0], first, *others[1:]))
