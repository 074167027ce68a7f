from __future__ import annotations

from crosscheck.claims.terms import distances, terms
from crosscheck.text.span import Span
from crosscheck.text.tokens import tokenise

TEXT = "The two sides kicked off talks in May, while the toll of the quake rose to 31."


def tokens():
    return tokenise(TEXT, Span(0, len(TEXT)))


def found():
    return {term.key: TEXT[term.start : term.end] for term in terms(tokens(), [])}


def test_phrases_and_words_become_concepts():
    assert found()["begin"] == "kicked off"
    assert found()["talk"] == "talks"
    assert found()["death"] == "toll"


def test_function_words_and_figures_say_nothing():
    assert not {"the", "in", "31", "to"} & found().keys()


def test_what_is_skipped_is_left_out():
    start = TEXT.index("talks")
    assert "talk" not in {term.key for term in terms(tokens(), [Span(start, start + 5)])}


def test_a_clause_border_is_further_than_a_word():
    away = distances(tokens())
    at = {
        word: Span(TEXT.index(word), TEXT.index(word) + len(word))
        for word in ("talks", "May", "toll", "rose")
    }
    assert away.between(at["talks"], at["May"]) < away.between(at["May"], at["toll"])
    assert away.between(at["toll"], at["rose"]) == away.between(at["rose"], at["toll"])
    assert away.between(at["toll"], at["toll"]) == 0
