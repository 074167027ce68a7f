"""Two names compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.links.names import (
    Difference,
    PersonName,
    body_slip,
    difference,
    is_common,
    is_gendered,
    is_initial,
    is_slip,
    may_be_one_given,
    person,
)

WORDS = st.text("abcdefghijklmnoprstuvyz-", min_size=2, max_size=12)
NAMES = st.lists(WORDS, min_size=2, max_size=4).map(lambda words: person(" ".join(words)))


@pytest.mark.parametrize(
    ("entity", "given_names", "family"),
    [
        ("john hale", ("john",), "hale"),
        ("john q. hale", ("john",), "hale"),
        ("john hale jr", ("john",), "hale"),
        ("deng xiaolan", ("xiaolan",), "deng"),
        ("park jin ho", ("jin", "ho"), "park"),
        ("pieter van der berg", ("pieter",), "van der berg"),
        ("omar al-masri", ("omar",), "masri"),
    ],
)
def test_parts_of_a_name(entity, given_names, family):
    name = person(entity)
    assert (name.given, name.family) == (given_names, family)


@pytest.mark.parametrize("entity", ["j. hale", "j hale", "j. r. hale"])
def test_an_initial_stands_for_the_given_name(entity):
    assert person(entity) == PersonName(("j.",), "hale")
    assert is_initial(person(entity))


@pytest.mark.parametrize("entity", ["hale", "hale jr."])
def test_no_given_name(entity):
    assert person(entity) is None


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        ("ramesh waghmode", "rajesh waghmode", Difference.GIVEN),
        ("thelma varcoe", "thelma varcow", Difference.FAMILY),
        ("ana maria varcoe", "ana marta varcoe", Difference.OTHER),
        ("ana varcoe", "eva varcow", Difference.OTHER),
        ("william hale", "bill hale", Difference.OTHER),
        ("william james hale", "james hale", Difference.OTHER),
        ("greg hale", "gregory hale", Difference.OTHER),
        ("anna hale-moore", "anna moore", Difference.OTHER),
        ("saad hussein", "saad hussain", Difference.OTHER),
        ("j. hale", "john hale", Difference.OTHER),
        ("j. hale", "mary hale", Difference.GIVEN),
        ("j. varcoe", "j. varcow", Difference.FAMILY),
        ("park jin-ho", "park jin ho", Difference.STYLE),
        ("park jin-ho", "park jin-hu", Difference.OTHER),
        ("tomás iriarte", "tomas iriarte", Difference.STYLE),
        ("oleh radetsky", "oleh radetskiy", Difference.STYLE),
        ("marie-claire aubin", "marie claire aubin", Difference.STYLE),
    ],
)
def test_difference(a, b, how):
    assert difference(person(a), person(b)) is how


@given(NAMES, NAMES)
def test_the_order_of_two_names_does_not_matter(a, b):
    if a is None or b is None:
        return
    assert difference(a, b) is difference(b, a)


@given(NAMES)
def test_a_name_does_not_differ_from_itself(name):
    if name is not None:
        assert difference(name, name) is Difference.OTHER


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("ramesh", "rajesh", True),
        ("nicholas", "nathan", True),
        ("john", "peter", False),
        ("raul", "fidel", False),
    ],
)
def test_given_names_of_similar_form(a, b, alike):
    assert may_be_one_given(person(f"{a} varcoe"), person(f"{b} varcoe")) is alike


@pytest.mark.parametrize(
    ("a", "b", "gendered"),
    [
        ("carlos", "carla", True),
        ("robert", "roberta", True),
        ("mario", "maria", True),
        ("ramesh", "rajesh", False),
    ],
)
def test_names_of_a_man_and_a_woman(a, b, gendered):
    assert is_gendered(person(f"{a} varcoe"), person(f"{b} varcoe")) is gendered


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        ("varcoe", "varcow", True),
        ("varcoe", "varoce", True),
        ("pattinger", "pettingar", True),
        ("reid", "reed", False),
        ("varcoe", "darcoe", False),
        ("william", "williams", False),
        ("varcoe", "varley", False),
    ],
)
def test_slips_of_the_pen(a, b, slip):
    assert is_slip(a, b) is slip
    assert is_slip(b, a) is slip


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        ("corvane steel", "corvone steel", True),
        ("krasnopol", "krasnapol", True),
        ("harvest organization", "harvest organisation", False),
        ("first fleet", "fifth fleet", False),
        ("corvane works", "corvane work", False),
        ("corvane steel", "corvone mills", False),
        ("station 1234567", "station 1234568", False),
    ],
)
def test_slips_in_the_names_of_bodies(a, b, slip):
    assert body_slip(a, b) is slip


def test_common_surnames():
    assert is_common(person("anna smith"))
    assert not is_common(person("anna waghmode"))
