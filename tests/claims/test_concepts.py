from __future__ import annotations

import pytest

from crosscheck.claims.concepts import concepts


@pytest.mark.parametrize(
    ("one", "other"),
    [("killed", "deaths"), ("negotiations", "talks"), ("soldiers", "troops"), ("deal", "agreement"), ("kill", "dying")],
)
def test_words_for_one_thing_have_one_key(one, other):
    assert concepts().key(one) == concepts().key(other)


@pytest.mark.parametrize(("one", "other"), [("killed", "injured"), ("begin", "end"), ("profit", "revenue")])
def test_words_of_one_family_exclude_each_other(one, other):
    lexicon = concepts()
    assert lexicon.key(one) != lexicon.key(other)
    assert lexicon.family(lexicon.key(one)) == lexicon.family(lexicon.key(other)) is not None


def test_an_unknown_word_is_its_own_key():
    assert concepts().key("bakeries") == concepts().key("bakery")
    assert concepts().get(concepts().key("bakery")) is None
