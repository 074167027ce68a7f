import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import ferry
import golden
import pytest
from attrs import evolve

from crosscheck.report.against import against
from crosscheck.report.formats import FORMATS, render
from crosscheck.report.report import Report

SCHEMAS = Path(__file__).parents[2] / "fixtures" / "schemas"
SARIF = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def report():
    return golden.report()


@pytest.fixture(scope="module")
def drafted(report):
    return against(report, {"harbour"})


@pytest.mark.parametrize("name", golden.OTHERS)
def test_a_format_says_what_its_golden_file_says(report, name):
    assert render(report, name) == golden.path(name).read_text(encoding="utf-8"), "run tests/golden.py"


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_report_has_a_form_too(name):
    assert render(Report(articles=[], findings=[]), name) == render(Report(articles=[], findings=[]), name)


@pytest.mark.parametrize("name", golden.OTHERS)
def test_the_order_of_findings_changes_nothing(report, name):
    turned = evolve(report, findings=list(reversed(report.findings)))
    assert render(turned, name) == render(report, name)


def test_every_format_is_documented():
    page = (SCHEMAS.parents[1] / "docs" / "formats.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"| `{name}` |" not in page] == []


# SARIF


@pytest.mark.parametrize("checked", ["report", "drafted", "empty"])
def test_sarif_is_valid(checked, request):
    validators = pytest.importorskip("jsonschema", reason="needs jsonschema, which `make test` installs")
    one = Report(articles=[], findings=[]) if checked == "empty" else request.getfixturevalue(checked)
    validators.Draft4Validator(SARIF).validate(json.loads(render(one, "sarif")))


def test_sarif_has_the_draft_in_locations_and_the_others_in_related_locations(drafted):
    (run,) = json.loads(render(drafted, "sarif"))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == "drafts/harbour%20post.md"
        others = {one["logicalLocations"][0]["name"] for one in result["relatedLocations"]}
        assert others
        assert "harbour" not in others
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_s_regions_are_those_of_the_file(drafted):
    head = "".join(f"line {number}\n" for number in range(1, golden.PLACES["harbour"]["line"]))
    lines = (head + ferry.HARBOUR.text).split("\n")
    for result in json.loads(render(drafted, "sarif"))["runs"][0]["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] == region["endLine"]
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]


def test_sarif_s_fingerprints_do_not_depend_on_lines_or_files(report):
    def prints(one):
        return [x["partialFingerprints"] for x in json.loads(render(one, "sarif"))["runs"][0]["results"]]

    moved = [evolve(one, line=100, path=Path("elsewhere.txt")) for one in report.articles]
    assert prints(evolve(report, articles=moved)) == prints(report)
    assert len({json.dumps(one) for one in prints(report)}) == len(prints(report))


# GitHub


def test_an_annotation_is_one_line_with_escapes(report):
    lines = render(report, "github").splitlines()
    assert [line.split(" ", 1)[0] for line in lines] == ["::warning", "::warning", "::notice"]
    for line in lines:
        properties = re.fullmatch(r"::\w+ (.*?)::(.*)", line)[1]
        assert all(re.fullmatch(r"\w+=[^:,]*", one) for one in properties.split(","))


def test_what_would_end_an_annotation_is_escaped(report):
    odd = evolve(report.articles[0], path=Path("50%, or: so.md"))
    said = render(evolve(report, articles=[odd, *report.articles[1:]]), "github")
    assert "file=50%25%2C or%3A so.md," in said
    assert "%0AWhy: " in said


# JUnit


def test_a_failed_case_for_each_conflict_and_a_passed_one_where_there_is_none(drafted, report):
    assert [len(one) for one in ET.fromstring(render(drafted, "junit"))] == [3]  # noqa: S314  (our own XML)
    root = ET.fromstring(render(report, "junit"))  # noqa: S314  (as above)
    assert root.get("tests") == "5"
    assert root.get("failures") == str(len(root.findall(".//failure"))) == "2"
    reasons = [one.get("message") for one in root.iter("skipped")]
    assert reasons == ["the company's own count", "known from the baseline"]
    assert [suite.get("name") for suite in root] == ["drafts/harbour post.md", "archive/day.jsonl", "island"]
    (passed,) = [case for case in root.iter("testcase") if not len(case)]
    assert passed.get("name") == "no conflicts"


def test_what_xml_cannot_hold_is_replaced(report):
    odd = evolve(report.findings[1], message="a \x1b[31m b \ud800 c \x00 d & <e>")
    said = render(evolve(report, findings=[odd]), "junit")
    assert ET.fromstring(said).find(".//failure").get("message") == "a [31m b c d & <e>"  # noqa: S314  (our own XML)


# rdjson


def test_columns_of_rdjson_count_bytes():
    text = "Émigrés: 430 passengers."
    moved = evolve(ferry.COAST, text=text, path=Path("a.txt"), line=1)
    one = ferry.people(moved, "430 passengers", 430, 425, 435)
    finding = evolve(ferry.build().findings[1], evidence=(ferry.shown(moved, one), ferry.shown(moved, one)))
    said = json.loads(render(Report(articles=[moved], findings=[finding]), "rdjson"))
    start = said["diagnostics"][0]["location"]["range"]["start"]["column"]
    assert text.encode()[start - 1 :].startswith(b"430 passengers")
    assert start == text.index("430") + 1 + 2


# JSON Lines


def test_each_line_is_a_finding_of_the_json_with_its_places(report):
    lines = [json.loads(line) for line in render(report, "jsonl").splitlines()]
    whole = json.loads(render(report, "json"))
    assert [one["message"] for one in lines] == [one["message"] for one in whole["findings"]]
    assert {one["schema"] for one in lines} == {"crosscheck/1"}
    first = lines[0]["evidence"][0]
    assert (first["path"], first["line"], first["column"]) == ("drafts/harbour post.md", 6, 40)
    assert lines[0]["evidence"][1]["line"] is None
