"""What figures come to: `fixtures/claims/derived.toml`, and sums that hypothesis writes out."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import crosscheck as cc
from crosscheck.claims.claim import ClaimKind
from crosscheck.values.quantity import Quantity

CASES = tomllib.loads(
    (Path(__file__).parents[3] / "fixtures" / "claims" / "derived.toml").read_text(encoding="utf-8")
)
DAY = date(2021, 6, 1)
PEOPLE = ("nurses", "pilots", "miners", "farmers", "teachers", "sailors")


def derived(text):
    claims = cc.extract(cc.Article(id="a", text=text, published=DAY)).claims
    return [claim for claim in claims if claim.kind is ClaimKind.DERIVED]


def worth(claim):
    value = claim.value
    if not isinstance(value, Quantity):
        return f"{value.first}/{value.last}"
    number = value.nominal if value.unit != "percent" else value.nominal.quantize(Decimal("0.1"))
    return f"{number.normalize():f} {value.unit}"


@pytest.fixture(autouse=True, scope="module")
def _warm():
    derived("Two men and a woman left on 3 May.")  # tables are read once, not while hypothesis takes the time


@pytest.mark.parametrize("case", CASES["derived"], ids=lambda case: case["text"][:50])
def test_derived(case):
    found = [claim for claim in derived(case["text"]) if claim.derivation.kind == case["kind"]]
    assert [(worth(claim), *claim.derivation.steps, claim.derivation.firm) for claim in found] == [
        (case["value"], case["step"], case["firm"])
    ]


@pytest.mark.parametrize(
    "case", [case for case in CASES["derived"] if "beside" in case], ids=lambda case: case["text"][:50]
)
def test_a_result_is_printed_beside(case):
    article = cc.Article(id="a", text=case["text"], published=DAY)
    claims = {claim.id: claim for claim in cc.extract(article).claims}
    besides = [
        c.derivation.beside for c in claims.values() if c.derivation and c.derivation.kind == case["kind"]
    ]
    assert [claims[one].value.text for one in besides] == [case["beside"]]


@pytest.mark.parametrize("case", CASES["none"], ids=lambda case: case["text"][:50])
def test_nothing_is_derived(case):
    assert [
        claim.derivation for claim in derived(case["text"]) if claim.derivation.kind == case["kind"]
    ] == []


@given(st.lists(st.integers(2, 999), min_size=2, max_size=6))
def test_a_list_of_people_sums(counts):
    members = [f"{count} {people}" for count, people in zip(counts, PEOPLE, strict=False)]
    text = f"The storm cut off {', '.join(members[:-1])} and {members[-1]}."
    (total,) = (claim for claim in derived(text) if claim.derivation.kind == "total")
    assert total.value.nominal == sum(counts)
    assert total.value.interval.contains(Decimal(sum(counts)))
    assert len(total.derivation.parts) == len(counts)


@given(st.integers(2, 40), st.integers(41, 99))
def test_a_share_lies_between_nothing_and_all(part, whole):
    (share,) = (
        c for c in derived(f"The flood hit {part} of the {whole} farms.") if c.derivation.kind == "share"
    )
    assert share.value.nominal == Decimal(part) / Decimal(whole) * 100
    assert 0 < share.value.nominal < 100


@given(st.integers(100, 900), st.integers(100, 900))
def test_a_change_leads_from_the_first_figure_to_the_second(was, now):
    found = [c for c in derived(f"Rents rose from ${was} to ${now}.") if c.derivation.kind == "change"]
    if abs(now - was) / was < 0.005:
        assert found == []
        return
    (change,) = found
    sign = 1 if change.value.change == "up" else -1
    assert abs(Decimal(was) * (1 + sign * change.value.nominal / 100) - now) < Decimal("0.0001")


def test_a_derived_claim_is_about_what_its_parts_are_about():
    (total,) = derived("In Norway, the fire in Bergen killed four tenants, two guests and a porter.")
    assert total.slot == "people"
    assert total.roles["casualty"] == "death"
    assert {"norway"} <= total.countries
    assert total.text == "four tenants, two guests and a porter"
