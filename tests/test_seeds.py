"""What is known about the five seeds, each finding asserted by a test named for it."""

from __future__ import annotations

from pathlib import Path

import pytest

import crosscheck as cc

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def report():
    return cc.check(cc.read(SEEDS))


def relations(report, first, second):
    """The relations of the findings that compare the two passages, each given as (article, words)."""
    found = set()
    for finding in report.findings:
        for one, other in ((0, 1), (1, 0)):
            if len(finding.evidence) > 1 and all(
                says(report, evidence, article, words)
                for evidence, (article, words) in (
                    (finding.evidence[one], first),
                    (finding.evidence[other], second),
                )
            ):
                found.add(str(finding.relation))
    return found


def says(report, evidence, article, words):
    """Whether the evidence is the passage that the words name, given with some context or cut short."""
    own = evidence.text in words or words in evidence.text
    return evidence.article == article and own and words in widened(report, evidence)


def widened(report, evidence):
    """The evidence with the few words around it, so that a test may name it by its context."""
    text = next(a.text for a in report.articles if a.id == evidence.article)
    return text[max(0, evidence.start - 40) : evidence.end + 40]


def together(report, first, second):
    """The relations of the findings that hold both passages, wherever in their evidence."""
    return {
        str(finding.relation)
        for finding in report.findings
        if all(
            any(says(report, e, article, words) for e in finding.evidence)
            for article, words in (first, second)
        )
    }


FIFTY = ("foreign-policy", "more than 50,000")
ABOUT_FIFTY = ("japan-times", "about 50,000")
FIFTY_FOUR = [("afp", "54,000"), ("kyodo", "54,000"), ("epoch-times", "54,000")]


@pytest.mark.parametrize("other", FIFTY_FOUR)
def test_more_than_50000_troops_in_japan_is_compatible_with_54000(report, other):
    assert relations(report, FIFTY, other) == {"compatible"}


@pytest.mark.parametrize("other", FIFTY_FOUR)
def test_about_50000_troops_in_japan_conflicts_with_54000(report, other):
    assert relations(report, ABOUT_FIFTY, other) == {"conflict"}


@pytest.mark.parametrize("stranger", [("foreign-policy", "28,500"), ("epoch-times", "9,000")])
@pytest.mark.parametrize("troops", [FIFTY, ABOUT_FIFTY, *FIFTY_FOUR])
def test_troops_in_japan_are_not_compared_with_those_in_south_korea_or_for_guam(report, troops, stranger):
    assert relations(report, troops, stranger) == set()


FOURFOLD = [("foreign-policy", "roughly four times"), ("afp", "quadruple"), ("kyodo", "quadruple")]
EIGHT_BILLION = [("afp", "around $8 billion"), ("japan-times", "$8 billion"), ("kyodo", "$8 billion")]
BASE = [("japan-times", "$1.9 billion"), ("kyodo", "$1.9 billion"), ("epoch-times", "$1.9 billion")]


@pytest.mark.parametrize(("one", "other"), [(a, b) for a in FOURFOLD for b in FOURFOLD if a < b])
def test_four_times_and_quadruple_agree(report, one, other):
    assert relations(report, one, other) == {"agree"}


@pytest.mark.parametrize("base", BASE)
@pytest.mark.parametrize("factor", FOURFOLD)
def test_four_times_1_9_billion_agrees_with_around_8_billion(report, factor, base):
    assert together(report, factor, base) == {"agree"}
    assert any("7.6" in step for f in report.findings if f.code.startswith("ART") for step in f.why)


@pytest.mark.parametrize(("one", "other"), [(a, b) for a in EIGHT_BILLION for b in EIGHT_BILLION if a < b])
def test_the_8_billion_agree(report, one, other):
    assert "agree" in relations(report, one, other)


YEN = [("japan-times", "¥200 billion"), ("kyodo", "¥200 billion"), ("epoch-times", "200 billion yen")]


@pytest.mark.parametrize("dollars", BASE)
@pytest.mark.parametrize("yen", YEN)
def test_200_billion_yen_agrees_with_1_9_billion_dollars_at_the_days_rate(report, yen, dollars):
    assert relations(report, yen, dollars) == {"agree"}
    steps = [s for f in report.findings if f.code.startswith("CUR") for s in f.why]
    assert any("European Central Bank" in step for step in steps)


