from datetime import date

import pytest

from crosscheck.errors import CaseError
from crosscheck.testing.case import load
from crosscheck.testing.passage import Passage

STORY = 'articles = [{ source = "Courier", published = 2021-06-01, text = "Some 12 barns burned." }]\n'


def written(tmp_path, text):
    path = tmp_path / "barns.crosscheck.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_articles_are_files_folders_or_written_out(tmp_path):
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "herald.txt").write_text("Eleven barns burned.", encoding="utf-8")
    case = load(
        written(
            tmp_path,
            'articles = ["story/", { id = "c", published = "2021-06-01", text = "\\nTwelve." }, { text = "Ten." }]\n'
            '[[no-conflict]]\nbetween = ["Eleven barns", { article = "c", words = "Twelve" }]\n',
        )
    )
    assert [(one.id, one.text) for one in case.articles] == [
        ("herald", "Eleven barns burned."),
        ("c", "Twelve."),
        ("3", "Ten."),
    ]
    assert case.articles[1].published == date(2021, 6, 1)
    assert case.expectations[0].between == (Passage("Eleven barns"), Passage("Twelve", "c"))
    assert not case.snapshot


def test_expectations_know_their_lines_and_names(tmp_path):
    text = (
        STORY + '\n# who\n[[agree]]\nbetween = ["a", "b"]\nrule = "QTY"\n\n[[no-conflict]]  # none at all\n'
    )
    case = load(written(tmp_path, text))
    assert [(one.name, one.rule, one.line) for one in case.expectations] == [
        ("agree: a | b", "QTY", 4),
        ("no-conflict: anywhere", None, 8),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("articles == []", "barns.crosscheck.toml:1: not TOML: "),
        ("[[agree]]\nbetween = ['a', 'b']\n", '"articles" must list'),
        ("articles = [3]\n[[no-conflict]]\n", "article 1 must be a path"),
        ("articles = ['gone.txt']\n[[no-conflict]]\n", "gone.txt: no such file"),
        (STORY, "nothing is expected"),
        (STORY + "[[conflicts]]\n", '"conflicts" is not known here; known are articles'),
        (STORY + "[agree]\nbetween = ['a', 'b']\n", "barns.crosscheck.toml:2: write [[agree]]"),
        (STORY + "[[agree]]\nbetween = ['a']\n", "barns.crosscheck.toml:2: write between"),
        (STORY + "[[agree]]\nbetween = 'a'\n", "barns.crosscheck.toml:2: write between"),
        (STORY + "[[agree]]\nbetween = ['a', { words = 'b', of = 'c' }]\n", ":2: write between"),
        (STORY + "[[agree]]\nbetween = ['a', ' ']\n", ":2: write between"),
        (STORY + "[[agree]]\nsides = ['a', 'b']\n", ':2: [[agree]] knows "between"'),
    ],
)
def test_a_broken_case_says_what_to_write(tmp_path, text, message):
    with pytest.raises(CaseError) as caught:
        load(written(tmp_path, text))
    assert message in str(caught.value)


def test_an_expectation_holds_or_fails(tmp_path, report):
    text = STORY + '[[conflict]]\nbetween = ["About 500", "430"]\n[[agree]]\nbetween = ["About 500", "430"]\n'
    conflict, agree = load(written(tmp_path, text)).expectations
    conflict.check(report)
    with pytest.raises(AssertionError, match="No finding says “agree”"):
        agree.check(report)
