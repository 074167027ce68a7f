"""What the README shows of the demo; run as a script, it writes it there."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=<!-- demo: ).*?-->\n```text\n(?P<shown>.*?)```\n(?=<!-- end of demo -->)", re.DOTALL)
LINES = 30  # of the demo's beginning that are shown at most; it is cut after a blank line


def demo():
    """Return what `make demo` prints."""
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "check", "seeds/"],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "90", "PYTHONIOENCODING": "utf-8"},
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


def shown():
    """Return the README's block."""
    return BLOCK.search(README.read_text(encoding="utf-8"))["shown"]


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    start, end = BLOCK.search(text).span("shown")
    README.write_text(text[:start] + excerpt(demo()) + text[end:], encoding="utf-8")
