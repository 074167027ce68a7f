import gzip
import json
from base64 import b64decode
from html.parser import HTMLParser

import ferry
import pytest
from attrs import evolve

from crosscheck.report.html import page as html_page
from crosscheck.report.html.page import embedded
from crosscheck.report.report import Report

VOID = {"br", "meta", "input", "line", "rect", "circle", "path"}
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&"


class Tree(HTMLParser):
    """Keeps the tags that are open and all that were seen, and the words outside of scripts and styles."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if not {"script", "style"} & set(self.open):
            self.words.append(data)


def parsed(html):
    tree = Tree()
    tree.feed(html)
    assert tree.open == []
    return tree


def hostile():
    report = ferry.build()
    return evolve(
        report,
        articles=[
            evolve(one, source=HOSTILE, title=HOSTILE, url="javascript:alert(1)") for one in report.articles
        ],
        findings=[evolve(one, message=HOSTILE, why=(HOSTILE,)) for one in report.findings],
        facts=[evolve(one, label=HOSTILE) for one in report.facts],
    )


@pytest.fixture(params=["page", "fragment"])
def render(request):
    return Report.to_html if request.param == "page" else Report._repr_html_


def test_every_tag_is_closed(report, render):
    tags = [tag for tag, _ in parsed(render(report)).tags]
    assert {"mark", "blockquote", "details"} <= set(tags)


def test_words_from_outside_show_as_text(render):
    tree = parsed(render(hostile()))
    assert "img" not in {tag for tag, _ in tree.tags}
    assert not [attrs for _, attrs in tree.tags if any(name.startswith("on") for name in attrs)]
    assert not [attrs for _, attrs in tree.tags if "javascript" in (attrs.get("href") or "")]
    assert HOSTILE in "".join(tree.words)


def test_a_fragment_has_no_script_and_a_page_only_its_own():
    assert "script" not in {tag for tag, _ in parsed(hostile()._repr_html_()).tags}
    scripts = [attrs for tag, attrs in parsed(hostile().to_html()).tags if tag == "script"]
    assert scripts == [{"type": "application/json", "id": "report"}, {}]


def test_nothing_is_fetched_from_elsewhere(report, render):
    for tag, attrs in parsed(render(report)).tags:
        assert tag not in {"link", "iframe", "object", "embed", "base"}
        assert "src" not in attrs
    assert "@import" not in render(report)
    assert "url(" not in render(report)


def test_conflicts_are_open_and_the_rest_is_folded(report, render):
    entries = [
        attrs
        for tag, attrs in parsed(render(report)).tags
        if tag == "details" and "entry" in attrs.get("class", "")
    ]
    assert [(one["class"], "open" in one) for one in entries] == [
        ("entry conflict", True),
        ("entry agree", False),
        ("entry superseded", False),
        ("entry compatible", False),
    ]


def test_both_sides_are_quoted_with_the_mention_marked(report, render):
    assert "<mark>About 500 passengers</mark> were on board" in render(report)
    assert "<mark>430 passengers</mark> when it struck" in render(report)


def test_a_sentence_names_its_own_article_what_it_is_worth_and_the_others(report, render):
    words = " ".join("".join(parsed(render(report)).words).split())
    assert "Coast Radio (5 March 2023) read as 425 to 435 people" in words
    assert "also Island <b>Times</b> (7 March 2023): “430 passengers”" in words


def test_each_finding_has_an_anchor_that_lasts(report):
    tags = parsed(report.to_html()).tags
    anchors = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(anchors) == len(set(anchors))
    found = {
        one for one in anchors if one.partition("-")[0] in {"conflict", "agree", "superseded", "compatible"}
    }
    assert len(found) == len(report.findings)
    links = {attrs["href"][1:] for tag, attrs in tags if tag == "a" and attrs.get("href", "").startswith("#")}
    assert links <= set(anchors)


def test_articles_stand_in_full_with_their_passages_marked(report):
    html = report.to_html()
    assert "<mark>About 500 passengers</mark></a> were on board, the company said.</p>" in html
    assert 'title="Conflict: The company said about 500 passengers' in html
    assert "\x1b" not in report._repr_html_()


def test_the_json_is_embedded_whole(report):
    inside = report.to_html().partition('id="report">')[2].partition("</script>")[0]
    assert json.loads(inside) == report.to_dict()
    assert json.loads(embedded(hostile())) == hostile().to_dict()
    assert not set("<>&\u2028") & set(embedded(hostile()))


def test_a_large_json_is_packed(report, monkeypatch):
    monkeypatch.setattr(html_page, "_LARGE", 100)
    html = report.to_html()
    packed = html.partition('id="report" data-encoding="gzip">')[2].partition("</script>")[0]
    assert json.loads(gzip.decompress(b64decode(packed))) == report.to_dict()
    assert html == report.to_html()


def test_of_many_entries_those_that_agree_are_told_in_short(report, monkeypatch):
    monkeypatch.setattr(html_page, "_MANY", 2)
    html = report.to_html()
    assert html.count('<ul class="short">') == 2
    assert "<mark>About 500 passengers</mark> were on board" in html


def test_a_report_without_findings_says_so(render):
    assert "Nothing that these articles say can be compared." in render(
        Report(articles=[ferry.COAST], findings=[])
    )


def test_a_notebook_shows_many_facts_in_part():
    report = ferry.build()
    findings = [evolve(one, fact=f"f{n}") for n in range(70) for one in report.findings[:1]]
    facts = [evolve(report.facts[0], id=f"f{n}", label=f"ferry {n}") for n in range(70)]
    html = evolve(report, findings=findings, facts=facts)._repr_html_()
    assert "and 10 more;" in html
    assert "ferry 59" in html
    assert "ferry 60" not in html


def test_an_article_that_says_a_thing_twice_gets_two_anchors(report):
    twice = evolve(report, findings=[*report.findings, evolve(report.findings[0])])
    anchors = [attrs["id"] for _, attrs in parsed(twice.to_html()).tags if "id" in attrs]
    assert len(anchors) == len(set(anchors))
