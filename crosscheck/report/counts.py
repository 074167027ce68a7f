"""How much was found, in one sentence, the same wherever a report shows itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.report.aside import By
from crosscheck.report.groups import groups
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Finding


def counts(report: Report) -> str:
    """
    Return "5 articles: 4 conflicts (12 pairs), 2 superseded (7 pairs); 43 pairs agree, 23 are compatible".

    A conflict is one entry, as the text lists it; its pairs, which are the findings, are named where they are
    more. What agrees is counted in pairs of passages, and what is only noted ("2 notes") in passages. Where drafts
    were checked against others it begins "1 article against 4"; what was set aside is counted last: "3 findings set
    aside (2 with a reason, 1 known before)".
    """
    said = (
        f"{_articles(report)}: "
        f"{_entries(report, Relation.CONFLICT, 'no conflicts', 'conflict', 'conflicts')}, "
        f"{_entries(report, Relation.SUPERSEDED, 'nothing superseded', 'superseded', 'superseded')}"
    )
    agree, compatible = _pairs(report.agreements), _pairs(report.compatible)
    if agree or compatible:
        said += f"; {count(agree, 'pair')} {'agrees' if agree == 1 else 'agree'}, "
        said += f"{compatible or 'none'} {'is' if compatible == 1 else 'are'} compatible"
    notes = sum(len(finding.evidence) == 1 for finding in (*report.agreements, *report.compatible))
    said += f"; {count(notes, 'note')}" if notes else ""
    return f"{said}; {_aside(report)}" if report.aside else said


def _pairs(findings: Iterable[Finding]) -> int:
    """Return how many pairs of passages the findings compare, each pair once."""
    sides = (frozenset((e.article, e.start, e.end) for e in one.evidence[:2]) for one in findings)
    return len({pair for pair in sides if len(pair) > 1})


def _aside(report: Report) -> str:
    known = sum(one.by is By.BASELINE for one in report.aside)
    reasons = len(report.aside) - known
    said = (f"{reasons} with a reason" if reasons else "", f"{known} known before" if known else "")
    return f"{count(len(report.aside), 'finding')} set aside ({', '.join(filter(None, said))})"


def _articles(report: Report) -> str:
    checked = count(len(report.checked), "article")
    others = len(report.articles) - len(report.checked)
    return f"{checked} against {others}" if others else checked


def count(number: int, noun: str) -> str:
    """Return "no pairs", "1 pair", "2 pairs"."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _entries(report: Report, relation: Relation, none: str, one: str, several: str) -> str:
    number = sum(len(group.entries) for group in groups(report, {relation}))
    pairs = len(report.findings.that(relation))
    if not number:
        return none
    said = f"{number} {one if number == 1 else several}"
    return said if pairs == number else f"{said} ({count(pairs, 'pair')})"
