"""Slips of the pen, told by the figures alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crosscheck.mentions import quantities as mentions
from crosscheck.text.article import Article
from crosscheck.values import quantities as values
from crosscheck.values.compare import quantities as compare
from crosscheck.values.relation import Relation
from crosscheck.values.slips import Slip, slip

DAY = date(2019, 10, 7)
NUMBERS = st.integers(min_value=11, max_value=99_999).filter(lambda n: n % 10)


def one(text):
    (quantity,) = values.normalise(mentions.find(text), Article(text=text, published=DAY))
    return quantity


def told(a, b):
    a, b = one(a), one(b)
    return slip(a, b, compare(a, b, on=DAY))


@pytest.mark.parametrize(
    ("a", "b", "expected", "telling"),
    [
        ("$2.4 billion", "$2.4 million", Slip.MAGNITUDE, True),
        ("12,500 people", "125,000 people", Slip.MAGNITUDE, True),
        ("8 million people", "8 billion people", Slip.MAGNITUDE, True),
        ("200 people", "2,000 people", Slip.MAGNITUDE, False),
        ("some 1,300 cases", "12,600 cases", Slip.MAGNITUDE, False),
        ("$12 million", "€109 million", Slip.MAGNITUDE, False),
        ("3,840 members", "3,480 members", Slip.DIGITS, True),
        ("$1.4 billion", "$4.1 billion", Slip.DIGITS, True),
        ("11 miles", "11 kilometres", Slip.UNIT, True),
        ("200 feet", "200 metres", Slip.UNIT, False),
        ("A$145 million", "US$145 million", Slip.UNIT, True),
        ("$1,200 a month", "$1,200 a week", Slip.PERIOD, True),
    ],
)
def test_a_slip(a, b, expected, telling):
    for found in (told(a, b), told(b, a)):
        assert (found.slip, found.telling) == (expected, telling)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("3,840 members", "3,850 members"),  # another digit
        ("214 votes", "412 votes"),  # digits that are no neighbours
        ("2 people", "20 people"),  # small round figures
        ("11 miles", "18 kilometres"),  # they agree
        ("more than 30 people", "12 people"),
        ("dozens of people", "12,000 people"),  # no number
        ("54 people", "450,000 people"),  # swapped and scaled
        ("$40", "40 people"),  # two things
    ],
)
def test_no_slip(a, b):
    assert told(a, b) is None


@given(NUMBERS, st.sampled_from([1, 2, 3, 6]))
def test_a_factor_of_ten_is_found_whichever_is_said_first(number, power):
    a, b = f"{number:,} people", f"{number * 10**power:,} people"
    assert told(a, b).slip is told(b, a).slip is Slip.MAGNITUDE


@given(NUMBERS, st.data())
def test_two_neighbouring_digits_swapped_are_found(number, data):
    digits = list(str(number))
    at = data.draw(st.integers(0, len(digits) - 2))
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    other = int("".join(digits))
    assume(digits[0] != "0" and other != number)
    a, b = one(f"{number:,} people"), one(f"{other:,} people")
    compared = compare(a, b)
    found = slip(a, b, compared)
    if compared.relation is Relation.CONFLICT:
        assert found.slip is Slip.DIGITS
    else:
        assert found is None


@given(NUMBERS, NUMBERS)
def test_what_is_told_does_not_depend_on_the_order(first, second):
    assert told(f"{first:,} people", f"{second:,} people") == told(f"{second:,} people", f"{first:,} people")


@given(st.decimals(min_value=Decimal("0.01"), max_value=Decimal(10**9), places=2))
def test_a_figure_is_no_slip_of_itself(number):
    assert told(f"${number:,f}", f"${number:,f}") is None
