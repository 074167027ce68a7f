"""Files that somebody made to stop us: each is one clear error or is read, and the others are read."""

import json
import os
import zipfile

import pytest

from crosscheck.cli import main
from crosscheck.errors import (
    FrontMatterError,
    HtmlError,
    InputError,
    JsonError,
    MissingPathError,
    NotUtf8Error,
    UnreadableFileError,
)
from crosscheck.pipeline import extract
from crosscheck.report.formats import FORMATS
from crosscheck.text.read import read_all

FERRY = "The ferry Agnes ran aground off Harwell on Friday with {} passengers on board, police said."
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
TEXTS = {
    "deep.json": (JsonError, "[" * 10_000 + "]" * 10_000),
    "deep-objects.json": (JsonError, '{"text":' * 10_000),
    "deep.jsonl": (JsonError, "[" * 10_000 + "]" * 10_000),
    "never-closed.md": (FrontMatterError, "---\n" + "".join(f"k{n}: v\n" for n in range(20_000))),
    "backslashes.md": (None, '---\ntitle: "' + "\\" * 100_000 + "\n---\nTen died."),
    "alias.md": (None, "---\ntitle: &a [*a, *a]\nurl: !!python/object/apply:os.abort []\n---\nTen died."),
    "attributes.html": (HtmlError, f"<p {' '.join(f'a{n}=x' for n in range(50_000))}>{FERRY}</p>"),
    "bare-attributes.html": (HtmlError, f"<p {' '.join(f'a{n}' for n in range(50_000))}>{FERRY}</p>"),
    "laughs.html": (HtmlError, f'<!DOCTYPE l [<!ENTITY a0 "ha">{LAUGHS}]><html><body>&a11;</body></html>'),
    "open.html": (HtmlError, "<" * 50_000),
    "nested.html": (HtmlError, f"<html><body>{'<div>' * 20_000}<p>{FERRY}</p></body></html>"),
    "title.html": (
        None,
        f"<html><head><title>{'t' * 50_000}</title></head><body><p>{FERRY * 3}</p></body></html>",
    ),
}
BYTES = {
    "new\nline.txt": NotUtf8Error,
    "\x1b[31mred.txt": NotUtf8Error,
    os.fsdecode(b"odd\xff.txt"): NotUtf8Error,
}


@pytest.fixture
def folder(tmp_path):
    for name, number in (("a.txt", 610), ("z.txt", 430)):
        (tmp_path / name).write_text(FERRY.format(number), encoding="utf-8")
    return tmp_path


def only_error(folder):
    reading = read_all(folder)
    assert {"a", "z"} <= {one.id for one in reading.articles}
    (error,) = reading.errors
    assert isinstance(error, InputError)
    assert error.message.isprintable()
    return error


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_made_to_burst(folder, name):
    if name.endswith(".html"):
        pytest.importorskip("trafilatura", reason="needs the extra html")
    wanted, text = TEXTS[name]
    (folder / name).write_text(text, encoding="utf-8")
    if wanted is None:
        assert len(read_all(folder).articles) == 3
    else:
        assert isinstance(only_error(folder), wanted)


@pytest.mark.parametrize("name", BYTES, ids=ascii)
def test_a_name_made_to_garble_the_message(folder, name):
    (folder / name).write_bytes(b"\xff")
    assert isinstance(only_error(folder), BYTES[name])


def test_an_archive_called_a_text(folder):
    with zipfile.ZipFile(folder / "b.txt", "w") as made:
        made.writestr("a", "b" * 100)
    assert only_error(folder).reason.startswith("not ")


@pytest.mark.parametrize(
    ("target", "wanted"),
    [("b.txt", UnreadableFileError), ("gone.txt", UnreadableFileError), ("/dev/zero", UnreadableFileError)],
)
def test_a_link_in_a_folder_that_leads_nowhere_or_to_a_device(folder, target, wanted):
    (folder / "b.txt").symlink_to(target)
    assert isinstance(only_error(folder), wanted)


def test_a_link_that_is_named_and_leads_nowhere(tmp_path):
    (tmp_path / "b.txt").symlink_to("gone.txt")
    assert isinstance(read_all(tmp_path / "b.txt").errors[0], MissingPathError)


@pytest.mark.parametrize("name", ["b.txt", "README.md"])
def test_a_pipe_in_a_folder_is_not_waited_for(folder, name):
    os.mkfifo(folder / name)
    assert isinstance(only_error(folder), UnreadableFileError)


def test_a_folder_that_contains_itself_ends(folder):
    (folder / "again").symlink_to(folder)
    reading = read_all(folder)
    assert [one.id for one in reading.articles] == ["a", "z"]
    assert not reading.errors


@pytest.mark.parametrize("form", FORMATS)
def test_half_characters_and_controls_pass_through_every_format(folder, form, capfd):
    hostile = {
        "text": FERRY.format(880) + " \ud800\udfff\u202e\u200b\x07",
        "source": "Wire \ud800\x1b[31m",
        "title": "t\ud83d",
        "id": "i\udc00\n",
    }
    (folder / "b.json").write_text(json.dumps(hostile), encoding="utf-8")
    status = main(["check", str(folder), "--format", form])
    said = capfd.readouterr()
    assert status == 1, said.err
    assert "880" in said.out
    assert "Traceback" not in said.err


def test_offsets_are_those_of_the_text(folder):
    """Marks that show nothing, wide figures and what lies beyond 16 bits move no span."""
    wide = FERRY.format("610").translate(
        {ord("0") + n: ord("\N{FULLWIDTH DIGIT ZERO}") + n for n in range(10)}
    )
    text = f"\ufeff\u200f\U0001f6a2 {wide} \u202eThe crew numbered 4\u200b5.\r\nNine e\u0301lus died in May 2019."
    (folder / "b.json").write_text(json.dumps({"text": text}), encoding="utf-8")
    (article,) = [one for one in read_all(folder).articles if one.id == "b"]
    assert article.text == text
    found = extract(article)
    mentions = (*found.quantities, *found.dates)
    assert "May 2019" in {one.text for one in mentions}
    assert [text[one.span.start : one.span.end] for one in mentions] == [one.text for one in mentions]
