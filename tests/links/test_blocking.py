from __future__ import annotations

from claim_maker import claim, quantity
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.links.blocking import keys, pairs

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
