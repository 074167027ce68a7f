"""
The plots of a report.

A fact of figures has an interval plot for each unit: a row for each claim, its source and day, its words, the interval
that they admit, the value stated, an arrow where the interval has no end. The dates of all facts share one timeline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.plot.row import Heading, Row, drawing
from crosscheck.report.plot.scale import Scale, days, numbers
from crosscheck.report.plot.svg import element, joined
from crosscheck.report.quote import dateline, one_line
from crosscheck.report.schema import value_dict
from crosscheck.report.worth import plural, worth
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Relation
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from markupsafe import Markup

    from crosscheck.claims.claim import Claim
    from crosscheck.report.report import Fact, Report
    from crosscheck.text.article import Article

    Place = tuple[str, int, int]  # an article's id, the start and end of a passage in it

ROWS = 24  # rows of a fact that are drawn; the others are only counted
DATED = 60  # rows of the timeline


@frozen(repr=False)
class Plot:
    """
    Drawings, each with its heading.

    In a notebook they show themselves; `svg` are the drawings alone, `to_html` puts them under their headings,
    `save` writes that to a file.
    """

    drawings: tuple[tuple[str, Markup], ...]

    @property
    def svg(self) -> tuple[str, ...]:
        """The drawings as SVG documents."""
        return tuple(str(drawn) for _, drawn in self.drawings)

    def to_html(self) -> str:
        """Return the drawings under their headings, without script."""
        if not self.drawings:
            return str(element("p", "Nothing here can be drawn: no fact of figures or dates."))
        return str(
            joined(element("figure", element("figcaption", head), drawn) for head, drawn in self.drawings)
        )

    def save(self, path: Path | str) -> None:
        """Write them to `path` as one HTML file, or, where it ends in .svg, the first drawing alone."""
        from pathlib import Path  # noqa: PLC0415  (only where something is written)

        target = Path(path)
        target.write_text(
            self.svg[0] if target.suffix == ".svg" and self.svg else self.to_html(), encoding="utf-8"
        )

    def __repr__(self) -> str:
        return f"<Plot of {', '.join(head for head, _ in self.drawings) or 'nothing'}>"

    def _repr_html_(self) -> str:
        return self.to_html()


def plot(report: Report, *, styled: bool = True) -> Plot:
    """Return the interval plot of each fact of figures that the findings speak of, and the timeline of the dates."""
    pen = Pen.of(report, styled=styled)
    spoken = {finding.fact for finding in report.findings}
    facts = [fact for fact in report.facts if fact.id in spoken]
    drawn = [(fact.label, one) for fact in facts for one in pen.intervals(fact)]
    line = pen.timeline(facts)
    return Plot((*drawn, *([("Timeline", line)] if line else [])))


@frozen(kw_only=True)
class Pen:
    """
    Draws the facts of one report.

    `articles` are those of the report by id, `contradicted` the places of the values that conflict with another one;
    `styled` puts the style into each drawing, for use outside a page.
    """

    articles: Mapping[str, Article]
    contradicted: frozenset[Place]
    styled: bool = False

    @classmethod
    def of(cls, report: Report, *, styled: bool = False) -> Pen:
        """Make the pen for a report."""
        contradicted = frozenset(
            (one.article, one.start, one.end)
            for finding in report.findings
            if finding.relation is Relation.CONFLICT and all(one.value for one in finding.evidence[:2])
            for one in finding.evidence[:2]
        )
        return cls(
            articles={article.id: article for article in report.articles},
            contradicted=contradicted,
            styled=styled,
        )

    def intervals(self, fact: Fact) -> list[Markup]:
        """Return the interval plots of a fact: one for each unit of its figures, one for its dates."""
        by_unit: dict[tuple[str, str], list[Row]] = {}
        dated: list[Row] = []
        for claim in _once(fact.claims):
            value = claim.value
            if isinstance(value, Quantity):
                per = value.per if value.unit != "x" else None
                row = self._row(claim, value.low, value.high, value.value)
                by_unit.setdefault((value.unit, per or ""), []).append(row)
            elif isinstance(value, Timex):
                dated.append(self._dated(claim, value))
        drawn = [
            self._drawing(
                fact.label, rows, numbers(_ends(rows[:ROWS])), f"{plural(unit)}{f' per {per}' if per else ''}"
            )
            for (unit, per), rows in by_unit.items()
        ]
        return [*drawn, *([self._drawing(fact.label, dated, days(_ends(dated[:ROWS])), "")] if dated else [])]

    def _drawing(self, title: str, rows: Sequence[Row], scale: Scale, unit: str) -> Markup:
        caption = " ".join(filter(None, (unit, _more(rows, ROWS))))
        return drawing(rows[:ROWS], scale, title=title, unit=caption, styled=self.styled)

    def timeline(self, facts: Iterable[Fact]) -> Markup | None:
        """Return the timeline of the claims that date something, fact by fact; None where there are none."""
        rows: list[Row | Heading] = []
        dated = [
            (fact, self._dated(claim, claim.value))
            for fact in facts
            for claim in _once(fact.claims)
            if isinstance(claim.value, Timex)
        ]
        above = None
        for fact, row in dated[:DATED]:
            rows += [Heading(fact.label), row] if fact is not above else [row]
            above = fact
        if not dated:
            return None
        scale = days(_ends([row for _, row in dated[:DATED]]))
        return drawing(rows, scale, title="Timeline", unit=_more(dated, DATED), styled=self.styled)

    def _dated(self, claim: Claim, value: Timex) -> Row:
        low = value.first.toordinal() if value.first else None
        high = value.last.toordinal() + 1 if value.last else None
        return self._row(claim, low, high, None)

    def _row(self, claim: Claim, low: float | None, high: float | None, nominal: float | None) -> Row:
        who, words = dateline(self.articles[claim.article]), one_line(claim.text).strip()
        hit = (claim.article, claim.span.start, claim.span.end) in self.contradicted
        value = value_dict(claim.value)
        tip = (
            f"{who}: “{words}”"
            + (f", read as {worth(value)}" if value else "")
            + (", contradicted" if hit else "")
        )
        return Row(
            who=who.replace(" (", ", ").removesuffix(")"),
            words=words,
            tip=tip,
            low=low,
            high=high,
            nominal=nominal,
            marked=hit,
        )


def _ends(rows: Iterable[Row]) -> list[float]:
    return [x for row in rows for x in (row.low, row.high, row.nominal) if x is not None]


def _more(claims: Sequence[object], limit: int) -> str:
    return f"(and {len(claims) - limit} more claims, not drawn)" if len(claims) > limit else ""


def _once(claims: Iterable[Claim]) -> list[Claim]:
    """Leave out what an article says again in the same words."""
    return list(
        {(claim.article, " ".join(claim.text.split())): claim for claim in reversed(tuple(claims))}.values()
    )[::-1]
