from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crosscheck import lexicon
from crosscheck.claims.stems import stem

BASES = {form: base for base, forms in lexicon.table("irregular", "en").items() for form in forms}


@pytest.mark.parametrize(
    "forms",
    [
        ["negotiation", "negotiations"],
        ["stop", "stops", "stopped", "stopping"],
        ["expire", "expires", "expired", "expiring"],
        ["pay", "paid", "paying"],
        ["city", "cities"],
        ["hold", "held", "holding"],
        ["woman", "women"],
        ["crash", "crashes", "crashed"],
        ["plan", "plans", "planned", "planning"],
        ["plane", "planes"],
        ["vote", "votes", "voted", "voting"],
        ["house", "houses", "housed", "housing"],
        ["exceed", "exceeds", "exceeded", "exceeding"],
        ["die", "dies", "died", "dying"],
        ["free", "freed", "freeing"],
        ["agree", "agreed", "agreeing"],
        ["kill", "killed", "killing"],
        ["staff", "staffed"],
        ["cancel", "cancelled", "canceled", "cancelling"],
        ["shell", "shelled", "shells"],
        ["fisherman", "fishermen"],
        ["tsunami", "tsunamis"],
        ["centre", "center", "centres"],
        ["metre", "meters"],
        ["defence", "defenses"],
        ["harbour", "harbors"],
        ["organise", "organized", "organizing"],
        ["organisation", "organizations"],
        ["programme", "programs"],
        ["axe", "axed", "axing"],
    ],
)
def test_the_forms_of_a_word_share_a_stem(forms):
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("plan", "plane"),
        ("rat", "rate"),
        ("car", "care"),
        ("star", "stare"),
        ("win", "wine"),
        ("bus", "bush"),
        ("news", "newt"),
        ("wounded", "wound up"),
        ("his", "hi"),
    ],
)
def test_other_words_do_not(one, other):
    assert stem(one) != stem(other)


@given(st.from_regex(r"[a-z]{1,20}", fullmatch=True) | st.sampled_from(sorted(BASES)))
@example("centre")
@example("cuttr")  # as if of "cuttre": the stem of every -tre is written -ter
@example("led")
def test_a_stem_adds_at_most_the_e_of_american_spelling_to_the_word_or_its_base(word):
    longest = max(len(word), len(BASES.get(word, "")))
    assert 0 < len(stem(word)) <= longest + word.rstrip("es").endswith(("tr", "br"))
