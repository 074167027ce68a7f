"""A program of somebody else's, checked by `mypy --strict` against the types that the package ships."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import crosscheck as cc


def disputed(folder: Path, words: str) -> list[str]:
    articles: tuple[cc.Article, ...] = cc.read(folder, max_article_bytes=1_000_000)
    report: cc.Report = cc.check(articles, cc.Config(fail_on="error", max_findings=100))
    found: list[str] = []
    for finding in report.conflicts.about(words):
        first: cc.Evidence = finding.evidence[0]
        relation: cc.Relation = finding.relation
        severity: cc.Severity = finding.severity
        value = first.value
        if isinstance(value, cc.Quantity):
            found.append(f"{relation} {severity} {value.unit}: {finding.message} {'; '.join(finding.why)}")
        elif isinstance(value, cc.Timex):
            found.append(f"{value.value}: {first.article} {first.start}-{first.end}")
    return found


def main() -> int:
    article = cc.Article(text="The ferry carried 610 passengers.", source="Post", published=date(2023, 3, 4))
    extraction: cc.Extraction = cc.extract(article)
    figures: list[str] = [one.text for one in extraction.quantities]
    try:
        report = cc.compare(article, "The ferry carried 430 passengers.")
    except cc.CrosscheckError as error:
        sys.stderr.write(error.message)
        return 2
    sys.stdout.write(f"{figures} {report.to_json()} {disputed(Path('articles'), 'passengers')}")
    return int(report.fails("error"))
