"""
The two tables of a report, as plain rows: its findings and its claims.

`source` is an article's, `says` the speaker within it. `value`, `low`, `high` and `unit` are those of a quantity,
`first` and `last` the days of a date. What is not known is None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.report.schema import in_order, number
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.claims.claim import Claim
    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence
    from crosscheck.text.article import Article
    from crosscheck.text.span import Span
    from crosscheck.values.timex import Timex

    Row = dict[str, Any]

FINDING = ("relation", "severity", "code", "rule", "fact", "message")
SIDE = ("article", "source", "published", "says", "text", "value", "low", "high", "unit", "first", "last")
FINDINGS = (*FINDING, *(f"{name}_{side}" for side in "ab" for name in SIDE))
PLACE = ("fact", "label", "kind", "start", "end", "factuality", "bound", "noun", "per")
CLAIMS = (*PLACE[:3], *SIDE[:5], *PLACE[3:6], *SIDE[5:9], *PLACE[6:], *SIDE[9:])

NUMBERS = frozenset({"value", "low", "high"})
DAYS = frozenset({"published", "first", "last"})
OFFSETS = frozenset({"start", "end"})


def findings(report: Report) -> list[Row]:
    """Return a row for each finding, with the columns `FINDINGS`: its own, then those of its two sides, _a and _b."""
    articles = {article.id: article for article in report.articles}
    labels = {fact.id: fact.label for fact in report.facts}
    rows = []
    for finding in in_order(report):
        row: Row = dict.fromkeys(FINDINGS)
        row |= {
            "relation": finding.relation.value,
            "severity": finding.severity.value,
            "code": finding.code,
            "rule": finding.rule,
            "fact": labels.get(finding.fact or ""),
            "message": finding.message,
        }
        for letter, evidence in zip("ab", finding.evidence, strict=False):
            side = _evidence(evidence, articles)
            row |= {f"{name}_{letter}": value for name, value in side.items()}
        rows.append(row)
    return rows


def claims(report: Report) -> list[Row]:
    """Return a row for each claim of each fact, with the columns `CLAIMS`."""
    articles = {article.id: article for article in report.articles}
    return [
        {**dict.fromkeys(CLAIMS), "fact": fact.id, "label": fact.label, **_claim(claim, articles)}
        for fact in report.facts
        for claim in fact.claims
    ]


def base(column: str) -> str:
    """Return what a column of either table holds: "low_a" and "low" hold a "low"."""
    return column[:-2] if column.endswith(("_a", "_b")) else column


def _evidence(evidence: Evidence, articles: Mapping[str, Article]) -> Row:
    said = _said(articles[evidence.article], evidence.source, evidence.text)
    return {**said, **_worth(evidence.value)}


def _claim(claim: Claim, articles: Mapping[str, Article]) -> Row:
    source = claim.attribution.source if claim.attribution else None
    value = claim.value
    counted = (
        {"bound": value.bound.value, "noun": value.noun, "per": value.per}
        if isinstance(value, Quantity)
        else {}
    )
    return {
        "kind": claim.kind.value,
        "factuality": claim.factuality.value,
        **_said(articles[claim.article], source, claim.text),
        **_place(claim.span),
        **_worth(value),
        **counted,
    }


def _said(article: Article, source: str | None, text: str) -> Row:
    return {
        "article": article.id,
        "source": article.source,
        "published": article.published,
        "says": source,
        "text": text,
    }


def _place(span: Span) -> Row:
    return {"start": span.start, "end": span.end}


def _worth(value: Quantity | Timex | None) -> Row:
    if isinstance(value, Quantity):
        return {
            "value": number(value.value),
            "low": number(value.low),
            "high": number(value.high),
            "unit": value.unit,
        }
    return {} if value is None else {"first": value.first, "last": value.last}
