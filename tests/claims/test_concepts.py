from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path
from types import MappingProxyType

import pytest

from crosscheck import lexicon
from crosscheck.claims.concepts import concepts
from crosscheck.claims.stems import stem
from crosscheck.claims.terms import terms
from crosscheck.errors import LexiconError
from crosscheck.text.span import Span
from crosscheck.text.tokens import tokenise

FIXTURES = Path(__file__).parents[2] / "fixtures" / "claims"
CASES = tomllib.loads((FIXTURES / "concepts.toml").read_text(encoding="utf-8"))


def cases(kind):
    return [pytest.param(case["words"], id=case["words"][0]) for case in CASES[kind]]


def keys(text):
    """The keys of the words of a text that say something."""
    return {term.key for term in terms(tokenise(text, Span(0, len(text))), [])}


@pytest.mark.parametrize("words", cases("same"))
def test_words_for_one_thing_share_a_key(words):
    assert set.intersection(*map(keys, words)), {word: keys(word) for word in words}


@pytest.mark.parametrize("words", cases("apart"))
def test_words_for_other_things_share_none(words):
    shared = {(a, b): keys(a) & keys(b) for a, b in combinations(words, 2) if keys(a) & keys(b)}
    assert not shared


@pytest.mark.parametrize("words", cases("exclude"))
def test_words_that_exclude_each_other_are_of_one_family(words):
    lexical = concepts()
    families = [{lexical.family(key) for key in keys(word)} - {None} for word in words]
    assert set.intersection(*families)
    assert all(not keys(a) & keys(b) for a, b in combinations(words, 2))


def test_an_unknown_word_is_its_own_key():
    assert concepts().key("bakeries") == concepts().key("bakery")
    assert concepts().get(concepts().key("bakery")) is None


def test_a_form_stands_for_itself_alone():
    assert concepts().key("buildings") == concepts().key("building") != concepts().key("builds")


def test_a_word_with_a_hyphen_is_found_whole():
    assert keys("a run-off") == keys("the runoff")


def test_no_name_of_a_concept_is_the_stem_of_a_word_that_it_does_not_claim():
    lexical = concepts()
    taken = [n for n in lexical.named if "-" not in n and stem(n) == n and lexical.words.get(n) != n]
    assert not taken


@pytest.mark.parametrize("field", ["family", "running", "generic"])
def test_some_concepts_have_each_mark(field):
    assert any(getattr(concept, field) for concept in concepts().named.values())


def test_each_family_has_two_concepts_at_least():
    families = [concept.family for concept in concepts().named.values() if concept.family]
    assert not [family for family in families if families.count(family) < 2]


@pytest.mark.parametrize(
    ("first", "second", "claimed"),
    [
        ({"words": ["shut"]}, {"words": ["shut"]}, "shut"),
        ({"words": ["plan"]}, {"words": ["planned"]}, "planned"),
        ({"words": ["harbour"]}, {"words": ["harbors"]}, "harbors"),
        ({"forms": ["sales"]}, {"forms": ["sales"]}, "sales"),
        ({"phrases": ["step* down"]}, {"phrases": ["stepped down"]}, "stepped down"),
    ],
)
def test_two_concepts_that_claim_one_word_are_a_mistake(monkeypatch, first, second, claimed):
    tables = {"concepts": {"one": first, "two": second}}
    read = lexicon.table
    monkeypatch.setattr(
        lexicon, "table", lambda name, code="en": MappingProxyType(tables.get(name) or read(name, code))
    )
    with pytest.raises(LexiconError, match=f'"{claimed}" in \\[two\\] is claimed by \\[one\\]'):
        concepts.__wrapped__()
