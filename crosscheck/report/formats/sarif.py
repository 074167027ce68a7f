"""
SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for code scanning and editors.

A result is a passage of the draft that conflicts (kind "fail") or was superseded ("informational"); the draft's
passage stands in `locations`, the other side in `relatedLocations`. Columns count Unicode code points.
"""

from __future__ import annotations

import os
from inspect import cleandoc
from typing import TYPE_CHECKING, Any
from urllib.parse import quote as quoted

from crosscheck.report.aside import By
from crosscheck.report.fingerprint import fingerprint, passage_fingerprint
from crosscheck.report.formats.json import dumps
from crosscheck.report.place import place
from crosscheck.report.quote import also
from crosscheck.report.results import results, set_aside
from crosscheck.rules.finding import Severity
from crosscheck.rules.names import named
from crosscheck.rules.page import summary
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.report.aside import Note
    from crosscheck.report.report import Report
    from crosscheck.report.results import Result
    from crosscheck.rules.finding import Evidence, Finding
    from crosscheck.text.article import Article

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
KINDS = {By.COMMENT: "inSource", By.FILE: "external"}
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(report: Report) -> str:
    """Return the report as a log of one run."""
    from crosscheck import __version__  # noqa: PLC0415  (the root package imports this one lazily)

    aside = set_aside(report)
    found = [*results(report), *aside]
    known = any(one.by is By.BASELINE for one in aside)
    codes = sorted({one.finding.code for one in found})
    driver = {
        "name": "crosscheck",
        "version": __version__,
        "rules": [_rule(next(one.finding for one in found if one.finding.code == code)) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": {"uri": _uri(article)}, "encoding": "UTF-8"}
            for article in report.articles
            if article.path
        ],
        "results": [{**_result(one, codes), **_status(one, known=known)} for one in found],
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [_notice(one) for one in report.notes],
            }
        ],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(finding: Finding) -> dict[str, Any]:
    """Return the descriptor of the rule of a finding, from its page where we have it."""
    descriptor: dict[str, Any] = {"id": finding.code, "name": finding.rule}
    for rule in named(finding.code):
        page = cleandoc(rule.page)
        descriptor |= {
            "shortDescription": {"text": summary(rule)},
            "help": {"text": page, "markdown": page},
            "defaultConfiguration": {"level": LEVELS[rule.severity]},
        }
    return descriptor


def _result(result: Result, codes: Sequence[str]) -> dict[str, Any]:
    finding = result.finding
    fails = finding.relation is Relation.CONFLICT
    return {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "kind": "fail" if fails else "informational",
        "level": LEVELS[finding.severity] if fails else "none",
        "message": {"text": "\n".join((result.message, *result.details))},
        "locations": [_location(result.passage, result.article)],
        "relatedLocations": [
            {"id": number, **_location(one, result.articles[one.article], message=True)}
            for number, one in enumerate(result.others, start=1)
        ],
        "partialFingerprints": {
            "crosscheckPassage/v1": passage_fingerprint(finding.code, result.passage, result.article)
        },
        "properties": {
            "relation": finding.relation.value,
            "fingerprints": [fingerprint(one, result.articles) for one in result.findings],
        },
    }


def _status(result: Result, *, known: bool) -> dict[str, Any]:
    """Return whether a result is suppressed, and, where there is a baseline, whether it was known."""
    status: dict[str, Any] = {}
    if known:
        status["baselineState"] = "unchanged" if result.by is By.BASELINE else "new"
    if result.by in KINDS:
        status["suppressions"] = [{"kind": KINDS[result.by], "justification": result.reason}]
    return status


def _notice(note: Note) -> dict[str, Any]:
    return {"level": "error" if note.broken else "note", "message": {"text": str(note)}}


def _location(evidence: Evidence, article: Article, *, message: bool = False) -> dict[str, Any]:
    """Return where a passage stands: in its file and line where it stands there as it is, and in its article."""
    location: dict[str, Any] = {"logicalLocations": [{"name": article.id, "kind": "article"}]}
    if article.path:
        location["physicalLocation"] = {"artifactLocation": {"uri": _uri(article)}}
        where = place(article, evidence.span)
        if where:
            location["physicalLocation"]["region"] = {
                "startLine": where.line,
                "startColumn": where.column,
                "endLine": where.end_line,
                "endColumn": where.end_column,
                "snippet": {"text": evidence.text},
            }
    if message:
        location["message"] = {"text": also(article, evidence)}
    return location


def _uri(article: Article) -> str:
    path = article.path
    if path is None:
        return ""
    return path.as_uri() if path.is_absolute() else quoted(os.fsencode(path.as_posix()))
