"""Figures as newspapers print them, and what each is worth: fixtures/values/*.toml."""

import tomllib
from pathlib import Path

import pytest

from crosscheck.mentions import quantities as mentions
from crosscheck.text.article import Article
from crosscheck.values import quantities as values

FIXTURES = Path(__file__).parents[2] / "fixtures" / "values"
FILES = ("numbers", "vague", "ranges", "bounds", "nouns", "ages", "units", "money", "rates", "multipliers")


def quantities_of(text):
    return values.normalise(mentions.find(text), Article(text=text, id="a"))


def cases():
    for name in FILES:
        for case in tomllib.loads((FIXTURES / f"{name}.toml").read_text(encoding="utf-8"))["case"]:
            yield pytest.param(case, id=f"{name}: {case['text']}")


def none():
    return tomllib.loads((FIXTURES / "nothing.toml").read_text(encoding="utf-8"))["texts"]


@pytest.mark.parametrize("case", list(cases()))
def test_a_figure_is_worth_what_its_words_say(case):
    start = case["text"].index(case["surface"])
    end = start + len(case["surface"])
    found = [q for q in quantities_of(case["text"]) if q.core.start < end and start < q.core.end]
    assert len(found) == 1
    quantity = found[0]
    for name in ("value", "low", "high"):
        wanted = case.get(name)
        assert getattr(quantity, name) == (None if wanted is None else pytest.approx(wanted, rel=1e-6)), name
    said = {"unit": quantity.unit, "bound": quantity.bound.value, "noun": quantity.noun, "per": quantity.per}
    assert said == {name: case.get(name) for name in said}
    if "head" in case:
        assert quantity.head == case["head"]


@pytest.mark.parametrize("text", none())
def test_years_names_scores_and_ids_are_no_quantities(text):
    assert [q.text for q in quantities_of(text)] == []


def test_there_are_cases_of_both_sorts():
    assert len(list(cases())) >= 400
    assert len(none()) >= 80


def test_the_other_reading_of_a_fivefold_increase_is_named():
    steps = quantities_of("They saw a fivefold increase.")[0].steps
    assert steps == ("'fivefold increase' is read as 5 times as much; some mean 6 times",)
    assert quantities_of("It is five times as much.")[0].steps == ()


def test_the_words_that_bound_a_figure_are_told():
    steps = quantities_of("Nearly 2,900 Marines came.")[0].steps
    assert steps == ("'nearly' admits from 10% below up to it",)


def test_a_vague_word_says_how_it_is_read():
    steps = quantities_of("Dozens of homes burned.")[0].steps
    assert steps == ("'Dozens of homes' names no number; it is read as 24 to 99",)
