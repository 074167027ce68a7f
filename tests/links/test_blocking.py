from __future__ import annotations

from datetime import date, timedelta

from claim_maker import claim, quantity
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.links.blocking import (
    EARLIEST,
    HOT,
    LATEST,
    NEAR,
    HotBlock,
    blocks,
    hot_blocks,
    keys,
    pairs,
    window,
)

SLOTS = st.sampled_from(["troop", "death", "house", None])
TERMS = st.dictionaries(st.sampled_from(["talk", "host", "quake"]), st.floats(0, 1), max_size=3)
CLAIMS = st.lists(st.builds(claim, nominal=st.integers(1, 5), slot=SLOTS, terms=TERMS), max_size=8)


@given(CLAIMS)
def test_the_pairs_are_exactly_those_that_share_a_key(claims):
    expected = {
        (i, j)
        for i in range(len(claims))
        for j in range(i + 1, len(claims))
        if set(keys(claims[i])) & set(keys(claims[j]))
    }
    found = list(pairs(claims))
    assert set(found) == expected
    assert len(found) == len(expected)


def test_other_dimensions_share_no_key():
    money = claim("b", value=quantity(100, "USD", "money"))
    assert list(pairs([claim("a"), money])) == []


def test_in_a_hot_block_each_article_meets_those_nearest_in_time_and_the_block_is_named():
    days = [date(2020, 1, 1) + timedelta(n) for n in range(HOT + 10)]
    claims = [claim(f"a{n}", published=day, nominal=n + 1, terms={}) for n, day in enumerate(days)]
    met = set(pairs(claims))
    assert met == {(i, j) for i in range(len(claims)) for j in range(i + 1, min(i + NEAR + 1, len(claims)))}
    assert hot_blocks(claims, blocks(claims)) == (HotBlock("count troop", HOT + 10),)


def test_a_block_of_few_articles_is_compared_whole_however_many_claims_it_holds():
    claims = [claim("ab"[n % 2], at=10 * n) for n in range(HOT + 10)]
    assert len(list(pairs(claims))) == len(claims) * (len(claims) - 1) / 2
    assert not hot_blocks(claims, blocks(claims))


@given(st.lists(st.integers(0, 2000), min_size=1).map(sorted), st.integers(-10, 2010))
def test_a_window_reaches_as_far_as_there_are_articles_near(moments, own):
    first, last = window(moments, own)
    if len(moments) <= HOT:
        assert (first, last) == (EARLIEST, LATEST)
        return
    before = [at for at in moments if at <= own]
    assert min(NEAR, len(before)) <= sum(at >= first for at in before) <= NEAR + before.count(first)
    after = [at for at in moments if at > own]
    assert min(NEAR, len(after)) <= sum(at <= last for at in after) <= NEAR + after.count(last)
