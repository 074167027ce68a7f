"""What is written is written whole or not at all, whatever fails on the way."""

import errno
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

import crosscheck.cli.terminal

CALL = ("check", "draft.md", "--against", "archive", "--format", "json", "--output", "report.json")


@pytest.fixture(params=["new", "replaced"])
def before(request, folder):
    """Whether there is a report already; return what must stand there after a run that failed."""
    if request.param == "replaced":
        (folder / "report.json").write_text("the old report", encoding="utf-8")
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def now(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_full_disk_leaves_what_was_there(run, folder, before, code, monkeypatch):
    real = tempfile.NamedTemporaryFile

    def full(*args, **options):
        file = real(*args, **options)
        file.write(b'{"half')

        def write(_):
            raise OSError(code, os.strerror(code))

        file.write = write
        return file

    monkeypatch.setattr(crosscheck.cli.terminal.tempfile, "NamedTemporaryFile", full)
    status, _, error = run(*CALL)
    assert status == 2
    assert error == f"crosscheck: report.json: cannot be written ({os.strerror(code)})\n"
    assert now(folder) == before


def test_a_folder_that_takes_no_files(run, folder, before, monkeypatch):
    def refuse(*_, **__):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(crosscheck.cli.terminal.tempfile, "NamedTemporaryFile", refuse)
    status, _, error = run(*CALL)
    assert status == 2
    assert "report.json: cannot be written" in error
    assert now(folder) == before


def test_an_interrupt_while_writing_leaves_what_was_there(run, folder, before, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    status, said, error = run(*CALL)
    assert (status, said, error.strip()) == (130, "", "")
    assert now(folder) == before


def test_an_interrupt_from_outside_is_status_130(folder):
    """A pipe that nobody writes to keeps the command waiting, until the signal comes."""
    os.mkfifo(folder / "waiting")
    command = [sys.executable, "-m", "crosscheck", "check", "waiting", "--output", "report.json"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, cwd=folder) as process:  # noqa: S603  (our own command)
        for _ in range(600):  # until it waits: it opens the pipe, which a writer that does not wait can tell
            try:
                pipe = os.open(folder / "waiting", os.O_WRONLY | os.O_NONBLOCK)
                break
            except OSError:
                time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        status = process.wait(60)
        os.close(pipe)
        said = process.stderr.read()
    assert (status, said.strip()) == (130, b"")
    assert not (folder / "report.json").exists()
