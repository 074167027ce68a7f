import json

import pytest

from crosscheck.rules.registry import RULES


def test_rules_are_listed_a_line_each(run):
    status, out, _ = run("rules")
    assert status == 0
    assert [line.split()[:2] for line in out.splitlines()] == [[one.code, one.name] for one in RULES]


def test_rules_as_json_hold_the_pages(run):
    data = json.loads(run("rules", "--format", "json")[1])
    assert data["schema"] == "crosscheck/1"
    assert [one["code"] for one in data["rules"]] == [one.code for one in RULES]
    assert all(one["page"].startswith(one["summary"][:10]) for one in data["rules"])


@pytest.mark.parametrize("rule", RULES, ids=lambda one: one.name)
def test_a_rule_is_explained_by_code_and_by_name(run, rule):
    by_code, by_name = run("explain", rule.code.lower()), run("explain", rule.name)
    assert by_code == by_name
    assert by_code[0] == 0
    assert by_code[1].startswith(f"# {rule.code} {rule.name}\n")


def test_the_start_of_a_code_explains_all_that_begin_so(run):
    said = run("explain", "qty")[1]
    assert all(f"# {one.code} {one.name}\n" in said for one in RULES if one.code.startswith("QTY"))


def test_an_unknown_rule_is_one_line_and_status_2(run):
    status, out, err = run("explain", "QTY999")
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "no rule is called 'QTY999'; did you mean QTY" in err
