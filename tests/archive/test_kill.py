"""Killed at any moment, an archive holds what was reported as added and is whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import crosscheck as cc
from crosscheck.archive import Archive

ROOT = Path(__file__).parents[2]
TIMES = int(os.environ.get("CROSSCHECK_KILLS", "8"))  # `make kill` asks for 100
# A process that adds articles in small batches for ever, and names each as soon as it is reported.
ADDER = """
import sys
from itertools import count
import crosscheck as cc
from crosscheck.archive import Archive, ingest
ingest._COMMIT = 3
def endless():
    for turn in count(int(sys.argv[2])):
        for ship in "Agnes", "Berta", "Clara", "Dora", "Emma", "Frida", "Greta":
            text = f"The ferry {ship} carried {610 + turn} passengers on Friday, the owner said."
            yield cc.Article(text=text, id=f"{ship}-{turn % 9}")
for outcome in Archive(sys.argv[1]).add(endless(), jobs=int(sys.argv[3])):
    print(outcome.change, outcome.id, flush=True)
"""


@pytest.mark.parametrize(("jobs", "times"), [(1, TIMES - TIMES // 4), (2, TIMES // 4)])
def test_nothing_reported_is_lost_and_nothing_is_broken(tmp_path, jobs, times):
    archive = Archive(tmp_path / "newsroom.db")
    draw = random.Random(jobs)  # noqa: S311  (when to kill is no secret)
    reported: set[str] = set()
    for turn in range(times):
        command = [sys.executable, "-c", ADDER, str(archive.path), str(10 * turn), str(jobs)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)  # noqa: S603  (our own code)
        lines = [process.stdout.readline() for _ in range(draw.randint(0, 60))]
        time.sleep(draw.uniform(0.0, 0.1))
        process.send_signal(signal.SIGKILL)
        rest, _ = process.communicate()
        lines += rest.splitlines(keepends=True)
        reported |= {line.split()[1] for line in lines if line.endswith("\n")}
        if archive.path.exists() and reported:
            assert not list(archive.verify())
            assert reported <= {one.id for one in archive.articles()}
    assert reported
    draft = cc.Article(text="The ferry Agnes carried 4,000 passengers on Friday.", id="draft")
    assert cc.check([draft], against=archive).findings
