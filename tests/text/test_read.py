import json
import os
import subprocess
import sys
import tomllib
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import errors
from crosscheck.text.read import each, read, read_all

FIXTURES = Path(__file__).parents[2] / "fixtures" / "text"
ARTICLES = FIXTURES / "articles"
BROKEN = tomllib.loads((FIXTURES / "broken.toml").read_text(encoding="utf-8"))["case"]
SEEDS = Path(__file__).parents[2] / "seeds"

AS_ROOT = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read every file"
)


def write(folder, **files):
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def only_error(paths):
    reading = read_all(paths)
    assert reading.articles == ()
    (error,) = reading.errors
    with pytest.raises(type(error)) as caught:
        read(paths)
    assert str(caught.value) == str(error)
    return error


# Formats


def test_plain_text_is_all_body_and_named_for_its_file():
    (article,) = read(ARTICLES / "plain.txt")
    assert article.id == "plain"
    assert article.text == (ARTICLES / "plain.txt").read_text(encoding="utf-8")
    assert (article.source, article.published, article.path) == (None, None, ARTICLES / "plain.txt")


def test_front_matter_gives_the_metadata_and_goes_from_the_text():
    (article,) = read(str(ARTICLES / "wire.txt"))
    assert article.text == "A ferry with 338 people on board sank off Harwell on Thursday.\n"
    assert (article.id, article.source, article.published) == (
        "meridian-1",
        "Meridian Wire",
        date(2021, 3, 4),
    )
    assert (article.title, article.url) == ("Ferry sinks: 12 missing", "https://meridian.example/ferry")


def test_quotes_around_a_value_go_and_quotes_within_a_title_stay():
    (article,) = read(ARTICLES / "column.md")
    assert (article.source, article.title) == ("The Harwell Globe", '"Enough," say the widows')
    assert article.published == date(2021, 3, 6)


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Plain", "Plain"),
        ("'It''s'", "It's"),
        (r'"He said \"no\""', 'He said "no"'),
        ("'War zone': Chaos", "'War zone': Chaos"),
        ('"No," he said, "no"', '"No," he said, "no"'),
        ("[Update] Ferry", "[Update] Ferry"),
        ("a: b # c", "a: b # c"),
        ('"', '"'),
        ("", None),
        ("''", None),
    ],
)
def test_a_title_is_read_as_written(tmp_path, written, read_as):
    write(tmp_path, a__txt=f"---\ntitle: {written}\n---\nText.\n")
    assert read(tmp_path)[0].title == read_as


def test_json_object_list_and_lines():
    articles = {article.id: article for article in read(ARTICLES / "mixed") if article.path.suffix != ".html"}
    assert list(articles) == ["list-1", "globe-2", "17", "a", "stream-2"]
    assert articles["17"].text == "\nDivers found four bodies on Friday.\n"  # as it stands
    assert articles["17"].title is None
    assert articles["list-1"].published == date(2021, 3, 7)
    assert articles["stream-2"].published == date(2021, 3, 9)


def test_html_gives_text_title_day_and_site():
    (article,) = read(ARTICLES / "mixed" / "page.html")
    assert article.text.startswith("Ferry sinks off Harwell\nA ferry with about 340 people")
    assert "Copyright" not in article.text
    assert (article.source, article.title) == ("The Harbour Post", "Ferry sinks off Harwell")
    assert (article.published, article.url) == (
        date(2021, 3, 4),
        "https://harbourpost.example/2021/ferry-sinks",
    )


def test_the_day_of_a_page_is_never_guessed_from_its_text(tmp_path):
    page = (ARTICLES / "mixed" / "page.html").read_text(encoding="utf-8")
    lines = [line for line in page.splitlines() if "published_time" not in line]
    write(tmp_path, page__htm="\n".join(lines).replace("sank", "sank on 3 March 2020, or 04/05/2019,"))
    assert read(tmp_path)[0].published is None


