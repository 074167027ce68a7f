"""What the README shows of the demo and of a check in a terminal; run as a script, it writes both there."""

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
LINES = 30  # of the demo's beginning that are shown at most; it is cut after a blank line
DESK = ROOT / "fixtures" / "recording"  # where the recording is made
COMMANDS = (
    "crosscheck check draft.md --against archive/; echo exit status $?",
    "sed 's/610/430/; s/Tuesday/Wednesday/' draft.md > mended.md",
    "crosscheck check mended.md --against archive/; echo exit status $?",
)


def demo():
    """Return what `make demo` prints."""
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "check", "seeds/"],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr.decode()
    return done.stdout.decode()


def excerpt(printed):
    """Return the beginning of the demo's output, whole findings only, and its last paragraph."""
    lines = printed.splitlines()
    if len(lines) <= LINES + 2:
        return printed
    end = max(number for number in range(LINES) if not lines[number])
    return "\n".join([*lines[: end + 1], "...", "", printed.rpartition("\n\n")[2]])


def recording():
    """Return what a terminal shows when the commands are typed where a draft and an archive lie."""
    shown = []
    with TemporaryDirectory() as room:
        desk, bin_ = Path(room, "desk"), Path(room, "bin")
        shutil.copytree(DESK, desk)
        bin_.mkdir()
        (bin_ / "crosscheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m crosscheck "$@"\n')
        (bin_ / "crosscheck").chmod(stat.S_IRWXU)
        env = {**environment(), "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}"}
        for command in COMMANDS:
            done = subprocess.run(  # noqa: S602  (our own commands)
                command, shell=True, cwd=desk, env=env, capture_output=True, check=True
            )
            assert done.stderr == b"", done.stderr.decode()
            shown.append(f"$ {command}\n{done.stdout.decode()}")
    return "".join(shown)


def environment():
    """Return what a command is run with: 90 columns, UTF-8, this tree's package."""
    known = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "COLUMNS": "90", "PYTHONIOENCODING": "utf-8", "PYTHONPATH": known}


def block(name):
    """Return the pattern of a block of the README."""
    return re.compile(
        rf"(?<=<!-- {name}: ).*?-->\n```(?:text|console)\n(?P<shown>.*?)```\n(?=<!-- end of {name} -->)",
        re.DOTALL,
    )


def shown(name="demo"):
    """Return what the README shows."""
    return block(name).search(README.read_text(encoding="utf-8"))["shown"]


if __name__ == "__main__":
    for name, made in (("demo", excerpt(demo())), ("recording", recording())):
        text = README.read_text(encoding="utf-8")
        start, end = block(name).search(text).span("shown")
        README.write_text(text[:start] + made + text[end:], encoding="utf-8")
