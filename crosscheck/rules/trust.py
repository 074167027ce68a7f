"""What trusted sources change: where some are named, a conflict among others is no error but a warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.rules.finding import Severity

if TYPE_CHECKING:
    from crosscheck.rules.case import Case
    from crosscheck.rules.finding import Evidence, Finding


def weighed(finding: Finding, case: Case) -> Finding:
    """
    Return the finding, an error between two articles softened to a warning where no trusted source has a part in it.

    A source has a part where it published or printed one of the two articles, or is cited for one of the passages.
    What an article says against itself is an error whoever wrote it. Who is trusted is not said to be right.
    """
    sides = finding.evidence[:2]
    if (
        finding.severity is not Severity.ERROR
        or not case.config.trusted
        or len({one.article for one in sides}) < 2
    ):
        return finding
    trusted = {_plain(name) for name in case.config.trusted}
    if any(trusted & _voices(one, case) for one in sides):
        return finding
    step = f"neither side is a trusted source ({', '.join(case.config.trusted)})"
    return evolve(finding, severity=Severity.WARNING, why=(*finding.why, step))


def _voices(evidence: Evidence, case: Case) -> set[str]:
    article = case.articles[evidence.article]
    names = (article.source, article.publisher, article.id, evidence.source)
    return {_plain(name) for name in names if name}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
