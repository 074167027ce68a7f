import json

import pytest

pytestmark = pytest.mark.usefixtures("folder")


def test_mentions_are_listed_in_reading_order_with_what_they_are_worth(run):
    status, out, _ = run("extract", "draft.md")
    assert status == 0
    assert out.startswith("Harbour Post (4 March 2023)\n")
    assert out.index("610 passengers") < out.index("Friday")
    assert "605 to 615 people" in out
    assert "3 March 2023" in out


def test_json_has_one_article_for_each_given_in_that_order(run):
    _, out, _ = run("extract", "archive/radio.md", "draft.md", "--format", "json")
    data = json.loads(out)
    assert [one["id"] for one in data["articles"]] == ["radio", "draft"]
    quantity = next(one for one in data["articles"][0]["mentions"] if one["kind"] == "quantity")
    assert list(quantity) == [
        "kind",
        "start",
        "end",
        "text",
        "value",
        "low",
        "high",
        "unit",
        "bound",
        "noun",
        "per",
    ]
    assert (quantity["value"], quantity["unit"]) == (430, "person")


def test_a_date_in_json_has_its_days(run):
    _, out, _ = run("extract", "draft.md", "--format", "json")
    date = next(one for one in json.loads(out)["articles"][0]["mentions"] if one["kind"] == "date")
    assert (date["type"], date["value"], date["first"], date["last"]) == (
        "DATE",
        "2023-03-03",
        "2023-03-03",
        "2023-03-03",
    )


def test_findings_never_change_the_status_but_broken_input_does(run, folder):
    (folder / "empty.txt").write_text("")
    status, out, err = run("extract", "draft.md", "empty.txt", "--format", "json")
    assert status == 2
    assert [one["id"] for one in json.loads(out)["articles"]] == ["draft"]
    assert "empty.txt" in err
