from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import lexicon
from crosscheck.claims.deeds import deeds
from crosscheck.claims.phrases import entries
from crosscheck.claims.proposition import marks, propose
from crosscheck.claims.terms import terms
from crosscheck.text.span import Span
from crosscheck.text.tokens import tokenise

FIXTURES = Path(__file__).parents[2] / "fixtures" / "claims"
CASES = tomllib.loads((FIXTURES / "deeds.toml").read_text(encoding="utf-8"))


def kinds(text):
    tokens = tokenise(text, Span(0, len(text)))
    return {kind for hit in deeds().find(tokens) for kind in hit.kinds}


def proposition(text):
    whole = Span(0, len(text))
    return propose(text, whole, terms(tokenise(text, whole), []), frozenset())


@pytest.mark.parametrize("words", [case["words"] for case in CASES["same"]], ids=lambda words: words[0])
def test_words_for_one_deed_share_a_kind(words):
    assert all(kinds(words[0]) & kinds(word) for word in words), {word: kinds(word) for word in words}


@pytest.mark.parametrize("words", [case["words"] for case in CASES["apart"]], ids=lambda words: words[0])
def test_words_for_other_deeds_share_none(words):
    assert not [word for word in words[1:] if kinds(words[0]) & kinds(word)]


@pytest.mark.parametrize("case", CASES["heads"], ids=lambda case: case["text"])
def test_the_deed_is_the_head_of_what_is_denied(case):
    found = proposition(case["text"])
    assert [case["text"][mark.start : mark.end] for mark in found.heads] == case["heads"]
    assert found.planned == case.get("planned", False)


@pytest.mark.parametrize("section", ["deeds", "things", "undone"])
def test_no_row_lists_a_word_twice(section):
    rows = {name: entries(row) for name, row in lexicon.table("deeds", "en")[section].items()}
    assert not {name: row for name, row in rows.items() if len(set(row)) < len(row)}


def test_what_is_undone_is_a_deed():
    table = lexicon.table("deeds", "en")
    assert table["undone"].keys() <= table["deeds"].keys()


def test_a_word_that_says_what_was_not_done_is_marked():
    text = "she was unarmed"
    found = marks(tokenise(text, Span(0, len(text))), ())
    assert [mark.undone for mark in found] == [True]


WORDS = [
    "the",
    "alarm",
    "was",
    "switched",
    "it",
    "off",
    "paid",
    "no",
    ",",
    "gun",
    "nothing",
    "in",
    "his",
    "hands",
]


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_hits_lie_in_the_sentence_and_words_of_a_phrase_are_found_once(words):
    text = " ".join(words)
    tokens = tokenise(text, Span(0, len(text)))
    found = list(deeds().find(tokens))
    assert all(0 <= hit.first <= hit.last < len(tokens) for hit in found)
    single = [hit.first for hit in found if hit.first == hit.last]
    assert len(set(single)) == len(single)
