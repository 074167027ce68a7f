import json
import os
import stat
import sys

import pytest

pytestmark = pytest.mark.usefixtures("folder")


def test_a_conflict_is_printed_with_both_sides_and_status_1(run):
    status, out, err = run("check", "draft.md", "archive/")
    assert status == 1
    assert "CONFLICTS" in out
    assert "Harbour Post (4 March 2023)" in out
    assert "[430 passengers]" in out
    assert err == ""


def test_articles_that_agree_have_status_0(run, folder):
    (folder / "archive" / "radio.md").write_text((folder / "draft.md").read_text().replace("Post", "Echo"))
    status, out, _ = run("check", "draft.md", "archive/")
    assert status == 0
    assert "no conflicts" in out


def test_json_is_the_report_and_the_same_each_time(run):
    status, out, _ = run("check", "draft.md", "archive/", "--format", "json")
    assert status == 1
    data = json.loads(out)
    assert data["schema"] == "crosscheck/1"
    assert [one["id"] for one in data["articles"]] == ["draft", "radio"]
    assert data["findings"][0]["relation"] == "conflict"
    assert run("check", "draft.md", "archive/", "--format", "json")[1] == out


def test_against_puts_the_draft_first_and_leaves_the_archive_alone(run, folder):
    (folder / "archive" / "echo.md").write_text(
        (folder / "archive" / "radio.md").read_text().replace("430", "520")
    )
    _, out, _ = run("check", "draft.md", "--against", "archive/", "--format", "json")
    findings = json.loads(out)["findings"]
    assert {one["evidence"][0]["article"] for one in findings} == {"draft"}
    assert {one["evidence"][1]["article"] for one in findings if one["relation"] == "conflict"} == {
        "radio",
        "echo",
    }


def test_a_draft_that_lies_in_its_archive_is_not_compared_with_itself(run):
    status, _, err = run("check", "draft.md", "--against", ".")
    assert (status, err) == (1, "")


def test_an_archive_article_with_the_draft_s_id_is_named(run, folder):
    (folder / "archive" / "draft.md").write_text((folder / "draft.md").read_text())
    status, _, err = run("check", "draft.md", "--against", "archive/")
    assert status == 2
    assert "archive/draft.md" in err
    assert "'draft'" in err


@pytest.mark.parametrize(
    ("threshold", "status"),
    [("never", 0), ("conflict", 1), ("superseded", 1), ("warning", 1)],
)
def test_the_threshold_decides_the_status(run, threshold, status):
    assert run("check", "draft.md", "archive/", "--fail-on", threshold)[0] == status


def test_a_bad_article_is_reported_and_the_others_are_checked(run, folder):
    (folder / "archive" / "bad.md").write_bytes(b"caf\xe9")
    status, out, err = run("check", "draft.md", "archive/")
    assert status == 2
    assert "CONFLICTS" in out
    assert err.startswith("crosscheck: archive/bad.md")
    assert "0xe9" in err
    assert err.count("\n") == 1


def test_a_missing_path_is_one_line_and_status_2(run):
    status, out, err = run("check", "nowhere.md")
    assert status == 2
    assert err.startswith("crosscheck: nowhere.md: ")
    assert err.count("\n") == 1
    assert out == ""


def test_ignored_rules_do_not_speak(run):
    status, out, _ = run("check", "draft.md", "archive/", "--ignore", "QTY")
    assert status == 0
    assert "CONFLICTS" not in out


def test_an_unknown_rule_is_named_with_its_neighbour(run):
    status, _, err = run("check", "draft.md", "--select", "quantity-conflct")
    assert status == 2
    assert "did you mean quantity-conflict?" in err


def test_output_is_written_as_a_whole(run, folder):
    status, out, _ = run("check", "draft.md", "archive/", "--format", "json", "--output", "report.json")
    assert (status, out) == (1, "")
    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))["schema"] == "crosscheck/1"
    assert sorted(one.name for one in folder.iterdir()) == ["archive", "draft.md", "report.json"]


def test_output_keeps_the_permissions_of_the_file_it_replaces(run, folder):
    (folder / "report.txt").write_text("old")
    (folder / "report.txt").chmod(0o640)
    run("check", "draft.md", "archive/", "-o", "report.txt")
    assert stat.S_IMODE((folder / "report.txt").stat().st_mode) == 0o640
    assert "CONFLICTS" in (folder / "report.txt").read_text(encoding="utf-8")


def test_output_that_cannot_be_written_is_one_line_and_status_2(run):
    status, _, err = run("check", "draft.md", "archive/", "-o", "no/such/folder/report.txt")
    assert status == 2
    assert err.count("\n") == 1
    assert "no/such/folder/report.txt" in err


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("selct = []", "settings.toml:1: no setting is called 'selct'; did you mean select?"),
        ('\nlink_threshold = "high"', "settings.toml:2: link_threshold must be a number"),
        ("select = [", "settings.toml:1: not TOML: "),
        ('ignore = ["QTX"]', "settings.toml:1: no rule is called 'QTX'"),
    ],
)
def test_a_broken_setting_is_one_line_with_its_place(run, folder, toml, said):
    (folder / "settings.toml").write_text(toml)
    status, _, err = run("check", "draft.md", "--config", "settings.toml")
    assert status == 2
    assert err.startswith(f"crosscheck: {said}")
    assert err.count("\n") == 1


def test_settings_come_from_the_file_and_the_call_goes_before(run, folder):
    (folder / "settings.toml").write_text('ignore = ["QTY"]')
    assert run("check", "draft.md", "archive/", "--config", "settings.toml")[0] == 0
    assert run("check", "draft.md", "archive/", "--config", "settings.toml", "--ignore", "DAT")[0] == 1


def test_nothing_but_text_is_printed_where_there_is_no_terminal(run):
    _, out, _ = run("check", "draft.md", "archive/")
    assert "\x1b" not in out


@pytest.mark.parametrize(("columns", "widest"), [("60", 60), ("", 90), ("wide", 90), ("0", 90)])
def test_columns_hold_where_there_is_no_terminal(run, monkeypatch, columns, widest):
    monkeypatch.setenv("COLUMNS", columns)
    _, out, _ = run("check", "draft.md", "archive/")
    assert widest - 20 < max(map(len, out.splitlines())) <= widest


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_a_terminal_shows_colour_unless_told_not_to(no_color, coloured):
    import pty  # noqa: PLC0415  (POSIX only)

    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS="90")
        os.environ.pop("NO_COLOR", None)
        if no_color:
            os.environ["NO_COLOR"] = no_color
        os.execv(sys.executable, [sys.executable, "-m", "crosscheck", "check", "draft.md", "archive/"])  # noqa: S606  (our own command)
    shown = b""
    while True:
        try:
            read = os.read(terminal, 4096)
        except OSError:
            break
        if not read:
            break
        shown += read
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 1
    assert "CONFLICTS" in shown.decode()
    assert (b"\x1b[1;31m" in shown) is coloured
