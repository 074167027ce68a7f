"""What a test may assert of a report. Every failure shows where the words stand and what was found instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.testing.explain import explain
from crosscheck.testing.passage import Passage, speak
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Finding
    from crosscheck.testing.passage import Located

    Words = str | tuple[str, str] | Passage  # words, or words and the article that says them


def assert_conflict(report: Report, a: Words, b: Words, *, rule: str | None = None) -> Finding:
    """
    Assert that the passages named by `a` and `b` are found to contradict each other, and return the finding.

    A passage is given by some of its words, or by (article, words) where several articles use them. `rule`, a
    name, a code or the start of one, says which rule must have found it. Raises AssertionError otherwise.
    """
    __tracebackhide__ = True
    return _assert(report, Relation.CONFLICT, a, b, rule)


def assert_agree(report: Report, a: Words, b: Words, *, rule: str | None = None) -> Finding:
    """Assert that the two passages are found to say the same; see `assert_conflict`."""
    __tracebackhide__ = True
    return _assert(report, Relation.AGREE, a, b, rule)


def assert_compatible(report: Report, a: Words, b: Words, *, rule: str | None = None) -> Finding:
    """Assert that the two passages are found to be compatible: one admits the other; see `assert_conflict`."""
    __tracebackhide__ = True
    return _assert(report, Relation.COMPATIBLE, a, b, rule)


def assert_superseded(report: Report, a: Words, b: Words, *, rule: str | None = None) -> Finding:
    """Assert that one of the two passages is found to be overtaken by the other; see `assert_conflict`."""
    __tracebackhide__ = True
    return _assert(report, Relation.SUPERSEDED, a, b, rule)


def assert_no_conflict(report: Report, a: Words | None = None, b: Words | None = None) -> None:
    """
    Assert that no finding says that `a` and `b` contradict each other.

    With `a` alone: that it contradicts nothing. With neither: that the report has no conflict. Words that no
    article says are a failure, too, so that a misspelt passage does not pass. Raises AssertionError.
    """
    __tracebackhide__ = True
    sides = _located(report, [one for one in (a, b) if one is not None])
    found = [one for one in report.conflicts if speak(one, sides)]
    if found:
        heads = (
            "The articles contradict one another.",
            "{} is contradicted.",
            "{} and {} contradict each other.",
        )
        raise AssertionError(explain(report, sides, heads[len(sides)].format(*sides), found=found))


def _assert(report: Report, relation: Relation, a: Words, b: Words, rule: str | None) -> Finding:
    __tracebackhide__ = True
    sides = _located(report, [a, b])
    findings = report.findings.that(relation)
    found = next((one for one in (findings.of(rule) if rule else findings) if speak(one, sides)), None)
    if found is None:
        by = f" by {rule}" if rule else ""
        head = f"No finding{by} says “{relation.value}” of {sides[0]} and {sides[1]}."
        raise AssertionError(explain(report, sides, head))
    return found


def _located(report: Report, said: Sequence[Words]) -> list[Located]:
    __tracebackhide__ = True
    sides = [Passage.of(one).located(report) for one in said]
    for side in sides:
        if not side.spans:
            names = [one.name for one in report.articles if side.passage.may_stand_in(one)]
            read = f"in {', '.join(names)}" if names else "and none is called that"
            raise AssertionError(f"No article says {side}. The words must stand there as given, {read}.")
    return sides
