from html.parser import HTMLParser

import ferry
from attrs import evolve

VOID = {"br"}


class Tree(HTMLParser):
    """Keeps the tags that are open and all that were seen."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def parsed(html):
    tree = Tree()
    tree.feed(html)
    assert tree.open == []
    return tree


def test_every_tag_is_closed_and_no_script_is_there(report):
    tags = [tag for tag, _ in parsed(report.to_html()).tags]
    assert tags[0] == "div"
    assert "script" not in tags
    assert "mark" in tags


def test_words_from_outside_show_as_text(report):
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    changed = evolve(
        report,
        articles=[evolve(one, source=hostile) for one in report.articles],
        findings=[evolve(one, message=hostile, why=(hostile,)) for one in report.findings],
        facts=[evolve(one, label=hostile) for one in report.facts],
    )
    tree = parsed(changed.to_html())
    assert not {"script", "img"} & {tag for tag, _ in tree.tags}
    assert hostile in "".join(tree.words)


def test_conflicts_are_open_and_the_rest_is_folded(report):
    details = [attrs for tag, attrs in parsed(report.to_html()).tags if tag == "details"]
    assert [(one["class"], "open" in one) for one in details] == [
        ("conflict", True),
        ("superseded", False),
        ("compatible", False),
        ("agree", False),
    ]


def test_both_sides_are_quoted_with_the_mention_marked(report):
    html = report.to_html()
    assert "<mark>About 500 passengers</mark> were on board" in html
    assert "<mark>430 passengers</mark> when it struck" in html


def test_a_sentence_names_its_own_article_and_the_others_below_it(report):
    html = report.to_html()
    assert "<cite>Coast Radio (5 March 2023), read as 425 to 435 people</cite>" in html
    assert "<cite>also Island &lt;b&gt;Times&lt;/b&gt; (7 March 2023): “430 passengers”</cite>" in html


def test_a_notebook_shows_the_html():
    assert ferry.build()._repr_html_() == ferry.build().to_html()
