import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.config.document import parse, read
from crosscheck.errors import ConfigError

TEXT = '''# a comment with [brackets]
select = [
  "QTY",  # not "]"
  "DAT",
]
note = """
ignore = 1
"""
a.b."c d" = 1

[severity]
QTY101 = "error"
"DAT" = { x = [1, 2] }

[[ignore]]
reason = "one"
[[ignore]]
reason = "two"
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("select",), 2),
        (("note",), 6),
        (("a",), 9),
        (("a", "b", "c d"), 9),
        (("severity",), 11),
        (("severity", "QTY101"), 12),
        (("severity", "DAT"), 13),
        (("severity", "DAT", "x"), 13),
        (("ignore", 0, "reason"), 16),
        (("ignore", 1, "reason"), 18),
        (("ignore", 1, "missing"), 17),
        (("nothing",), None),
    ],
)
def test_a_key_is_found_on_its_line(tmp_path, place, line):
    assert parse(TEXT, tmp_path).line(*place) == line


def test_a_word_of_a_list_is_found_on_its_line(tmp_path):
    assert parse(TEXT, tmp_path).line("select", word="DAT") == 4
    assert parse(TEXT, tmp_path).line("select", word="elsewhere") == 2


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a = 1\nb = \n", 2, "not TOML: Invalid value (column 5)"),
        ("a = 1\n\na = 2\n", 3, "not TOML: Cannot overwrite a value"),
        ("a = 1\nb = [\n1,\n", 3, "not TOML: "),
        ("[" * 4000, 1, "not TOML"),
    ],
)
def test_what_is_no_toml_names_its_line(tmp_path, text, line, said):
    with pytest.raises(ConfigError) as caught:
        parse(text, tmp_path / "x.toml")
    assert caught.value.line in {line, None} if text.startswith("[[[") else caught.value.line == line
    assert caught.value.reason.startswith(said)


def test_a_byte_order_mark_is_no_part_of_a_key(tmp_path):
    (tmp_path / "x.toml").write_bytes(b"\xef\xbb\xbfa = 1\n")
    assert read(tmp_path / "x.toml").data == {"a": 1}


@pytest.mark.parametrize("content", [None, b"a = '\xff'"])
def test_what_cannot_be_read_names_the_file(tmp_path, content):
    path = tmp_path / "x.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        read(path)
    assert caught.value.path == path


KEYS = st.text("abcxyz-_ .\"'[]#=\\é", min_size=1, max_size=6)


@given(st.lists(KEYS, unique=True, max_size=6), st.booleans())
def test_every_key_that_begins_a_line_has_that_line(keys, tables):
    quoted = ['"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"' for key in keys]
    lines = [f"[{key}]" if tables else f'{key} = "[[ {{ # \'"' for key in quoted]
    document = parse("\n".join(lines), None)
    assert document.data.keys() == set(keys) == tomllib.loads("\n".join(lines)).keys()
    found = [document.line(key.replace("\\", "\\\\").replace('"', '\\"')) for key in keys]
    assert found == list(range(1, len(keys) + 1))
