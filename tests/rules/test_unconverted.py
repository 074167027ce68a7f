"""A currency or a day without a rate is named in the findings about the sum, and never guessed."""

from __future__ import annotations

from datetime import date

import crosscheck as cc

SUM = "Lima has set aside 80 million soles{} for relief in the south."


def steps(parallel):
    articles = [
        cc.Article(id="a", source="A", published=date(2012, 9, 12), text=SUM.format(parallel)),
        cc.Article(id="b", source="B", published=date(2012, 9, 12), text=SUM.format("")),
    ]
    return [step for finding in cc.check(articles).findings for step in finding.why]


def test_a_parallel_sum_without_a_rate_is_said_not_to_be_checked():
    assert any("not checked" in step and "not convertible" in step for step in steps(" (US$3.1 million)"))


def test_nothing_is_said_where_there_is_no_parallel_sum():
    found = steps("")
    assert found
    assert not any("convertible" in step for step in found)
