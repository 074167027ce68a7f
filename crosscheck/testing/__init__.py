"""
Tests that assert what is known about a story.

    from crosscheck.testing import assert_conflict

    def test_the_headcount_is_disputed(crosscheck_report):
        report = crosscheck_report("story/")
        assert_conflict(report, "46,000 nurses", "about 43,000")

The fixture comes with the pytest plugin, which is loaded wherever the package is installed. It also collects
files named `*.crosscheck.toml`, in which a case is written without Python; see `crosscheck.testing.case`.
"""

from __future__ import annotations

from crosscheck.testing.assertions import (
    assert_agree,
    assert_compatible,
    assert_conflict,
    assert_no_conflict,
    assert_superseded,
)

__all__ = [
    "assert_agree",
    "assert_compatible",
    "assert_conflict",
    "assert_no_conflict",
    "assert_superseded",
]
