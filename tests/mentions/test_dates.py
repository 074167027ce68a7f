"""Where dates stand: spans, kinds, and what the quantity finder must leave alone."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.mentions.date.notation import names, translate
from crosscheck.mentions.dates import DateKind, calendar, find
from crosscheck.text.sentences import split


def spans(text):
    return [mention.span.of(text) for mention in find(text, split(text))]


def test_spans_are_the_words_themselves():
    text = "The talks opened on Oct. 15, 2020, and last week's round ended at 3:20 p.m. on Tuesday."
    assert spans(text) == ["Oct. 15, 2020", "last week", "3:20 p.m. on Tuesday"]


def test_articles_belong_to_the_expression_and_prepositions_do_not():
    assert spans("It ended in the late 1990s, by the end of the year, after a year.") == [
        "the late 1990s",
        "the end of the year",
        "a year",
    ]


def test_a_date_may_run_over_a_wrapped_line_but_not_over_a_paragraph():
    assert spans("It was signed on October\n15, 2020, at sea.") == ["October\n15, 2020"]
    assert spans("It was signed in October\n\n15 people watched.") == ["October"]


def test_both_apostrophes_and_both_dashes_count():
    straight = "In the '80s, from Oct. 15-16, in two weeks' time."
    curly = straight.replace("'", "\u2019").replace("-", "\u2013")
    assert spans(curly) == [span.replace("'", "\u2019").replace("-", "\u2013") for span in spans(straight)]
    assert len(spans(straight)) == 3


def test_calendar_dates_and_clock_times_shield_their_figures():
    text = "At 3:20 p.m. on March 5, 2019, after five years, 40 men met; they meet every two weeks."
    assert [span.of(text) for span in calendar(find(text))] == ["3:20 p.m. on March 5, 2019"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They met on May 5.", DateKind.CALENDAR),
        ("They met at noon.", DateKind.CLOCK),
        ("They met for five hours.", DateKind.DURATION),
        ("They meet every Sunday.", DateKind.SET),
        ("They meet now.", DateKind.REFERENCE),
    ],
)
def test_kinds(text, kind):
    assert [mention.kind for mention in find(text)] == [kind]


def test_the_sentence_is_kept_with_the_mention():
    text = "It rained. They met on Thursday. It snowed."
    (mention,) = find(text, split(text))
    assert mention.sentence.of(text) == "They met on Thursday."


@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "," * 200_000,
        "(" * 100_000 + ")" * 100_000,
        "1, " * 70_000,
        "the " * 50_000,
        "of the end " * 20_000,
        "20 " * 70_000,
        "a.m." * 50_000,
        "'" * 200_000,
        "-" * 200_000,
    ],
    ids=["digits", "commas", "brackets", "list", "the", "end", "20", "am", "quotes", "dashes"],
)
def test_hostile_text_holds_no_date_and_ends(text):
    assert find(text) == ()


def test_a_long_run_of_date_words_is_still_read():
    text = "May 5, 2019, " * 2_000
    assert len(find(text)) == 2_000


WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        "the a of in on at by last next this Monday Friday May March October Oct . , ; ' - : / 3 15 20 30 1999 2020 s"
        " st th year years week weeks month day days quarter half first second third two five early late mid end ago"
        " later earlier p.m. am GMT ( ) night morning today yesterday fiscal spring fall Christmas every each per now",
    )
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(max_examples=400, deadline=None)
def test_any_run_of_date_words_gives_ordered_spans_inside_the_text(text):
    mentions = find(text)
    edges = [edge for mention in mentions for edge in (mention.span.start, mention.span.end)]
    assert edges == sorted(edges)
    assert all(mention.span.of(text).strip() == mention.span.of(text) != "" for mention in mentions)


@given(st.text(max_size=200))
def test_any_text_is_read(text):
    assert all(len(mention.span) > 0 for mention in find(text))


def test_notation_names_the_classes_of_a_pattern():
    assert names(r"(?:the )?{month} {last_day:day}<suffix>?\,") == {
        "=the",
        "=space",
        "month",
        "day",
        "suffix",
        "=,",
    }


def test_notation_numbers_the_second_use_of_a_name():
    expression, kept = translate("{unit:day}|{unit:week}", {"day": "D", "week": "W"}.__getitem__)
    assert expression == "(?P<unit>[D])|(?P<unit__2>[W])"
    assert kept == {"unit": "day", "unit__2": "week"}
