"""Who says what, what is denied, and how a clause is meant: the cases in fixtures/claims/attribution*.toml."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.attribute import attribute, denials
from crosscheck.claims.modality import modality
from crosscheck.claims.speech.reading import reading
from crosscheck.mentions.cues_words import words
from crosscheck.mentions.names import find
from crosscheck.text.sentences import split
from crosscheck.text.span import Span

FIXTURES = Path(__file__).parents[2] / "fixtures" / "claims"


def _cases(name):
    cases = tomllib.loads((FIXTURES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(case, id=f"{n}: {case['text'][:50]}") for n, case in enumerate(cases)]


SPEECH, DENIALS, MODALITY = (
    _cases("attribution"),
    _cases("attribution_denials"),
    _cases("attribution_modality"),
)


def _read(text):
    sentences = split(text)
    read = reading(text, sentences, find(text, sentences))
    made = attribute(read)
    return sentences, made, denials(read, made)


@pytest.mark.parametrize("case", SPEECH)
def test_who_says_what(case):
    text = case["text"]
    _, made, _ = _read(text)
    rows = [
        [a.source or "", a.cue, a.content.of(text), a.factuality.value, *([a.origin] if a.origin else [])]
        for a in made
    ]
    assert rows == case["says"]


@pytest.mark.parametrize("case", DENIALS)
def test_what_is_denied(case):
    text = case["text"]
    _, _, denied = _read(text)
    rows = []
    for denial in denied:
        row = {
            "kind": denial.kind.value,
            "text": denial.text,
            "source": denial.source,
            "noun": denial.noun,
            "cited": denial.cited,
        }
        if denial.kind != "event":
            row["content"] = denial.content.of(text)
        rows.append({key: value for key, value in row.items() if value is not None})
    assert rows == case["denials"]


@pytest.mark.parametrize("case", MODALITY)
def test_how_a_clause_is_meant(case):
    text = case["text"]
    at = text.index(case["at"])
    (sentence,) = split(text)
    assert modality(words(text).part(sentence.span), Span(at, at + len(case["at"]))) == case["is"]


def test_the_cases_show_both_what_is_found_and_what_is_not():
    assert len(SPEECH) + len(DENIALS) + len(MODALITY) >= 120
    assert sum(not p.values[0]["says"] for p in SPEECH) >= 12
    assert sum(not p.values[0]["denials"] for p in DENIALS) >= 20


WORDS = st.sampled_from(
    [
        "said",
        "the",
        "minister",
        "that",
        ",",
        ".",
        "\u201c",
        "\u201d",
        '"',
        "denied",
        "no",
        "not",
        "never",
        "according",
        "to",
        "Reuters",
        "told",
        "reported",
        "is",
        "has",
        "been",
        "false",
        "report",
        ":",
        "\u2014",
        "it",
        "and",
        "which",
        "claims",
        "nor",
        "citing",
        "``",
        "''",
        "\u2019",
        "\n\n",
        "reportedly",
        "called",
        "as",
        "John Smith",
        "he",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_whatever_the_text_the_spans_lie_in_it(text):
    _, made, denied = _read(text)
    for a in made:
        assert a.span.of(text) == a.text
        assert len(a.content) > 0
        assert a.cue_span.of(text).split() == a.cue.split()
    for denial in denied:
        assert denial.span.of(text) == denial.text
        assert denial.span.contains(denial.content)
    starts = [d.span.start for d in denied]
    assert starts == sorted(starts)
