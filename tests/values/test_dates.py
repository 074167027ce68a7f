"""Dates resolved: the cases of fixtures/values/dates.toml, and what every resolution says of itself."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from crosscheck.mentions.dates import find
from crosscheck.text.article import Article
from crosscheck.text.sentences import split
from crosscheck.values.dates import dateline, resolve

CASES = tomllib.loads((Path(__file__).parents[2] / "fixtures/values/dates.toml").read_text(encoding="utf-8"))
PUBLISHED = date(2020, 10, 15)


def read(text, published=PUBLISHED, **about):
    article = Article(text=text, published=published, **about)
    return resolve(find(text, split(text)), article)


def one(text, expression, published=PUBLISHED, **about):
    (found,) = (timex for timex in read(text, published, **about) if timex.text == expression)
    return found


@pytest.mark.parametrize(
    "case", CASES["case"], ids=lambda case: f"{case['expression']}@{case.get('published')}"
)
def test_case(case):
    found = one(case["text"], case["expression"], case.get("published"))
    assert (str(found.type), found.value, found.first, found.last) == (
        case["type"],
        case["value"],
        case.get("first"),
        case.get("last"),
    )


@pytest.mark.parametrize("text", CASES["nothing"])
def test_no_date(text):
    assert read(text) == ()


def test_there_are_cases_enough():
    assert len(CASES["case"]) >= 300
    assert len(CASES["nothing"]) >= 60


def test_a_relative_date_says_what_it_was_counted_from():
    found = one("They met Thursday.", "Thursday")
    assert found.base == "publication"
    assert found.rule == "weekday"
    assert found.steps == ('"Thursday" is 15 October 2020, counted from publication on 15 October 2020',)


def test_a_date_counted_from_another_names_it():
    found = one("It opened in 1995. Three years earlier it was a field.", "Three years earlier")
    assert found.base == "1995"
    assert found.steps == (
        '"Three years earlier" is 1 January 1992 to 31 December 1992, counted from "1995"',
    )


def test_an_absolute_date_has_no_base():
    found = one("They met on Oct. 15, 2020.", "Oct. 15, 2020", None)
    assert (found.base, found.steps) == (None, ())


def test_without_a_publication_date_nothing_is_guessed():
    found = one("They met last week.", "last week", None)
    assert (found.first, found.last) == (None, None)
    assert found.steps == ('"last week" stays open: the article has no publication date to count from',)


@pytest.mark.parametrize(
    ("text", "expression", "edtf"),
    [
        ("It begins this fall.", "this fall", "2020-23"),
        ("It begins in the first half of next year.", "the first half of next year", "2021-40"),
        ("It ended in the second quarter of 2019.", "the second quarter of 2019", "2019-34"),
        ("It ends at the end of next March.", "the end of next March", "2021-03-31~"),
        ("It began in the 1990s.", "the 1990s", "199X"),
        ("It began in the 20th century.", "the 20th century", "19XX"),
        ("It began around 2010.", "2010", "2010~"),
        ("Australians voted last summer.", "last summer", "2019-30"),
        ("The form says 7/8/2019.", "7/8/2019", "[2019-07-08,2019-08-07]"),
        ("They met at 0737 GMT on Oct. 15.", "0737 GMT on Oct. 15", "2020-10-15T07:37Z"),
    ],
)
def test_edtf(text, expression, edtf):
    assert one(text, expression).edtf == edtf


@pytest.mark.parametrize(
    ("text", "expression", "direction"),
    [
        ("It has held since 1990.", "1990", "since"),
        ("It will hold until the end of March.", "the end of March", "until"),
        ("It must be done by the end of 2027.", "the end of 2027", "by"),
        ("It was done before May 2019.", "May 2019", "before"),
        ("It was done after May 2019.", "May 2019", "after"),
        ("It will not be done before May.", "May", "not before"),
        ("It will be done no earlier than May.", "May", "not before"),
        ("It stays shut until at least May.", "May", "not before"),
        ("It opens in May at the earliest.", "May", "not before"),
        ("It must be done no later than June 30.", "June 30", "by"),
        ("It was destroyed by 2004 floods.", "2004", None),
        ("He left after Friday's vote.", "Friday", None),
        ("It opens in May.", "May", None),
    ],
)
def test_the_words_before_a_date_give_its_direction(text, expression, direction):
    assert one(text, expression).direction == direction


@pytest.mark.parametrize(
    ("text", "expression", "mod"),
    [
        ("It began in early 2020.", "early 2020", "START"),
        ("It began in mid-2020.", "mid-2020", "MID"),
        ("It began at the end of 2019.", "the end of 2019", "END"),
        ("It began earlier this year.", "earlier this year", "BEFORE"),
        ("It lasted more than a year.", "more than a year", "MORE_THAN"),
        ("It lasted at least a year.", "at least a year", "EQUAL_OR_MORE"),
        ("It lasted about two years.", "about two years", "APPROX"),
        ("It began around March 2019.", "March 2019", "APPROX"),
    ],
)
def test_mod(text, expression, mod):
    assert one(text, expression).mod == mod


def test_a_weekday_that_stands_with_a_date_is_kept_to_be_checked():
    found = one("They meet on Tuesday, September 22, 2021.", "Tuesday, September 22, 2021")
    assert (found.first, found.weekday) == (date(2021, 9, 22), 2)


def test_a_day_that_does_not_exist_is_found_and_stays_open():
    found = one("The waiver lapsed on September 31.", "September 31")
    assert (found.rule, found.first) == ("no-such-day", None)
    assert found.steps == ("September has no day 31",)


def test_the_source_decides_the_fiscal_year_where_the_sentence_names_no_country():
    text = "Work starts in fiscal 2018."
    assert one(text, "fiscal 2018", source="The Japan Herald").first == date(2018, 4, 1)
    assert one(text, "fiscal 2018").first is None


def test_a_clock_time_in_brackets_gives_the_zone_of_the_one_before():
    found = one(
        "It struck at 7:48 a.m. local time (2248 GMT Tuesday).", "7:48 a.m. local time", date(2009, 1, 7)
    )
    assert found.clock.utcoffset().total_seconds() == 9 * 3600


def test_summer_time_is_minded():
    summer = one("Polls close at 8 p.m. ET on July 1, 2020.", "8 p.m. ET on July 1, 2020")
    winter = one("Polls close at 8 p.m. ET on Jan. 5, 2021.", "8 p.m. ET on Jan. 5, 2021")
    assert (summer.clock.utcoffset().total_seconds(), winter.clock.utcoffset().total_seconds()) == (
        -14400,
        -18000,
    )


def test_dates_joined_share_their_year():
    first, second = read("It ran from December 28 to January 3, 2010.")
    assert (first.first, second.first) == (date(2009, 12, 28), date(2010, 1, 3))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("MOSCOW, Feb 12, 2019 (MPA) - A court ruled.", date(2019, 2, 12)),
        ("Fire destroys dairy\n\nAugust 7, 2012\n\nA fire broke out.", date(2012, 8, 7)),
        (
            "AFP Tokyo, Japan Nov 16, 2019, 06.28 PM(IST)\n\nThe current agreement expires.",
            date(2019, 11, 16),
        ),
        ("A fire on August 7, 2012, destroyed the dairy. It was not rebuilt.", None),
        ("Posted May 1, 2012\n\nUpdated May 3, 2012\n\nA fire broke out.", None),
        ("Feb 12 - A court ruled.", None),
        ("Fire destroys Texas dairy\n11/10/2011 02:39 PM ET\n\nA fire broke out.", None),
        ("", None),
    ],
)
def test_dateline(head, expected):
    assert dateline(head) == expected
