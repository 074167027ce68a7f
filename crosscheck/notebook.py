"""
Articles and extractions in a notebook, their mentions marked.

A report shows itself. For the rest, load this module as an extension, once in a notebook:

    %load_ext crosscheck.notebook

An article or an extraction at the end of a cell is then shown as its text, figures, dates and reporting words
marked, each with what it is worth as a tooltip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.claims.extraction import Extraction
from crosscheck.pipeline import extract
from crosscheck.report.marked import marked
from crosscheck.report.schema import mentions
from crosscheck.text.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable


def article_html(article: Article) -> str:
    """Return the article's text as HTML, its mentions marked."""
    return extraction_html(extract(article))


def extraction_html(extraction: Extraction) -> str:
    """Return the text of an extraction as HTML, its mentions marked."""
    return marked(
        extraction.article,
        mentions(extraction.quantities, extraction.dates, extraction.attributions),
    )


SHOWN: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (Article, article_html),
    (Extraction, extraction_html),
)


def load_ipython_extension(ipython: Any) -> None:
    """Teach IPython to show articles and extractions: `%load_ext crosscheck.notebook`."""
    formatter = ipython.display_formatter.formatters["text/html"]
    for kind, html in SHOWN:
        formatter.for_type(kind, html)


def unload_ipython_extension(ipython: Any) -> None:
    """Undo that: `%unload_ext crosscheck.notebook`."""
    formatter = ipython.display_formatter.formatters["text/html"]
    for kind, _ in SHOWN:
        formatter.pop(kind, None)
