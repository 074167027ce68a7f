import tomllib
from pathlib import Path

import pytest
from attrs import fields

import crosscheck as cc
from crosscheck.config import Config
from crosscheck.config.settings import KEYS, settings
from crosscheck.errors import ConfigError
from crosscheck.rules.names import unknown

FULL = """language = "en"
select = ["QTY", "dates-agree"]
ignore = [
  "QTY4",
]
trusted = ["Coast Radio"]
fail-on = "error"
link-threshold = -1
conflict_threshold = 0.5
rates = "rates.toml"
baseline = "known.json"
suppressions = "wire.toml"
max-article-bytes = 2_000_000
max-mentions = 300
max_findings = 40

[severity]
QTY101 = "info"
"""
GOOD = FULL.replace(', "dates-agree"', "")


def load(tmp_path, text, given=None, name="crosscheck.toml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return settings(path, given or {}, unknown)


def test_every_setting_has_its_key():
    assert set(KEYS) == {one.name for one in fields(Config)}


def test_a_file_sets_every_setting(tmp_path):
    assert load(tmp_path, GOOD).config == Config(
        language="en",
        select=("QTY",),
        ignore=("QTY4",),
        trusted=("Coast Radio",),
        fail_on="error",
        link_threshold=-1.0,
        conflict_threshold=0.5,
        rates=tmp_path / "rates.toml",
        baseline=tmp_path / "known.json",
        suppressions=tmp_path / "wire.toml",
        max_article_bytes=2_000_000,
        max_mentions=300,
        max_findings=40,
        severity={"QTY101": "info"},
    )


def test_a_table_of_pyproject_is_the_same(tmp_path):
    text = "[tool.crosscheck]\n" + GOOD.replace("[severity]", "[tool.crosscheck.severity]")
    assert load(tmp_path, text, name="pyproject.toml").config == load(tmp_path, GOOD).config


def test_what_is_shown_is_toml_that_sets_the_same(tmp_path):
    known = load(tmp_path, GOOD)
    shown = "\n".join(known.lines())
    assert load(tmp_path / "." / "", shown, name="again.toml").config == known.config
    assert tomllib.loads(shown)["severity"] == {"QTY101": "info"}


def test_each_value_says_where_it_came_from(tmp_path):
    known = load(tmp_path, GOOD, {"ignore": (("DAT",), "--ignore")})
    shown = {line.partition(" = ")[0]: line.rpartition("  # ")[2] for line in known.lines()}
    path = tmp_path / "crosscheck.toml"
    assert shown["select"] == f"{path}:2"
    assert shown["severity.QTY101"] == f"{path}:18"
    assert shown["ignore"] == "--ignore"
    assert load(tmp_path, "").origins == {}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\nselct = []", 2, "no setting is called 'selct'; did you mean select?"),
        ("fail_onn = 'error'", 1, "no setting is called 'fail_onn'; did you mean fail-on?"),
        ("fail-on = 'eror'", 1, "fail-on must be one of error, warning, conflict, superseded, never; did"),
        ("select = 'QTY'", 1, "select must be a list of rules"),
        ("select = [\n 'QTY',\n 'QTZ',\n]", 3, "no rule is called 'QTZ'; did you mean QTY"),
        ("trusted = [1]", 1, "trusted must be a list of strings"),
        ("link-threshold = true", 1, "link-threshold must be a number"),
        ("language = 'enn'", 1, "language must be one of en; did you mean en?"),
        ("rates = 3", 1, "rates must be the path of a file"),
        ("severity = 'error'", 1, "severity must be a table, [severity]"),
        ("[severity]\nQTY = 'fatal'", 2, "QTY must be one of error, warning, info"),
        ("[severity]\n\nquantity-conflct = 'info'", 3, "no rule is called 'quantity-conflct'; did"),
        ("fail-on = 'error'\nfail_on = 'error'", 2, "'fail_on' is set twice"),
    ],
)
def test_what_does_not_fit_names_file_line_and_nearest_name(tmp_path, text, line, said):
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    assert (caught.value.path, caught.value.line) == (tmp_path / "crosscheck.toml", line)
    assert caught.value.reason.startswith(said)


def test_a_pyproject_without_our_table_is_an_error_where_it_is_named(tmp_path):
    with pytest.raises(ConfigError, match="holds no table"):
        load(tmp_path, "[tool.other]\n", name="pyproject.toml")


def test_without_a_file_the_defaults_hold():
    known = settings(None, {}, unknown)
    assert known.config == Config()
    assert all(line.endswith("# default") for line in known.lines())


def test_a_configuration_is_a_value():
    one = Config(severity={"QTY": "info"}, select="QTY", rates="rates.toml")
    assert one == Config(severity=[("QTY", "info")], select=["QTY"], rates=Path("rates.toml"))
    assert hash(one) == hash(Config(severity={"QTY": "info"}, select="QTY", rates="rates.toml"))


def test_python_finds_the_same_file(tmp_path, monkeypatch):
    (tmp_path / "crosscheck.toml").write_text(GOOD)
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert cc.configured() == load(tmp_path, GOOD).config
    assert cc.configured(tmp_path / "crosscheck.toml") == cc.configured()
    (tmp_path / "crosscheck.toml").write_text("selct = 1")
    with pytest.raises(ConfigError, match="did you mean select"):
        cc.configured()


@pytest.mark.parametrize("wrong", [{"fail_on": "fatal"}, {"severity": {"QTY": "fatal"}}])
def test_what_is_set_by_hand_is_checked_too(wrong):
    with pytest.raises(ConfigError, match="must be one of"):
        Config(**wrong)
