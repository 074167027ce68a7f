"""Names for the places of a page that stay the same from one run to the next, so that a link to a finding lasts."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosscheck.rules.finding import Finding


def of_finding(finding: Finding) -> str:
    """Return "conflict-1f0c9ab3": the relation, and a digest of the rule and of the places compared."""
    places = [(one.article, one.start, one.end) for one in finding.evidence]
    return f"{finding.relation.value}-{_digest(f'{finding.code} {places}')}"


def of_article(article: str) -> str:
    """Return the anchor of the article with this id, which may hold any character."""
    return f"article-{_digest(article)}"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
