"""How two figures for one thing stand to each other: fixtures/values/comparisons.toml and the algebra behind it."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from crosscheck.mentions import quantities as mentions
from crosscheck.text.article import Article
from crosscheck.values import compare, periods
from crosscheck.values import quantities as values
from crosscheck.values.quantity import Bound
from crosscheck.values.relation import Relation

CASES = Path(__file__).parents[2] / "fixtures" / "values" / "comparisons.toml"
PAIRS = tomllib.loads(CASES.read_text(encoding="utf-8"))["pair"]


def quantity(text):
    found = values.normalise(mentions.find(text), Article(text=text, id="a"))
    assert len(found) == 1, text
    return found[0]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['a']} v {pair['b']}")
def test_two_figures_stand_to_each_other_as_an_editor_would_say(pair):
    a, b = quantity(pair["a"]), quantity(pair["b"])
    expected = None if pair["relation"] == "none" else Relation(pair["relation"])
    found = compare.quantities(a, b)
    assert found.relation is expected, found.why
    assert compare.quantities(b, a) == found
    assert found.why


def test_every_answer_says_why_in_words():
    found = compare.quantities(quantity("about 50,000 troops"), quantity("54,000 troops"))
    assert found.why == ("about 50,000 troops and 54,000 troops are 8.0% apart",)
    assert found.difference == pytest.approx(4000 / 54000)


def test_the_step_of_a_conversion_is_told():
    found = compare.quantities(quantity("18 tonnes"), quantity("40,000 pounds of resin"))
    assert found.why[0] == "18 tonnes is 39,680 lb"


def test_a_bare_ton_conflicts_only_when_each_ton_does():
    assert compare.quantities(quantity("18 tonnes"), quantity("20 tons")).relation is Relation.AGREE
    assert compare.quantities(quantity("18 tonnes"), quantity("25 tons")).relation is Relation.CONFLICT


def test_four_times_1_9_billion_is_about_8_billion():
    made = compare.product(quantity("four times as much"), quantity("$1.9 billion a year"))
    assert made.nominal == Decimal("7.6e9")
    assert (made.unit, made.per) == ("USD", "year")
    assert made.steps == ("4 \u00d7 $1.9 billion a year = about $7.6 billion a year",)
    assert compare.quantities(made, quantity("around $8 billion a year")).relation is Relation.AGREE


def test_a_percentage_of_a_base_is_a_product_too():
    made = compare.product(quantity("35 percent"), quantity("A$1.5 billion"))
    assert made.nominal == Decimal("525e6")


def test_up_to_5_billion_from_870_million_admits_five_times():
    ratio = compare.ratio(quantity("up to $5 billion"), quantity("$870 million"))
    assert ratio.bound is Bound.UP_TO
    for words in ("five times as much", "more than fivefold"):
        assert compare.quantities(ratio, quantity(words)).relation is Relation.COMPATIBLE
    assert compare.quantities(ratio, quantity("seven times as much")).relation is Relation.CONFLICT


def test_a_bound_in_the_base_turns_round():
    ratio = compare.ratio(quantity("100 people"), quantity("at least 50 people"))
    assert ratio.bound is Bound.AT_MOST
    assert ratio.interval.high == Decimal("2.1")


def test_there_is_no_ratio_of_two_units_or_to_nothing():
    assert compare.ratio(quantity("$5 billion"), quantity("€870 million")) is None
    assert compare.ratio(quantity("5 people"), quantity("zero people")) is None


def test_a_rate_goes_from_period_to_period():
    assert periods.to(quantity("$210 a month"), "year").nominal == 2520
    assert periods.to(quantity("$210 a month"), "barrel") is None
    assert periods.to(quantity("$210"), "year") is None


def test_without_a_day_two_currencies_are_not_convertible():
    found = compare.quantities(quantity("¥200 billion"), quantity("$1.9 billion"))
    assert found.relation is None
    assert found.why == ("USD is not convertible into JPY: the article has no date",)


def test_a_range_in_another_currency_is_met_within_the_slack():
    found = compare.quantities(
        quantity("€1.4 billion to €1.7 billion"), quantity("$1.4 billion"), on=date(2021, 6, 25)
    )
    assert found.relation is Relation.CONFLICT
