"""
ClaimReview (schema.org) as JSON-LD: a draft for a person who is to review, one for each claim that is contradicted.

It holds what was claimed, where and by whom, and what contradicts it. It holds no rating and no reviewer: whether a
claim is true is for that person to say, and a ClaimReview without `reviewRating` is not to be published as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.report.formats.json import dumps
from crosscheck.report.quote import one_line, quote
from crosscheck.report.schema import in_order
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Evidence, Finding
    from crosscheck.text.article import Article

    Graph = dict[str, Any]

_WHOLE = 2000  # characters of a sentence


def render(report: Report) -> str:
    """Return the drafts, in the order of the findings."""
    articles = {article.id: article for article in report.articles}
    found: dict[tuple[str, int, int], list[tuple[Evidence, Evidence | None, Finding]]] = {}
    for finding in in_order(report):
        if finding.relation is Relation.CONFLICT:
            sides = finding.evidence[:2]
            for index, one in enumerate(sides):
                other = sides[1 - index] if len(sides) > 1 else None
                found.setdefault((one.article, one.start, one.end), []).append((one, other, finding))
    drafts = [_draft(members, articles) for members in found.values()]
    return dumps({"@context": "https://schema.org", "@graph": drafts})


def _draft(
    members: list[tuple[Evidence, Evidence | None, Finding]], articles: Mapping[str, Article]
) -> Graph:
    claimed = members[0][0]
    article = articles[claimed.article]
    others = {other.article: articles[other.article] for _, other, _ in members if other}
    return {
        "@type": "ClaimReview",
        "creativeWorkStatus": "Draft",
        "claimReviewed": _sentence(article, claimed),
        "itemReviewed": {
            "@type": "Claim",
            "text": one_line(claimed.text).strip(),
            "author": _author(article, claimed),
            **({"datePublished": article.published.isoformat()} if article.published else {}),
            "appearance": _work(article),
        },
        "reviewBody": "\n".join(dict.fromkeys(_said(finding) for _, _, finding in members)),
        "citation": [
            {
                **_work(one),
                "text": [_sentence(one, other) for _, other, _ in members if other and other.article == key],
            }
            for key, one in others.items()
        ],
    }


def _said(finding: Finding) -> str:
    steps = "; ".join(step.rstrip(".") for step in finding.why)
    return one_line(f"{finding.message.rstrip('.')}. {steps}." if steps else finding.message)


def _sentence(article: Article, evidence: Evidence) -> str:
    return "".join(piece.text for piece in quote(article, [evidence.span], limit=_WHOLE).pieces)


def _author(article: Article, evidence: Evidence) -> Graph:
    """Name whom the article credits, of whom it is not known what sort they are, else the article's source."""
    if evidence.source:
        return {"name": one_line(evidence.source).strip()}
    return {"@type": "Organization", "name": article.name}


def _work(article: Article) -> Graph:
    known = {
        "url": article.url,
        "headline": article.title,
        "datePublished": article.published.isoformat() if article.published else None,
        "inLanguage": article.language,
    }
    return {
        "@type": "NewsArticle",
        "identifier": article.id,
        "publisher": {"@type": "Organization", "name": article.publisher or article.name},
        **{name: value for name, value in known.items() if value},
    }
