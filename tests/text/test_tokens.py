import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.span import Span
from crosscheck.text.tokens import tokenise

FIXTURES = Path(__file__).parents[2] / "fixtures" / "text"
CASES = tomllib.loads((FIXTURES / "tokens.toml").read_text(encoding="utf-8"))["case"]


def whole(text):
    return said(text, tokenise(text, Span(0, len(text))))


def said(text, tokens):
    return [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_tokens(case):
    assert whole(case["text"]) == case["tokens"]


@given(st.text(), st.text(), st.text())
def test_offsets_count_in_the_article_and_nothing_is_lost(before, text, after):
    article = before + text + after
    span = Span(len(before), len(before) + len(text))
    tokens = tokenise(article, span)
    assert tokens.lowers == [word.lower() for word in said(article, tokens)]
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert "".join(said(article, tokens)) == "".join(text.split())


@given(
    st.lists(st.from_regex(r"[0-9]{1,3}([,.][0-9]{1,3}){0,3}|[a-z]{1,8}(-[a-z]{1,8}){0,2}", fullmatch=True))
)
def test_figures_and_hyphenated_words_stay_whole(words):
    assert whole(" ".join(words)) == words


@pytest.mark.parametrize("piece", ["a.", "1,", "a-", "'s", "..", "--", "a'", "1a", "&", "."])
def test_hostile_text_is_tokenised_whole(piece):
    text = piece * 100_000
    assert "".join(whole(text)) == text
