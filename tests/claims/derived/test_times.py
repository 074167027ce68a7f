from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.derived.times import between, since
from crosscheck.text.span import Span
from crosscheck.values.timex import Timex, TimexType

DAYS = st.dates(date(1900, 1, 1), date(2030, 12, 31))


def day(when, granularity="day"):
    return Timex(
        span=Span(0, 1),
        text="x",
        type=TimexType.DATE,
        value=f"{when}",
        first=when,
        last=when,
        granularity=granularity,
    )


def year(number):
    first, last = date(number, 1, 1), date(number, 12, 31)
    span = Span(0, 1)
    return Timex(
        span=span,
        text="x",
        type=TimexType.DATE,
        value=f"{number}",
        first=first,
        last=last,
        granularity="year",
    )


@given(DAYS, st.integers(1, 400))
def test_days_are_counted_both_ways(start, nights):
    found = between(day(start), day(start + timedelta(days=nights)))
    assert [int(length.count) for length in found] == [nights, nights + 1]
    (whole,) = between(day(start), day(start + timedelta(days=nights)), inclusive=True)
    assert whole.count == nights + 1


@given(DAYS, st.integers(1, 400))
def test_an_end_is_not_before_its_beginning(start, nights):
    assert between(day(start + timedelta(days=nights)), day(start)) == ()


@given(st.integers(1900, 2000), st.integers(1, 30))
def test_years_between_years(first, count):
    assert [(int(one.count), one.unit) for one in between(year(first), year(first + count))] == [
        (count, "year"),
        (count + 1, "year"),
    ]


@given(DAYS, DAYS)
def test_an_age_grows_by_one_a_year(birth, today):
    found = since(day(birth), today)
    later = since(day(birth), date(today.year + 1, today.month, min(today.day, 28)))
    if found and found[0].unit == "year" and today.day <= 28:
        assert later[0].count - found[0].count == 1


@given(DAYS)
def test_nothing_has_passed_since_today(today):
    assert since(day(today), today) == ()


@given(st.integers(1900, 2019))
def test_a_year_gives_the_age_before_and_after_the_birthday(number):
    found = since(year(number), date(2020, 6, 1))
    assert {int(length.count) for length in found} == {2020 - number, 2019 - number} - {0}
