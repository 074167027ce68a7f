import json

import pytest
from attrs import evolve

from crosscheck.testing.snapshot import compare


def test_what_was_accepted_passes(tmp_path, report):
    path = tmp_path / "snapshots" / "ferry.snapshot"
    compare(report, path, update=True)
    compare(report, path)
    entries = json.loads(path.read_text(encoding="utf-8"))
    assert entries[0] == {
        "code": "QTY101",
        "relation": "conflict",
        "passages": [["harbour", "About 500 passengers"], ["coast", "430 passengers"]],
    }
    assert len(path.read_text(encoding="utf-8").splitlines()) == len(report.findings) + 2


def test_messages_and_steps_may_change(tmp_path, report):
    path = tmp_path / "ferry.snapshot"
    compare(report, path, update=True)
    reworded = [evolve(one, message="in other words", why=()) for one in report.findings]
    order = {one.code: n for n, one in enumerate(report.findings)}
    compare(evolve(report, findings=sorted(reworded, key=lambda one: order[one.code])), path)


def test_what_is_new_or_gone_is_named(tmp_path, report):
    path = tmp_path / "ferry.snapshot"
    compare(report, path, update=True)
    with pytest.raises(AssertionError) as caught:
        compare(evolve(report, findings=report.findings[1:]), path)
    assert str(caught.value).splitlines() == [
        "The findings are no longer those of ferry.snapshot; pytest --crosscheck-update accepts them.",
        "  gone: QTY100 agree: coast: “430 passengers” | island: “430 passengers”",
    ]
    compare(evolve(report, findings=()), path, update=True)
    with pytest.raises(AssertionError, match="new: DAT201 superseded: harbour: “on Monday”"):
        compare(report, path)


def test_a_missing_snapshot_says_how_to_write_it(tmp_path, report):
    with pytest.raises(AssertionError, match="pytest --crosscheck-update writes it"):
        compare(report, tmp_path / "none.snapshot")
