"""The report: everything that one run found, ready to be read, filtered and written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from crosscheck.links.blocking import HotBlock
from crosscheck.report.findings import Findings
from crosscheck.text.article import Article
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Literal

    import pandas as pd

    from crosscheck.claims.claim import Claim
    from crosscheck.links.link import Link
    from crosscheck.report.aside import Aside, Note
    from crosscheck.report.plot.plot import Plot


@frozen(kw_only=True)
class Fact:
    """The claims about one thing from all articles; `label` names it ("passengers of the ferry")."""

    id: str
    label: str
    claims: tuple[Claim, ...] = field(default=(), converter=tuple["Claim", ...])


@frozen(kw_only=True, repr=False)
class Report:
    """
    One run: the articles in the order given, the findings with conflicts first, the facts behind them.

    `links` are the pairs of claims that were compared, with what was weighed; a page shows it beside the finding.
    `hot` are the keys that so many statements share that each was compared only with those nearest in time.
    `drafts` holds the ids of the articles that were checked against the others; it is empty where all were compared
    with one another. `aside` are findings that somebody has looked at before, which count no more; `notes` say what is
    wrong with a suppression, and which limit was reached.

    Printed, it is the text that the command line prints; in a notebook it is a table that unfolds.
    """

    articles: tuple[Article, ...] = field(converter=tuple[Article, ...])
    findings: Findings = field(converter=Findings)
    facts: tuple[Fact, ...] = field(default=(), converter=tuple[Fact, ...])
    hot: tuple[HotBlock, ...] = field(default=(), converter=tuple[HotBlock, ...])
    drafts: frozenset[str] = frozenset()
    aside: tuple[Aside, ...] = ()
    notes: tuple[Note, ...] = ()
    links: tuple[Link, ...] = field(default=(), converter=tuple["Link", ...], eq=False)

    def __attrs_post_init__(self) -> None:
        self.findings.labels = {fact.id: fact.label for fact in self.facts}
        self.findings.sources = {article.id: article.name for article in self.articles}
        self.findings.report = self

    @property
    def conflicts(self) -> Findings:
        """The findings whose sides cannot both hold."""
        return self.findings.that(Relation.CONFLICT)

    @property
    def superseded(self) -> Findings:
        """The findings in which a later article moved on from an earlier one."""
        return self.findings.that(Relation.SUPERSEDED)

    @property
    def compatible(self) -> Findings:
        """The findings in which a bound, a range or a hedge of one side admits the other."""
        return self.findings.that(Relation.COMPATIBLE)

    @property
    def agreements(self) -> Findings:
        """The findings whose sides say the same."""
        return self.findings.that(Relation.AGREE)

    @property
    def checked(self) -> tuple[Article, ...]:
        """The articles that were checked: the drafts, or all."""
        return tuple(one for one in self.articles if not self.drafts or one.id in self.drafts)

    def about(self, words: str) -> Report:
        """Return the same report with only the findings that speak of `words`; see `Findings.about`."""
        return evolve(self, findings=self.findings.about(words))

    def fails(self, threshold: str = "conflict") -> bool:
        """Whether there is a finding at or above the threshold, as `--fail-on` has it: "error", "warning" ..."""
        from crosscheck.report.threshold import counts  # noqa: PLC0415  (needed only where it is asked for)

        return any(counts(finding, threshold) for finding in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain data, in the schema "crosscheck/1"."""
        from crosscheck.report.schema import report_dict  # noqa: PLC0415  (a format is loaded when it is used)

        return report_dict(self)

    def to_json(self) -> str:
        """Return the report as JSON, in the schema "crosscheck/1"; the same input gives the same text."""
        return self._render("json")

    def to_html(self) -> str:
        """Return the report as one HTML page, with everything in it; a notebook shows less of it."""
        return self._render("html")

    def to_frame(self, of: Literal["findings", "claims"] = "findings") -> pd.DataFrame:
        """Return a pandas table, a row for each finding or claim. Raises MissingExtraError without pandas."""
        from crosscheck.report.frame import frame  # noqa: PLC0415  (a format is loaded when it is used)

        return frame(self, of)

    def to_csv(self, folder: Path | str) -> None:
        """Write findings.csv and claims.csv into `folder`, which is made if it is not there."""
        from pathlib import Path  # noqa: PLC0415  (only where something is written)

        from crosscheck.report.formats import csv  # noqa: PLC0415  (a format is loaded when it is used)

        made = Path(folder)
        made.mkdir(parents=True, exist_ok=True)
        (made / "findings.csv").write_text(csv.render(self), encoding="utf-8", newline="")
        (made / "claims.csv").write_text(csv.claims(self), encoding="utf-8", newline="")

    def to_parquet(self, folder: Path | str) -> None:
        """Write findings.parquet and claims.parquet into `folder`. Raises MissingExtraError without pyarrow."""
        from pathlib import Path  # noqa: PLC0415  (only where something is written)

        from crosscheck.report.parquet import write  # noqa: PLC0415  (a format is loaded when it is used)

        write(self, Path(folder))

    def plot(self) -> Plot:
        """Return the interval plot of each fact and the timeline of the dates, as SVG; they show in a notebook."""
        from crosscheck.report.plot.plot import plot  # noqa: PLC0415  (a format is loaded when it is used)

        return plot(self)

    def __str__(self) -> str:
        return self._render("text")

    def __repr__(self) -> str:
        from crosscheck.report.counts import counts  # noqa: PLC0415  (needed only where it is shown)

        return f"<Report on {counts(self)}>"

    def _repr_html_(self) -> str:
        from crosscheck.report.html.fragment import fragment  # noqa: PLC0415  (a format is loaded when it is used)

        return fragment(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # IPython in a terminal
        printer.text(repr(self) if cycle else str(self))

    def _render(self, name: str) -> str:
        from crosscheck.report.formats import render  # noqa: PLC0415  (a format is loaded when it is used)

        return render(self, name)
