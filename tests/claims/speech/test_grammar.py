import pytest

from crosscheck import lexicon
from crosscheck.claims.speech.grammar import grammar
from crosscheck.errors import LexiconError


def test_an_auxiliary_is_finite_and_a_bare_form_is_not():
    assert grammar().auxiliaries <= grammar().finite
    assert not grammar().bare & grammar().finite


def test_every_word_stands_as_it_is_looked_up():
    table = lexicon.table("grammar", "en")
    assert not [word for words in table.values() for word in words if word != word.lower()]


@pytest.mark.parametrize(
    ("said", "negated"),
    [("has not begun", True), ("didn't begin", True), ("has begun", False), ("notable", False)],
)
def test_a_negating_word_is_found(said, negated):
    assert grammar().is_negated(said.split()) is negated


@pytest.mark.parametrize(
    ("said", "verb"),
    [("the bridge opened", True), ("opened bridges", False), ("it was", True), ("a red bed", False)],
)
def test_a_clause_has_its_verb_behind_the_first_word(said, verb):
    assert grammar().has_verb(said.split()) is verb


def test_a_table_without_a_list_is_refused(monkeypatch):
    whole = dict(lexicon.table("grammar", "en"))
    del whole["modals"]
    monkeypatch.setattr(lexicon, "table", lambda _name, _language: whole)
    with pytest.raises(LexiconError, match="modals"):
        grammar.__wrapped__("en")
