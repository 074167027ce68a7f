"""The words of dates: every class is spoken of by a pattern, and every pattern speaks of words that there are."""

import re
from pathlib import Path

import pytest

from crosscheck.lexicon import table
from crosscheck.mentions.date import guards
from crosscheck.mentions.date.grammar import TRIGGERS, stages
from crosscheck.mentions.date.notation import names
from crosscheck.mentions.date.vocabulary import NODES, UNIONS, vocabulary
from crosscheck.values.date.holidays import day_of
from crosscheck.values.date.pieces import COMPOUNDS
from crosscheck.values.date.read import READERS

DATES = table("dates")
RULES = [rule for stage in stages("en") for rule in stage]
SPOKEN_OF = frozenset().union(*(names(rule.pattern) for rule in RULES))
SOURCES = "".join(path.read_text(encoding="utf-8") for path in Path(guards.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("name", DATES["words"])
def test_every_class_of_words_is_used(name):
    in_unions = {union for union, parts in UNIONS.items() if name in parts}
    assert name in SPOKEN_OF or in_unions & SPOKEN_OF or name in TRIGGERS


@pytest.mark.parametrize("name", sorted(SPOKEN_OF | set(TRIGGERS)))
def test_every_class_of_a_pattern_has_words(name):
    words = vocabulary("en", SPOKEN_OF)
    assert words.signs(name) != "\uffff"


@pytest.mark.parametrize("name", DATES["guards"])
def test_every_list_is_asked_for(name):
    assert f'"{name}"' in SOURCES


def test_every_list_that_is_asked_for_is_there():
    assert set(re.findall(r'listed\("(\w+)"\)', SOURCES)) <= set(DATES["guards"])


def test_every_calendar_rule_has_a_reader():
    calendar = {rule.fixed["rule"] for rule in RULES if rule.kind == "calendar"}
    assert calendar - {"half", "part"} <= set(READERS) | set(COMPOUNDS)


@pytest.mark.parametrize("code", DATES["holidays"])
def test_every_holiday_has_a_day(code):
    assert day_of(code, 2020).year == 2020


def test_nodes_are_what_rules_emit():
    assert {rule.emits for rule in RULES} <= set(NODES)


def test_holidays_fall_where_they_should():
    days = {code: f"{day_of(code, 2020):%m-%d}" for code in DATES["holidays"]}
    assert (
        days["easter"],
        days["good_friday"],
        days["thanksgiving_us"],
        days["black_friday"],
        days["memorial_day"],
    ) == (
        "04-12",
        "04-10",
        "11-26",
        "11-27",
        "05-25",
    )
