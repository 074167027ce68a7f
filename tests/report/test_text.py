from pathlib import Path

import ferry
import pytest
from attrs import evolve

from crosscheck.report.against import against
from crosscheck.report.formats import text
from crosscheck.report.report import Report

GOLDEN = Path(__file__).parents[2] / "fixtures" / "report" / "ferry.txt"


def test_text_is_the_golden_file(report):
    assert text.render(report, verbose=True) == GOLDEN.read_text(encoding="utf-8")


def test_conflicts_stand_first_and_agreements_are_only_counted(report):
    said = text.render(report)
    assert said.index("CONFLICTS") < said.index("SUPERSEDED")
    assert "AGREE" not in said
    assert said.endswith("; 1 pair agrees, 1 is compatible (-v lists\nthem).\n")


def test_one_disagreement_with_two_articles_is_one_entry(report):
    said = text.render(report)
    assert said.count("QTY101") == 1


def test_a_sentence_stands_under_its_own_article_and_the_others_below_it(report):
    lines = text.render(report).splitlines()
    at = lines.index("    Coast Radio (5 March 2023), read as 425 to 435 people")
    assert lines[at + 1] == "      “The ship carried [430 passengers] when it struck the rocks on March 3.”"
    assert lines[at + 2] == "      also Island <b>Times</b> (7 March 2023): “430 passengers”"


def test_another_article_is_named_with_whom_it_cites(report):
    conflicts = [
        evolve(one, evidence=tuple(evolve(side, source="the harbour master") for side in one.evidence))
        for one in report.conflicts
    ]
    said = text.render(evolve(report, findings=conflicts), width=200)
    assert "also Island <b>Times</b> (7 March 2023), citing the harbour master: “430 passengers”" in said


def test_many_that_say_the_same_are_counted():
    articles = [evolve(ferry.COAST, id=f"c{n}", source=f"Coast {n}") for n in range(8)]
    one, other = ferry.build().conflicts[0].evidence
    findings = [
        evolve(ferry.build().conflicts[0], evidence=(one, evolve(other, article=article.id)))
        for article in articles
    ]
    said = text.render(Report(articles=[ferry.HARBOUR, *articles], findings=findings))
    assert said.count("      also Coast ") == text.ECHOES
    assert f"      and {8 - 1 - text.ECHOES} other articles\n" in said


def test_what_was_superseded_is_quoted_with_its_dates(report):
    said = text.render(report).partition("SUPERSEDED")[2]
    assert (
        "    Harbour Post (4 March 2023), read as 6 March 2023\n"
        "      “Divers will search the hull [on Monday].”\n"
        "    Island <b>Times</b> (7 March 2023), read as 7 March 2023\n"
    ) in said
    assert "[on Tuesday]" in said


def credited(report, *evidence):
    """Return the report with a finding of another rule about the same fact."""
    first = report.conflicts[0]
    other = evolve(
        first,
        rule="misattribution",
        code="SRC111",
        message="One credits the other.",
        why=("it says something else",),
        evidence=evidence or first.evidence,
    )
    return evolve(report, findings=[*report.findings, other])


def test_what_was_quoted_for_a_fact_is_not_quoted_again(report):
    said = text.render(credited(report))
    assert said.count("[About 500 passengers]") == said.count("ship carried [430 passengers]") == 1
    assert "  One credits the other. [SRC111 warning]\n    Why: it says something else.\n" in said


def test_a_side_quoted_above_is_named_beside_one_that_was_not(report):
    about = report.conflicts[0].evidence[0]
    island = report.conflicts[1].evidence[0]
    said = text.render(credited(report, about, island)).partition("SRC111")[2]
    assert "    Harbour Post (4 March 2023): as quoted above\n" in said
    assert "“All [430 passengers] are safe.”" in said


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


def test_two_values_of_one_sentence_are_both_read():
    article = ferry.COAST
    finding = evolve(
        ferry.build().conflicts[0],
        evidence=(
            ferry.shown(article, ferry.people(article, "430 passengers", 430, 425, 435)),
            ferry.shown(article, ferry.day(article, "March 3", ferry.date(2023, 3, 3))),
        ),
    )
    said = text.render(Report(articles=[article], findings=[finding]), width=200)
    assert "Coast Radio (5 March 2023), read as 425 to 435 people and 3 March 2023\n" in said


def test_nothing_found_is_one_line():
    assert text.render(Report(articles=[ferry.COAST], findings=[])) == (
        "1 article: no conflicts, nothing superseded.\n"
    )


def test_str_is_the_text(report):
    assert str(report) == text.render(report)


def test_a_draft_s_passages_name_file_and_line(report):
    articles = [evolve(one, path=Path(f"{one.id}.md"), line=3) for one in report.articles]
    placed = against(evolve(report, articles=articles), {"harbour"})
    said = text.render(placed)
    assert "Harbour Post (4 March 2023), harbour.md:3, read as 475 to 525 people" in said
    assert "coast.md" not in said
    assert "harbour.md" not in text.render(evolve(report, articles=articles))
