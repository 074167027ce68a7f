from datetime import date

import pytest
from attrs import evolve

import crosscheck as cc
from crosscheck.report.report import Report
from crosscheck.report.view.article import Part, article_view, paragraphs
from crosscheck.report.view.story import story
from crosscheck.rules.finding import Evidence
from crosscheck.text.span import Span


def test_a_story_tells_the_facts_with_conflicts_first(report):
    told = story(report)
    assert told.headline == "One conflict in three articles"
    assert told.days == "4 March 2023 to 7 March 2023"
    assert [(one.relation, one.entries, one.pairs) for one in told.tallies] == [
        ("conflict", 1, 2),
        ("superseded", 1, 1),
        ("compatible", 1, 1),
        ("agree", 1, 1),
    ]
    assert [(one.label, one.relations) for one in told.facts] == [
        ("passengers of the Agnes", ("conflict", "agree")),
        ("search of the hull", ("superseded",)),
        ("“Friday”", ("compatible",)),
    ]
    assert told.sources == ("Harbour Post", "Coast Radio", "Island <b>Times</b>")
    assert told.rules[0] == ("DAT100", "date-agree")


def test_who_says_what_is_gathered_by_what_it_is_worth(report):
    about, exactly = story(report).facts[0].voices
    assert (about.words, about.worth, about.who) == (
        "430 passengers",
        "425 to 435 people",
        ("Coast Radio", "Island <b>Times</b>"),
    ) or (exactly.words == "430 passengers")
    assert {one.who for one in (about, exactly)} == {
        ("Harbour Post",),
        ("Coast Radio", "Island <b>Times</b>"),
    }


@pytest.mark.parametrize(
    ("articles", "headline"),
    [
        (0, "No conflicts in no articles"),
        (1, "No conflicts in one article"),
        (13, "No conflicts in 13 articles"),
    ],
)
def test_the_headline_counts(articles, headline):
    report = Report(articles=[cc.Article(text="x", id=str(n)) for n in range(articles)], findings=[])
    assert story(report).headline == headline


def test_what_was_weighed_stands_beside_the_finding():
    report = cc.compare("The county employs 46,000 nurses.", "About 43,000 nurses work in the county.")
    (entry,) = story(report).facts[0].entries
    (link,) = report.links
    assert entry.weighed.total == link.weight
    assert ("slot", "same noun") in {(comparison, level) for _, comparison, level in entry.weighed.levels}
    weights = [weight for weight, _, _ in entry.weighed.levels]
    assert weights == sorted(weights, reverse=True)
    assert story(evolve(report, links=())).facts[0].entries[0].weighed is None


def test_a_report_narrowed_shows_what_is_left(report):
    assert [one.label for one in story(report.about("hull")).facts] == ["search of the hull"]


def test_of_passages_that_overlap_the_gravest_is_marked(report):
    entries = {entry.relation: entry for fact in story(report).facts for entry in fact.entries}
    article = cc.Article(text="All 430 passengers of the ship\n\nwere safe.")

    def at(start, end):
        return Evidence(article=article.id, span=Span(start, end), text=article.text[start:end])

    view = article_view(
        article,
        [
            (at(0, 18), entries["agree"]),
            (at(4, 7), entries["conflict"]),
            (at(4, 7), entries["agree"]),
            (at(32, 36), entries["agree"]),
        ],
    )
    assert [[(part.text, part.relation) for part in paragraph] for paragraph in view.paragraphs] == [
        [("All ", None), ("430", "conflict"), (" passengers of the ship", None)],
        [("were", "agree"), (" safe.", None)],
    ]
    assert view.paragraphs[0][1].tip.splitlines()[0].startswith("Conflict: ")
    assert view.marks == 2


def test_a_mark_over_two_lines_stays_whole():
    parts = [Part(text="a\n\nb "), Part(text="430\npassengers", relation="agree"), Part(text="\n c")]
    assert [[part.text for part in line] for line in paragraphs(parts)] == [
        ["a"],
        ["b ", "430\npassengers"],
        [" c"],
    ]


def test_only_web_addresses_become_links():
    assert article_view(cc.Article(text="x", url="javascript:alert(1)"), []).url is None
    assert article_view(cc.Article(text="x", url="https://example.org/a"), []).url == "https://example.org/a"


def test_a_day_that_no_calendar_has_is_worth_nothing():
    report = cc.check(
        [cc.Article(text="The fine may be contested until June 31.", published=date(2019, 6, 11))]
    )
    (entry,) = story(report).facts[0].entries
    assert entry.code == "DAT112"
    assert entry.sides[0][0].worth is None
