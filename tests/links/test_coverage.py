from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import crosscheck as cc
from crosscheck.claims.claim import ClaimKind
from crosscheck.claims.concepts import concepts
from crosscheck.claims.proposition import Mark
from crosscheck.links.coverage import Statements, cover, likeness
from crosscheck.links.denied import Denied
from crosscheck.links.stories import Stories, tell_one_story

DAY = date(2021, 6, 2)
KINDS = st.frozensets(st.sampled_from(["deeds.pay", "deeds.give", "things.money"]))
MARKS = st.builds(
    Mark,
    key=st.sampled_from(["pay", "give", "money"]),
    root=st.just("x"),
    start=st.just(0),
    end=st.just(1),
    weight=st.just(1.0),
    kinds=KINDS,
    undone=st.booleans(),
)


def claims(*texts, published=DAY):
    articles = [cc.Article(id=str(n), text=text, published=published) for n, text in enumerate(texts)]
    return [claim for article in articles for claim in cc.extract(article).claims]


def the_denial(found):
    return next(claim for claim in found if claim.kind is ClaimKind.DENIAL)


def statements(found):
    return [claim for claim in found if claim.kind is ClaimKind.STATEMENT]


def passages(*texts, published=DAY):
    """What the first denial among the texts denies, as it stands there."""
    found = claims(*texts, published=published)
    matches = Denied(found).matches[the_denial(found).id]
    return [
        m.claim.quote[m.passage.start - m.claim.sentence.start : m.passage.end - m.claim.sentence.start]
        for m in matches
    ]


@given(MARKS, MARKS)
def test_likeness_is_mutual_and_of_oneself_whole(a, b):
    assert likeness(a, b) == likeness(b, a)
    assert likeness(a, a) == 1.0


def test_another_word_of_the_kind_counts_less_than_the_word_itself():
    denied = "The utility denied that the valve had been switched off."
    shares = [
        cover(the_denial(found), statements(found)[-1]).share
        for found in (claims(denied, f"The valve had been {deed}.") for deed in ("switched off", "disabled"))
    ]
    assert shares[0] > shares[1] > 0.5


def test_a_sentence_without_the_deed_says_nothing_of_it():
    found = claims("The utility denied that the valve had been switched off.", "The valve is made of brass.")
    assert cover(the_denial(found), statements(found)[-1]) is None


def test_of_one_article_the_sentence_is_chosen_that_tells_it_of_who_denies():
    told = passages(
        "Corvane Steel denied that it had fired welders in Leoben.",
        "Welders were fired in Leoben on Monday. Corvane Steel had fired the welders in Leoben, the union said.",
    )
    assert told == ["Corvane Steel had fired the welders in Leoben"]


def test_the_passage_is_the_clause_of_the_deed():
    told = passages(
        "The utility denied that the valve had been switched off.",
        "It rained all night; the valve had been switched off by hand, and nobody slept.",
    )
    assert told == ["the valve had been switched off by hand"]


@pytest.mark.parametrize(
    "other",
    [
        "The valve had not been switched off.",
        "The valve should be switched off, the mayor said.",
        "Was the valve switched off?",
        "The utility denied that anyone had switched off the valve.",
    ],
)
def test_what_is_not_stated_is_not_what_is_denied(other):
    assert passages("The utility denied that the valve had been switched off.", other) == []


def test_what_another_month_saw_is_not_what_is_denied():
    denied = "The utility denied that the valve had been switched off in May."
    assert passages(denied, "The valve had been switched off in March.") == []
    assert passages(denied, "The valve had been switched off on May 12.")


def test_words_of_every_sentence_say_less_than_rare_ones():
    common = [f"The valve is number {n}." for n in range(30)]
    found = claims(*common, "The brass lid of the valve had been lifted.")
    apart = Statements(statements(found))
    assert apart._rarity(concepts().key("valve")) < apart._rarity(concepts().key("brass")) == 1.0


def test_articles_with_few_names_may_tell_one_story():
    first, second = claims("The valve leaks."), claims("The lid is shut.")
    assert tell_one_story(first[0], second[0])


def test_articles_of_other_people_in_other_countries_do_not():
    here = "Mary Hale met John Obi, Ann Reed and Carl Voss in Leeds."
    there = "Rosa Diaz saw Luis Mora, Ana Vega and Jose Luna in Quito."
    found = claims(here, there, published=DAY)
    articles = {claim.article: claim for claim in found}
    assert not tell_one_story(articles["0"], articles["1"])
    assert Stories(articles).near("0") == ("0",)


@given(st.permutations(range(4)))
def test_who_is_near_whom_is_mutual_whatever_the_order(order):
    texts = [
        "Mary Hale met John Obi in Leeds.",
        "John Obi met Ann Reed in Leeds.",
        "The lid is shut.",
        "Rosa Diaz left.",
    ]
    found = claims(*(texts[n] for n in order))
    stories = Stories({claim.article: claim for claim in found})
    assert all(a in stories.near(b) for a in stories.articles for b in stories.near(a))
