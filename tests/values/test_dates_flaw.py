"""Dates that are wrong by themselves."""

from datetime import date

import pytest

from crosscheck.mentions.dates import find
from crosscheck.text.article import Article
from crosscheck.values.date.flaw import flaw
from crosscheck.values.dates import resolve


def flaws(text, published=date(2021, 9, 10)):
    return [flaw(timex) for timex in resolve(find(text), Article(text=text, published=published))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They meet on Tuesday, September 22.", "22 September 2021 is a Wednesday, not a Tuesday"),
        ("They met on Sunday, July 18, 2015.", "18 July 2015 is a Saturday, not a Sunday"),
        ("They met on Sun, 18 Jul 2015 at 3 p.m.", "18 July 2015 is a Saturday, not a Sunday"),
        ("The waiver lapsed on September 31.", "September has no day 31"),
        ("The waiver lapsed on Feb. 29, 2019.", "February 2019 has no day 29"),
    ],
)
def test_flaw(text, said):
    assert flaws(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "They meet on Wednesday, September 22.",
        "They met on Saturday, July 18, 2015.",
        "The waiver lapsed on Feb. 29, 2020.",
        "They met on Thursday, and on Sept. 1 again.",
        "They met last week.",
        "Markets to stay shut until Friday\nSeptember 22, 2021\nThe markets stay shut.",
    ],
)
def test_no_flaw(text):
    assert set(flaws(text)) == {None}
