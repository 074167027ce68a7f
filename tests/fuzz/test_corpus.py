"""Every input of the corpus, and each that once crashed, is read, checked and rendered; so are words at random."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

HERE = Path(__file__).parent
CORPUS = sorted((HERE.parents[1] / "fixtures" / "fuzz").iterdir())
spec = spec_from_file_location("target", HERE / "target.py")
target = module_from_spec(spec)
spec.loader.exec_module(target)
WORDS = st.sampled_from(
    [
        "the",
        "ferry",
        "Agnes",
        "about",
        "nearly",
        "610",
        "430",
        "$20",
        "million",
        "euros",
        "¥200",
        "per",
        "cent",
        "more",
        "than",
        "on",
        "Friday",
        "May",
        "2019",
        "said",
        "police",
        "denied",
        "that",
        "-",
        ",",
        ".",
        "\n",
        '"',
        "'",
        "(",
        ")",
        "1/2",
        "12:30",
        "---",
        "<!--",
        "-->",
        "&amp;",
        "\u202e",
        "\u200b",
        "🚢",
        "½",
        "²",
        "1,000,000",
        "0.5",
        "e5",
    ]
)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_an_input_of_the_corpus(path):
    report = target.run(path.read_bytes())
    assert report is None or report.articles


@settings(max_examples=15)
@given(st.lists(WORDS, max_size=60).map(" ".join), st.sampled_from(b"\x00\x01"))
def test_words_in_any_order(text, kind):
    report = target.run(bytes([kind]) + text.encode())
    assert report is None or report.articles


@settings(max_examples=30)
@given(st.binary(max_size=200))
def test_any_bytes(data):
    report = target.run(data)
    assert report is None or report.articles
