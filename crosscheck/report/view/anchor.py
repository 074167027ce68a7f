"""Names for the places of a page that stay the same from one run to the next, so that a link to a finding lasts."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from crosscheck.report.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crosscheck.rules.finding import Finding
    from crosscheck.text.article import Article

_DIGITS = 10  # of a digest; 40 bits tell the findings of a page apart


def of_findings(findings: Sequence[Finding], articles: Mapping[str, Article]) -> Mapping[int, str]:
    """
    Return for each finding, by `id`, its anchor: "conflict-1f0c9ab3d2", the relation and its fingerprint's beginning.

    Where two have one fingerprint, since an article says a thing twice, the later ones are numbered.
    """
    anchors: dict[int, str] = {}
    given: dict[str, int] = {}
    for finding in findings:
        anchor = f"{finding.relation.value}-{fingerprint(finding, articles)[:_DIGITS]}"
        given[anchor] = given.get(anchor, 0) + 1
        anchors[id(finding)] = anchor if given[anchor] == 1 else f"{anchor}-{given[anchor]}"
    return anchors


def of_article(article: str) -> str:
    """Return the anchor of the article with this id, which may hold any character."""
    return f"article-{sha256(article.encode('utf-8', 'surrogatepass')).hexdigest()[:_DIGITS]}"
