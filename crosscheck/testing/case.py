"""
A case that is written without Python: a file named `*.crosscheck.toml`.

    # The strike story: who says how many walked out.
    articles = ["strike/*.txt"]             # files, folders and globs, from the folder of this file

    [[conflict]]
    between = ["46,000 nurses", "about 43,000"]

    [[no-conflict]]
    between = [{ article = "Harbour Post", words = "12 wards" }, "nine wards"]

The tables are `agree`, `compatible`, `conflict`, `superseded` and `no-conflict`; each may name the `rule` that
must find it. An article may also be written out, as a table with the keys that its file would have:
`articles = [{ source = "Courier", published = 2021-06-01, text = "..." }]`. With `snapshot = true` the findings are
also compared with those last accepted; see `crosscheck.testing.snapshot`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import frozen

from crosscheck.errors import CaseError, InputError, ReadErrors
from crosscheck.testing import assertions
from crosscheck.testing.passage import Passage
from crosscheck.text.article import Article
from crosscheck.text.encoding import read_text
from crosscheck.text.metadata import metadata
from crosscheck.text.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from crosscheck.report.report import Report

SUFFIX = ".crosscheck.toml"
EXPECTED = ("agree", "compatible", "conflict", "superseded", "no-conflict")


@frozen
class Expectation:
    """What is expected of one or two passages: a relation or "no-conflict"; `line` is where the file says so."""

    relation: str
    between: tuple[Passage, ...]
    rule: str | None
    line: int

    @property
    def name(self) -> str:
        """What a list of tests shows: "conflict: 46,000 nurses | about 43,000"."""
        return f"{self.relation}: {' | '.join(one.words for one in self.between) or 'anywhere'}"

    def check(self, report: Report) -> None:
        """Raise AssertionError where the report does not say so."""
        __tracebackhide__ = True
        if self.relation == "no-conflict":
            assertions.assert_no_conflict(report, *self.between)
            return
        a, b = self.between
        getattr(assertions, f"assert_{self.relation}")(report, a, b, rule=self.rule)


@frozen(kw_only=True)
class Case:
    """The articles of one story and what is expected of them."""

    articles: tuple[Article, ...]
    expectations: tuple[Expectation, ...]
    snapshot: bool


def load(path: Path) -> Case:
    """Read a case. Raises CaseError, which names the line, and the InputError of an article that cannot be read."""
    import tomllib  # noqa: PLC0415  (12 ms, for those who test)

    text = read_text(path)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason, _, place = str(error).partition(" (at line ")
        line = re.match(r"\d+", place)
        raise CaseError(path, f"not TOML: {reason}", line=int(line[0]) if line else None) from None
    unknown = sorted(table.keys() - {"articles", "snapshot", *EXPECTED})
    if unknown:
        known = ", ".join(("articles", "snapshot", *EXPECTED))
        raise CaseError(path, f'"{unknown[0]}" is not known here; known are {known}')
    case = Case(
        articles=tuple(_articles(path, table.get("articles"))),
        expectations=tuple(sorted(_expectations(path, text, table), key=lambda one: one.line)),
        snapshot=bool(table.get("snapshot", False)),
    )
    if not case.expectations and not case.snapshot:
        raise CaseError(path, "nothing is expected: write a table such as [[conflict]], or snapshot = true")
    return case


def _articles(path: Path, listed: Any) -> Iterator[Article]:
    entries = [listed] if isinstance(listed, str) else listed
    if not entries or not isinstance(entries, list):
        raise CaseError(path, '"articles" must list files, folders or articles: articles = ["story/"]')
    for number, entry in enumerate(entries, 1):
        if isinstance(entry, str):
            try:
                yield from read(path.parent / entry)
            except (InputError, ReadErrors) as error:
                raise CaseError(path, str(error)) from None
        elif isinstance(entry, dict) and isinstance(entry.get("text"), str):
            fields = {key: value for key, value in entry.items() if key != "text"}
            known = metadata(fields, path, line={})
            yield Article(text=entry["text"].lstrip("\n"), **{"id": f"{number}", **known})
        else:
            raise CaseError(path, f'article {number} must be a path, or a table with "text"')


def _expectations(path: Path, text: str, table: dict[str, Any]) -> Iterator[Expectation]:
    lines = list(_lines(text))
    for relation in EXPECTED:
        entries = table.get(relation, [])
        places = [line for name, line in lines if name == relation]
        if not isinstance(entries, list):
            raise CaseError(
                path, f"write [[{relation}]], in two pairs of brackets", line=min(places, default=None)
            )
        for number, entry in enumerate(entries):
            line = places[number] if number < len(places) else 1
            yield _expectation(path, relation, entry, line)


def _expectation(path: Path, relation: str, entry: Any, line: int) -> Expectation:
    if not isinstance(entry, dict) or entry.keys() - {"between", "rule", "why"}:
        raise CaseError(path, f'[[{relation}]] knows "between", "rule" and "why" only', line=line)
    said = entry.get("between", [])
    between = [_passage(one) for one in said] if isinstance(said, list) else [None]
    if None in between or len(between) > 2 or (len(between) < 2 and relation != "no-conflict"):
        wanted = 'between = ["some words", "other words"], or { article = "...", words = "..." } for either'
        raise CaseError(path, f"write {wanted}", line=line)
    return Expectation(relation, tuple(filter(None, between)), entry.get("rule"), line)


def _passage(said: Any) -> Passage | None:
    if isinstance(said, str) and said.strip():
        return Passage(said)
    if isinstance(said, dict) and said.keys() <= {"article", "words"} and isinstance(said.get("words"), str):
        return Passage(said["words"], said.get("article"))
    return None


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Yield the tables of the file with the lines on which they begin; for messages only."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("["):
            yield line.partition("#")[0].strip("[] \t\r"), number
