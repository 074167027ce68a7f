"""
Finds where news sources contradict each other: figures, dates, and who said or denied what.

    import crosscheck as cc

    articles = cc.read("seeds/")
    report = cc.check(articles)
    for finding in report.conflicts:
        print(finding.message)

Every name below is loaded on first use, so that `import crosscheck` itself costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crosscheck.claims.attribution import Attribution
    from crosscheck.claims.claim import Claim
    from crosscheck.claims.extraction import Extraction
    from crosscheck.config import Config
    from crosscheck.errors import ConfigError, CrosscheckError, InputError, LexiconError, MissingExtraError
    from crosscheck.notebook import marked
    from crosscheck.pipeline import check, compare, configured, extract
    from crosscheck.report.report import Fact, Report
    from crosscheck.rules.finding import Evidence, Finding, Severity
    from crosscheck.text.article import Article
    from crosscheck.text.read import read
    from crosscheck.text.span import Span
    from crosscheck.values.quantity import Quantity
    from crosscheck.values.relation import Relation
    from crosscheck.values.timex import Timex

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Attribution",
    "Claim",
    "Config",
    "ConfigError",
    "CrosscheckError",
    "Evidence",
    "Extraction",
    "Fact",
    "Finding",
    "InputError",
    "LexiconError",
    "MissingExtraError",
    "Quantity",
    "Relation",
    "Report",
    "Severity",
    "Span",
    "Timex",
    "__version__",
    "check",
    "compare",
    "configured",
    "extract",
    "marked",
    "read",
]

_HOMES = {
    "Article": "crosscheck.text.article",
    "Attribution": "crosscheck.claims.attribution",
    "Claim": "crosscheck.claims.claim",
    "Config": "crosscheck.config",
    "ConfigError": "crosscheck.errors",
    "CrosscheckError": "crosscheck.errors",
    "Evidence": "crosscheck.rules.finding",
    "Extraction": "crosscheck.claims.extraction",
    "Fact": "crosscheck.report.report",
    "Finding": "crosscheck.rules.finding",
    "InputError": "crosscheck.errors",
    "LexiconError": "crosscheck.errors",
    "MissingExtraError": "crosscheck.errors",
    "Quantity": "crosscheck.values.quantity",
    "Relation": "crosscheck.values.relation",
    "Report": "crosscheck.report.report",
    "Severity": "crosscheck.rules.finding",
    "Span": "crosscheck.text.span",
    "Timex": "crosscheck.values.timex",
    "check": "crosscheck.pipeline",
    "compare": "crosscheck.pipeline",
    "configured": "crosscheck.pipeline",
    "extract": "crosscheck.pipeline",
    "marked": "crosscheck.notebook",
    "read": "crosscheck.text.read",
}


def __getattr__(name: str) -> Any:
    """Load a public name from its module on first use (PEP 562)."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415  (only when a name is first used)

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})
