import pytest

CASE = """
articles = [
  { source = "Courier", text = "The county employs 46,000 nurses." },
  { source = "Herald", text = "About 43,000 nurses work in the county." },
]

[[conflict]]
between = ["46,000 nurses", "About 43,000"]

[[agree]]
between = ["46,000 nurses", "About 43,000"]
"""

TEST = """
from crosscheck.testing import assert_conflict

def test_story(crosscheck_report):
    report = crosscheck_report("story")
    assert crosscheck_report(["story/a.txt", "story/b.txt"]) is report
    assert_conflict(report, "46,000 nurses", "About 43,000")

def test_same(crosscheck_report):
    crosscheck_report.snapshot(crosscheck_report("story"))
    crosscheck_report.snapshot(crosscheck_report("story"), "as told")
"""


@pytest.fixture
def inner(pytester):
    """A run of pytest within the run, with the plugin that is installed or that this tree holds."""
    pytester.makeini("[pytest]\naddopts = -p crosscheck.testing.plugin\n")
    return pytester


def test_an_editor_writes_a_case_without_python(inner):
    inner.makefile(".crosscheck.toml", nurses=CASE)
    done = inner.runpytest_inprocess("-v")
    done.assert_outcomes(passed=1, failed=1)
    done.stdout.fnmatch_lines(
        [
            "nurses.crosscheck.toml::conflict: 46,000 nurses | About 43,000 PASSED*",
            "nurses.crosscheck.toml::agree: 46,000 nurses | About 43,000 FAILED*",
            "*nurses.crosscheck.toml:9: No finding says “agree” of*",
            "*QTY101 conflict: Courier says 46,000 nurses; Herald says about 43,000 nurses*",
        ]
    )
    assert "Traceback" not in done.stdout.str()
    assert ".py" not in done.stdout.str().partition("FAILURES")[2].partition("short test summary")[0]


def test_a_broken_case_is_an_error_of_collection(inner):
    inner.makefile(".crosscheck.toml", nurses=CASE + "[[likes]]\n")
    done = inner.runpytest_inprocess()
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines(['*nurses.crosscheck.toml: "likes" is not known here*'])


def test_a_case_may_have_a_snapshot(inner):
    inner.makefile(".crosscheck.toml", nurses="snapshot = true\n" + CASE.partition("[[")[0])
    inner.runpytest_inprocess().assert_outcomes(failed=1)
    inner.runpytest_inprocess("--crosscheck-update").assert_outcomes(passed=1)
    assert (inner.path / "nurses.crosscheck.snapshot").is_file()
    inner.runpytest_inprocess().assert_outcomes(passed=1)


def test_the_fixture_checks_and_remembers(inner):
    story = inner.mkdir("story")
    (story / "a.txt").write_text("The county employs 46,000 nurses.", encoding="utf-8")
    (story / "b.txt").write_text("About 43,000 nurses work in the county.", encoding="utf-8")
    inner.makepyfile(test_nurses=TEST)
    inner.runpytest_inprocess().assert_outcomes(passed=1, failed=1)
    inner.runpytest_inprocess("--crosscheck-update").assert_outcomes(passed=2)
    assert sorted(path.name for path in (inner.path / "snapshots").iterdir()) == [
        "test_nurses.as-told.snapshot",
        "test_nurses.test_same.snapshot",
    ]
    inner.runpytest_inprocess().assert_outcomes(passed=2)
    (story / "b.txt").write_text("Some 46,000 nurses work in the county.", encoding="utf-8")
    done = inner.runpytest_inprocess("-k", "same")
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*gone: QTY101 conflict*", "*new: QTY411 agree*"])
