import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.sentences import LONGEST, split

FIXTURES = Path(__file__).parents[2] / "fixtures" / "text"
CASES = tomllib.loads((FIXTURES / "sentences.toml").read_text(encoding="utf-8"))["case"]

NEWSLIKE = st.lists(
    st.sampled_from(
        [
            *" \n\t\r.!?…,;:\"'”\u2019“(-•)",
            *[
                "\n\n",
                "...",
                "U.S.",
                "Mr.",
                "No.",
                "p.m.",
                "Oct.",
                "The",
                "told",
                "said",
                "12",
                "1.9",
                "Foreign",
            ],
            *["a", "ferry", "J.", "” ", ". ", ".\n", "。", "\u200b", "\u2029", "\ud800"],
        ]
    )
).map("".join)


def bare(text):
    """The text without white space."""
    return "".join(text.split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_splits_as_an_editor_would(case):
    paragraphs: dict[int, list[str]] = {}
    for sentence in split(case["text"]):
        paragraphs.setdefault(sentence.paragraph, []).append(sentence.span.of(case["text"]))
    assert list(paragraphs.values()) == case["paragraphs"]


@given(st.one_of(st.text(), NEWSLIKE))
def test_every_letter_lies_in_exactly_one_sentence(text):
    covered = [0] * len(text)
    for sentence in split(text):
        words = sentence.span.of(text)
        assert words
        assert words == words.strip()
        for at in range(sentence.span.start, sentence.span.end):
            covered[at] += 1
    for letter, times in zip(text, covered, strict=True):
        assert times == 1 or (times == 0 and letter.isspace())


@given(st.lists(st.sampled_from(["a" * 700, " ", "b", "\u2003", "\n", "c " * 900, ". "])).map("".join))
def test_no_sentence_is_longer_than_any_and_words_are_not_cut(text):
    sentences = split(text)
    assert all(len(sentence.span) <= LONGEST for sentence in sentences)
    assert bare("".join(sentence.span.of(text) for sentence in sentences)) == bare(text)
    for one, two in pairwise(sentences):
        if one.span.end == two.span.start:
            assert len(one.span) == LONGEST


@given(NEWSLIKE)
def test_sentences_and_paragraphs_are_counted_from_nought_without_gaps(text):
    sentences = split(text)
    assert [sentence.index for sentence in sentences] == list(range(len(sentences)))
    paragraphs = [sentence.paragraph for sentence in sentences]
    assert sorted(set(paragraphs)) == list(range(len(set(paragraphs))))
    assert paragraphs == sorted(paragraphs)


@given(NEWSLIKE, NEWSLIKE)
def test_a_blank_line_parts_a_text_into_texts_of_their_own(first, second):
    """What stands before a blank line does not depend on what follows, when neither is hard-wrapped."""
    alone = [sentence.span.of(first) for sentence in split(first)]
    together = first.rstrip() + "\n\n" + second
    assert [sentence.span.of(together) for sentence in split(together)][: len(alone)] == alone


@pytest.mark.parametrize(
    "seed", sorted((Path(__file__).parents[2] / "seeds").glob("*.txt")), ids=lambda path: path.stem
)
def test_no_sentence_of_a_seed_begins_in_the_middle(seed):
    text = seed.read_text(encoding="utf-8")
    for sentence in split(text):
        assert not text[sentence.span.start].islower()
        assert "\n\n" not in sentence.span.of(text)


@pytest.mark.parametrize(
    "piece",
    [
        ".",
        ". ",
        ".' ",
        '. "',
        "? ",
        "\n",
        " ",
        "\n ",
        "x",
        "1.",
        ". a",
        '."',
        "U.S. ",
        "a.a",
        "“",
        "\n- ",
        "told\n",
        ".\n",
        "(",
        "—",
    ],
)
def test_hostile_text_is_split_whole(piece):
    text = piece * 100_000
    assert bare("".join(sentence.span.of(text) for sentence in split(text))) == bare(text)
