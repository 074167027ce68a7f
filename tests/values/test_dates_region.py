"""Which country a passage speaks of."""

import pytest

from crosscheck.text.span import Span
from crosscheck.values.date.region import Places


@pytest.mark.parametrize("filler", [0, 500, 1010, 1015, 1020, 1024, 3000])
def test_a_country_is_found_wherever_the_text_is_cut(filler):
    text = "x" * filler + " Japan will pay. " + "y" * 1500
    at = filler + 8
    assert Places(text).nearest(Span(at, at + 1), Span(0, len(text))) == "japan"


def test_the_nearest_country_wins_and_only_inside_the_passage():
    text = "Japan and, here, France. Germany too."
    here = Span(text.index("here"), text.index("here") + 4)
    assert Places(text).nearest(here, Span(0, len(text))) == "france"
    assert Places(text).nearest(here, Span(0, 10)) == "japan"
    assert Places(text).nearest(here, Span(5, 14)) is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Japanese government asked Washington, and Tokyo waited.", "japan"),
        ("A fire in Indonesia.", "indonesia"),
        ("South Korean ships.", "south korea"),
        ("A fire.", None),
    ],
)
def test_most_named(text, country):
    assert Places(text).most_named == country
