"""What a hostile article can cost is bounded, and each limit is said when it is reached."""

import json

import pytest

import crosscheck as cc
from crosscheck.cli import main
from crosscheck.errors import TooLargeError
from crosscheck.text.read import read_all

TEXT = "The ferry Agnes carried 610 passengers on Friday. "
DAYS = "The crew was {} strong. "


@pytest.fixture
def settings(tmp_path, monkeypatch):
    """Stand in a folder of articles, and write the settings there."""
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path)

    def write(**given):
        lines = (f"{key.replace('_', '-')} = {value}\n" for key, value in given.items())
        (tmp_path / "crosscheck.toml").write_text("".join(lines), encoding="utf-8")
        return tmp_path / "articles"

    return write


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("long.txt", TEXT * 30),
        ("long.html", f"<html><body><p>{TEXT * 30}</p></body></html>"),
        ("long.json", json.dumps({"text": TEXT * 30})),
        ("long.jsonl", json.dumps({"text": TEXT * 30})),
        ("endless.jsonl", json.dumps({"text": "short"})[:-1] + " " * 20_000 + "}"),
        ("whole.json", json.dumps({"text": "short", "more": "x" * 20_000})),
        ("wide.txt", "\N{PILE OF POO}" * 251),
    ],
)
def test_an_article_that_is_too_large_is_one_error_and_the_others_are_read(tmp_path, name, content):
    (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "short.txt").write_text(TEXT, encoding="utf-8")
    reading = read_all(tmp_path, 1000)
    assert [one.id for one in reading.articles] == ["short"]
    (error,) = reading.errors
    assert isinstance(error, TooLargeError)
    assert error.path.name == name
    assert "larger than" in error.message
    assert "max-article-bytes" in error.message


def test_the_line_after_one_that_is_too_long_is_read(tmp_path):
    long = json.dumps({"text": "x" * 40_000})
    lines = [long, json.dumps({"text": TEXT, "id": "second"}), "{", ""]
    (tmp_path / "day.jsonl").write_text("\n".join(lines), encoding="utf-8")
    reading = read_all(tmp_path, 1000)
    assert [one.id for one in reading.articles] == ["second"]
    assert [error.line for error in reading.errors] == [1, 3]


def test_an_article_of_just_the_limit_is_read(tmp_path):
    text = "x" * 996 + "\N{PILE OF POO}"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert read_all(tmp_path, 1000).articles[0].text == text
    assert isinstance(read_all(tmp_path, 999).errors[0], TooLargeError)


def test_python_calls_have_the_limit_too(tmp_path):
    with pytest.raises(TooLargeError, match="A: the article is larger than 1,000 bytes"):
        cc.compare(TEXT * 30, TEXT, cc.Config(max_article_bytes=1000))
    (tmp_path / "a.txt").write_text(TEXT * 30, encoding="utf-8")
    with pytest.raises(cc.InputError, match=r"a\.txt"):
        cc.read(tmp_path, max_article_bytes=1000)


def test_the_default_is_ten_million_bytes():
    article = cc.Article(text="x" * 10_000_001, id="a")
    with pytest.raises(TooLargeError, match="larger than 10 MB"):
        cc.extract(article)


def test_the_command_line_names_the_file_and_checks_the_others(settings, capsys):
    folder = settings(max_article_bytes=1000)
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(TEXT * 30, encoding="utf-8")
    assert main(["check", "articles"]) == 2
    said = capsys.readouterr()
    assert "articles/b.txt: the article is larger than 1,000 bytes" in said.err
    assert said.out.startswith("1 article:")


def test_an_article_with_too_many_mentions_is_read_to_the_limit_and_said_to_be(settings, capsys):
    folder = settings(max_mentions=10)
    text = "".join(DAYS.format(number) + "\n\n" for number in range(20, 60))
    (folder / "a.txt").write_text(text, encoding="utf-8")
    found = cc.extract(cc.Article(text=text), cc.Config(max_mentions=10))
    assert found.article.text == text
    assert text[: found.unread].rstrip().endswith(DAYS.format(29).strip())
    assert [int(one.value) for one in found.quantities] == list(range(20, 30))
    for command in ("check", "extract"):
        assert main([command, "articles"]) == 2
        assert "articles/a.txt:21: more than 10 figures, dates and names" in capsys.readouterr().err


def test_a_single_sentence_is_cut_at_the_mention():
    text = ", ".join(f"{number} people" for number in range(20, 60))
    found = cc.extract(cc.Article(text=text), cc.Config(max_mentions=10))
    assert len(found.quantities) == 10
    assert text[found.unread :].startswith("30 people")


def test_an_article_of_just_as_many_mentions_is_read_whole():
    text = "".join(DAYS.format(number) for number in range(20, 30))
    assert cc.extract(cc.Article(text=text), cc.Config(max_mentions=10)).unread is None
    assert cc.extract(cc.Article(text=text), cc.Config(max_mentions=9)).unread is not None


def test_a_report_with_too_many_findings_keeps_the_conflicts_and_says_so():
    first = "The ferry Agnes carried 610 passengers. It sank in May 2019. It cost $20 million. The crew numbered 45."
    second = "The ferry Agnes carried 430 passengers. It sank in May 2019. It cost $20 million. The crew numbered 45."
    whole = cc.compare(first, second)
    assert len(whole.findings) > 1
    assert whole.conflicts
    assert not whole.notes
    cut = cc.compare(first, second, cc.Config(max_findings=1))
    assert list(cut.findings) == [whole.findings[0]]
    (note,) = cut.notes
    assert f"{len(whole.findings)} findings" in note.message
    assert "max-findings" in note.message
    assert not note.broken


@pytest.mark.parametrize("name", ["max_article_bytes", "max_mentions", "max_findings"])
def test_a_limit_below_one_is_refused(name, settings, capsys):
    with pytest.raises(cc.ConfigError, match=f"{name} must be 1 or more"):
        cc.Config(**{name: 0})
    settings(**{name: -3})
    assert main(["check", "articles"]) == 2
    assert "crosscheck.toml:1: max-" in capsys.readouterr().err
