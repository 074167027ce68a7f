"""What holds of every date: round trips, monotony, and which period lies in which."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.mentions.dates import find
from crosscheck.text.article import Article
from crosscheck.values.compare_dates import timexes
from crosscheck.values.dates import resolve
from crosscheck.values.relation import Relation

DAYS = st.dates(date(1850, 1, 1), date(2049, 12, 31))
PUBLISHED = st.dates(date(1950, 1, 1), date(2049, 12, 31))


def read(text, published=None):
    return resolve(find(text), Article(text=text, published=published))


def one(text, published=None):
    (found,) = read(text, published)
    return found


def ordinal(number):
    suffix = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


ABBREVIATED = [
    "Jan.",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
]
FORMATS = [
    lambda d: f"{d:%B} {d.day}, {d.year}",
    lambda d: f"{d:%B} {d.day} {d.year}",
    lambda d: f"{d:%B} {ordinal(d.day)}, {d.year}",
    lambda d: f"{ABBREVIATED[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{d:%b} {d.day}, {d.year}",
    lambda d: f"{d.day} {d:%B} {d.year}",
    lambda d: f"{d.day} {d:%b} {d.year}",
    lambda d: f"the {ordinal(d.day)} of {d:%B}, {d.year}",
    lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}",
    lambda d: f"{d:%a}, {d.day} {d:%b} {d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{d.year}/{d.month:02}/{d.day:02}",
]


@given(DAYS, st.sampled_from(FORMATS))
def test_a_day_written_in_any_style_is_read_back(day, written):
    found = one(f"It happened on {written(day)}.")
    assert (found.first, found.last, found.value) == (day, day, day.isoformat())


@given(DAYS, st.sampled_from(["{:%B %Y}", "{:%b. %Y}", "{:%B, %Y}", "{:%B of %Y}"]))
def test_a_month_written_in_any_style_is_read_back(day, written):
    text = written.format(day).replace("May.", "May")
    found = one(f"It happened in {text}.")
    assert found.value == f"{day:%Y-%m}"
    assert found.first.day == 1
    assert (found.last + timedelta(1)).day == 1


@given(DAYS, st.integers(0, 27))
def test_a_run_of_days_is_read_back(day, more):
    first = day.replace(day=1)
    last = first + timedelta(more)
    if more:
        found = one(f"It ran {first:%B} {first.day}-{last.day}, {first.year}.")
        assert (found.first, found.last) == (first, last)


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_clock_time_is_read_back(hour, minute):
    twelve = f"{(hour - 1) % 12 + 1}:{minute:02} {'a.m.' if hour < 12 else 'p.m.'}"
    for text in (twelve, f"{hour:02}:{minute:02} GMT", f"{hour:02}{minute:02} GMT"):
        found = one(f"It struck at {text} on May 5, 2019.")
        assert (found.clock.hour, found.clock.minute, found.first) == (hour, minute, date(2019, 5, 5))


RELATIVE = [
    "They met yesterday.",
    "They meet tomorrow.",
    "They met on Thursday.",
    "They will meet on Thursday.",
    "They met last Monday.",
    "They will meet next Monday.",
    "They met last week.",
    "They met this week.",
    "They meet next week.",
    "They met last month.",
    "They meet next month.",
    "They met last March.",
    "They will meet next March.",
    "They met in March.",
    "They will meet in March.",
    "They met last quarter.",
    "They met in the second quarter.",
    "They met last year.",
    "They will meet next year.",
    "They met last fall.",
    "They will meet next winter.",
    "They met two days ago.",
    "They met three weeks ago.",
    "They met six months ago.",
    "They met four years ago.",
    "They met at the end of last year.",
    "They will meet at the end of next month.",
    "They will meet in the first half of next year.",
    "They met early last week.",
    "They met last Christmas.",
    "They met in the past five years.",
    "They met last night.",
    "They will meet in mid-October next year.",
]


@given(PUBLISHED, PUBLISHED, st.sampled_from(RELATIVE))
def test_a_later_publication_never_moves_a_date_back(a, b, text):
    earlier, later = sorted((a, b))
    one_, two = read(text, earlier)[0], read(text, later)[0]
    assert one_.first <= two.first
    assert one_.last <= two.last


@given(PUBLISHED, st.sampled_from(["week", "month", "quarter", "year", "decade"]))
def test_this_holds_publication_and_last_ends_where_this_begins(published, unit):
    this = one(f"They met this {unit}.", published)
    last = one(f"They met last {unit}.", published)
    following = one(f"They will meet next {unit}.", published)
    assert this.first <= published <= this.last
    assert last.last + timedelta(1) == this.first
    assert this.last + timedelta(1) == following.first


@given(PUBLISHED, st.sampled_from(["today", "this week", "this month", "this year"]))
def test_a_day_lies_in_its_week_month_and_year(published, text):
    found = one(f"They met {text}.", published)
    assert found.first <= published <= found.last


PERIODS = [
    "2019",
    "March 2019",
    "last year",
    "next month",
    "the second quarter of 2018",
    "the summer of 2017",
    "the 1990s",
]
PIECES = ["the beginning of", "the middle of", "the end of", "early", "late"]


@given(PUBLISHED, st.sampled_from(PERIODS), st.sampled_from(PIECES))
def test_a_piece_lies_in_its_whole(published, period, piece):
    whole = one(f"They met in {period}.", published)
    part = one(f"They met in {piece} {period}.", published)
    assert whole.first <= part.first <= part.last <= whole.last
    assert part.value == whole.value


@given(st.integers(1950, 2040))
def test_quarters_and_halves_tile_the_year(number):
    names = ["first", "second", "third", "fourth"]
    quarters = [one(f"It fell in the {name} quarter of {number}.") for name in names]
    halves = [one(f"It fell in the {name} half of {number}.") for name in names[:2]]
    assert [q.last + timedelta(1) for q in quarters] == [
        *(q.first for q in quarters[1:]),
        date(number + 1, 1, 1),
    ]
    assert (halves[0].first, halves[0].last, halves[1].last) == (
        quarters[0].first,
        quarters[1].last,
        quarters[3].last,
    )


@given(PUBLISHED, st.integers(1, 5000))
def test_days_ago_are_counted(published, number):
    assert one(f"They met {number} days ago.", published).first == published - timedelta(number)


@given(PUBLISHED)
def test_a_weekday_is_within_a_week_of_publication(published):
    past = one("They met on Friday.", published)
    future = one("They will meet on Friday.", published)
    assert past.first.isoweekday() == future.first.isoweekday() == 5
    assert timedelta(0) <= published - past.first < timedelta(7)
    assert timedelta(0) <= future.first - published < timedelta(7)


TEXTS = [
    *RELATIVE,
    "They met on Oct. 15, 2019.",
    "They met at 3:20 p.m. on Oct. 15, 2019.",
    "They met at 0737 GMT on Oct. 15, 2019.",
    "They met before May 2019.",
    "They must meet by May 2019.",
    "They met around 2010.",
    "They met for five years.",
    "They met for two years.",
    "They meet annually.",
    "They met on Tuesday night.",
    "They met early Tuesday.",
]


@given(PUBLISHED, PUBLISHED, st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_comparison_is_symmetric(a, b, left, right):
    one_, two = read(left, a)[0], read(right, b)[0]
    assert timexes(one_, two).relation == timexes(two, one_).relation


@given(PUBLISHED, st.sampled_from(TEXTS))
def test_a_date_agrees_with_itself(published, text):
    found = read(text, published)[0]
    assert timexes(found, found).relation is Relation.AGREE
