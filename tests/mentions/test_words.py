"""Plurals, verbs, people and light noun phrases."""

import re

import pytest

from crosscheck.mentions import words
from crosscheck.mentions.noun_phrase import noun_phrase


@pytest.mark.parametrize(
    ("text", "phrase", "head"),
    [
        ("U.S. troops stationed in Japan", "U.S. troops", "troop"),
        ("police officers killed", "police officers", "officer"),
        ("police said", "police", "police"),
        ("sports fans watched", "sports fans", "fan"),
        ("U.S. Marine Corps to relocate", "U.S. Marine Corps", "corps"),
        ("current official put it bluntly", "current official", "official"),
        ("injured people were", "injured people", "person"),
        ("wounded.", "wounded", "wounded"),
        ("heavily armed men attacked", "heavily armed men", "man"),
        ("new cases reported", "new cases", "case"),
        ("job losses.", "job losses", "loss"),
        ("women and children", "women", "woman"),
        ("government and private buildings", "government and private buildings", "building"),
        ("workers' families", "workers' families", "family"),
        ("aircraft carriers sailed", "aircraft carriers", "carrier"),
        ("dead and", "dead", "dead"),
    ],
)
def test_a_counted_phrase_ends_with_its_plural_or_before_a_verb(text, phrase, head):
    found = noun_phrase(text, words.lower(text), 0, len(text), many=True)
    assert (text[found.start : found.end], found.head) == (phrase, head)


@pytest.mark.parametrize("text", ["were killed", "of them", "in Leeds", "two sessions", "wanted to go", ""])
def test_no_phrase_begins_with_a_word_that_ends_one(text):
    assert noun_phrase(text, words.lower(text), 0, len(text), many=True) is None


@pytest.mark.parametrize(
    ("word", "single"),
    [
        ("people", "person"),
        ("fishermen", "fisherman"),
        ("grandchildren", "grandchild"),
        ("families", "family"),
        ("churches", "church"),
        ("boxes", "box"),
        ("houses", "house"),
        ("buses", "bus"),
        ("aircraft", "aircraft"),
        ("gas", "gas"),
        ("crisis", "crisis"),
        ("troops", "troop"),
        ("soldier", "soldier"),
    ],
)
def test_a_plural_has_its_singular(word, single):
    assert words.singular(word) == single


@pytest.mark.parametrize(
    "word",
    ["soldiers", "men", "fisherman", "scientists", "refugees", "dead", "30-year-olds", "half-brothers"],
)
def test_people_are_people(word):
    assert words.is_person(word)


@pytest.mark.parametrize("word", ["houses", "helicopters", "cases", "list", "regimen", "coaches", "tonnes"])
def test_things_are_no_people(word):
    assert not words.is_person(word)


@pytest.mark.parametrize("word", ["said", "killed", "announced", "going", "reopened", "rose"])
def test_verbs_are_verbs(word):
    assert words.is_verb(word)


@pytest.mark.parametrize(
    "word", ["building", "report", "attack", "speed", "troops", "bed", "king", "wedding"]
)
def test_nouns_are_no_verbs(word):
    assert not words.is_verb(word)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("stop", ("stops", "stopped", "stopping")),
        ("agree", ("agrees", "agreed", "agreeing")),
        ("carry", ("carries", "carried", "carrying")),
        ("reach", ("reaches", "reached", "reaching")),
        ("use", ("uses", "used", "using")),
    ],
)
def test_regular_verbs_follow_the_rules_of_spelling(base, forms):
    assert words.inflect(base) == forms


def test_lower_case_keeps_every_offset():
    text = "İ ẞ Ǆ ŉ ﬁ Σ"
    assert len(words.lower(text)) == len(text)


def test_an_alternation_takes_the_longest_word():
    pattern = re.compile(words.alternation(["up", "up to", "upwards of", "a"]))
    assert pattern.match("up to 5")[0] == "up to"
    assert pattern.match("upwards of 5")[0] == "upwards of"
    assert pattern.match("above")[0] == "a"
    assert pattern.match("below") is None
