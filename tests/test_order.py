"""The order in which articles are given changes no finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import crosscheck as cc

ROOT = Path(__file__).parents[1]
STORIES = ["palpa-earthquake", "salween-talks"]


def findings(articles):
    return {
        (finding.code, frozenset((e.article, e.start, e.end) for e in finding.evidence))
        for finding in cc.check(articles).findings
    }


@pytest.fixture(scope="module", params=STORIES)
def story(request):
    articles = cc.read(ROOT / "fixtures" / "clusters" / request.param / "articles")
    return articles, findings(articles)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_order_gives_the_same_findings(story, data):
    articles, expected = story
    assert expected
    assert findings(data.draw(st.permutations(articles))) == expected


def test_the_seeds_backwards_give_the_same_findings():
    articles = cc.read(ROOT / "seeds")
    assert findings(articles) == findings(articles[::-1])
