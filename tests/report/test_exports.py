import csv
import io
import json
import sys
from datetime import date

import ferry
import pytest
from attrs import evolve

import crosscheck as cc
from crosscheck.errors import MissingExtraError
from crosscheck.report.formats import csv as csv_format
from crosscheck.report.formats import render
from crosscheck.report.tables import CLAIMS, FINDINGS


@pytest.fixture(scope="module")
def told():
    return cc.check(
        [
            cc.Article(
                id="a",
                source="Post",
                url="https://example.org/a",
                text="The county employs 46,000 nurses.",
                published=date(2020, 5, 1),
            ),
            cc.Article(
                id="b/ü", source="Sun", text="About 43,000 nurses work in the county, the union said."
            ),
        ]
    )


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_a_row_for_each_finding(report):
    found = rows(render(report, "csv"))
    assert list(found[0]) == list(FINDINGS)
    assert len(found) == len(report.findings)
    assert (found[0]["source_a"], found[0]["low_a"], found[0]["published_a"]) == (
        "Harbour Post",
        "475",
        "2023-03-04",
    )
    assert (found[2]["first_b"], found[2]["value_b"]) == ("2023-03-07", "")


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx"])
def test_no_cell_is_a_formula(report, text):
    hostile = evolve(report, findings=[evolve(one, message=text) for one in report.findings])
    assert {row["message"] for row in rows(render(hostile, "csv"))} == {f"'{text}"}


def test_csv_of_both_tables_is_written(told, tmp_path):
    told.to_csv(tmp_path / "out")
    claims = rows((tmp_path / "out" / "claims.csv").read_bytes().decode())
    assert list(claims[0]) == list(CLAIMS)
    assert [row["text"] for row in claims] == ["46,000 nurses", "About 43,000 nurses"]
    assert (tmp_path / "out" / "findings.csv").read_bytes().decode() == csv_format.render(told)


def test_parquet_keeps_the_types(told, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
    told.to_parquet(tmp_path / "out")
    claims = parquet.read_table(tmp_path / "out" / "claims.parquet")
    assert claims.column_names == list(CLAIMS)
    assert claims.column("low").to_pylist() == [45_500.0, 40_850.0]
    assert claims.column("published").to_pylist() == [date(2020, 5, 1), None]
    assert claims.column("start").to_pylist() == [19, 0]
    assert str(claims.schema.field("start").type) == "int64"
    findings = parquet.read_table(tmp_path / "out" / "findings.parquet")
    assert findings.column("code").to_pylist() == [one.code for one in told.findings]


def test_without_pyarrow_the_error_names_the_extra(told, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"crosscheck-news\[parquet\]"):
        told.to_parquet(tmp_path)


def test_a_claim_review_is_a_draft_without_a_rating(told):
    text = render(told, "claimreview")
    graph = json.loads(text)["@graph"]
    assert [one["@type"] for one in graph] == ["ClaimReview"] * 2
    assert {one["creativeWorkStatus"] for one in graph} == {"Draft"}
    assert "Rating" not in text
    assert not [one for one in graph if "author" in one]
    first, second = graph
    assert first["claimReviewed"] == "The county employs 46,000 nurses."
    assert first["itemReviewed"]["author"] == {"@type": "Organization", "name": "Post"}
    assert first["itemReviewed"]["appearance"]["url"] == "https://example.org/a"
    assert first["itemReviewed"]["datePublished"] == "2020-05-01"
    assert first["citation"][0]["publisher"]["name"] == "Sun"
    assert second["itemReviewed"]["author"] == {"name": "the union"}
    assert "7.0% apart" in first["reviewBody"]


def test_what_agrees_is_not_to_be_reviewed(report):
    none = evolve(report, findings=[one for one in report.findings if one.relation != "conflict"])
    assert json.loads(render(none, "claimreview"))["@graph"] == []


def test_each_contradicted_claim_is_reviewed_once(report):
    graph = json.loads(render(report, "claimreview"))["@graph"]
    assert [one["itemReviewed"]["text"] for one in graph] == [
        "About 500 passengers",
        "430 passengers",
        "430 passengers",
    ]
    assert [one["publisher"]["name"] for one in graph[0]["citation"]] == [
        "Coast Radio",
        "Island <b>Times</b>",
    ]


def test_an_annotation_finds_its_passages_again(told):
    page = json.loads(render(told, "annotations"))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    (item,) = page["items"]
    assert item["motivation"] == "linking"
    assert [one["source"] for one in item["target"]] == [
        "https://example.org/a",
        "urn:crosscheck:article:b%2F%C3%BC",
    ]
    for target, article in zip(item["target"], told.articles, strict=True):
        words, place = target["selector"]
        assert article.text[place["start"] : place["end"]] == words["exact"]
        assert words["prefix"] + words["exact"] + words["suffix"] in article.text
    assert {one["purpose"]: one["value"] for one in item["body"]}["tagging"] == "conflict"


def test_every_finding_is_annotated(report):
    items = json.loads(render(report, "annotations"))["items"]
    assert len(items) == len(report.findings) == len(ferry.build().findings)
    assert len({one["id"] for one in items}) == len(items)
