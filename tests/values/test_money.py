"""Which currency a bare sign means, pounds of weight and pounds of money, and the scale of bare degrees."""

import pytest

from crosscheck.mentions import quantities as mentions
from crosscheck.text.article import Article
from crosscheck.values import quantities as values


def quantities(text, **about):
    return values.normalise(mentions.find(text), Article(text=text, id="a", **about))


@pytest.mark.parametrize(
    ("text", "about", "unit"),
    [
        ("The fine is $5 million.", {}, "USD"),
        ("The fine is $5 million, Canberra said.", {"source": "The Sydney Courier"}, "AUD"),
        ("The fine is $5 million.", {"url": "https://news.example/New Zealand/1"}, "NZD"),
        ("Sydney and Melbourne fell. Australia's fine is $5 million.", {}, "AUD"),
        ("The fine is A$5 million; Sydney, Perth and Melbourne heard. The oil cost $80.", {}, "USD"),
        ("In Toronto and Ottawa it costs $3, or US$2.", {}, "CAD"),
        ("Tokyo spent ¥200 billion.", {}, "JPY"),
        ("Beijing spent ¥200 billion in China.", {}, "CNY"),
        ("He paid 500 rupees in Karachi.", {}, "PKR"),
        ("He paid 500 rupees.", {}, "INR"),
        ("The haul was 200 crowns, police in Prague said.", {}, "CZK"),
        ("It cost 30 pesos in Manila.", {}, "PHP"),
        ("It cost 50 cents in Dublin shops, in the euro zone.", {}, "EUR"),
    ],
)
def test_a_bare_sign_takes_the_place_of_the_article_where_it_is_plain(text, about, unit):
    assert unit in {q.unit for q in quantities(text, **about)}


def test_a_figure_that_stands_again_with_another_dollars_sign_is_that_dollars():
    text = "$52.5 million for Ford\n\nAustralia gives Ford a AU$ 52.5 million (US$40.4 million) grant, and oil cost {}."
    assert [q.unit for q in quantities(text.format("$80"))] == ["AUD", "AUD", "USD", "USD"]
    assert [q.unit for q in quantities(text.format("US$52.5 million"))] == ["USD", "AUD", "USD", "USD"]


def test_the_choice_is_told():
    quantity = quantities("Beijing spent ¥200 billion in China.")[0]
    assert quantity.steps == ("'¥200 billion' is read as CNY: the article is about China",)
    assert quantities("It cost 5 dollars.")[0].steps == ("'dollars' is read as USD",)


def test_a_conversion_beside_foreign_money_is_no_local_money():
    text = "Australia, Australia, Australia: a Japanese probe for ¥22 billion ($200 million)."
    assert [q.unit for q in quantities(text)] == ["JPY", "USD"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a 35-pound drum", "lb"),
        ("40,000 pounds of resin", "lb"),
        ("He lost 20 pounds in London.", "lb"),
        ("She won 20 pounds in London.", "GBP"),
        ("He owes £5 and 20 pounds of debt.", "GBP"),
        ("a 5,000 pound fine in Britain", "lb"),
    ],
)
def test_pounds_are_weight_or_money_by_what_stands_around_them(text, unit):
    assert quantities(text)[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It was 41 degrees in Lyon, 41 degrees Celsius in the shade.", "degC"),
        ("It was 98 degrees in July.", "degF"),
        ("In Chicago, United States, it was 41 degrees.", "degF"),
        ("It was 41 degrees in the harbor, two meters deep.", "degF"),
        ("It was 41 degrees in Lyon.", "degC"),
    ],
)
def test_bare_degrees_take_the_scale_of_the_article(text, unit):
    assert quantities(text)[0].unit == unit


def test_turned_degrees_are_an_angle():
    quantity = quantities("The ship turned 40 degrees to the north.")[0]
    assert (quantity.unit, quantity.dimension) == ("degree", "angle")
