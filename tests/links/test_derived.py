from __future__ import annotations

from datetime import date

import pytest

import crosscheck as cc
from crosscheck.claims.claim import ClaimKind
from crosscheck.config import DEFAULT
from crosscheck.links.ages import of_one_thing, personal
from crosscheck.links.derived import as_said, compared, without_parts
from crosscheck.values.relation import Relation

DAY = date(2021, 6, 1)


def claims(text, name="a"):
    return cc.extract(cc.Article(id=name, text=text, published=DAY)).claims


def made(text):
    return next(as_said(claim) for claim in claims(text) if claim.kind is ClaimKind.DERIVED)


def printed(text, words):
    return next(
        claim for claim in claims(text, "b") if claim.text == words and claim.kind is ClaimKind.QUANTITY
    )


@pytest.mark.parametrize("words", ["six-day fair", "seven-day fair"])
def test_the_reading_that_fits_is_taken(words):
    fair = made("The fair in Ardale runs from 3 June to 9 June.")
    link = compared(fair, printed(f"The {words} in Ardale is open.", words), DEFAULT)
    assert link.values.relation is Relation.AGREE


def test_no_reading_fits():
    fair = made("The fair in Ardale runs from 3 June to 9 June.")
    link = compared(fair, printed("The ten-day fair in Ardale is open.", "ten-day fair"), DEFAULT)
    assert link.values.relation is Relation.CONFLICT


def test_a_total_is_not_compared_with_its_own_parts():
    said = claims("The fire in Ardale killed four tenants, two guests and a porter.")
    total = next(as_said(claim) for claim in said if claim.kind is ClaimKind.DERIVED)
    part = next(claim for claim in said if claim.text == "four tenants")
    assert compared(total, part, DEFAULT) is None


@pytest.mark.parametrize(
    ("text", "words", "whose"),
    [
        ("The 42-year-old bridge is shut.", "42-year-old", False),
        ("The 42-year-old teacher fell.", "42-year-old", True),
        ("Maya Torrance, 42, fell.", "42", True),
    ],
)
def test_whose_age_it_is(text, words, whose):
    assert personal(printed(text, words)) is whose


def test_an_age_is_of_the_thing_that_was_made():
    bridge = made("The bridge at Ardale was built in 1974.")
    assert of_one_thing(bridge, printed("The 58-year-old bridge is shut.", "58-year-old"))
    assert not of_one_thing(bridge, printed("The 58-year-old theatre is shut.", "58-year-old"))


def test_a_part_does_not_contradict_the_whole():
    a = cc.Article(id="a", text="The stage in Ardale fell and killed 13 guests and a rigger.", published=DAY)
    b = cc.Article(id="b", text="The stage in Ardale fell and killed 14 people.", published=DAY)
    report = cc.check([a, b])
    assert [finding.code for finding in report.findings] == ["ART411"]
    assert "13 guests + 1 rigger = 14 people" in report.findings[0].why


def test_links_without_parts_keep_what_agrees():
    assert without_parts((), ()) == ()
