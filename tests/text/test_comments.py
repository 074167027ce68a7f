import pytest
from hypothesis import given
from hypothesis import strategies as st

import crosscheck as cc
from crosscheck.text.comments import comments, inside, masked

PARTS = st.lists(st.sampled_from(["<!--", "-->", "--", "<", "!", ">", "a", "é", "\n", " "]), max_size=30)


@given(PARTS.map("".join))
def test_masking_keeps_every_offset_and_newline_and_whatever_is_no_comment(text):
    bare = masked(text)
    assert len(bare) == len(text)
    assert [n for n, char in enumerate(bare) if char == "\n"] == [
        n for n, char in enumerate(text) if char == "\n"
    ]
    within = {n for one in comments(text) for n in range(one.start, one.end)}
    assert all(bare[n] == text[n] for n in range(len(text)) if n not in within)
    assert all(bare[n].isspace() for n in within)
    assert masked(bare) == bare or "<!--" in bare


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a <!-- b --> c", [" b "]),
        ("<!---->", [""]),
        ("<!-- a\nb --> <!--c-->", [" a\nb ", "c"]),
        ("<!-- a <!-- b --> c -->", [" a <!-- b "]),
        ("never closed <!-- a", []),
        ("<!-->", []),
    ],
)
def test_what_comments_say(text, said):
    assert [inside(text, one) for one in comments(text)] == said


def test_comments_that_never_close_are_read_in_one_go():
    assert masked("<!--" * 200_000) == "<!--" * 200_000
    assert list(comments("<!-- -->" * 1000 + "<!--" * 200_000))


def test_nobody_says_what_stands_in_a_comment():
    text = "The ferry carried <!-- 900 passengers, or --> 610 passengers, the owner said."
    found = cc.extract(cc.Article(text=text, id="a"))
    assert [one.text for one in found.quantities] == ["610 passengers"]
    assert all(one.text == one.span.of(text) for one in found.quantities)
    assert found.article.id == "a"
