import os
import signal
import subprocess
import sys
import time

import pytest

from crosscheck.cli.run import Run
from crosscheck.cli.watch import watch

pytestmark = pytest.mark.usefixtures("folder")


def play(*steps):
    """Return a pause that takes the steps one after the other and then interrupts."""
    waiting = iter(steps)

    def pause(_):
        step = next(waiting, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    return pause


def save(path, text):
    def step():
        path.write_text(text)
        os.utime(path, ns=(time.time_ns(), time.time_ns() + 1_000_000_000))

    return step


def nothing():
    pass


def watched(capfd, run, *steps):
    with pytest.raises(KeyboardInterrupt):
        watch(run, play(*steps))
    return capfd.readouterr()


def test_a_saved_draft_is_checked_again(folder, capfd):
    draft = folder / "draft.md"
    said = watched(
        capfd,
        Run(paths=("draft.md",), against=("archive",)),
        nothing,
        save(draft, draft.read_text().replace("610", "430")),
        nothing,
    ).out
    first, second = said.split(" draft.md ---")
    assert "1 conflict" in first
    assert "no conflicts" in second


def test_what_is_not_saved_is_not_checked_again(capfd):
    said = watched(capfd, Run(paths=("draft.md",), against=("archive",)), nothing, nothing).out
    assert said.count("against 1") == 1


def test_new_articles_and_new_settings_count(folder, capfd):
    radio = (folder / "archive" / "radio.md").read_text()
    said = watched(
        capfd,
        Run(paths=("draft.md",), against=("archive",)),
        save(folder / "archive" / "echo.md", radio.replace("430", "520")),
    ).out
    assert "archive/echo.md ---" in said
    (folder / "crosscheck.toml").write_text("")
    said = watched(
        capfd,
        Run(paths=("draft.md",), against=("archive",)),
        save(folder / "crosscheck.toml", 'ignore = ["QTY"]'),
    ).out
    assert said.count("no conflicts") == 1


def test_what_is_wrong_is_said_and_the_watch_goes_on(folder, capfd):
    settings = folder / "crosscheck.toml"
    settings.write_text("")
    said = watched(
        capfd,
        Run(paths=("draft.md",)),
        save(settings, "selct = 1"),
        save(settings, ""),
    )
    assert said.err == "crosscheck: crosscheck.toml:1: no setting is called 'selct'; did you mean select?\n"
    assert said.out.count("1 article") == 2


def test_standard_input_cannot_be_watched(run):
    status, _, err = run("check", "-", "--watch")
    assert status == 2
    assert "standard input cannot be watched" in err


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_an_interrupt_ends_a_watch_with_130():
    with subprocess.Popen(
        [sys.executable, "-m", "crosscheck", "check", "draft.md", "--watch"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate(timeout=60)
    assert process.returncode == 130
    assert complaint.strip() == ""
