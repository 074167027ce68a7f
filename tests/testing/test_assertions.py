from functools import cache

import ferry
import pytest

import crosscheck as cc
from crosscheck.testing import (
    assert_agree,
    assert_compatible,
    assert_conflict,
    assert_no_conflict,
    assert_superseded,
)


@cache
def told():
    return cc.check(
        [
            cc.Article(
                id="a", source="Courier", text="The county employs 46,000 nurses. The fire burned 300 barns."
            ),
            cc.Article(
                id="b",
                source="Herald",
                text="It rained on 4 May 2018. About 43,000 nurses work in the county.",
            ),
        ]
    )


def failure(assertion, report, *words, **options):
    with pytest.raises(AssertionError) as caught:
        assertion(report, *words, **options)
    return str(caught.value)


def test_each_relation_has_its_assertion(report):
    assert assert_conflict(report, "About 500 passengers", "430 passengers").code == "QTY101"
    assert assert_agree(report, ("coast", "430 passengers"), ("island", "430 passengers")).code == "QTY100"
    assert assert_superseded(report, "hull on Monday", "on Tuesday").code == "DAT201"
    assert assert_compatible(report, "Friday", "March 3").code == "DAT100"


def test_the_order_of_the_two_makes_no_difference(report):
    assert assert_conflict(report, "430 passengers", "About 500") == assert_conflict(
        report, "About 500", "430 passengers"
    )


def test_the_rule_can_be_asked_for(report):
    assert_conflict(report, "About 500", "430", rule="quantity-conflict")
    assert "No finding by SRC says “conflict”" in failure(
        assert_conflict, report, "About 500", "430", rule="SRC"
    )


def test_two_passages_are_two_sides(report):
    assert "No finding says" in failure(assert_conflict, report, "430 passengers", "430 passengers")


def test_no_conflict_is_about_two_one_or_all(report):
    assert_no_conflict(report, "on Monday", "on Tuesday")
    assert_no_conflict(report, "March 3")
    assert "“About 500” is contradicted." in failure(assert_no_conflict, report, "About 500")
    said = failure(assert_no_conflict, report, "About 500", ("Coast Radio", "430"))
    assert "“About 500” and “430” in Coast Radio contradict each other." in said
    assert "The articles contradict one another." in failure(assert_no_conflict, report)


def test_words_that_nobody_says_are_a_failure_of_every_assertion(report):
    for assertion in (assert_conflict, assert_agree, assert_no_conflict):
        said = failure(assertion, report, "About 600", "430")
        assert said.startswith("No article says “About 600”.")
        assert "Harbour Post, Coast Radio" in said
    assert "none is called that" in failure(assert_no_conflict, report, ("Gazette", "430"))


def test_a_failure_shows_where_the_words_stand_and_what_was_found(report):
    said = failure(assert_agree, report, "About 500", "430")
    assert "Harbour Post (4 March 2023): [About 500] passengers were on board" in said
    assert "QTY101 conflict: The company said about 500 passengers; Coast Radio says 430." in said
    assert "    about 500 is 475 to 525." in said
    assert "not linked" not in said


def test_findings_about_both_come_first_and_none_is_told_twice(report):
    said = failure(assert_agree, report, "hull on Monday", "on Tuesday")
    assert said.index("DAT201") < len(said)
    assert said.count("The search planned for Monday") == 1


def test_what_was_weighed_is_shown_where_the_two_were_not_linked():
    said = failure(assert_conflict, told(), "46,000 nurses", "4 May 2018")
    assert "“46,000 nurses” is read as quantity, “4 May 2018” as date" in said
    said = failure(assert_agree, told(), "300 barns", "43,000 nurses")
    assert "bits; -0.7 make a link" in said or "they share no key" in said
    assert "nothing that can be compared is read in “rained”" in failure(
        assert_agree, told(), "300 barns", "rained"
    )


def test_levels_are_listed_with_their_weights():
    report = cc.compare("The county employs 46,000 nurses.", "Beyond the river 800 nurses, all men, met.")
    said = failure(assert_conflict, report, "46,000 nurses", "800 nurses")
    assert "weighs " in said
    assert "  slot: same noun" in said
    assert "  value: another order" in said


def test_many_findings_are_cut_short():
    articles = [cc.Article(id=str(n), text=f"The county employs {n}6,000 nurses.") for n in range(1, 8)]
    assert "  and 9 more" in failure(assert_no_conflict, cc.check(articles))


def test_the_fixture_is_the_ferry(report):
    assert report.articles == ferry.build().articles
