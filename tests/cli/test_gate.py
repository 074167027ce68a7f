import io
import json
import sys
from types import SimpleNamespace

import pytest

pytestmark = pytest.mark.usefixtures("folder")

IGNORE = "<!-- crosscheck: ignore QTY101 -- the owner's own count -->"


@pytest.fixture
def pipe(monkeypatch):
    def fill(content):
        raw = content if isinstance(content, bytes) else content.encode()
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))

    return fill


def remark(path, said=IGNORE):
    path.write_text(path.read_text() + said + "\n")


# Suppressions


def test_a_comment_with_a_reason_lets_the_draft_pass(run, folder):
    text = (folder / "draft.md").read_text().rstrip()
    (folder / "draft.md").write_text(f"{text} {IGNORE}\n")
    status, out, err = run("check", "draft.md", "--against", "archive/")
    assert (status, err) == (0, "")
    assert "1 finding set aside (1 with a reason)" in " ".join(out.split())
    assert "Ignored: the owner's own count." in run("check", "draft.md", "--against", "archive/", "-v")[1]


def test_a_comment_without_a_reason_is_broken_input(run, folder):
    remark(folder / "draft.md", "<!-- crosscheck: ignore QTY101 -->")
    status, out, err = run("check", "draft.md", "--against", "archive/")
    assert status == 2
    assert "CONFLICTS" in out
    assert err.startswith("crosscheck: draft.md:6: this gives no reason")
    assert err.count("\n") == 1


def test_a_needless_comment_is_reported_and_changes_no_status(run, folder):
    remark(folder / "draft.md", IGNORE.replace("QTY101", "SRC"))
    status, _, err = run("check", "draft.md", "--against", "archive/")
    assert status == 1
    assert err == "crosscheck: draft.md:6: there is no SRC here to ignore any more; take this out\n"


def test_a_side_file_lets_wire_copy_pass(run, folder):
    (folder / "wire.toml").write_text(
        '[[ignore]]\narticle = "draft"\nrules = ["QTY101"]\nreason = "the owner\'s own count"\n'
    )
    assert run("check", "draft.md", "archive/", "--suppressions", "wire.toml")[0] == 0
    (folder / "crosscheck.toml").write_text('suppressions = "wire.toml"\n')
    assert run("check", "draft.md", "archive/")[0] == 0


# Baseline


def test_a_baseline_is_written_and_then_only_what_is_new_is_found(run, folder):
    call = ("check", "draft.md", "--against", "archive/", "--baseline", "known.json")
    status, out, err = run(*call)
    assert (status, out) == (2, "")
    assert err == "crosscheck: known.json: there is no such baseline yet; --update-baseline writes it\n"
    assert run(*call, "--update-baseline")[:2] == (0, "known.json: 1 known finding\n")
    status, out, _ = run(*call)
    assert status == 0
    assert "(1 known before)" in " ".join(out.split())
    (folder / "archive" / "echo.md").write_text(
        (folder / "archive" / "radio.md").read_text().replace("430", "520")
    )
    assert run(*call)[0] == 1
    assert run(*call, "--update-baseline")[1] == "known.json: 2 known findings\n"
    assert run(*call)[0] == 0


def test_a_baseline_is_not_written_without_one_of_the_articles(run, folder):
    (folder / "archive" / "bad.md").write_bytes(b"caf\xe9")
    call = ("check", "draft.md", "archive/", "--baseline", "known.json", "--update-baseline")
    status, _, err = run(*call)
    assert status == 2
    assert "known.json is left as it is" in err
    assert not (folder / "known.json").exists()


def test_a_baseline_must_be_named(run):
    status, _, err = run("check", "draft.md", "--update-baseline")
    assert status == 2
    assert "--baseline FILE" in err


# Standard input


def test_standard_input_is_an_article(run, folder, pipe):
    pipe((folder / "draft.md").read_text())
    status, out, _ = run("check", "-", "--against", "archive/", "--format", "json")
    assert status == 1
    data = json.loads(out)
    assert data["articles"][0] == {
        "id": "stdin",
        "path": None,
        "source": "Harbour Post",
        "published": "2023-03-04",
        "title": None,
    }


