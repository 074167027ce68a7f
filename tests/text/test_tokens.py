import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.span import Span
from crosscheck.text.tokens import tokenise

FIXTURES = Path(__file__).parents[2] / "fixtures" / "text"
CASES = tomllib.loads((FIXTURES / "tokens.toml").read_text(encoding="utf-8"))["case"]


def whole(text):
    return tokenise(text, Span(0, len(text)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_tokens(case):
    assert [token.text for token in whole(case["text"])] == case["tokens"]


@given(st.text(), st.text(), st.text())
def test_offsets_count_in_the_article_and_nothing_is_lost(before, text, after):
    article = before + text + after
    span = Span(len(before), len(before) + len(text))
    tokens = tokenise(article, span)
    assert all(article[token.start : token.end] == token.text for token in tokens)
    assert all(token.lower == token.text.lower() for token in tokens)
    assert all(one.end <= two.start for one, two in pairwise(tokens))
    assert "".join(token.text for token in tokens) == "".join(text.split())


@given(
    st.lists(st.from_regex(r"[0-9]{1,3}([,.][0-9]{1,3}){0,3}|[a-z]{1,8}(-[a-z]{1,8}){0,2}", fullmatch=True))
)
def test_figures_and_hyphenated_words_stay_whole(words):
    assert [token.text for token in whole(" ".join(words))] == words


@pytest.mark.parametrize("piece", ["a.", "1,", "a-", "'s", "..", "--", "a'", "1a", "&", "."])
def test_hostile_text_is_tokenised_whole(piece):
    text = piece * 100_000
    assert "".join(token.text for token in whole(text)) == text
