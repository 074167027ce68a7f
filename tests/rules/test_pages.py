"""The examples on the rules' pages hold: what is said to be flagged is, what is said not to be is not."""

from __future__ import annotations

import re
from datetime import date

import pytest

import crosscheck as cc
from crosscheck.rules.registry import RULES

EXAMPLE = re.compile(r"\*\*(Flagged|Not flagged)\*\*:(.*?)(?=\n\n|\Z)", re.DOTALL)
# 'A, on Monday: "..."', 'The Herald: "..."', 'A, with the dateline "...": "..."', or the words alone
SIDE = re.compile(r'(?:(?P<source>[ABC]|The \w+)(?P<about>,(?:[^":]|"[^"]*"(?=:))*)?: )?"(?P<text>[^"]*)"')
DATELINE = re.compile(r'the dateline "([^"]*)"')
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
)
LATER = ("the next autumn",)
TODAY = date(2022, 10, 5)


def day(about):
    """The day of publication that a page gives to an article: "on Monday", "in March 2018", "of May 4, 2018"."""
    year = re.search(r"\b\d{4}\b", about)
    month = next((n for n, name in enumerate(MONTHS, 1) if name in about), None)
    weekday = next((n for n, name in enumerate(WEEKDAYS) if name in about), None)
    number = re.search(r"\b\d{1,2}\b(?=,| [A-Z])", about)
    if any(phrase in about for phrase in LATER):
        return TODAY.replace(year=TODAY.year + 1)
    if weekday is not None:
        return date(2022, 10, 3 + weekday)
    if year or month:
        return date(int(year[0]) if year else TODAY.year, month or 6, int(number[0]) if number else 20)
    return TODAY


def article(number, side):
    about = side["about"] or ""
    dateline = DATELINE.search(about)
    head = f"{dateline[1]}\n\n" if dateline else ""
    return cc.Article(
        id=str(number),
        source=side["source"],
        published=day(DATELINE.sub("", about)),
        text=head + side["text"],
    )


def examples():
    for rule in RULES:
        for kind, words in EXAMPLE.findall(rule.page):
            yield pytest.param(rule, kind, " ".join(words.split()), id=f"{rule.code}-{kind.lower()}")


@pytest.mark.parametrize(("rule", "kind", "words"), list(examples()))
def test_an_example_holds(rule, kind, words):
    articles = [article(number, side) for number, side in enumerate(SIDE.finditer(words))]
    assert articles
    report = cc.check(articles)
    found = [finding.message for finding in report.findings if finding.code == rule.code]
    assert bool(found) == (kind == "Flagged"), [(one.code, one.message) for one in report.findings]
