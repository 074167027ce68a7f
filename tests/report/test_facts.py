import tomllib
from itertools import permutations
from pathlib import Path

import pytest

import crosscheck as cc
from crosscheck.report.facts import distinct, facts
from crosscheck.report.label.heading import Heading
from crosscheck.report.label.phrase import phrases
from crosscheck.report.label.words import key

FIXTURES = Path(__file__).parents[2] / "fixtures"
CASES = tomllib.loads((FIXTURES / "report" / "labels.toml").read_text(encoding="utf-8"))["case"]


def report(says):
    return cc.check([cc.Article(id=str(n), source=f"Paper {n}", text=text) for n, text in enumerate(says)])


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_a_fact_is_headed_as_an_editor_would(case):
    assert [fact.label for fact in report(case["says"]).facts] == [case["label"]]


def test_the_order_of_the_articles_changes_no_heading():
    says = [CASES[1]["says"][0], CASES[1]["says"][1], "In Mali there are 5,050 French troops."]
    assert len({tuple(fact.label for fact in report(order).facts) for order in permutations(says)}) == 1


def made(what, place=None, *, inside=False, aside=None, further=()):
    return Heading(what=what, place=place, inside=inside, aside=aside, further=further)


def test_a_heading_joins_its_parts():
    assert str(made("troops", "Mali", inside=True)) == "troops in Mali"
    assert str(made("annual costs", "Mali", aside="upkeep")) == "annual costs, Mali (upkeep)"


def test_a_place_that_all_share_is_left_out_unless_it_is_joined():
    headings = [made("fine", "Oslo"), made("strike"), made("nurses", "Oslo", inside=True)]
    assert distinct(headings) == ["fine", "strike", "nurses in Oslo"]
    assert distinct([made("fine", "Oslo"), made("fine", "Bergen")]) == ["fine, Oslo", "fine, Bergen"]
    assert distinct([made("fine", "Oslo")]) == ["fine, Oslo"]


def test_two_headings_that_would_be_one_are_told_apart():
    same = [
        made("people", further=("march", "bridge")),
        made("people", further=("march", "tunnel")),
        made("fine"),
    ]
    assert distinct(same) == ["people (bridge)", "people (tunnel)", "fine"]
    assert distinct([made("people"), made("people")]) == ["people", "people"]


def test_no_claims_are_no_facts():
    assert facts((), {}) == ()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Oslo wants to hike payments for French troops.", ["payments", "payments for French troops"]),
        ("Thursday's explosion ripped open a tank.", ["explosion", "tank"]),
        ("The current 25-year treaty has ended.", ["treaty"]),
        ("He asked for a fivefold increase in aid.", ["increase", "aid"]),
        ("It pays for fees, wages and drills.", ["fees"]),
        ("Twelve of the dead were others.", []),
        ("", []),
    ],
)
def test_noun_phrases_are_cut_from_a_sentence(sentence, found):
    said = [one.words for one in phrases(sentence)]
    assert [one for one in found if one not in said] == []
    assert not {"hike payments", "wages and drills", "drills", "others"} & set(said)


def test_what_rises_is_tied_to_the_figure_by_the_rise():
    aid = next(one for one in phrases("a fivefold increase in aid") if one.words == "aid")
    assert "a fivefold increase in aid"[slice(*aid.by)] == "increase"


def test_words_for_one_thing_have_one_key():
    assert key("American") == key("U.S.") == key("US")
    assert key("us") != key("US")
    assert key("annual") == key("yearly")
    assert key("negotiations") == key("talks")


def test_a_hostile_sentence_takes_linear_time():
    assert len(phrases("for payments " * 20_000)) < 1000
