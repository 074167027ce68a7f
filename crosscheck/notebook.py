"""
Articles and extractions as a notebook shows them: the text, with what stands in it marked.

Figures, dates, reporting words and names are marked by kind, each with what it is worth as a tooltip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.claims.extraction import Extraction
from crosscheck.pipeline import extract
from crosscheck.report.html import text
from crosscheck.report.schema import mentions

if TYPE_CHECKING:
    from crosscheck.mentions.names import NameMention
    from crosscheck.text.article import Article


def marked(shown: Article | Extraction) -> str:
    """Return an article or what was extracted from it as HTML, its mentions marked: an article is read for it."""
    found = shown if isinstance(shown, Extraction) else extract(shown)
    names = [_name(one) for one in found.names]
    return text.marked(found.article, [*mentions(found.quantities, found.dates, found.attributions), *names])


def _name(name: NameMention) -> dict[str, Any]:
    place = f", {name.country.title()}" if name.country and name.country != name.entity else ""
    return {
        "kind": "name",
        "start": name.span.start,
        "end": name.span.end,
        "text": name.text,
        "tip": f"{name.kind}: {name.entity.title()}{place}",
    }
