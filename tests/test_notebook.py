import re
from datetime import date
from html import unescape

import pytest

import crosscheck as cc

ARTICLE = cc.Article(
    id="a",
    source="Harbour <i>Post</i>",
    published=date(2023, 3, 4),
    title="A <i>title</i>",
    text="The ferry carried 430 passengers on Friday, the owner said.\n<b>Divers</b> & crew were safe in France.",
)


def test_what_stands_in_an_article_is_marked_by_kind_with_what_it_is_worth():
    html = cc.marked(ARTICLE)
    assert re.search(r'<mark class="quantity" title="425 to 435 people"[^>]*>430 passengers</mark>', html)
    assert re.search(r'<mark class="date" title="3 March 2023"[^>]*>(on )?Friday</mark>', html)
    assert re.search(r'<mark class="attribution" title="[^"]*"[^>]*>said</mark>', html)
    assert re.search(r'<mark class="name" title="place: France"[^>]*>France</mark>', html)


def test_a_notebook_shows_articles_and_extractions_alike():
    assert ARTICLE._repr_html_() == cc.extract(ARTICLE)._repr_html_() == cc.marked(ARTICLE)


def test_the_text_is_all_there_and_escaped():
    html = cc.marked(ARTICLE)
    assert "<b>" not in html
    assert "<i>" not in html
    body = html.partition("</style>")[2]
    bare = unescape(re.sub(r"</?[a-z][^>]*>", "", body))
    assert bare.startswith("\nHarbour <i>Post</i> (4 March 2023)A <i>title</i>quantity")
    assert [line for line in ARTICLE.text.split("\n") if line not in bare] == []


@pytest.mark.parametrize("text", ["", "\n", "nothing here"])
def test_an_article_without_mentions_is_shown_as_it_is(text):
    assert "<mark" not in cc.marked(cc.Article(text=text))
