from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.quote import dateline, one_line, quote
from crosscheck.text.article import Article
from crosscheck.text.span import Span

LONG = "word " * 100 + "of 430 passengers on the ferry " + "more " * 100 + "end."


def place(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def test_a_quote_is_the_sentence_with_the_mention_marked():
    text = "It sank. The ship\ncarried 430 people, they said. Nobody knows."
    assert quote(Article(text=text), [place(text, "430 people")]).text == (
        "The ship carried [430 people], they said."
    )


def test_a_long_sentence_is_cut_on_both_sides_between_words():
    said = quote(Article(text=LONG), [place(LONG, "430 passengers")], limit=80).text
    assert len(said) <= 80 + len("[] … … ")
    assert said.startswith("… word")
    assert said.endswith("more …")
    assert "of [430 passengers] on the ferry" in said


def test_the_middle_is_cut_where_two_mentions_stand_far_apart():
    text = "From 430 passengers " + "and so on " * 60 + "to 500 crew."
    said = quote(Article(text=text), [place(text, "430 passengers"), place(text, "500 crew")], limit=100).text
    assert said.startswith("From [430 passengers] and so")
    assert said.endswith("[500 crew].")
    assert "…" in said
    assert len(said) < 120


def test_marks_that_overlap_become_one():
    text = "He paid 430 pounds today."
    said = quote(Article(text=text), [place(text, "430 pounds"), place(text, "pounds today")]).text
    assert said == "He paid [430 pounds today]."


@given(st.text(max_size=200), st.data())
def test_any_span_of_any_text_can_be_quoted(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    said = quote(Article(text=text), [Span(start, end)]).text
    assert "\n" not in said
    assert len(said) <= len(text) + len("[]……  ")


@given(st.text())
def test_one_line_is_one_line_without_control_characters(text):
    said = one_line(text)
    assert said.isprintable() or not said or any(not char.isprintable() for char in text)
    assert not {"\n", "\r", "\x1b", "\u202e", "\t"} & set(said)
    assert one_line(said) == said


@pytest.mark.parametrize(
    ("article", "said"),
    [
        (Article(text="x", id="a", source="Post", published=date(2020, 9, 5)), "Post (5 Sept 2020)"),
        (Article(text="x", id="a", source="Post"), "Post"),
        (Article(text="x", id="a", path=Path("drafts/a.txt")), "drafts/a.txt"),
        (Article(text="x", id="a"), "a"),
    ],
)
def test_an_article_is_named_by_source_and_day_else_by_file(article, said):
    assert dateline(article) == said
