"""The same articles give the same bytes: in any order of paths, under any hash seed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEEDS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "seeds").glob("*.txt"))


def output(paths, seed, *options):
    done = subprocess.run(  # noqa: S603  (our own command)
        [sys.executable, "-m", "crosscheck", "check", *paths, *options],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


@pytest.mark.parametrize("form", ["json", "html"])
def test_any_order_of_paths_and_any_hash_seed_give_the_same_bytes(form):
    expected = output(SEEDS, 1, "--format", form)
    assert len(expected) > 10_000
    assert output(SEEDS[::-1], 2, "--format", form) == expected


def test_any_order_of_an_archive_gives_the_same_bytes():
    draft, *others = SEEDS

    def against(paths, seed):
        given = [part for path in paths for part in ("--against", path)]
        return output([draft], seed, *given, "--format", "json", "--fail-on", "superseded")

    assert against(others, 3) == against(others[2:] + others[:2], 4)
