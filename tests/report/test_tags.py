"""No input yields a tag, an attribute or an address that we did not write."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import crosscheck as cc

EVIL = (
    "<script>alert(1)</script>",
    "</script><script>",
    "--><img src=x onerror=alert(1)><!--",
    "\"'><svg/onload=alert(1)>",
    "</title></style></template><b>",
    "&lt;i&gt;<i>",
    "]]><x>",
    "{{ 7*7 }}{% raw %}",
    "<a href='javascript:alert(1)'>x</a>",
    "\u2028<!DOCTYPE x>\ud800",
)
TEXT = (
    "The ferry Agnes{0} carried {1} {2}passengers{0} on Friday, the {2}harbour master{0} said. "
    'The "{0}crew" of the ferry Agnes denied{2} that it carried {1} passengers in May 2019. It cost $20 million{0}.'
)
FOLDED = {
    "path",
    "svg",
    "small",
    "details",
    "summary",
    "ol",
    "ul",
    "li",
    "p",
    "mark",
}  # of ours, and not in every report
WORDS = st.one_of(st.sampled_from(EVIL), st.text(max_size=12), st.text("<>&\"'/ =-!`", max_size=8))


class Tags(HTMLParser):
    """Collects the tags with the names of their attributes, and what addresses and handlers they hold."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.found = set()
        self.odd = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.add(tag)
        for name, value in attrs:
            if name.startswith("on") or (value or "").strip().lower().startswith(
                ("javascript:", "data:text")
            ):
                self.odd.append((tag, name, value))
            if not name.replace("-", "").replace(":", "").isalnum():
                self.odd.append((tag, name, value))

    def handle_decl(self, decl):
        if decl.lower() != "doctype html":
            self.odd.append(decl)

    def handle_comment(self, data):
        self.odd.append(data)


def rendered(word, other, name):
    articles = [
        cc.Article(text=TEXT.format(word, 610, other), id=f"a{name}", source=f"Post {name}", title=word),
        cc.Article(
            text=TEXT.format(other, 430, word), id=f"b{name}", source=f"Radio {word}", url=f"x:{other}"
        ),
    ]
    report = cc.check(articles)
    plot = report.plot()
    return {
        "page": report.to_html(),
        "fragment": report._repr_html_(),
        "plot": plot._repr_html_(),
        "mentions": cc.extract(articles[0])._repr_html_(),
    }


@pytest.fixture(scope="module")
def ours():
    """Return the tags of a report in which nobody wrote one."""
    plain = rendered("", "big ", "")
    found = {name: Tags(page) for name, page in plain.items()}
    assert not any(one.odd for one in found.values())
    assert "script" in found["page"].found
    return {name: one.found for name, one in found.items()}, {
        name: page.count("<script") for name, page in plain.items()
    }


@settings(max_examples=12)
@example(*EVIL[:3])
@example(*EVIL[3:6])
@example(*EVIL[6:9])
@example(EVIL[9], EVIL[0], EVIL[2])
@given(WORDS, WORDS, WORDS)
def test_no_input_yields_a_tag_that_we_did_not_write(ours, word, other, name):
    tags, scripts = ours
    for kind, page in rendered(word, other, name).items():
        read = Tags(page)
        assert not read.odd
        assert read.found <= tags[kind] | FOLDED
        assert page.count("<script") == scripts[kind]
