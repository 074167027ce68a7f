import ferry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.testing.passage import Passage, find


def said(text, words):
    return [span.of(text) for span in find(text, words)]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Some 300 U.S. troops left.", "300 us troops", ["300 U.S. troops"]),
        ("Some 300 US troops left.", "300 U.S. troops", ["300 US troops"]),
        ("the\n  long   way", "The long way", ["the\n  long   way"]),
        (
            "“It\N{RIGHT SINGLE QUOTATION MARK}s over,” he said",
            '"it\'s over,"',
            ["“It\N{RIGHT SINGLE QUOTATION MARK}s over,”"],
        ),
        ("2019\N{EN DASH}20 season", "2019-20", ["2019\N{EN DASH}20"]),
        ("1,300 people and 300 people", "300 people", ["300 people"]),
        ("at 12.5 percent", "5 percent", []),
        ("of 5.75 percent", "5", []),
        ("It cost 5. The rest", "5", ["5"]),
        ("men and women", "men", ["men"]),
        ("one, one, one", "one", ["one", "one", "one"]),
        ("anything", " ", []),
        ("İstanbul ﬁnally", "finally", ["ﬁnally"]),
    ],
)
def test_words_are_found_as_a_reader_would(text, words, found):
    assert said(text, words) == found


@given(st.text(max_size=30), st.text(alphabet="abc 1,.", min_size=1, max_size=8), st.text(max_size=30))
def test_what_stands_between_spaces_is_found_where_it_stands(before, words, after):
    text = f"{before} {words} {after}"
    spans = list(find(text, words))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    if words.strip(" .,"):
        start = len(before) + 1
        assert any(span.start < start + len(words) and start < span.end for span in spans)


def test_a_passage_can_be_of_one_article():
    report = ferry.build()
    anywhere = Passage("430 passengers").located(report)
    assert set(anywhere.spans) == {"coast", "island"}
    assert set(Passage.of(("Coast Radio", "430 passengers")).located(report).spans) == {"coast"}
    assert set(Passage.of(("island", "430 passengers")).located(report).spans) == {"island"}
    assert str(Passage("430", "coast")) == "“430” in coast"
