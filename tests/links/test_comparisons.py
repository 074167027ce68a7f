from __future__ import annotations

import pytest
from claim_maker import claim, country, person, quantity
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.modality import Modality
from crosscheck.links import comparisons
from crosscheck.values.relation import Comparison, Relation

NONE = Comparison(None)


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("troop", "troop", "same"),  # governed, not counted
        ("death", "injury", "excluded"),
        ("people", "troop", "generic"),
        ("troop", None, "unknown"),
        ("house", "bakery", "different"),
    ],
)
def test_slots(one, other, level):
    a, b = claim(slot=one, terms={}), claim("b", slot=other, terms={})
    assert comparisons.slot(a, b, NONE) == comparisons.slot(b, a, NONE) == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (["japan"], ["japan"], "same"),
        (["japan", "united states"], ["japan"], "one within the other"),
        (["japan", "united states"], ["south korea", "united states"], "crossed"),
        (["japan"], ["south korea"], "different"),
        ([], ["japan"], "unknown"),
    ],
)
def test_places(one, other, level):
    a = claim(anchors=tuple(map(country, one)))
    b = claim("b", anchors=tuple(map(country, other)))
    assert comparisons.places(a, b, NONE) == comparisons.places(b, a, NONE) == level


def test_names_are_shared_when_one_is():
    a, b = claim(anchors=(person("a b"), person("c d"))), claim("b", anchors=(person("c d"),))
    assert comparisons.names(a, b, NONE) == "shared"
    assert comparisons.names(a, claim("b", anchors=(person("e f"),)), NONE) == "different"
    assert comparisons.names(a, claim("b"), NONE) == "unknown"


def test_a_demand_and_a_fact_differ_in_modality():
    demanded = claim(modality=Modality.DEMANDED)
    assert comparisons.modality(demanded, claim("b"), NONE) == "different"
    assert comparisons.modality(demanded, claim("b", modality=Modality.PLANNED), NONE) == "same"


@pytest.mark.parametrize(
    ("nominal", "compared", "level"),
    [
        ("54321", Comparison(Relation.AGREE), "equal and rare"),
        ("2", Comparison(Relation.AGREE), "equal and common"),
        ("2", Comparison(Relation.COMPATIBLE, difference=0.1), "compatible"),
        ("2", Comparison(Relation.COMPATIBLE, difference=0.8), "only admitted"),
        ("2", Comparison(Relation.CONFLICT, difference=0.1), "near"),
        ("2", Comparison(Relation.CONFLICT, difference=0.99), "another order"),
        ("2", NONE, "incomparable"),
    ],
)
def test_values(nominal, compared, level):
    a, b = claim(value=quantity(nominal)), claim("b", value=quantity(nominal))
    assert comparisons.value(a, b, compared) == level


@given(
    st.dictionaries(st.text(max_size=3), st.floats(0.01, 1)),
    st.dictionaries(st.text(max_size=3), st.floats(0.01, 1)),
)
def test_the_cosine_is_symmetric_and_between_nought_and_one(a, b):
    assert comparisons.cosine(a, b) == pytest.approx(comparisons.cosine(b, a))
    assert -1e-9 <= comparisons.cosine(a, b) <= 1 + 1e-9
    if a:
        assert comparisons.cosine(a, a) == pytest.approx(1)


def test_the_ages_of_two_persons_are_two_things():
    a = claim(slot="age", anchors=(person("nina orlova"),))
    assert comparisons.owner(a, claim("b", slot="age", anchors=(person("orlova"),)), NONE) == "same"
    assert comparisons.owner(a, claim("b", slot="age", anchors=(person("pavel orlov"),)), NONE) == "another"
    assert comparisons.owner(a, claim("b", slot="age"), NONE) == "unknown"
    assert comparisons.owner(a, claim("b"), NONE) == "no age"


def test_an_addition_is_not_the_whole():
    assert comparisons.part(claim(partial=True), claim("b"), NONE) == "part and whole"
    assert comparisons.part(claim(partial=True), claim("b", partial=True), NONE) == "same"
