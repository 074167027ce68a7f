from pathlib import Path

import pytest

import crosscheck as cc
from crosscheck.report.aside import By

WIRE = cc.Article(
    text="The ferry Agnes carried 610 passengers on Friday, the owner said.",
    id="meridian-17",
    path=Path("wire/2023/agnes.txt"),
)
RADIO = cc.Article(text="The ferry Agnes carried 430 passengers on Friday, police said.", id="radio")
ENTRY = """# what the desk has looked at

[[ignore]]
article = "meridian-17"
rules = ["QTY101"]
reason = "the owner's own count"
"""


def check(tmp_path, text, articles=(WIRE, RADIO), **options):
    path = tmp_path / "wire.toml"
    path.write_text(text, encoding="utf-8")
    return cc.check(articles, cc.Config(suppressions=path, **options))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("meridian-17", "meridian-*"),
        ("meridian-17", "agnes.txt"),
        ("meridian-17", "wire/*/agnes.txt"),
        ("meridian-17", "radio"),
        ("QTY101", "quantity-conflict"),
        ("reason", 'text = "610  Passengers"\nreason'),
        ("reason", 'text = "the owner said"\nreason'),
    ],
)
def test_an_entry_sets_findings_aside_with_its_reason(tmp_path, old, new):
    report = check(tmp_path, ENTRY.replace(old, new, 1))
    assert not report.conflicts
    (aside,) = report.aside
    assert (aside.by, aside.reason) == (By.FILE, "the owner's own count")
    assert report.notes == ()


@pytest.mark.parametrize(("old", "new"), [("QTY101", "DAT"), ("reason", 'text = "610 sheep"\nreason')])
def test_an_entry_that_sets_nothing_aside_is_noted(tmp_path, old, new):
    report = check(tmp_path, ENTRY.replace(old, new, 1))
    assert report.conflicts
    (note,) = report.notes
    assert str(note).startswith(f"{tmp_path / 'wire.toml'}:3: there is no ")


def test_an_entry_about_an_article_that_is_not_here_is_left_alone(tmp_path):
    report = check(tmp_path, ENTRY.replace("meridian-17", "meridian-18"))
    assert report.conflicts
    assert report.notes == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("reason =", "reasn =", 6, "no key is called 'reasn' here; did you mean reason?"),
        ('reason = "the owner\'s own count"', "", 3, "this suppression needs a key 'reason'"),
        ("the owner's own count", " ", 6, "reason must be a string with words in it"),
        ('["QTY101"]', '"QTY101"', 5, "rules must be a list"),
        ('["QTY101"]', "[]", 5, "rules must be a list"),
        ('["QTY101"]', '[\n"QTY101",\n"QTX101"]', 7, "no rule is called 'QTX101'; did you mean QTY101?"),
        ("[[ignore]]", "[[ignor]]", 3, "no table is called 'ignor' here; did you mean ignore?"),
        ("[[ignore]]", "[ignore]", 3, "write a table [[ignore]] for each suppression"),
        ("[[ignore]]", "[[ignore]", 3, "not TOML: "),
    ],
)
def test_what_cannot_be_read_names_file_line_and_nearest_name(tmp_path, old, new, line, said):
    with pytest.raises(cc.ConfigError) as caught:
        check(tmp_path, ENTRY.replace(old, new, 1))
    assert (caught.value.path, caught.value.line) == (tmp_path / "wire.toml", line)
    assert caught.value.reason.startswith(said)


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(cc.ConfigError, match="cannot be read"):
        cc.check([WIRE], cc.Config(suppressions=tmp_path / "none.toml"))
