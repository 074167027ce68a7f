"""JSON Lines: a finding a line, each complete in itself, in the schema "crosscheck/1"."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from crosscheck.report.fingerprint import fingerprint
from crosscheck.report.place import place
from crosscheck.report.schema import SCHEMA, evidence_dict, finding_dict, in_order

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence
    from crosscheck.text.article import Article


def render(report: Report) -> str:
    """Return every finding, also what agrees, with the file, line and column of each passage."""
    articles = {article.id: article for article in report.articles}
    lines = []
    for finding in in_order(report):
        row = {
            "schema": SCHEMA,
            **finding_dict(finding),
            "evidence": [_evidence(one, articles) for one in finding.evidence],
            "fingerprint": fingerprint(finding, articles),
        }
        lines.append(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")
    return "".join(lines)


def _evidence(evidence: Evidence, articles: Mapping[str, Article]) -> dict[str, Any]:
    article = articles[evidence.article]
    where = place(article, evidence.span)
    return {
        **evidence_dict(evidence),
        "path": article.path.as_posix() if article.path else None,
        "line": where.line if where else None,
        "column": where.column if where else None,
    }
