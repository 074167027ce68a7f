from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        ["negotiation", "negotiations"],
        ["stop", "stops", "stopped", "stopping"],
        ["expire", "expires", "expired", "expiring"],
        ["pay", "paid", "paying"],
        ["city", "cities"],
        ["hold", "held", "holding"],
        ["woman", "women"],
        ["crash", "crashes", "crashed"],
    ],
)
def test_the_forms_of_a_word_share_a_stem(forms):
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "other"), [("bus", "bush"), ("news", "newt"), ("wounded", "wound up"), ("his", "hi")])
def test_other_words_do_not(one, other):
    assert stem(one) != stem(other)


@given(st.from_regex(r"[a-z]{1,20}", fullmatch=True))
def test_a_stem_is_never_longer_than_the_word_or_its_base(word):
    assert 0 < len(stem(word)) <= max(len(word), 8)
