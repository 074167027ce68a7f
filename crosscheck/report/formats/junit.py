"""
JUnit's XML, which most servers of continuous integration show: a suite an article, a failed case a conflict.

An article in which nothing conflicts has one case, which passes. What was set aside is skipped, with the reason. What
was superseded is no failure and not listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from crosscheck.report.place import file, place
from crosscheck.report.results import results, set_aside
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.report.report import Report
    from crosscheck.report.results import Result
    from crosscheck.text.article import Article


def render(report: Report) -> str:
    """Return the report as XML."""
    found = results(report, {Relation.CONFLICT})
    aside = set_aside(report, {Relation.CONFLICT})
    root = ET.Element("testsuites", name="crosscheck", tests="0")
    root.attrib |= _counts(found, aside)
    for article in report.checked:
        own = [one for one in found if one.article.id == article.id]
        passed = [one for one in aside if one.article.id == article.id]
        tests = str(max(1, len(own)) + len(passed))
        suite = ET.SubElement(root, "testsuite", name=_xml(file(article)), tests=tests)
        suite.attrib |= _counts(own, passed)
        for result in own:
            _failure(suite, result)
        for result in passed:
            skipped = ET.SubElement(_conflict(suite, result), "skipped")
            skipped.set("message", _xml(result.reason or "known from the baseline"))
        if not own:
            _case(suite, article, "no conflicts")
    root.set("tests", str(sum(len(suite) for suite in root)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _counts(failed: Sequence[Result], skipped: Sequence[Result]) -> dict[str, str]:
    return {"failures": str(len(failed)), "errors": "0", "skipped": str(len(skipped))}


def _failure(suite: ET.Element, result: Result) -> None:
    message = _xml(result.message)
    failure = ET.SubElement(
        _conflict(suite, result), "failure", type=result.finding.severity.value, message=message
    )
    failure.text = _xml("\n".join((result.message, *result.details)))


def _conflict(suite: ET.Element, result: Result) -> ET.Element:
    where = place(result.article, result.passage.span)
    finding = result.finding
    case = _case(suite, result.article, f"{finding.code} {finding.rule}{f' at {where}' if where else ''}")
    if where:
        case.set("line", str(where.line))
    return case


def _case(suite: ET.Element, article: Article, name: str) -> ET.Element:
    return ET.SubElement(
        suite, "testcase", name=_xml(name), classname=_xml(article.id), file=_xml(file(article))
    )


def _xml(text: str) -> str:
    """Replace what XML 1.0 admits in no form: control characters and halves of surrogate pairs."""
    return "".join(char if _is_allowed(ord(char)) else "\N{REPLACEMENT CHARACTER}" for char in text)


def _is_allowed(code: int) -> bool:
    return code in {0x9, 0xA, 0xD} or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
