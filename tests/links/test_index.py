from __future__ import annotations

from pathlib import Path

import pytest

import crosscheck as cc
from crosscheck.claims.claim import ClaimKind
from crosscheck.links.blocking import keys
from crosscheck.links.coverage import cover
from crosscheck.links.derived import as_said
from crosscheck.links.index import entries, is_aimed, own_keys, story, strong_terms, wanted_keys

CLUSTERS = Path(__file__).parents[2] / "fixtures" / "clusters"


@pytest.fixture(scope="module")
def extractions():
    stories = ["salween-talks", "night-train", "palpa-earthquake", "battery-takeover"]
    return [cc.extract(article) for one in stories for article in cc.read(CLUSTERS / one / "articles")]


@pytest.fixture(scope="module")
def claims(extractions):
    return [claim for extraction in extractions for claim in extraction.claims]


def meet(seeker, other):
    return bool(set(wanted_keys(seeker, len)) & set(own_keys(other)))


def test_whatever_covers_a_denial_in_its_own_words_is_found_by_its_keys_and_finds_it(claims):
    statements = [claim for claim in claims if claim.kind is ClaimKind.STATEMENT]
    covered = [
        (denial, statement)
        for denial in claims
        if is_aimed(denial)
        for statement in statements
        if set(strong_terms(denial)) <= set(strong_terms(statement)) and cover(denial, statement)
    ]
    assert len(covered) > 5
    for denial, statement in covered:
        assert meet(denial, statement)
        assert meet(statement, denial)


def test_few_statements_share_a_key_with_a_denial(claims):
    pairs = [
        (denial, statement)
        for denial in claims
        if is_aimed(denial)
        for statement in claims
        if statement.kind is ClaimKind.STATEMENT
    ]
    assert sum(meet(*pair) for pair in pairs) < len(pairs) / 4


def test_figures_and_dates_meet_where_they_share_a_blocking_key(claims):
    valued = [claim for claim in claims if claim.kind in {ClaimKind.QUANTITY, ClaimKind.DATE}][:60]
    for claim in valued:
        for other in valued:
            assert meet(claim, other) == bool(set(keys(claim)) & set(keys(other)))


def test_what_is_reckoned_meets_what_is_printed_and_not_what_is_reckoned(claims):
    made = [claim for claim in claims if claim.kind is ClaimKind.DERIVED]
    printed = [claim for claim in claims if claim.kind in {ClaimKind.QUANTITY, ClaimKind.DATE}]
    assert any(meet(one, other) for one in made for other in printed)
    assert not any(meet(one, other) for one in made for other in made)
    for one in made:
        for other in printed[:60]:
            assert meet(one, other) == meet(other, one) == bool(set(keys(as_said(one))) & set(keys(other)))


def test_entries_name_the_place_of_their_claim(extractions):
    for extraction in extractions:
        found = list(entries(extraction))
        assert len({entry.key for entry in found}) == len(found)
        named = [entry for entry in found if entry.key.startswith("named")]
        assert len(named) == len(story(extraction))
        under = {entry.key: entry.places for entry in found}
        for place, claim in enumerate(extraction.claims):
            assert all(place in under[key] for key in own_keys(claim))
        assert sum(map(len, under.values())) == sum(len(set(own_keys(one))) for one in extraction.claims)