@pytest.mark.parametrize("hedged", YEN[:2])
def test_nearly_dropped_by_one_article_is_compatible(report, hedged):
    assert relations(report, hedged, YEN[2]) == {"compatible"}


def test_243_5_billion_yen_is_something_else_and_agrees_with_itself(report):
    subsidies = ("japan-times", "¥243.5 billion")
    assert relations(report, subsidies, ("japan-times", "$2.3 billion")) == {"agree"}
    for other in (*YEN, *BASE):
        if other[0] != "japan-times":
            assert relations(report, subsidies, other) == set()


FIVEFOLD = [("foreign-policy", "five times"), ("kyodo", "more than fivefold")]


@pytest.mark.parametrize("factor", FIVEFOLD)
def test_up_to_5_billion_from_870_million_admits_five_times_and_more_than_fivefold(report, factor):
    assert together(report, factor, ("japan-times", "$870 million")) == {"compatible"}
    assert together(report, factor, ("japan-times", "up to $5 billion")) == {"compatible"}


@pytest.mark.parametrize("factor", FIVEFOLD)
@pytest.mark.parametrize("other", FOURFOLD)
def test_south_koreas_multiple_is_not_compared_with_japans(report, factor, other):
    assert together(report, factor, other) == set()


EXPIRY = {
    "afp": ("afp", "March 2021"),
    "japan-times": ("japan-times", "the end of next March"),
    "kyodo": ("kyodo", "expires in March"),
    "epoch-times": ("epoch-times", "March next year"),
}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("afp", "japan-times", "compatible"),
        ("afp", "kyodo", "agree"),
        ("afp", "epoch-times", "agree"),
        ("japan-times", "kyodo", "compatible"),
        ("japan-times", "epoch-times", "compatible"),
        ("kyodo", "epoch-times", "agree"),
    ],
)
def test_the_agreements_expiry_agrees_after_each_date_is_resolved(report, one, other, relation):
    assert relations(report, EXPIRY[one], EXPIRY[other]) == {relation}


@pytest.mark.parametrize("other", list(EXPIRY.values()))
def test_south_koreas_expired_agreement_is_another(report, other):
    assert relations(report, ("kyodo", "at the end of last year"), other) == set()


PLANNED = ("afp", "first half of next year")
HELD = [
    ("japan-times", "kick off this fall"),
    ("kyodo", "negotiations Thursday"),
    ("epoch-times", "held on Oct. 15-16"),
]


@pytest.mark.parametrize("held", HELD)
def test_talks_planned_for_early_2020_are_superseded(report, held):
    assert relations(report, PLANNED, held) == {"superseded"}


@pytest.mark.parametrize(("one", "other"), [(HELD[0], HELD[1]), (HELD[0], HELD[2]), (HELD[1], HELD[2])])
def test_the_later_dates_of_the_talks_are_compatible(report, one, other):
    assert relations(report, one, other) == {"compatible"}


@pytest.mark.parametrize("held", HELD[1:])
def test_last_week_is_compatible_with_the_days_of_the_talks(report, held):
    assert relations(report, ("epoch-times", "took place last week"), held) == {"compatible"}


DENIAL = ("afp", "the report was incorrect")


@pytest.mark.parametrize(
    "denied",
    [
        ("afp", "quadruple"),
        ("afp", "around $8 billion"),
        ("foreign-policy", "roughly four times"),
        ("japan-times", "$8 billion"),
        ("kyodo", "quadruple"),
        ("kyodo", "$8 billion"),
    ],
)
def test_the_ministrys_denial_conflicts_with_what_foreign_policy_and_the_book_say(report, denied):
    assert relations(report, DENIAL, denied) == {"conflict"}


@pytest.mark.parametrize("held", HELD[1:])
def test_no_negotiations_in_november_2019_is_superseded_by_the_talks_of_october_2020(report, held):
    negation = ("afp", "no US-Japan negotiations on a new agreement have taken place")
    assert relations(report, negation, held) == {"superseded"}


def test_the_epoch_times_credits_the_japan_times_with_54000_which_says_about_50000(report):
    (finding,) = (f for f in report.findings if f.rule == "misattribution")
    assert finding.message == (
        "The Epoch Times credits The Japan Times with 54,000 American troops; "
        "The Japan Times itself says about 50,000 American troops"
    )
