"""Suppressions: which findings somebody gave a reason to ignore, and which of them are no longer needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck.report.aside import Aside, By, Note
from crosscheck.report.results import SHOWN
from crosscheck.rules.engine import chosen
from crosscheck.rules.names import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from crosscheck.config import Config
    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence, Finding


@frozen(kw_only=True)
class Suppression:
    """
    What is to be ignored: findings of `rules` with a passage that `covers` says is meant.

    `path` and `line` say where it stands, `asked` whether this run has looked at what it speaks of: else nobody can
    tell whether it is needed.
    """

    rules: tuple[str, ...]
    reason: str
    by: By
    path: Path | str
    line: int | None
    covers: Callable[[Evidence], bool]
    asked: bool = True

    def holds(self, finding: Finding) -> bool:
        """Whether the finding is to be ignored."""
        return (
            finding.relation in SHOWN
            and any(_means(rule, finding) for rule in self.rules)
            and any(self.covers(one) for one in finding.evidence[:2])
        )


def suppress(report: Report, suppressions: Sequence[Suppression], config: Config) -> Report:
    """Return the report with what is suppressed set aside, and a note on each suppression that suppresses nothing."""
    kept: list[Finding] = []
    aside: list[Aside] = []
    used: set[int] = set()
    for finding in report.findings:
        holding = [n for n, one in enumerate(suppressions) if one.holds(finding)]
        used.update(holding)
        if holding:
            first = suppressions[holding[0]]
            aside.append(Aside(finding=finding, by=first.by, reason=first.reason))
        else:
            kept.append(finding)
    notes = (
        _unused(one)
        for n, one in enumerate(suppressions)
        if n not in used and one.asked and _is_checked(one, config)
    )
    return evolve(report, findings=kept, aside=(*report.aside, *aside), notes=(*report.notes, *notes))


def _means(name: str, finding: Finding) -> bool:
    return finding.rule == name or finding.code.startswith(name.upper())


def _is_checked(one: Suppression, config: Config) -> bool:
    return any(chosen(rule, config) for name in one.rules for rule in named(name))


def _unused(one: Suppression) -> Note:
    rules = ", ".join(one.rules)
    return Note(
        message=f"there is no {rules} here to ignore any more; take this out", path=one.path, line=one.line
    )
