from __future__ import annotations

import pytest
from stories import everything

from crosscheck.archive import Archive


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path / "newsroom.db")


@pytest.fixture(scope="session")
def full(tmp_path_factory):
    """An archive of all stories; not to be written to."""
    kept = Archive(tmp_path_factory.mktemp("archive") / "all.db")
    outcomes = list(kept.add(everything(), jobs=1))
    assert {one.change for one in outcomes} == {"added"}
    return kept
