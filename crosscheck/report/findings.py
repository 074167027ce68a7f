"""A sequence of findings that can be narrowed down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Finding
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Self

    from crosscheck.report.report import Report


class Findings(tuple[Finding, ...]):  # noqa: SLOT001  (a tuple with state: the names that its filters look at)
    """
    Findings in reading order: a tuple, with filters that return another.

        report.conflicts.about("passengers").by("Coast Radio")

    `labels` names the facts by id, `sources` the articles' sources by id; `report` is the one that they are from, None
    for findings that are of none. In a notebook they show themselves as that does.
    """

    labels: Mapping[str, str]
    sources: Mapping[str, str]
    report: Report | None

    def __new__(  # noqa: D102  (the class says it)
        cls,
        findings: Iterable[Finding] = (),
        labels: Mapping[str, str] | None = None,
        sources: Mapping[str, str] | None = None,
        report: Report | None = None,
    ) -> Self:
        self = super().__new__(cls, findings)
        self.labels = labels or {}
        self.sources = sources or {}
        self.report = report
        return self

    def __repr__(self) -> str:
        lines = (f"{one.code} {one.relation.value}: {one.message}" for one in self)
        return "\n".join([f"<{len(self)} finding{'' if len(self) == 1 else 's'}>", *lines])

    def _repr_html_(self) -> str | None:
        from attrs import evolve  # noqa: PLC0415  (only in a notebook)

        if self.report is None:
            return None
        return evolve(self.report, findings=self)._repr_html_()

    def about(self, words: str) -> Self:
        """Return the findings whose message, fact or passages hold every one of `words`, in any case."""
        wanted = words.casefold().split()

        def said(finding: Finding) -> str:
            passages = (one.text for one in finding.evidence)
            return " ".join((finding.message, self.labels.get(finding.fact or "", ""), *passages)).casefold()

        return self._where(lambda finding: all(word in said(finding) for word in wanted))

    def by(self, source: str) -> Self:
        """Return those in which `source` speaks: an article's source or id, or somebody quoted."""

        def speaks(finding: Finding) -> bool:
            return any(source in {x.source, x.article, self.sources.get(x.article)} for x in finding.evidence)

        return self._where(speaks)

    def of(self, rule: str) -> Self:
        """Return the findings of one rule, given by its name, its code or the beginning of its code."""
        return self._where(lambda finding: finding.rule == rule or finding.code.startswith(rule.upper()))

    def that(self, relation: Relation | str) -> Self:
        """Return the findings with one relation ("conflict"). Raises ValueError for any other word."""
        wanted = Relation(relation)
        return self._where(lambda finding: finding.relation is wanted)

    def _where(self, holds: Callable[[Finding], bool]) -> Self:
        return type(self)(filter(holds, self), self.labels, self.sources, self.report)
