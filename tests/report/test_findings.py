import pickle
from types import SimpleNamespace

import pytest

from crosscheck.report.findings import Findings


def test_each_relation_has_its_view(report):
    assert [
        len(one) for one in (report.conflicts, report.superseded, report.compatible, report.agreements)
    ] == [
        2,
        1,
        1,
        1,
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("passengers", 3),
        ("agnes passengers", 3),
        ("PASSENGERS company", 2),
        ("hull", 1),
        ("submarine", 0),
        ("", 5),
    ],
)
def test_about_looks_at_message_fact_and_passages(report, words, count):
    assert len(report.findings.about(words)) == count


def test_by_knows_articles_sources_and_speakers(report):
    assert len(report.findings.by("Coast Radio")) == len(report.findings.by("coast")) == 3
    assert len(report.findings.by("the company")) == 2


def test_of_takes_a_name_a_code_or_its_start(report):
    assert len(report.findings.of("quantity-conflict")) == len(report.findings.of("QTY101")) == 2
    assert len(report.findings.of("DAT")) == 2


def test_filters_can_be_chained_and_stay_tuples(report):
    found = report.conflicts.about("agnes").by("Island <b>Times</b>")
    assert isinstance(found, Findings)
    assert isinstance(found, tuple)
    assert [one.code for one in found] == ["QTY101"]


def test_an_unknown_relation_is_an_error(report):
    with pytest.raises(ValueError, match="quarrel"):
        report.findings.that("quarrel")


def test_a_report_can_be_narrowed_as_a_whole(report):
    narrowed = report.about("hull")
    assert [one.code for one in narrowed.findings] == ["DAT201"]
    assert narrowed.articles == report.articles


def test_a_console_shows_a_line_for_each_finding(report):
    assert repr(report.superseded) == (
        "<1 finding>\nDAT201 superseded: The search planned for Monday was on Tuesday."
    )
    assert (
        repr(report)
        == "<Report on 3 articles: 1 conflict (2 pairs), 1 superseded; 1 pair agrees, 1 is compatible>"
    )


def test_ipython_in_a_terminal_shows_the_text(report):
    shown = []
    printer = SimpleNamespace(text=shown.append)
    report._repr_pretty_(printer, cycle=False)
    assert shown == [str(report)]


def test_a_notebook_shows_findings_as_their_report_does(report):
    html = report.conflicts.about("agnes")._repr_html_()
    assert "The company said about 500 passengers" in html
    assert "search of the hull" not in html
    assert Findings()._repr_html_() is None


def test_a_report_survives_being_sent_to_another_process(report):
    again = pickle.loads(pickle.dumps(report))  # noqa: S301  (our own bytes)
    assert again == report
    assert again.conflicts.report == report
