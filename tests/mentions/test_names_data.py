"""The gazetteer: every name leads to one place, and what the files hold is whole."""

from collections import Counter

import pytest

from crosscheck.lexicon import table
from crosscheck.mentions.names_gazetteer import gazetteer


def _places():
    data = table("places", None)
    for row in data["countries"].values():
        yield from (name for key in ("names", "demonyms", "seats") for name in row.get(key, ()))
    for group in ("cities", "states", "peoples"):
        yield from (name for names in data[group].values() for name in names)
    for group in ("regions", "waters"):
        yield from data[group]["names"]


def test_no_place_is_listed_twice():
    assert sorted(name for name, count in Counter(_places()).items() if count > 1) == []


def test_every_city_lies_in_a_country_of_the_list():
    data = table("places", None)
    assert set(data["cities"]) <= set(data["countries"])


def test_ambiguous_names_are_names_of_places():
    data = table("places", None)
    known = set(_places()) | {key.title() for key in data["countries"]}
    assert set(data["ambiguous"]["names"]) - known == set()


def test_the_world_is_there():
    data = table("places", None)
    assert len(data["countries"]) >= 195
    assert sum(len(cities) for cities in data["cities"].values()) >= 500
    assert len(data["states"]["united states"]) >= 50


@pytest.mark.parametrize("country", sorted(table("places", None)["countries"]))
def test_each_country_is_found_by_its_name(country):
    entry = gazetteer().entries[tuple(country.split())][0]
    assert (entry.kind, entry.entity) == ("place", country)


@pytest.mark.parametrize(
    ("name", "kind", "entity", "country"),
    [
        ("tokyo", "place", "tokyo", "japan"),
        ("seoul", "place", "seoul", "south korea"),
        ("washington", "place", "washington", "united states"),
        ("white house", "place", "white house", "united states"),
        ("kremlin", "place", "kremlin", "russia"),
        ("japanese", "demonym", "japan", "japan"),
        ("north korean", "demonym", "north korea", "north korea"),
        ("scottish", "demonym", "scotland", "united kingdom"),
        ("texas", "place", "texas", "united states"),
        ("red sea", "place", "red sea", None),
        ("afp", "outlet", "agence france-presse", None),
        ("un", "organisation", "united nations", None),
    ],
)
def test_what_a_name_stands_for(name, kind, entity, country):
    entry = gazetteer().entries[tuple(name.split())][0]
    assert (entry.kind, entry.entity, entry.country) == (kind, entity, country)
