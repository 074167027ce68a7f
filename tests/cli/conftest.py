import os
from pathlib import Path

import pytest

import crosscheck.cli

POST = """---
source: Harbour Post
published: 2023-03-04
---
The ferry Agnes carried 610 passengers on Friday, the owner said.
"""
RADIO = """---
source: Coast Radio
published: 2023-03-05
---
The ferry Agnes carried 430 passengers on Friday, police said.
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Stand in a folder with a draft and an archive that contradict each other."""
    (tmp_path / "archive").mkdir()
    (tmp_path / "draft.md").write_text(POST, encoding="utf-8")
    (tmp_path / "archive" / "radio.md").write_text(RADIO, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    known = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, known)))
    return tmp_path


@pytest.fixture
def run(capfd):
    """Call the command line in this process: status, standard output, standard error."""

    def call(*arguments):
        status = crosscheck.cli.main([str(one) for one in arguments])
        return status, *capfd.readouterr()

    return call
