"""Which file configures a run: the nearest one upwards from the working folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.config.document import read

if TYPE_CHECKING:
    from pathlib import Path

NAME = "crosscheck.toml"
SHARED = "pyproject.toml"  # where its table [tool.crosscheck] is ours


def discover(folder: Path) -> Path | None:
    """
    Return the nearest `crosscheck.toml`, or `pyproject.toml` with a table [tool.crosscheck]; None without one.

    `folder` comes first, then those around it; of two files in one folder crosscheck.toml goes first, and the
    other is not read. Raises ConfigError where a pyproject.toml that names us cannot be read or is no TOML.
    """
    here = folder.resolve()
    for one in (here, *here.parents):
        if (one / NAME).is_file():
            return one / NAME
        shared = one / SHARED
        if shared.is_file() and _names_us(shared) and "crosscheck" in read(shared).data.get("tool", {}):
            return shared
    return None


def _names_us(path: Path) -> bool:
    """Whether the file speaks of us at all: another's that is broken is no business of ours."""
    try:
        return b"crosscheck" in path.read_bytes()
    except OSError:
        return False
