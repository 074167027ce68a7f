import pickle
from pathlib import Path

import attrs
import pytest

from crosscheck import errors

MADE = [
    errors.InputError(Path("a.txt"), "it is broken", line=3),
    errors.MissingPathError(Path("a.txt")),
    errors.NoArticlesError(Path("folder")),
    errors.UnreadableFileError(Path("a.txt"), "cannot be read: Permission denied"),
    errors.EmptyArticleError(Path("a.txt")),
    errors.NotUtf8Error(Path("a.txt"), offset=7, byte=0xE9, line=2),
    errors.BinaryFileError(Path("a.txt"), offset=7, line=2),
    errors.TooLargeError(Path("a.txt"), limit=10_000_000),
    errors.FrontMatterError(Path("a.txt"), "never closed", line=1),
    errors.SourcesError(Path("sources.toml"), "not TOML", line=4),
    errors.JsonError(Path("a.json"), "not JSON", line=4),
    errors.HtmlError(Path("a.html")),
    errors.HtmlExtraError(Path("a.html")),
    errors.FieldError(Path("a.json"), "source", "a string", record=3),
    errors.DateError(Path("a.txt"), "2023-02-30", line=2),
    errors.DuplicateIdError(Path("b.txt"), "wire", Path("a.txt")),
    errors.ReadErrors((errors.HtmlError(Path("a.html")), errors.EmptyArticleError(Path("b.txt"))), ()),
    errors.RepeatedIdError("wire"),
    errors.LexiconError(Path("units.toml"), "no such table"),
    errors.ConfigError(None, "no such rule"),
    errors.ConfigError(Path("crosscheck.toml"), "no such rule", line=7),
    errors.CaseError(Path("strike.crosscheck.toml"), "nothing is expected", line=3),
    errors.ArchiveError(Path("newsroom.db"), "is no archive of crosscheck"),
    errors.MissingExtraError("to_frame", "frame"),
]
CLASSES = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, errors.CrosscheckError)
]


def name(error):
    return type(error).__name__


def test_every_class_is_shown_here():
    assert {type(error) for error in MADE} == set(CLASSES) - {errors.CrosscheckError}


@pytest.mark.parametrize("error", MADE, ids=name)
def test_an_error_crosses_processes_whole(error):
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301  (our own bytes)
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    for field in attrs.fields(type(error)):
        assert str(getattr(copy, field.name)) == str(getattr(error, field.name))


@pytest.mark.parametrize("error", MADE, ids=name)
def test_the_message_names_the_path_and_the_line(error):
    path, line = getattr(error, "path", None), getattr(error, "line", None)
    if path and line:
        assert str(error).startswith(f"{path}:{line}: ")
    elif path:
        assert str(error).startswith(f"{path}: ")
    assert str(error) == error.message
    assert str(error)


@pytest.mark.parametrize("error", MADE, ids=name)
def test_all_are_caught_by_the_common_base(error):
    with pytest.raises(errors.CrosscheckError):
        raise error


def test_a_page_without_its_reader_is_both_input_and_extra():
    error = errors.HtmlExtraError(Path("a.html"))
    assert isinstance(error, errors.InputError)
    assert isinstance(error, errors.MissingExtraError)
    assert str(error) == "a.html: reading HTML needs an extra: pip install 'crosscheck-news[html]'"


def test_a_path_is_shown_on_one_line():
    error = errors.MissingPathError(Path("two\nlines\x1b[31m\udcff"))
    assert str(error) == r"two\nlines\x1b[31m\udcff: no such file or folder"
    str(error).encode("utf-8")
