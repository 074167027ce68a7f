from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path

import pytest

from crosscheck import lexicon
from crosscheck.claims.concepts import concepts
from crosscheck.claims.phrases import entries, variants
from crosscheck.claims.stems import stem
from crosscheck.claims.terms import _of_word, terms
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
    assert concepts().key("trombones") == concepts().key("trombone")
    assert concepts().get(concepts().key("trombone")) is None


def test_a_form_stands_for_itself_alone():
    assert concepts().key("buildings") == concepts().key("building") != concepts().key("builds")


def test_a_word_with_a_hyphen_is_found_whole():
    assert keys("a run-off") == keys("the runoff")


def test_no_name_of_a_concept_is_the_stem_of_a_word_that_it_does_not_claim():
    lexical = concepts()
    taken = [n for n in lexical.named if "-" not in n and stem(n) == n and lexical.words.get(n) != n]
    assert not taken


@pytest.mark.parametrize("field", ["family", "running", "generic", "aspect"])
def test_some_concepts_have_each_mark(field):
    assert any(getattr(concept, field) for concept in concepts().named.values())


def test_each_family_has_two_concepts_at_least():
    families = [concept.family for concept in concepts().named.values() if concept.family]
    assert not [family for family in families if families.count(family) < 2]


def test_no_phrase_stands_in_two_concepts():
    owners = defaultdict(set)
    for listed in concepts().entries.values():
        for entry, name in listed:
            for phrase in variants(entry):
                owners[tuple(stem(part.removesuffix("*")) for part in phrase)].add(name)
    assert not {phrase: names for phrase, names in owners.items() if len(names) > 1}


def test_no_entry_stands_twice():
    rows = {
        (table, name): entries(row)
        for table, listed in lexicon.table("concepts").items()
        for name, row in listed.items()
    }
    assert not [(row, one) for row, listed in rows.items() for one in listed if listed.count(one) > 1]
    names = [name for table, name in rows if table not in {"families", "marks"}]
    assert len(names) == len(set(names))


def test_an_entry_is_well_written():
    listed = [
        one for table in lexicon.table("concepts").values() for row in table.values() for one in entries(row)
    ]
    assert not [one for one in listed if not re.fullmatch(r"=?[a-z0-9'-]+|[a-z][a-z0-9'|*~ -]+", one)]


@pytest.mark.parametrize(
    ("entry", "means", "not_meant"),
    [
        ("step* down", ["steps down", "stepped down", "step-down"], ["step up", "stepped", "down"]),
        ("power cut", ["power cut", "power-cut"], ["power cuts", "powers cut"]),
        (
            "lose* ~ life|lives",
            ["lost their lives", "loses life", "losing a life"],
            ["lost my two lives", "lost job"],
        ),
        ("run-off", ["run-off", "run-offs"], ["run off", "runoff"]),
        ("=sales", ["sales"], ["sale"]),
        ("sales", ["sales", "sale"], ["sell"]),
    ],
)
def test_what_an_entry_stands_for(monkeypatch, entry, means, not_meant):
    with lexicon_of(monkeypatch, {"trade": {"meant": entry}}):
        assert not [text for text in means if "meant" not in keys(text)]
        assert not [text for text in not_meant if "meant" in keys(text)]


def test_the_longest_phrase_wins(monkeypatch):
    with lexicon_of(
        monkeypatch, {"law": {"term": "prison term", "life": "life prison term", "prison": "prison"}}
    ):
        assert keys("a life prison term") == {"life"}


@pytest.mark.parametrize(
    ("first", "second", "claimed"),
    [
        ("shut", "shut", "shut"),
        ("plan", "planned", "planned"),
        ("harbour", "harbors", "harbors"),
        ("=sales", "=sales", "=sales"),
    ],
)
def test_two_concepts_that_claim_one_word_are_a_mistake(monkeypatch, first, second, claimed):
    with (
        lexicon_of(monkeypatch, {"trade": {"one": first, "two": second}}),
        pytest.raises(LexiconError, match=f'"{claimed}" in two is claimed by one'),
    ):
        concepts()


@pytest.mark.parametrize("table", ["families", "marks"])
def test_a_mark_on_no_concept_is_a_mistake(monkeypatch, table):
    tables = {"trade": {"one": "shut"}, table: {"generic": "one, two"}}
    with lexicon_of(monkeypatch, tables), pytest.raises(LexiconError, match="no concept of that name: two"):
        concepts()


@contextmanager
def lexicon_of(monkeypatch, tables):
    """Read these tables in place of those that are shipped."""
    read = lexicon.table
    monkeypatch.setattr(
        lexicon, "table", lambda name, *code: tables if name == "concepts" else read(name, *code)
    )
    _forget()
    try:
        yield
    finally:
        _forget()


def _forget():
    concepts.cache_clear()
    _of_word.cache_clear()
