"""Names: the cases in fixtures/mentions/names.toml, and what holds of any text."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.mentions.names import find
from crosscheck.text.sentences import split

FIXTURE = Path(__file__).parents[2] / "fixtures" / "mentions" / "names.toml"
CASES = tomllib.loads(FIXTURE.read_text(encoding="utf-8"))["case"]


def _names(text):
    return find(text, split(text))


def _row(name):
    row = [name.text, name.kind, name.entity]
    if name.country or name.modifier:
        row.append(name.country or "")
    if name.modifier:
        row.append("modifier")
    return row


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:50] for case in CASES])
def test_the_names_of_a_text(case):
    assert [_row(name) for name in _names(case["text"])] == case["names"]


def test_there_are_cases_with_and_without_names():
    assert len(CASES) >= 120
    assert sum(not case["names"] for case in CASES) >= 12


WORDS = st.sampled_from(
    [
        "Japan",
        "Mr",
        "Smith",
        "U.S.",
        "the",
        "of",
        "Bank",
        "said",
        "Times",
        "'s",
        "-",
        ".",
        ",",
        "New",
        "York",
        "“",
        "”",
        "\n\n",
        "(",
        ")",
        "UN",
        "President",
        "and",
        "A",
        "É",
        "St.",
        "al-Assad",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_names_come_in_order_and_do_not_overlap(text):
    names = _names(text)
    for name in names:
        assert name.span.of(text) == name.text
        assert name.text.strip() == name.text != ""
        assert name.entity == name.entity.lower()
    assert all(a.span.end <= b.span.start for a, b in pairwise(names))


def test_a_name_keeps_its_key_wherever_the_article_stands():
    text = "Anna Vogel left Berlin. Vogel was tired."
    alone = [(n.kind, n.entity) for n in _names(text)]
    shifted = [(n.kind, n.entity) for n in _names("It rained.\n\n" + text)]
    assert alone == shifted
