import pytest

from crosscheck.rules.names import named, unknown
from crosscheck.rules.registry import RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_meant_by_its_name_and_its_code(rule):
    assert named(rule.name) == named(rule.code) == named(rule.code.lower()) == (rule,)


def test_the_start_of_a_code_means_all_that_begin_so():
    assert {one.code[:3] for one in named("qty")} == {"QTY"}
    assert len(named("QTY")) > 1


@pytest.mark.parametrize("name", ["", "QTY999", "quantity"])
def test_other_names_mean_no_rule_and_are_told_the_nearest(name):
    assert named(name) == ()
    assert unknown(name).startswith(f"no rule is called {name!r}")


def test_the_nearest_name_is_told():
    assert (
        unknown("quantity-conflct") == "no rule is called 'quantity-conflct'; did you mean quantity-conflict?"
    )
    assert unknown("quantity-conflict") is None