def test_the_name_of_standard_input_says_what_it_is(run, folder, pipe):
    record = {"text": "The ferry Agnes carried 610 passengers on Friday.", "published": "2023-03-04"}
    pipe(json.dumps(record))
    status, out, _ = run(
        "check", "-", "--stdin-filename", "desk/agnes.json", "--against", "archive/", "--format", "github"
    )
    assert status == 1
    assert out.startswith("::error file=desk/agnes.json,title=QTY101")
    pipe((folder / "draft.md").read_text())
    out = run("check", "-", "--stdin-filename", "draft.md", "--against", ".", "--format", "github")[1]
    assert out.startswith("::error file=draft.md,line=5,endLine=5,col=25,")


def test_what_is_wrong_with_standard_input_has_its_name(run, pipe):
    pipe(b"caf\xe9")
    status, _, err = run("check", "-")
    assert status == 2
    assert err.startswith("crosscheck: <stdin>:1: not UTF-8")
    pipe("")
    assert run("extract", "-", "--stdin-filename", "a.md")[2].startswith(
        "crosscheck: a.md: the article is empty"
    )


def test_standard_input_goes_before_the_file_of_its_name(run, folder, pipe):
    pipe((folder / "draft.md").read_text().replace("610", "430"))
    assert run("check", "-", "--stdin-filename", "draft.md", "--against", ".")[0] == 0


def test_extract_reads_standard_input_too(run, pipe):
    pipe("The ferry carried 610 passengers.")
    status, out, _ = run("extract", "-", "--format", "json")
    assert status == 0
    assert json.loads(out)["articles"][0]["mentions"][0]["text"] == "610 passengers"


# Settings


def test_the_settings_above_the_working_folder_hold(run, folder, monkeypatch):
    (folder / "crosscheck.toml").write_text('ignore = ["QTY"]\n')
    assert run("check", "draft.md", "archive/")[0] == 0
    (folder / "deep").mkdir()
    monkeypatch.chdir(folder / "deep")
    assert run("check", "../draft.md", "../archive/")[0] == 0
    assert run("check", "../draft.md", "../archive/", "--ignore", "DAT")[0] == 1


def test_settings_are_shown_with_their_origins(run, folder):
    (folder / "pyproject.toml").write_text('[tool.crosscheck]\nfail-on = "error"\n')
    status, out, err = run("check", "--show-config", "--select", "QTY")
    assert (status, err) == (0, "")
    shown = dict(line.split("  # ") for line in out.splitlines())
    assert {key.strip(): where for key, where in shown.items() if where != "default"} == {
        'fail-on = "error"': "pyproject.toml:2",
        'select = ["QTY"]': "--select",
    }


def test_the_threshold_may_stand_in_the_settings(run, folder):
    (folder / "crosscheck.toml").write_text('fail-on = "never"\n')
    assert run("check", "draft.md", "archive/")[0] == 0
    assert run("check", "draft.md", "archive/", "--fail-on", "error")[0] == 1


def test_extract_uses_the_settings_too(run, folder):
    (folder / "crosscheck.toml").write_text(
        '[lexicon.units.mass]\nbag = { words = ["bag"], each = 60, of = "kg" }\n'
    )
    (folder / "draft.md").write_text("The port lost 200 bags of rice.\n")
    out = run("extract", "draft.md", "--format", "json")[1]
    assert json.loads(out)["articles"][0]["mentions"][0]["value"] == 12_000


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "github", "junit", "rdjson", "html"])
def test_every_format_is_written_as_a_whole(run, folder, form):
    status, out, _ = run("check", "draft.md", "--against", "archive/", "--format", form, "-o", "report")
    assert (status, out) == (1, "")
    assert "610 passengers" in (folder / "report").read_text(encoding="utf-8")


def test_a_slip_in_sources_toml_is_named_and_changes_no_status(run, folder):
    (folder / "archive" / "sources.toml").write_text('["radio.md"]\nsorce = "Coast Radio"\n')
    status, _, err = run("check", "draft.md", "archive/")
    assert status == 1
    assert err == "crosscheck: archive/sources.toml:2: no key is called 'sorce'; did you mean source?\n"
