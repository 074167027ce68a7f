import ferry
import pytest
from attrs import evolve

from crosscheck.report.counts import counts
from crosscheck.report.report import Report
from crosscheck.values.relation import Relation

SAID = "3 articles: 1 conflict (2 pairs), 1 superseded; 1 pair agrees, 1 is compatible"


def test_text_html_and_console_count_alike(report):
    assert counts(report) == SAID
    assert str(report).replace("\n", " ").endswith(f"{SAID} (-v lists them). ")
    assert f"<p>{SAID}. Made by" in report.to_html()
    assert repr(report) == f"<Report on {SAID}>"


@pytest.mark.parametrize(
    ("relations", "said"),
    [
        ((), "1 article: no conflicts, nothing superseded"),
        (("superseded",), "1 article: no conflicts, 1 superseded"),
        (("agree",), "1 article: no conflicts, nothing superseded; 1 pair agrees, none are compatible"),
        (
            ("compatible", "compatible"),  # the same two passages
            "1 article: no conflicts, nothing superseded; no pairs agree, 1 is compatible",
        ),
        (("superseded", "superseded"), "1 article: no conflicts, 1 superseded (2 pairs)"),
    ],
)
def test_what_is_not_there_is_said_or_left_out(relations, said):
    one = ferry.build().conflicts[0]
    findings = [evolve(one, relation=Relation(relation)) for relation in relations]
    assert counts(Report(articles=[ferry.COAST], findings=findings)) == said


def test_what_is_said_of_one_passage_is_a_note_and_no_pair():
    one = ferry.build().conflicts[0]
    note = evolve(one, relation=Relation.COMPATIBLE, evidence=one.evidence[:1])
    report = Report(articles=[ferry.COAST], findings=[note, note])
    assert counts(report) == "1 article: no conflicts, nothing superseded; 2 notes"