def test_html_without_the_extra_is_one_bad_article_among_others(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    write(tmp_path, page__html="<p>A</p>", plain__txt="Text.")
    reading = read_all(tmp_path)
    assert [article.id for article in reading.articles] == ["plain"]
    with pytest.raises(errors.MissingExtraError, match=r"pip install 'crosscheck-news\[html\]'"):
        raise reading.errors[0]


def test_trafilatura_is_imported_for_pages_alone():
    code = "import sys; from crosscheck.text.read import read; read(sys.argv[1]); print('trafilatura' in sys.modules)"
    run = subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-c", code, str(SEEDS)], capture_output=True, text=True, check=True, cwd=SEEDS.parent
    )
    assert run.stdout == "False\n"


# sources.toml


def test_listed_files_are_verbatim_and_others_are_read_as_ever():
    articles = {article.id: article for article in read(ARTICLES / "listed")}
    assert list(articles) == ["Readme", "first", "second", "third"]
    assert articles["first"].text.startswith("---\nThis line opens no front matter")
    assert (articles["first"].source, articles["first"].published) == ("Harwell Gazette", date(2021, 3, 10))
    assert articles["first"].publisher == "Gazette Group"
    assert articles["second"].published == date(2021, 3, 11)
    assert (articles["third"].source, articles["third"].text) == (
        "Not listed",
        "The inquiry opened in June.\n",
    )


def test_sources_toml_applies_when_one_file_is_named(monkeypatch):
    (article,) = read(ARTICLES / "listed" / "first.txt")
    assert article.source == "Harwell Gazette"
    monkeypatch.chdir(ARTICLES / "listed")
    assert read("first.txt")[0].source == "Harwell Gazette"


def test_the_seeds():
    articles = read(SEEDS)
    assert [article.id for article in articles] == [
        "foreign-policy",
        "afp",
        "japan-times",
        "kyodo",
        "epoch-times",
    ]
    for article in articles:
        assert article.text == article.path.read_text(encoding="utf-8")


def test_sources_toml_completes_pages_and_records(tmp_path):
    page = (ARTICLES / "mixed" / "page.html").read_bytes()
    listing = '["page.html"]\nsource = "Ours"\n["r.json"]\nsource = "Theirs"\nid = "x"\n["l.jsonl"]\nsource = "Many"\n'
    write(
        tmp_path,
        page__html=page,
        r__json='{"text": "A."}',
        l__jsonl='{"text": "B."}\n',
        sources__toml=listing,
    )
    articles = {article.id: article for article in read(tmp_path)}
    assert {name: article.source for name, article in articles.items()} == {
        "l-1": "Many",
        "page": "Ours",
        "x": "Theirs",
    }
    assert articles["page"].title == "Ferry sinks off Harwell"


@pytest.mark.parametrize(
    ("listing", "error", "line", "says"),
    [
        ('["a.txt"]\nsource = "A"\nsource = \n', "SourcesError", 3, "not TOML"),
        ('["a.txt"\nsource = "A"\n', "SourcesError", 1, "not TOML"),
        ('"b.txt" = 3\n"a.txt" = "A"\n', "SourcesError", 2, 'write a table ["a.txt"]'),
        ('["b.txt"]\n["a.txt"]\npublished = 2023-02-30\n', "DateError", 3, '"2023-02-30" is not a date'),
        ('["a.txt"]\npublished = 2023-13-01\n', "DateError", 2, '"2023-13-01" is not a date'),
        ('["a.txt"]\n\npublished = "soon"\n', "DateError", 3, '"soon" is not a date'),
        ('["a.txt"]\nsource = 3\n', "FieldError", 2, '"source" must be a string'),
    ],
)
def test_a_broken_sources_toml_names_its_line(tmp_path, listing, error, line, says):
    write(tmp_path, a__txt="Text.", sources__toml=listing)
    (first, *_) = read_all(tmp_path / "a.txt").errors
    assert type(first).__name__ == error
    assert (first.path, first.line) == (tmp_path / "sources.toml", line)
    assert says in str(first)


