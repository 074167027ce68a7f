"""A report as a pandas table, a row for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.errors import MissingExtraError
from crosscheck.report.schema import in_order, number
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    import pandas as pd

    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence
    from crosscheck.text.article import Article

FINDING = ("relation", "severity", "code", "rule", "fact", "message")
SIDE = ("article", "source", "published", "says", "text", "value", "low", "high", "unit", "first", "last")
COLUMNS = (*FINDING, *(f"{name}_{side}" for side in "ab" for name in SIDE))


def frame(report: Report) -> pd.DataFrame:
    """
    Return a table with the columns `COLUMNS`: those of the finding, then those of its two sides, _a and _b.

    `source` is the article's, `says` the speaker within it. `value`, `low`, `high` and `unit` are those of a
    quantity, `first` and `last` the days of a date. Raises MissingExtraError without pandas.
    """
    try:
        import pandas as pd  # noqa: PLC0415  (an extra, and slow to import)
    except ImportError:
        what = "Report.to_frame"
        raise MissingExtraError(what, "frame") from None
    articles = {article.id: article for article in report.articles}
    labels = {fact.id: fact.label for fact in report.facts}
    rows: list[dict[str, Any]] = []
    for finding in in_order(report):
        row: dict[str, Any] = {
            "relation": finding.relation.value,
            "severity": finding.severity.value,
            "code": finding.code,
            "rule": finding.rule,
            "fact": labels.get(finding.fact or ""),
            "message": finding.message,
        }
        for letter, evidence in zip("ab", finding.evidence, strict=False):
            row |= {
                f"{name}_{letter}": value
                for name, value in _side(evidence, articles[evidence.article]).items()
            }
        rows.append(row)
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _side(evidence: Evidence, article: Article) -> dict[str, Any]:
    side: dict[str, Any] = {
        "article": article.id,
        "source": article.source,
        "published": article.published,
        "says": evidence.source,
        "text": evidence.text,
    }
    value = evidence.value
    if isinstance(value, Quantity):
        side |= {
            "value": number(value.value),
            "low": number(value.low),
            "high": number(value.high),
            "unit": value.unit,
        }
    elif value is not None:
        side |= {"first": value.first, "last": value.last}
    return side
