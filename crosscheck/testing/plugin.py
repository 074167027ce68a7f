"""
The pytest plugin.

- `crosscheck_report` is a fixture: called with paths or articles, it returns their report; its `snapshot` compares
  a report with what was last accepted.
- `--crosscheck-update` accepts what is found now.
- `*.crosscheck.toml` files are collected as tests, one for each thing that they expect.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crosscheck.config import Config
    from crosscheck.report.report import Report
    from crosscheck.testing.case import Case, Expectation
    from crosscheck.text.article import Article

    Story = str | Path | Iterable[str | Path | Article]

REPORTS = pytest.StashKey[dict[Any, "Report"]]()
UPDATE = "--crosscheck-update"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--crosscheck-update`."""
    parser.getgroup("crosscheck").addoption(
        UPDATE, action="store_true", help="write the snapshots of reports instead of comparing with them"
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> CaseFile | None:
    """Collect `*.crosscheck.toml`."""
    if file_path.name.endswith(".crosscheck.toml"):
        node: CaseFile = CaseFile.from_parent(parent, path=file_path)
        return node
    return None


class Checker:
    """What the fixture gives: it makes reports, and compares them with snapshots."""

    def __init__(self, config: pytest.Config, path: Path, test: str) -> None:
        self._config = config
        self._path = path
        self._test = test

    def __call__(self, story: Story, config: Config | None = None) -> Report:
        """
        Return the report on a story: a path, or paths and articles; relative paths start at the test's folder.

        One story is checked once in a session.
        """
        from crosscheck.text.article import Article  # noqa: PLC0415  (a plugin is loaded by every run of pytest)
        from crosscheck.text.read import read  # noqa: PLC0415  (as above)

        parts = [story] if isinstance(story, str | Path) else list(story)
        articles: list[Article] = []
        for part in parts:
            articles += [part] if isinstance(part, Article) else read(self._path.parent / part)
        return _check(self._config, tuple(articles), config)

    def snapshot(self, report: Report, name: str | None = None) -> None:
        """
        Assert that the report finds what it found when it was last accepted with `--crosscheck-update`.

        The snapshot is `snapshots/<module>.<test>.snapshot` beside the test; `name` stands in for the test's name.
        """
        from crosscheck.testing.snapshot import compare  # noqa: PLC0415  (as above)

        __tracebackhide__ = True
        stem = re.sub(r"[^\w.-]+", "-", f"{self._path.stem}.{name or self._test}").strip("-")
        compare(report, self._path.parent / "snapshots" / f"{stem}.snapshot", update=_updating(self._config))


@pytest.fixture
def crosscheck_report(request: pytest.FixtureRequest) -> Checker:
    """Check stories: `crosscheck_report("story/")` is their report, `.snapshot(report)` compares it."""
    return Checker(request.config, request.path, request.node.name)


class CaseFile(pytest.File):
    """One `*.crosscheck.toml`."""

    @cached_property
    def case(self) -> Case:
        """What the file says. Raises CaseError."""
        from crosscheck.testing.case import load  # noqa: PLC0415  (as above)

        return load(self.path)

    @property
    def report(self) -> Report:
        """The report on its articles."""
        return _check(self.config, self.case.articles, None)

    def collect(self) -> Iterator[pytest.Item]:
        """Yield a test for each expectation, and one for the snapshot if there is to be one."""
        from crosscheck.errors import CrosscheckError  # noqa: PLC0415  (as above)

        try:
            case = self.case
        except CrosscheckError as error:
            raise self.CollectError(str(error)) from None
        for expectation in case.expectations:
            yield CaseItem.from_parent(self, name=expectation.name, expectation=expectation)
        if case.snapshot:
            yield CaseItem.from_parent(self, name="snapshot", expectation=None)


class CaseItem(pytest.Item):
    """One expectation of a case; None stands for its snapshot."""

    parent: CaseFile

    def __init__(self, *, expectation: Expectation | None, **of_pytest: Any) -> None:
        super().__init__(**of_pytest)
        self.expectation = expectation

    def runtest(self) -> None:
        """Hold the report to it."""
        __tracebackhide__ = True
        if self.expectation:
            self.expectation.check(self.parent.report)
            return
        from crosscheck.testing.snapshot import compare  # noqa: PLC0415  (as above)

        compare(self.parent.report, self.path.with_suffix(".snapshot"), update=_updating(self.config))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show an editor what is wrong, and no Python."""
        from crosscheck.errors import CrosscheckError  # noqa: PLC0415  (as above)

        if isinstance(excinfo.value, AssertionError | CrosscheckError):
            path, line, _ = self.reportinfo()
            return f"{path}:{(line or 0) + 1}: {excinfo.value}"
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the file and the line (from 0) of the table."""
        line = self.expectation.line - 1 if self.expectation else None
        return self.path, line, f"{self.path.name}: {self.name}"


def _check(config: pytest.Config, articles: tuple[Article, ...], settings: Config | None) -> Report:
    from crosscheck.pipeline import check  # noqa: PLC0415  (as above)

    made = config.stash.setdefault(REPORTS, {})
    key = articles, settings
    if key not in made:
        made[key] = check(articles, settings)
    return made[key]


def _updating(config: pytest.Config) -> bool:
    return bool(config.getoption(UPDATE))
