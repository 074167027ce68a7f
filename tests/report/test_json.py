import json
from random import Random

import ferry
from attrs import evolve

import crosscheck
from crosscheck.report.formats.json import dumps
from crosscheck.report.report import Report
from crosscheck.report.schema import mentions, number


def test_the_contract_s_keys_stand_as_promised(report):
    data = json.loads(report.to_json())
    assert list(data) == ["schema", "version", "articles", "findings", "facts"]
    assert (data["schema"], data["version"]) == ("crosscheck/1", crosscheck.__version__)
    assert data["articles"][0] == {
        "id": "harbour",
        "path": None,
        "source": "Harbour Post",
        "published": "2023-03-04",
        "title": None,
    }
    first = data["findings"][0]
    assert {"rule", "code", "relation", "severity", "message", "why", "evidence"} <= set(first)
    assert first["evidence"][0] == {
        "article": "harbour",
        "start": 39,
        "end": 59,
        "text": "About 500 passengers",
        "role": "claim",
        "value": {
            "kind": "quantity",
            "start": 39,
            "end": 59,
            "text": "About 500 passengers",
            "value": 500,
            "low": 475,
            "high": 525,
            "unit": "person",
            "bound": "approx",
            "noun": "passengers",
            "per": None,
        },
        "source": "the company",
    }
    assert data["facts"][0] == {"id": "f1", "label": "passengers of the Agnes", "claims": []}


def test_a_date_is_written_with_its_days(report):
    value = json.loads(report.to_json())["findings"][2]["evidence"][0]["value"]
    assert value == {
        "kind": "date",
        "start": ferry.HARBOUR.text.index("on Monday"),
        "end": ferry.HARBOUR.text.index("on Monday") + 9,
        "text": "on Monday",
        "type": "DATE",
        "value": "2023-03-06",
        "edtf": "2023-03-06",
        "first": "2023-03-06",
        "last": "2023-03-06",
    }


def test_every_relation_is_there_conflicts_first(report):
    relations = [one["relation"] for one in report.to_dict()["findings"]]
    assert relations == ["conflict", "conflict", "superseded", "compatible", "agree"]


def test_the_order_of_findings_does_not_depend_on_how_they_were_met(report):
    shuffled = list(report.findings)
    Random(4).shuffle(shuffled)  # noqa: S311  (a test shuffles, it keeps no secret)
    assert evolve(report, findings=shuffled).to_json() == report.to_json()


def test_offsets_quote_the_text(report):
    texts = {article.id: article.text for article in report.articles}
    for finding in report.to_dict()["findings"]:
        for one in finding["evidence"]:
            assert texts[one["article"]][one["start"] : one["end"]] == one["text"]


def test_whole_numbers_have_no_decimal_point_and_infinities_are_null():
    assert repr(number(7.0)) == "7"
    assert repr(number(7.5)) == "7.5"
    assert number(float("inf")) is None
    assert number(None) is None


def test_letters_are_written_as_they_are():
    assert dumps({"¥": "円"}) == '{\n  "¥": "円"\n}\n'


def test_mentions_come_in_reading_order(report):
    values = [
        one.value for finding in report.findings for one in finding.evidence if one.article == "harbour"
    ]
    quantities = [one for one in values if hasattr(one, "unit")]
    dates = [one for one in values if not hasattr(one, "unit")]
    starts = [one["start"] for one in mentions(quantities, dates, [])]
    assert starts == sorted(starts)
    assert len(starts) == len(values)


def test_an_empty_report_is_valid():
    assert Report(articles=[], findings=[]).to_dict()["findings"] == []
