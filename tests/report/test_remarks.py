from pathlib import Path

import pytest

import crosscheck as cc
from crosscheck.report.aside import By, Note
from crosscheck.report.remarks import remarks

RADIO = cc.Article(text="The ferry Agnes carried 430 passengers on Friday, police said.", id="radio")
FERRY = "The ferry Agnes carried 610 passengers on Friday, the owner said."
DATE = "It sank on Friday, March 4, 2023."
IGNORE = "<!-- crosscheck: ignore QTY101 -- the owner's own count -->"


def check(text, config=None):
    return cc.check([cc.Article(text=text, id="draft", path=Path("draft.md"), line=5), RADIO], config)


def only(text):
    (read,) = remarks(cc.Article(text=text, id="draft", path=Path("draft.md"), line=5))
    return read


@pytest.mark.parametrize(
    "text",
    [
        f"{FERRY} {IGNORE}",
        f"{FERRY}{IGNORE} The sea was calm.",
        f"{IGNORE} {FERRY}",
        f"{IGNORE}\n{FERRY}",
        f"The sea was calm.\n\n{IGNORE}\n\n{FERRY}",
        f"{IGNORE}\n<!-- another comment -->\n{FERRY}",
        f"{IGNORE}\nThe sea was calm. {FERRY}",
        FERRY.replace(" on Friday", f" {IGNORE} on Friday"),
        f"{FERRY} <!-- Crosscheck: Ignore quantity-conflict, DAT — the owner's own count -->",
        f"{FERRY} <!--\ncrosscheck: ignore\n  QTY\n  -- the owner's own count\n-->",
    ],
)
def test_a_comment_sets_the_finding_aside_with_its_reason(text):
    report = check(text)
    assert not report.conflicts
    (aside,) = report.aside
    assert (aside.by, aside.reason, aside.finding.code) == (By.COMMENT, "the owner's own count", "QTY101")
    assert report.notes == ()


def test_offsets_are_those_of_the_text_with_its_comments():
    text = f"{IGNORE}\nThe sea was calm. <!-- who says so? --> {FERRY}"
    passage = check(text).aside[0].finding.evidence[0]
    assert text[passage.start : passage.end] == passage.text == "610 passengers"


@pytest.mark.parametrize(
    "text",
    [
        f"The sea was calm. {IGNORE} {FERRY}",
        f"{FERRY}\n\n{IGNORE}\n\nThe sea was calm.",
        f"{FERRY}\n\nThe sea was calm. {IGNORE}",
        f"{IGNORE} The sea was calm. {FERRY}",
        f"{FERRY} {IGNORE.replace('QTY101', 'DAT')}",
        f"{FERRY}\n{IGNORE}",
    ],
)
def test_a_comment_about_something_else_is_noted_as_needless(text):
    report = check(text)
    assert [one.code for one in report.conflicts] == ["QTY101"]
    (note,) = report.notes
    line = 5 + text[: text.index("<!--")].count("\n")
    assert (note.path, note.line, note.broken) == (Path("draft.md"), line, False)
    assert str(note).startswith(f"draft.md:{line}: there is no ")
    assert str(note).endswith(" here to ignore any more; take this out")


def test_a_rule_that_does_not_run_is_not_said_to_be_needless():
    assert check(f"{FERRY} {IGNORE}", cc.Config(select=["DAT"])).notes == ()


def test_a_finding_about_one_passage_is_set_aside_too():
    report = cc.check(
        [cc.Article(text=f"{DATE} <!-- crosscheck: ignore DAT111 -- as printed on the ticket -->", id="a")]
    )
    assert (report.conflicts, len(report.aside)) == ((), 1)


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("ignore QTY101", "this gives no reason: write one behind two hyphens"),
        ("ignore QTY101 --", "this gives no reason"),
        ("ignore QTY101 -- ...", "this gives no reason"),
        ("ignore -- because", "this ignores no rule: name one"),
        ("ignore QTX101 -- because", "no rule is called 'QTX101'; did you mean QTY101?"),
        ("ignor QTY101 -- because", "crosscheck does not know 'ignor' in a comment; did you mean ignore?"),
        ("", "crosscheck does not know '' in a comment; write <!-- crosscheck: ignore"),
    ],
)
def test_a_comment_that_cannot_be_read_is_a_broken_note(comment, said):
    note = only(f"{FERRY}\n<!-- crosscheck: {comment} -->")
    assert isinstance(note, Note)
    assert note.broken
    assert note.message.startswith(said)
    assert note.line == 6
    assert check(f"{FERRY} <!-- crosscheck: {comment} -->").conflicts


def test_other_comments_are_nobody_s_business():
    assert list(remarks(cc.Article(text="<!-- prettier-ignore --> A. <!-- a crosscheck: no -->"))) == []


def test_with_an_archive_only_the_drafts_comments_count():
    draft = cc.Article(text=FERRY, id="draft")
    archive = cc.Article(text=f"{RADIO.text} {IGNORE}", id="radio")
    assert cc.check([draft], against=[archive]).conflicts
    assert not cc.check([draft, archive]).conflicts
