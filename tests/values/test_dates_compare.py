"""Two dates compared, as an editor would."""

from datetime import date

import pytest

from crosscheck.mentions.dates import find
from crosscheck.text.article import Article
from crosscheck.values.compare_dates import timexes
from crosscheck.values.dates import resolve

MONDAY = date(2021, 10, 18)


def first(text, published=MONDAY):
    return resolve(find(text), Article(text=text, published=published))[0]


def compare(a, b, published=MONDAY):
    return timexes(first(a, published), first(b, published))


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("They met on Thursday.", "They met on Oct. 14.", "agree"),
        ("They met yesterday.", "They met on Sunday.", "agree"),
        ("It ends in March 2021.", "It ends in March 2021.", "agree"),
        ("It runs from April 2022.", "It begins next April.", "agree"),
        ("It ends by May 2022.", "It must end by May 2022.", "agree"),
        ("It ends in March 2021.", "It ends at the end of March 2021.", "compatible"),
        ("They met on Thursday.", "They met last week.", "compatible"),
        ("They met on Tuesday.", "They met on Tuesday night.", "compatible"),
        ("They met on Tuesday.", "They met early Tuesday.", "compatible"),
        ("It ends by Friday.", "It ends on Thursday.", "compatible"),
        ("It ended before 2019.", "It ended in 2018.", "compatible"),
        ("It ended after May 2019.", "It ended in 2019.", "compatible"),
        ("It will not end before May.", "It will end in 2024.", "compatible"),
        ("It opened four years ago.", "It opened in early 2018.", "compatible"),
        ("It opened around 2010.", "It opened in 2011.", "compatible"),
        ("It struck at 3:30 a.m. on Oct. 5.", "It struck at 3:33 a.m. on Oct. 5.", "compatible"),
        ("It struck at about 3 p.m. on Oct. 5.", "It struck at 2:53 p.m. on Oct. 5.", "compatible"),
        ("It struck on Oct. 5 at 2 p.m.", "It struck on Oct. 5.", "compatible"),
        ("They met on Thursday.", "They met on Friday.", "conflict"),
        ("It ends in March 2021.", "It ends in April 2021.", "conflict"),
        ("It lasts until 2046.", "It lasts until 2041.", "conflict"),
        ("It has held since March 2012.", "It has held since May 2012.", "conflict"),
        ("It ends by the end of June 2021.", "It will not end before July 2022.", "conflict"),
        ("It ended before 2019.", "It ended in 2019.", "conflict"),
        ("It ended after May 2019.", "It ended in May 2019.", "conflict"),
        ("They met on Sunday evening.", "They met on Saturday night.", "conflict"),
        ("They met early Tuesday.", "They met on Tuesday afternoon.", "conflict"),
        ("It struck at 7:37 a.m. on Oct. 5.", "It struck at 7:48 a.m. on Oct. 5.", "conflict"),
        ("It opened four years ago.", "It opened in 2012.", "conflict"),
        ("It is a five-year deal.", "It is a five-year deal.", "agree"),
        ("It is a five-year deal.", "It is a six-year deal.", "conflict"),
    ],
)
def test_relation(a, b, relation):
    assert compare(a, b).relation == relation


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It is a five-year deal.", "It ends in 2019."),
        ("It lasted for years.", "It lasted for five years."),
        ("They meet now.", "They met on Thursday."),
    ],
)
def test_what_cannot_be_compared(a, b):
    assert compare(a, b).relation is None


def test_nothing_is_said_of_dates_without_a_publication_date():
    compared = compare("They met on Thursday.", "They met on Friday.", None)
    assert compared.relation is None
    assert compared.why[-1] == "one of the two dates is not resolved"


def test_clock_times_are_compared_in_utc_where_both_zones_are_known():
    compared = compare("It struck at 4 p.m. JST on Oct. 5.", "It struck at 0700 GMT on Oct. 5.")
    assert compared.relation == "agree"


def test_a_time_in_utc_may_fall_on_the_day_before_by_a_local_clock():
    assert compare("It struck at 0441 GMT on Oct. 5.", "It struck on Oct. 4.").relation == "compatible"
    assert compare("It struck at 0441 GMT on Oct. 5.", "It struck on Oct. 1.").relation == "conflict"


def test_the_country_of_the_article_tells_how_far_a_local_clock_is_from_utc():
    right = "It struck in Peru at 11:41 p.m. on Oct. 4."
    wrong = "It struck in Peru at 4:41 a.m. on Oct. 5."
    utc = "It struck in Peru at 0441 GMT on Oct. 5."
    assert compare(right, utc).relation == "compatible"
    assert compare(wrong, utc).relation == "conflict"


def test_without_a_country_local_time_and_utc_are_not_compared():
    assert compare("It struck at 4:41 a.m. on Oct. 5.", "It struck at 0441 GMT on Oct. 5.").relation is None


def test_a_clock_time_without_a_day_of_its_own_is_compared_by_the_clock():
    a = resolve(
        find(t := "They met on Monday. The call came at 3:33 a.m."), Article(text=t, published=MONDAY)
    )[-1]
    b = first("The call came at 3:33 a.m.", date(2021, 10, 20))
    assert timexes(a, b).relation == "agree"


def test_why_is_told_in_sentences():
    compared = compare("They met Thursday.", "They will meet on Oct. 20.")
    assert compared.why == (
        '"Thursday" is 14 October 2021, counted from publication on 18 October 2021',
        '"Oct. 20" is 20 October 2021, counted from publication on 18 October 2021',
        "14 October 2021 and 20 October 2021 have no time in common",
    )
