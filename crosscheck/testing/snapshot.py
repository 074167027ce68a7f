"""
Snapshots: what a report found when somebody last looked at it and accepted it.

A snapshot is JSON, to be kept with the tests: a list of findings, each with its rule's code, its relation and the
two passages. Messages and steps are left out, so that better words break no test. `pytest --crosscheck-update`
writes it; what changed is to be read in the difference before it is committed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from crosscheck.report.schema import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from crosscheck.report.report import Report


def compare(report: Report, path: Path, *, update: bool = False) -> None:
    """
    Assert that the report finds what the snapshot at `path` holds; with `update`, write it there instead.

    Raises AssertionError where there is none, or where the two differ, with each finding that is new or gone.
    """
    __tracebackhide__ = True
    found = [*_entries(report)]
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_written(found), encoding="utf-8")
        return
    if not path.is_file():
        raise AssertionError(f"There is no snapshot {path.name} yet: pytest --crosscheck-update writes it.")
    accepted = json.loads(path.read_text(encoding="utf-8"))
    changes = [*_changes("gone", accepted, found), *_changes("new", found, accepted)]
    if changes:
        head = f"The findings are no longer those of {path.name}; pytest --crosscheck-update accepts them."
        raise AssertionError("\n".join([head, *changes]))


def _entries(report: Report) -> Iterator[dict[str, Any]]:
    for finding in in_order(report):
        yield {
            "code": finding.code,
            "relation": finding.relation.value,
            "passages": [[one.article, " ".join(one.text.split())] for one in finding.evidence[:2]],
        }


def _written(entries: list[dict[str, Any]]) -> str:
    """One finding a line, so that a difference shows whole findings."""
    lines = ",\n".join(" " + json.dumps(one, ensure_ascii=False) for one in entries)
    return f"[\n{lines}\n]\n" if entries else "[]\n"


def _changes(word: str, these: list[dict[str, Any]], those: list[dict[str, Any]]) -> Iterator[str]:
    left = list(those)
    for one in these:
        if one in left:
            left.remove(one)
            continue
        sides = " | ".join(f"{article}: “{text}”" for article, text in one["passages"])
        yield f"  {word}: {one['code']} {one['relation']}: {sides}"
