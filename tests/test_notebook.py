import re
from datetime import date
from html import unescape

import pytest

import crosscheck as cc
from crosscheck import notebook

ARTICLE = cc.Article(
    id="a",
    source="Harbour <i>Post</i>",
    published=date(2023, 3, 4),
    text="The ferry carried 430 passengers on Friday, the owner said.\n<b>Divers</b> & crew were safe.",
)


class Formatter(dict):
    def for_type(self, kind, html):
        self[kind] = html


class Shell:
    """The part of an IPython shell that an extension talks to."""

    def __init__(self):
        self.formatters = {"text/html": Formatter()}
        self.display_formatter = self


def test_figures_and_dates_are_marked_with_what_they_are_worth():
    html = notebook.article_html(ARTICLE)
    assert re.search(r'<mark class="quantity" title="425 to 435 people">430 passengers</mark>', html)
    assert re.search(r'<mark class="date" title="3 March 2023">(on )?Friday</mark>', html)


def test_the_text_is_all_there_and_escaped():
    html = notebook.article_html(ARTICLE)
    assert "<b>" not in html
    assert "<i>" not in html
    bare = unescape(re.sub(r"<style>.*?</style>|</?[a-z][^>]*>", "", html, flags=re.DOTALL))
    assert bare == "Harbour <i>Post</i> (4 March 2023)" + ARTICLE.text.replace("\n", "")


def test_the_extension_shows_articles_and_extractions_until_it_is_unloaded():
    shell = Shell()
    notebook.load_ipython_extension(shell)
    shown = shell.formatters["text/html"]
    assert shown[cc.Article](ARTICLE) == shown[cc.Extraction](cc.extract(ARTICLE))
    notebook.unload_ipython_extension(shell)
    assert not shown


@pytest.mark.parametrize("text", ["", "\n", "nothing here"])
def test_an_article_without_mentions_is_shown_as_it_is(text):
    assert "<mark" not in notebook.article_html(cc.Article(text=text))
