"""Cue words: the forms of verbs, the splitting into words, and what the data files must hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.factuality import Factuality
from crosscheck.lexicon import table
from crosscheck.mentions.cues import brands, particles, verbs
from crosscheck.mentions.cues_forms import forms
from crosscheck.mentions.cues_words import words

TAKES = {"any", "that", "clause", "who", "to", "on", "object", "of", "for", "quote", "claim", "as"}


@pytest.mark.parametrize(
    ("base", "irregular", "expected"),
    [
        ("report", (), "report reports reported reporting"),
        ("claim", (), "claim claims claimed claiming"),
        ("announce", (), "announce announces announced announcing"),
        ("deny", ("denied",), "deny denies denied denying"),
        ("testify", (), "testify testifies testified testifying"),
        ("admit", (), "admit admits admitted admitting"),
        ("press", (), "press presses pressed pressing"),
        ("say", ("said",), "say says said saying"),
        ("write", ("wrote", "written"), "write writes wrote written writing"),
        ("agree", (), "agree agrees agreed agreeing"),
    ],
)
def test_the_forms_of_a_verb(base, irregular, expected):
    assert " ".join(word for word, _ in forms(base, irregular)) == expected


@pytest.mark.parametrize(
    ("word", "base", "stance"),
    [
        ("said", "say", "CT+"),
        ("according", None, None),
        ("alleges", "allege", "PS+"),
        ("predicted", "predict", "PR+"),
        ("denying", "deny", "CT-"),
        ("rejected", "reject", "CT-"),
        ("walked", None, None),
    ],
)
def test_what_a_cue_does(word, base, stance):
    verb = verbs().get(word)
    assert (verb and verb.base, verb and verb.stance) == (base, stance)


def test_verbs_that_brand_or_need_a_particle_are_kept_apart():
    assert brands()["called"].base == "call"
    assert not verbs()["called"].denies
    assert particles()["ruled"] == {"out"}


def test_every_row_of_a_verb_is_one_the_code_knows():
    for base, row in table("reporting")["verbs"].items():
        assert set(row["takes"].split()) <= TAKES, base
        assert Factuality(row["stance"]), base
    for base, row in table("denials")["verbs"].items():
        assert set(row["takes"].split()) <= {"that", "claim", "as"}, base


def test_lists_are_in_lower_case_and_name_nothing_twice():
    titles, denials, names = table("titles"), table("denials"), table("names")
    lists = [
        *(titles["titles"].items()),
        *(titles["persons"].items()),
        *(("claims." + key, value) for key, value in denials["claims"].items()),
        *(("none." + key, value) for key, value in denials["none"].items()),
        ("false.nouns", denials["false"]["nouns"]),
        ("modified", names["modified"]["words"]),
        ("places.heads", names["places"]["heads"]),
    ]
    for name, words_ in lists:
        assert [word for word in words_ if word != word.lower()] == [], name
        assert sorted({word for word in words_ if words_.count(word) > 1}) == [], name


def test_every_strong_claim_noun_is_a_claim_noun():
    claims = table("denials")["claims"]
    assert set(claims["strong"]) - set(claims["nouns"]) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. didn't pay $1.9 billion.", ["the", "u.s.", "didn't", "pay", "$", "1.9", "billion", "."]),
        ("\u201cYes,\u201d he said\u2026", ["\u201c", "yes", ",", "\u201d", "he", "said", "\u2026"]),
        ("``No,'' she said.", ["``", "no", ",", "''", "she", "said", "."]),
        ("It didn\u2019t open in May; it may.", ["it", "didn't", "open", "in", "May", ";", "it", "may", "."]),
        ("US-Japan talks", ["us-japan", "talks"]),
    ],
)
def test_words(text, expected):
    assert words(text).lows == expected


@given(st.text(max_size=300))
def test_words_cover_all_that_is_not_white_space(text):
    split = words(text)
    covered = sum(end - start for start, end in zip(split.starts, split.ends, strict=True))
    assert covered == sum(not char.isspace() for char in text)
    assert all(a <= b for a, b in zip(split.ends, split.starts[1:], strict=False))
