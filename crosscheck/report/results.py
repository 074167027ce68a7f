"""What a report has to say to a program that shows it in the draft: one result for each passage of the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.quote import also, one_line
from crosscheck.report.schema import in_order
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable

    from crosscheck.report.aside import Aside, By
    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence, Finding
    from crosscheck.text.article import Article

SHOWN = (Relation.CONFLICT, Relation.SUPERSEDED)


@frozen(kw_only=True)
class Result:
    """
    The findings of one rule that have one passage first, as with a draft and several articles of an archive.

    `findings` has at least one; `articles` are those of the report by id. `by` and `reason` say what set them aside,
    None where nothing did.
    """

    findings: tuple[Finding, ...]
    articles: dict[str, Article]
    by: By | None = None
    reason: str | None = None

    @property
    def finding(self) -> Finding:
        """The first, which stands for all."""
        return self.findings[0]

    @property
    def passage(self) -> Evidence:
        """The passage that they share: the draft's."""
        return self.finding.evidence[0]

    @property
    def article(self) -> Article:
        """The article of that passage: the draft."""
        return self.articles[self.passage.article]

    @property
    def others(self) -> tuple[Evidence, ...]:
        """The passages of the other side and those that support them, each once."""
        every = (one for finding in self.findings for one in finding.evidence[1:])
        return tuple({(one.article, one.span): one for one in every}.values())

    @property
    def message(self) -> str:
        """What the first finding says, on one line."""
        return one_line(self.finding.message).strip()

    @property
    def details(self) -> tuple[str, ...]:
        """The passages that the message does not name, each on a line, and why."""
        named = {(one.article, one.span) for one in self.finding.evidence[:2]}
        more = [
            f"Also {also(self.articles[one.article], one)}"
            for one in self.others
            if (one.article, one.span) not in named
        ]
        steps = "; ".join(one_line(step).strip().rstrip(".") for step in self.finding.why)
        return (*more, f"Why: {steps}.") if steps else tuple(more)


def results(report: Report, relations: Collection[Relation] = SHOWN) -> list[Result]:
    """Return the findings with one of `relations`, gathered by rule and first passage, in the order of the report."""
    gathered: dict[Hashable, list[Finding]] = {}
    for finding in in_order(report):
        if finding.relation in relations:
            gathered.setdefault(_key(finding), []).append(finding)
    articles = {article.id: article for article in report.articles}
    return [Result(findings=tuple(findings), articles=articles) for findings in gathered.values()]


def set_aside(report: Report, relations: Collection[Relation] = SHOWN) -> list[Result]:
    """Return what was set aside, gathered in the same way, by what set it aside and why."""
    gathered: dict[Hashable, list[Aside]] = {}
    for one in report.aside:
        if one.finding.relation in relations:
            gathered.setdefault((one.by, one.reason, _key(one.finding)), []).append(one)
    articles = {article.id: article for article in report.articles}
    return [
        Result(
            findings=tuple(one.finding for one in same),
            articles=articles,
            by=same[0].by,
            reason=same[0].reason,
        )
        for same in gathered.values()
    ]


def _key(finding: Finding) -> Hashable:
    first = finding.evidence[0]
    return finding.relation, finding.severity, finding.code, first.article, first.span
