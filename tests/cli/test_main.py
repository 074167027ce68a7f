import signal
import subprocess
import sys
from pathlib import Path

import pytest

import crosscheck
import crosscheck.cli

pytestmark = pytest.mark.usefixtures("folder")


def test_version(run):
    assert run("--version") == (0, f"crosscheck {crosscheck.__version__}\n", "")


def test_help_shows_an_example_and_the_exit_status(run):
    status, out, _ = run("--help")
    assert status == 0
    assert "crosscheck check draft.md --against archive/" in out
    assert "Exit status" in out


@pytest.mark.parametrize("command", ["check", "extract", "rules", "explain"])
def test_each_command_has_help(run, command):
    status, out, _ = run(command, "--help")
    assert status == 0
    assert out.startswith(f"Usage: crosscheck {command}")


@pytest.mark.parametrize(
    "call",
    [
        ["chek"],
        ["check"],
        ["check", "x.md", "--format", "yaml"],
        ["check", "--nonsense"],
        ["explain"],
        ["--nonsense"],
    ],
)
def test_a_broken_call_is_one_line_and_status_2(run, call):
    status, out, err = run(*call)
    assert (status, out) == (2, "")
    assert err.startswith("crosscheck: ")
    assert err.count("\n") == 1


def test_a_call_without_a_command_names_them(run):
    status, out, err = run()
    assert (status, out) == (2, "")
    assert err.startswith("crosscheck: say what to do: crosscheck check")


def test_an_interrupt_is_silent_and_status_130(run, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("crosscheck.pipeline.check", interrupt)
    status, out, err = run("check", "draft.md")
    assert (status, out.strip(), err.strip()) == (130, "", "")


def test_a_mistake_of_ours_has_status_2_not_that_of_a_finding(run, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("crosscheck.pipeline.check", fail)
    status, out, err = run("check", "draft.md")
    assert (status, out) == (2, "")
    assert "ZeroDivisionError" in err
    assert err.splitlines()[-1].startswith("crosscheck: this is a mistake in crosscheck")


def test_python_m_crosscheck_is_the_same_command():
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"crosscheck {crosscheck.__version__}\n"


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="pipes break otherwise there")
@pytest.mark.parametrize("arguments", [["check", "draft.md", "archive"], ["rules"], ["--help"]])
def test_a_reader_that_closes_the_pipe_is_no_error(arguments):
    with subprocess.Popen(  # noqa: S603  (our own command)
        [sys.executable, "-m", "crosscheck", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.close()
        complaint = process.stderr.read()
        process.wait()
    assert complaint == b""
    assert process.returncode in {0, 1}


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="only some systems have a device that is always full"
)
@pytest.mark.parametrize("arguments", [["check", "draft.md", "archive"], ["extract", "draft.md"], ["--help"]])
def test_output_that_cannot_be_written_is_one_line_and_status_2(arguments):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603  (our own command)
            [sys.executable, "-m", "crosscheck", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "crosscheck: standard output cannot be written (No space left on device)\n"


def test_the_version_imports_little():
    code = (
        "import sys; from crosscheck.cli import main; main(['--version']);"
        "print(*sorted(one for one in sys.modules if one.startswith('crosscheck.')), 'rich' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603  (our own code)
    assert done.stdout.splitlines()[1].split() == [
        "crosscheck.cli",
        "crosscheck.cli.terminal",
        "crosscheck.errors",
        "False",
    ]


@pytest.mark.parametrize("command", ["check", "extract"])
def test_every_option_is_documented(command):
    page = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
    options = [
        one.opts[0] for one in crosscheck.cli.cli.get_command(None, command).params if one.opts[0][0] == "-"
    ]
    assert options
    assert [one for one in options if f"`{one}" not in page] == []
