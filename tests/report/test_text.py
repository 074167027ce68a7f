from pathlib import Path

import ferry
import pytest
from attrs import evolve

from crosscheck.report.formats import text
from crosscheck.report.report import Report

GOLDEN = Path(__file__).parents[2] / "fixtures" / "report" / "ferry.txt"


def test_text_is_the_golden_file(report):
    assert text.render(report, verbose=True) == GOLDEN.read_text(encoding="utf-8")


def test_conflicts_stand_first_and_agreements_are_only_counted(report):
    said = text.render(report)
    assert said.index("CONFLICTS") < said.index("SUPERSEDED")
    assert "AGREE" not in said
    assert "1 pair agrees, 1 is compatible (-v lists them)" in said


def test_one_disagreement_with_two_articles_is_one_entry(report):
    said = text.render(report)
    assert said.count("QTY101") == 1
    assert "Coast Radio (5 March 2023), Island <b>Times</b> (7 March 2023): 425 to 435 people" in said


@pytest.mark.parametrize("width", [40, 60, 88, 200])
def test_lines_keep_within_the_width(report, width):
    assert max(map(len, text.render(report, width=width, verbose=True).splitlines())) <= width


def test_control_characters_never_reach_a_terminal(report):
    hostile = evolve(
        report, articles=[evolve(one, source="\x1b]0;owned\x07\r\nX") for one in report.articles]
    )
    said = text.render(hostile, verbose=True)
    assert not any(char < " " and char != "\n" for char in said)


def test_both_mentions_of_one_sentence_are_marked_in_one_quote():
    article = ferry.COAST
    a = ferry.people(article, "430 passengers", 430, 425, 435)
    finding = evolve(
        ferry.build().conflicts[0],
        evidence=(
            ferry.shown(article, a),
            ferry.shown(article, ferry.day(article, "March 3", ferry.date(2023, 3, 3))),
        ),
    )
    said = text.render(Report(articles=[article], findings=[finding]), width=200)
    assert "“The ship carried [430 passengers] when it struck the rocks on [March 3].”" in said
    assert said.count("Coast Radio (5") == 1


def test_nothing_found_is_one_line():
    assert text.render(Report(articles=[ferry.COAST], findings=[])) == (
        "1 article: no conflicts, nothing superseded.\n"
    )


def test_str_is_the_text(report):
    assert str(report) == text.render(report)