def test_one_bad_entry_costs_only_its_own_article(tmp_path):
    listing = '["a.txt"]\npublished = 2023-02-30\n["b.txt"]\nsource = "B"\n["c.txt"]\nid = "x"\n'
    write(tmp_path, a__txt="A.", b__txt="B.", sources__toml=listing)
    reading = read_all(tmp_path)
    assert [(article.id, article.source) for article in reading.articles] == [("b", "B")]
    assert [str(error) for error in reading.errors] == [
        f'{tmp_path}/sources.toml:2: "2023-02-30" is not a date; write an existing day as YYYY-MM-DD',
        f"{tmp_path}/c.txt: listed in sources.toml, but there is no such file",
    ]


# Paths


def test_a_folder_is_read_to_its_bottom_by_name_without_hidden_files_and_readmes():
    names = [article.path.relative_to(ARTICLES).as_posix() for article in read(ARTICLES)]
    assert names == [
        "column.md",
        *["listed/Readme.md", "listed/first.txt", "listed/second.txt", "listed/third.txt"],
        *["mixed/list.json"] * 2,
        *["mixed/page.html", "mixed/record.json", "mixed/stream.jsonl", "mixed/stream.jsonl"],
        *["plain.txt", "wire.txt"],
    ]


def test_a_readme_that_is_named_is_an_article():
    assert read(ARTICLES / "README.md")[0].text.startswith("Articles for the tests")


def test_paths_come_in_the_order_given_and_each_file_once(tmp_path):
    write(tmp_path, b__txt="B.", a__txt="A.")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    paths = [tmp_path / "b.txt", tmp_path, str(tmp_path / "*.txt"), tmp_path / "a.txt"]
    assert [article.id for article in read(paths)] == ["b", "a"]


def test_globs(tmp_path, monkeypatch):
    write(
        tmp_path, **{"b__txt": "B.", "a__txt": "A.", "deep/er/c__txt": "C.", "n__csv": "N.", "w__wire": "W."}
    )
    monkeypatch.chdir(tmp_path)
    assert [article.id for article in read("*.txt")] == ["a", "b"]
    assert [article.id for article in read("**/*.txt")] == ["a", "b", "c"]
    assert [article.id for article in read("[b-z]*")] == ["b", "c"]
    assert [article.id for article in read("*.wire")] == ["w"]
    assert [article.id for article in read(str(tmp_path / "d*" / "**"))] == ["c"]
    assert isinstance(only_error("*.nothing"), errors.MissingPathError)
    assert "matches this pattern" in str(only_error("*.nothing"))


def test_a_name_with_brackets_is_a_name_first(tmp_path):
    write(tmp_path, **{"draft[1]__txt": "One.", "draft1__txt": "Two."})
    assert [article.text for article in read(tmp_path / "draft[1].txt")] == ["One."]


def test_a_file_with_an_unknown_suffix_is_text_when_named(tmp_path):
    write(tmp_path, draft="---\nsource: A\n---\nText.")
    assert [(article.id, article.source) for article in read(tmp_path / "draft")] == [("draft", "A")]


def test_every_name_in_a_shell_expanded_folder_may_be_given():
    assert len(read(sorted(SEEDS.iterdir()))) == 5
    assert isinstance(only_error(SEEDS / "sources.toml"), errors.NoArticlesError)


def test_a_loop_of_links_ends(tmp_path):
    write(tmp_path, **{"in/a__txt": "A."})
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    reading = read_all(tmp_path)
    assert [article.id for article in reading.articles] == ["a"]
    assert [type(error) for error in reading.errors] == [errors.UnreadableFileError]


def test_no_paths_are_no_articles():
    assert read([]) == ()


# Bytes


def test_a_byte_order_mark_goes(tmp_path):
    write(tmp_path, a__txt=b"\xef\xbb\xbf---\nsource: A\n---\nText.", b__json=b'\xef\xbb\xbf{"text": "B."}')
    write(tmp_path, c__jsonl=b'\xef\xbb\xbf{"text": "C."}\n')
    assert [article.text for article in read(tmp_path)] == ["Text.", "B.", "C."]
    assert read(tmp_path / "a.txt")[0].source == "A"


