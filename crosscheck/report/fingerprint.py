"""
Fingerprints: which finding it is, whatever the line on which it stands.

A fingerprint is made of the rule and of what the two passages and their sentences say. It stays when articles are
renamed or when text is added around them, and goes when a sentence is rewritten: then somebody has to look again.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from crosscheck.report.quote import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.rules.finding import Evidence, Finding
    from crosscheck.text.article import Article

SIZE = 24  # hexadecimal digits, 96 bits


def fingerprint(finding: Finding, articles: Mapping[str, Article]) -> str:
    """Return the fingerprint of a finding; the same whichever of its two sides comes first."""
    return _digest(finding.code, *sorted(_said(one, articles[one.article]) for one in finding.evidence[:2]))


def passage_fingerprint(code: str, evidence: Evidence, article: Article) -> str:
    """Return the fingerprint of one passage under one rule, whatever contradicts it."""
    return _digest(code, _said(evidence, article))


def _said(evidence: Evidence, article: Article) -> str:
    return f"{_plain(evidence.text)}\n{_plain(sentence(article, evidence.span).of(article.text))}"


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Return the words alone: case, quotation marks, blanks and ways to encode a letter do not count."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = (
        char if char.isalnum() or unicodedata.category(char)[0] in "SM" or char in ".,-%" else " "
        for char in folded
    )
    return " ".join("".join(kept).split())


def _digest(*parts: str) -> str:
    return sha256("\n\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:SIZE]
