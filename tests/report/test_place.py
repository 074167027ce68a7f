from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.place import file, place
from crosscheck.text.article import Article
from crosscheck.text.read import read
from crosscheck.text.span import Span


@given(st.text("aé𐐀\n", min_size=1, max_size=40), st.data())
def test_line_and_column_lead_back_to_the_passage(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = place(Article(text=text, line=3), Span(start, end))
    lines = ("x\ny\n" + text).split("\n")
    at = sum(len(line) + 1 for line in lines[: found.line - 1]) + found.column - 1
    to = sum(len(line) + 1 for line in lines[: found.end_line - 1]) + found.end_column - 1
    assert "\n".join(lines)[at:to] == text[start:end]
    assert len(lines[found.line - 1].encode()[: found.byte - 1].decode()) == found.column - 1
    assert len(lines[found.end_line - 1].encode()[: found.end_byte - 1].decode()) == found.end_column - 1


def test_a_text_behind_front_matter_keeps_the_lines_of_its_file(tmp_path):
    for name, head in (
        ("a.md", "---\nsource: Harbour Post\n---\n\n\n"),
        ("b.txt", ""),
        ("c.md", "\ufeff---\r\nsource: Harbour Post\r\n---\r\n\r\n"),
    ):
        (tmp_path / name).write_text(f"{head}First line.\nA ferry sank.\n", encoding="utf-8", newline="")
        (article,) = read(tmp_path / name)
        at = article.text.index("ferry")
        found = place(article, Span(at, at + 5))
        lines = (tmp_path / name).read_text(encoding="utf-8-sig").split("\n")
        assert lines[found.line - 1][found.column - 1 : found.end_column - 1] == "ferry"
        assert file(article) == (tmp_path / name).as_posix()


def test_a_listed_file_begins_with_its_first_line(tmp_path):
    (tmp_path / "sources.toml").write_text('["a.txt"]\nid = "a"\n')
    (tmp_path / "a.txt").write_text("\nA ferry sank.\n")
    (article,) = read(tmp_path)
    assert str(place(article, Span(3, 8))) == "2:3"


def test_what_does_not_stand_in_a_file_as_it_is_has_no_place(tmp_path):
    (tmp_path / "a.json").write_text('{"text": "A ferry sank."}')
    (article,) = read(tmp_path / "a.json")
    assert place(article, Span(0, 1)) is None
    assert place(Article(text="A ferry sank.", id="x"), Span(0, 1)) is None
    assert file(Article(text="A ferry sank.", id="x")) == "x"