def test_line_ends_of_files_become_newlines_and_those_in_json_stay(tmp_path):
    write(
        tmp_path,
        a__txt=b"---\r\nsource: A\r\n---\r\n\r\nOne.\r\nTwo.\rThree.",
        b__json=b'{"text": "One.\\r\\nTwo."}\r\n',
    )
    first, second = read(tmp_path)
    assert (first.source, first.text) == ("A", "One.\nTwo.\nThree.")
    assert second.text == "One.\r\nTwo."


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0\ufeff")))
def test_a_text_without_front_matter_comes_back_as_it_was(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("round") / "a.txt"
    path.write_bytes(f"x{text}".encode())
    assert read(path)[0].text == f"x{text}"


@given(st.text().filter(str.strip))
def test_a_text_in_json_comes_back_as_it_was(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("round") / "a.jsonl"
    path.write_text(json.dumps({"text": text}), encoding="utf-8")
    assert read(path)[0].text == text


def test_not_utf8_names_the_byte_and_the_line(tmp_path):
    write(tmp_path, a__txt="First line.\nCafé".encode("latin-1"))
    error = only_error(tmp_path)
    assert isinstance(error, errors.NotUtf8Error)
    assert (error.path, error.line, error.offset, error.byte) == (tmp_path / "a.txt", 2, 15, 0xE9)
    assert str(error) == f"{tmp_path}/a.txt:2: not UTF-8: byte 0xe9 at offset 15; save the file as UTF-8"


def test_not_utf8_in_one_line_of_many_costs_that_line_alone(tmp_path):
    write(tmp_path, a__jsonl=b'{"text": "A."}\n{"text": "\xff"}\n{"text": "C."}\n')
    reading = read_all(tmp_path)
    assert [article.id for article in reading.articles] == ["a-1", "a-3"]
    (error,) = reading.errors
    assert isinstance(error, errors.NotUtf8Error)
    assert (error.line, error.offset) == (2, 25)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_wide_encodings_are_no_text(tmp_path, encoding):
    write(tmp_path, a__txt="Text.".encode(encoding))
    assert isinstance(only_error(tmp_path), errors.NotUtf8Error | errors.BinaryFileError)


def test_an_archive_that_calls_itself_a_text(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.txt", "w") as archive:
        archive.writestr("b", "B")
    assert isinstance(only_error(tmp_path), errors.NotUtf8Error | errors.BinaryFileError)


def test_a_nul_byte_is_named(tmp_path):
    write(tmp_path, a__txt=b"One.\nTwo\0.")
    error = only_error(tmp_path)
    assert isinstance(error, errors.BinaryFileError)
    assert (error.line, error.offset) == (2, 8)


# Errors


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case["name"])
def test_a_broken_file_gives_its_error(tmp_path, case):
    path = tmp_path / case["name"]
    path.write_bytes(case["text"].encode())
    error = only_error(path)
    assert type(error).__name__ == case["error"]
    assert error.path == path
    assert (error.line or 0) == case.get("line", 0)
    assert case["says"] in str(error)


def test_a_missing_path(tmp_path):
    for name in ("nowhere.txt", "no/where", "x" * 300, "nul\0byte"):
        error = only_error(tmp_path / name)
        assert isinstance(error, errors.MissingPathError | errors.UnreadableFileError)
        assert error.path == tmp_path / name


def test_an_empty_path_is_not_the_working_folder():
    assert isinstance(only_error(""), errors.MissingPathError)


def test_a_folder_without_articles(tmp_path):
    write(tmp_path, **{"in/README__md": "About.", "in/a__csv": "A.", "in/__hidden__txt": "H."})
    error = only_error(tmp_path)
    assert isinstance(error, errors.NoArticlesError)
    assert error.path == tmp_path
    assert ".txt" in str(error)


def test_two_articles_with_one_id(tmp_path):
    write(tmp_path, **{"one/wire__txt": "One.", "two/wire__txt": "Two.", "z__txt": "Z."})
    reading = read_all(tmp_path)
    assert [article.text for article in reading.articles] == ["One.", "Z."]
    (error,) = reading.errors
    assert isinstance(error, errors.DuplicateIdError)
    assert (error.path, error.other, error.id) == (
        tmp_path / "two" / "wire.txt",
        tmp_path / "one" / "wire.txt",
        "wire",
    )
    assert str(tmp_path / "one" / "wire.txt") in str(error)
    assert str(tmp_path / "two" / "wire.txt") in str(error)


@AS_ROOT
def test_a_file_and_a_folder_that_may_not_be_read(tmp_path):
    write(tmp_path, **{"a__txt": "A.", "in/b__txt": "B.", "c__txt": "C."})
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "in").chmod(0)
    try:
        reading = read_all(tmp_path)
    finally:
        (tmp_path / "in").chmod(0o700)
    assert [article.id for article in reading.articles] == ["c"]
    assert [type(error) for error in reading.errors] == [errors.UnreadableFileError] * 2


def test_a_file_that_the_system_does_not_let_us_read(tmp_path, monkeypatch):
    def refuse(path, _mode):
        raise PermissionError(13, "Permission denied", str(path))

    write(tmp_path, a__txt="A.")
    monkeypatch.setattr(Path, "open", refuse)
    error = only_error(tmp_path)
    assert isinstance(error, errors.UnreadableFileError)
    assert str(error) == f"{tmp_path}/a.txt: cannot be read: Permission denied"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device on this system")
def test_a_device_is_not_read():
    assert isinstance(only_error("/dev/zero"), errors.UnreadableFileError)


def test_one_bad_article_among_many_is_reported_and_the_others_are_read(tmp_path):
    write(tmp_path, a__txt="A.", b__txt="", c__txt="C.", d__json="{", e__txt="E.")
    reading = read_all([tmp_path, tmp_path / "gone.txt"])
    assert [article.id for article in reading.articles] == ["a", "c", "e"]
    assert [error.path.name for error in reading.errors] == ["b.txt", "d.json", "gone.txt"]
    with pytest.raises(errors.ReadErrors) as caught:
        read([tmp_path, tmp_path / "gone.txt"])
    assert [str(error) for error in caught.value.errors] == [str(error) for error in reading.errors]
    assert caught.value.articles == reading.articles
    assert str(caught.value).splitlines() == [str(error) for error in reading.errors]


def test_json_nested_too_deeply_and_figures_too_long(tmp_path):
    write(
        tmp_path,
        a__json="[" * 100_000,
        b__json='{"text": ' + "1" * 10_000 + "}",
        c__jsonl='{"text":' * 20_000 + "\n",
    )
    reading = read_all(tmp_path)
    assert [type(error).__name__ for error in reading.errors] == ["JsonError"] * 3
    assert reading.errors[0].reason == "JSON nested too deeply"


def test_reading_goes_on_from_file_to_file_as_asked(tmp_path):
    write(tmp_path, a__txt="A.", b__txt="B.")
    articles = each(tmp_path)
    assert next(articles).id == "a"
    (tmp_path / "b.txt").write_text("Later.", encoding="utf-8")
    assert next(articles).text == "Later."


def test_an_unknown_key_of_sources_toml_is_remarked_on_with_its_line_and_the_nearest(tmp_path):
    listed = '["a.txt"]\nsource = "Harbour Post"\npublised = 2023-03-04\n\n["b.txt"]\nwording = "1"\n'
    write(tmp_path, sources__toml=listed, a__txt="A ferry sank.", b__txt="No one drowned.")
    reading = read_all(tmp_path)
    assert (len(reading.articles), reading.errors) == (2, ())
    assert [one.message for one in reading.remarks] == [
        f"{tmp_path / 'sources.toml'}:3: no key is called 'publised'; did you mean published?",
        f"{tmp_path / 'sources.toml'}:6: no key is called 'wording'",
    ]
    with pytest.warns(UserWarning, match="publised"), pytest.warns(UserWarning, match="wording"):
        assert len(read(tmp_path)) == 2


def test_a_broken_sources_toml_names_line_and_column(tmp_path):
    write(tmp_path, sources__toml='["a.txt"]\nsource = "Harbour Post\n', a__txt="A ferry sank.")
    error = read_all(tmp_path).errors[0]
    assert (type(error), error.line) == (errors.SourcesError, 2)
    assert error.reason.startswith("not TOML: ")
    assert "(column " in error.reason
