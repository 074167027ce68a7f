"""
Web Annotations (W3C Recommendation of 23 February 2017), as JSON-LD: a page of them, one for each finding.

The targets are the passages, each by its words with what stands around them, and by its place in code points. An
article is named by its URL, else by a URN made of its id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote as quoted

from crosscheck.report.fingerprint import fingerprint
from crosscheck.report.formats.json import dumps
from crosscheck.report.schema import in_order

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence, Finding
    from crosscheck.text.article import Article

_AROUND = 32  # code points before and behind a passage by which it is found again


def render(report: Report) -> str:
    """Return every finding, also what agrees."""
    articles = {article.id: article for article in report.articles}
    return dumps(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": "urn:crosscheck:page",
            "type": "AnnotationPage",
            "items": [_annotation(finding, articles) for finding in in_order(report)],
        }
    )


def _annotation(finding: Finding, articles: Mapping[str, Article]) -> dict[str, Any]:
    said = "\n".join([finding.message, *finding.why])
    return {
        "id": f"urn:crosscheck:finding:{fingerprint(finding, articles)}",
        "type": "Annotation",
        "motivation": "linking" if len(finding.evidence) > 1 else "assessing",
        "body": [
            {
                "type": "TextualBody",
                "value": said,
                "format": "text/plain",
                "language": "en",
                "purpose": "commenting",
            },
            {"type": "TextualBody", "value": finding.relation.value, "purpose": "tagging"},
            {"type": "TextualBody", "value": finding.code, "purpose": "classifying"},
        ],
        "target": [_target(one, articles[one.article]) for one in finding.evidence],
    }


def _target(evidence: Evidence, article: Article) -> dict[str, Any]:
    text, start, end = article.text, evidence.start, evidence.end
    return {
        "type": "SpecificResource",
        "source": article.url or f"urn:crosscheck:article:{quoted(article.id, safe='', errors='replace')}",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - _AROUND) : start],
                "suffix": text[end : end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }
