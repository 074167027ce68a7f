"""
The schema "crosscheck/1": articles, mentions, findings and facts as plain dicts, lists, strings and numbers.

Offsets count Unicode code points of the article's text. Days are written YYYY-MM-DD. A whole number is
written without a decimal point. Nothing depends on the order in which the stages met things: mentions are
sorted by their place, findings by relation and place.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crosscheck.claims.attribution import Attribution
    from crosscheck.claims.claim import Claim
    from crosscheck.report.aside import Note
    from crosscheck.report.report import Fact, Report
    from crosscheck.rules.finding import Evidence, Finding
    from crosscheck.text.article import Article
    from crosscheck.values.quantity import Quantity
    from crosscheck.values.timex import Timex

SCHEMA = "crosscheck/1"

EXACT = 2**53  # below it a float holds every whole number (IEEE 754 binary64)

ORDER = {
    relation: rank
    for rank, relation in enumerate(
        (Relation.CONFLICT, Relation.SUPERSEDED, Relation.COMPATIBLE, Relation.AGREE),
    )
}


def report_dict(report: Report) -> dict[str, Any]:
    """Return the whole report, with every relation."""
    from crosscheck import __version__  # noqa: PLC0415  (the root package imports this one lazily)
    from crosscheck.report.fingerprint import fingerprint  # noqa: PLC0415  (it quotes, and a quote is in order)

    articles = {article.id: article for article in report.articles}
    return {
        "schema": SCHEMA,
        "version": __version__,
        "articles": [article_dict(article) for article in report.articles],
        "findings": [
            {**finding_dict(one), "fingerprint": fingerprint(one, articles)} for one in in_order(report)
        ],
        "facts": [fact_dict(fact) for fact in report.facts],
        **_looked_at(report),
    }


def _looked_at(report: Report) -> dict[str, Any]:
    """Return what was set aside, which keys were not compared in full, and what is wrong with suppressions, if any."""
    said: dict[str, Any] = {}
    if report.aside:
        said["aside"] = [
            {"by": one.by.value, "reason": one.reason, "finding": finding_dict(one.finding)}
            for one in report.aside
        ]
    if report.hot:
        said["hot"] = [{"key": one.key, "articles": one.articles} for one in report.hot]
    if report.notes:
        said["notes"] = [note_dict(note) for note in report.notes]
    return said


def in_order(report: Report) -> list[Finding]:
    """Sort the report's findings: conflicts first, then by the places of their passages."""
    rank = {article.id: index for index, article in enumerate(report.articles)}

    def key(finding: Finding) -> tuple[Any, ...]:
        places = tuple((rank.get(one.article, len(rank)), one.start, one.end) for one in finding.evidence)
        return ORDER[finding.relation], places, finding.code, finding.message

    return sorted(report.findings, key=key)


def article_dict(article: Article) -> dict[str, Any]:
    """Return what identifies an article; its text is not repeated."""
    return {
        "id": article.id,
        "path": article.path.as_posix() if article.path else None,
        "source": article.source,
        "published": article.published.isoformat() if article.published else None,
        "title": article.title,
    }


def finding_dict(finding: Finding) -> dict[str, Any]:
    """Return one finding with its evidence."""
    return {
        "rule": finding.rule,
        "code": finding.code,
        "relation": finding.relation.value,
        "severity": finding.severity.value,
        "message": finding.message,
        "why": list(finding.why),
        "evidence": [evidence_dict(one) for one in finding.evidence],
        "fact": finding.fact,
    }


def evidence_dict(evidence: Evidence) -> dict[str, Any]:
    """Return one passage; `value` has the form that a mention has, or is None."""
    return {
        "article": evidence.article,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "role": evidence.role,
        "value": value_dict(evidence.value),
        "source": evidence.source,
    }


def note_dict(note: Note) -> dict[str, Any]:
    """Return what is wrong with a suppression, and where it stands."""
    path = note.path if isinstance(note.path, str) else note.path.as_posix()
    return {"path": path, "line": note.line, "message": note.message, "broken": note.broken}


def fact_dict(fact: Fact) -> dict[str, Any]:
    """Return one fact with its claims."""
    return {"id": fact.id, "label": fact.label, "claims": [claim_dict(claim) for claim in fact.claims]}


def claim_dict(claim: Claim) -> dict[str, Any]:
    """Return one claim."""
    return {
        "id": claim.id,
        "article": claim.article,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.text,
        "kind": claim.kind.value,
        "value": value_dict(claim.value),
        "source": claim.attribution.source if claim.attribution else None,
        "factuality": claim.factuality.value,
    }


def mentions(
    quantities: Iterable[Quantity],
    dates: Iterable[Timex],
    attributions: Iterable[Attribution],
) -> list[dict[str, Any]]:
    """Return the mentions of one article in reading order."""
    found = [
        *map(quantity_dict, quantities),
        *map(timex_dict, dates),
        *map(attribution_dict, attributions),
    ]
    return sorted(found, key=lambda one: (one["start"], one["end"], one["kind"]))


def value_dict(value: Quantity | Timex | None) -> dict[str, Any] | None:
    """Return a value in the form that its mention has."""
    from crosscheck.values.quantity import Quantity  # noqa: PLC0415  (only for the check below)

    if value is None:
        return None
    return quantity_dict(value) if isinstance(value, Quantity) else timex_dict(value)


def quantity_dict(quantity: Quantity) -> dict[str, Any]:
    """Return one quantity; `low` and `high` are None where the interval has no end."""
    return {
        "kind": "quantity",
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.text,
        "value": number(quantity.value),
        "low": number(quantity.low),
        "high": number(quantity.high),
        "unit": quantity.unit,
        "bound": quantity.bound.value,
        "noun": quantity.noun,
        "per": quantity.per,
    }


def timex_dict(timex: Timex) -> dict[str, Any]:
    """Return one time expression with the closed interval of its days."""
    return {
        "kind": "date",
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.text,
        "type": timex.type.value,
        "value": timex.value,
        "edtf": timex.edtf,
        "first": timex.first.isoformat() if timex.first else None,
        "last": timex.last.isoformat() if timex.last else None,
    }


def attribution_dict(attribution: Attribution) -> dict[str, Any]:
    """Return one attribution: who, by which words, how surely."""
    return {
        "kind": "attribution",
        "start": attribution.span.start,
        "end": attribution.span.end,
        "text": attribution.text,
        "source": attribution.source,
        "cue": attribution.cue,
        "factuality": attribution.factuality.value,
        "origin": attribution.origin,
    }


def number(value: float | None) -> float | None:
    """Return the number, as an int where it is whole and exact; None where a float cannot hold it."""
    if value is None or not isfinite(value):
        return None
    return int(value) if value.is_integer() and abs(value) < EXACT else value
