"""Where figures stand in a text, and what they lend each other."""

from decimal import Decimal

import pytest

from crosscheck.mentions.quantities import find
from crosscheck.text.sentence import Sentence
from crosscheck.text.sentences import split
from crosscheck.text.span import Span


def only(text):
    found = find(text)
    assert len(found) == 1, [m.text for m in found]
    return found[0]


def at(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def test_the_span_covers_hedge_unit_and_noun_and_the_core_number_and_unit():
    text = "It hosts more than 50,000 U.S. troops there."
    mention = only(text)
    assert mention.span == at(text, "more than 50,000 U.S. troops")
    assert mention.core == at(text, "50,000")
    assert mention.noun_span == at(text, "U.S. troops")
    assert mention.head == "troop"
    assert mention.hedge == "more than"


def test_offsets_count_code_points():
    text = "\U0001f600 İstanbul paid €5 million."
    mention = only(text)
    assert mention.core.of(text) == "€5 million"


def test_a_date_found_before_is_no_quantity():
    text = "On 9 May 2020 12 men were held for five years."
    assert [m.text for m in find(text, (), (at(text, "9 May 2020"),))] == ["12 men", "five years"]


def test_a_figure_does_not_reach_over_the_end_of_its_sentence():
    text = "He has 12. Men were held."
    sentences = (Sentence(Span(0, 10), 0, 0), Sentence(Span(11, 25), 1, 0))
    assert find(text, sentences)[0].noun is None


def test_sentences_and_none_give_the_same_figures():
    text = "Nearly 2,900 Marines came.\n\nThey cost A$70 million a month. One in four left."
    assert [m.core for m in find(text, split(text))] == [m.core for m in find(text)]


def test_a_conversion_in_brackets_takes_hedge_noun_and_rate_over():
    text = "Support, which totals nearly ¥200 billion ($1.9 billion) annually, covers it."
    yen, dollars = find(text)
    assert dollars.parallel == yen.core
    assert (yen.bound, dollars.bound) == ("nearly", "nearly")
    assert (yen.per, dollars.per) == ("year", "year")
    assert (yen.noun, dollars.noun) == ("Support", "Support")


@pytest.mark.parametrize(
    "text",
    [
        "10 kilometers (6 miles) away",
        "10 kilometers, or about 6 miles, away",
        "$5 million (£4 million)",
        "248 km/154 miles",
        "600,000 rupees each, or about £6,800",
    ],
)
def test_a_figure_restated_in_another_unit_is_parallel(text):
    first, second = find(text)
    assert second.parallel == first.core


@pytest.mark.parametrize(
    "text", ["$5 million and £4 million", "5 km to 6 miles", "12 people (5 of them men)"]
)
def test_two_figures_side_by_side_are_not_parallel(text):
    assert all(m.parallel is None for m in find(text))


def test_a_multiplier_knows_its_result():
    text = "He asked Japan to quadruple annual payments for forces there to around $8 billion"
    factor, result = find(text)
    assert factor.result == result.core
    assert factor.base is None
    assert (factor.per, result.per) == ("year", "year")


def test_a_multiplier_knows_its_base_and_its_result():
    text = "Calls have tripled since May, from 70 a week to 210."
    factor, base, result = find(text)
    assert (factor.base, factor.result) == (base.core, result.core)
    assert (base.result, result.base) == (result.core, base.core)
    assert result.per == "week"


def test_a_percentage_of_a_sum_has_it_as_its_base():
    share, total = find("Tokyo will carry 60 percent of the ¥184 billion needed")
    assert share.base == total.core


def test_a_change_in_percent_leads_from_base_to_result():
    text = "Brent jumped 6.1 percent to $50.40 a barrel from $47.50"
    change, result, base = find(text)
    assert (change.change, change.result, change.base) == ("up", result.core, base.core)


def test_who_said_so_is_no_result():
    commission = find("It took a 6 percent commission, according to two people.")[0]
    assert commission.result is None


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Shares fell 3 percent.", "down"),
        ("Shares are up 3 percent.", "up"),
        ("Rents rose by 12 euros.", "up"),
        ("A 5% cut was agreed.", "down"),
        ("It was a drop of 3.1 percent.", "down"),
        ("There were 3,100 fewer jobs.", "down"),
        ("It used 20% less fuel.", "down"),
        ("Rents are at 12 euros.", None),
        ("Planes dropped four bombs.", None),
        ("She was picked up 94 minutes later.", None),
        ("The rate is 3 percent.", None),
    ],
)
def test_a_difference_is_told_from_a_level(text, change):
    assert only(text).change == change


def test_from_and_to_are_two_figures_behind_a_word_of_change():
    assert [m.number for m in find("Output rose from 12 to 36.")] == [12, 36]
    assert [m.number for m in find("Rents rose by 12 to 30 euros.")] == [12, 30]


def test_people_are_told_by_their_verb_where_no_noun_stands():
    assert [m.unit for m in find("The blast killed 12 and wounded 20; 17 were arrested.")] == ["person"] * 3


def test_a_noun_left_out_is_taken_from_the_figure_before():
    employed, there = find("It has 4,800 employees, 1,200 of them in Leeds.")
    assert (there.noun, there.unit) == ("employees", "person")
    assert employed.noun_span == there.noun_span


def test_ages_in_a_list_need_as_many_people():
    assert [m.head for m in find("Two brothers, 17 and 22, were held.")] == ["brother", "age", "age"]
    assert "age" not in [m.head for m in find("Three brothers, 17 and 22, were held.")]


def test_a_unit_said_once_serves_two_figures():
    assert [(m.number, m.unit) for m in find("a 7.6 and 7.5 magnitude quake")] == [
        (Decimal("7.6"), "magnitude"),
        (Decimal("7.5"), "magnitude"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "7" * 100_000,
        "," * 100_000,
        "1," * 50_000,
        "$" * 100_000,
        "(" * 50_000 + ")" * 50_000,
        "one " * 20_000,
        "annual " * 20_000,
        "a " * 50_000,
        "between " * 20_000,
        "1.2.3." * 20_000,
        "half a " * 20_000,
    ],
    ids=[
        "digits",
        "commas",
        "lists",
        "dollars",
        "brackets",
        "ones",
        "rates",
        "articles",
        "ranges",
        "points",
        "halves",
    ],
)
def test_text_without_sense_ends_soon_and_says_little(text):
    assert len(find(text)) <= 1


def test_the_same_text_gives_the_same_figures():
    text = "Nearly 2,900 Marines cost A$70 million a month, or $50 million."
    assert find(text) == find(text)
    twice = find(f"{text} {text}")
    assert [m.text for m in twice] == [m.text for m in find(text)] * 2
