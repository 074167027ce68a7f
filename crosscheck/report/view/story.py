"""A whole report as it is shown: what it comes to, fact by fact, and the articles behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.counts import counts
from crosscheck.report.groups import groups
from crosscheck.report.quote import one_line
from crosscheck.report.schema import ORDER, in_order
from crosscheck.report.view import anchor
from crosscheck.report.view.article import ArticleView, article_view
from crosscheck.report.view.entry import EntryView, Lens
from crosscheck.report.view.voices import Voices, voices
from crosscheck.report.worth import day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.report.groups import Entry
    from crosscheck.report.report import Fact, Report
    from crosscheck.rules.finding import Evidence

_NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_SHOWN = 70  # characters of a passage that stand in for the name of a fact


@frozen
class Tally:
    """How much there is of one relation: entries, as they are listed, and the pairs of passages in them."""

    relation: str
    entries: int
    pairs: int


@frozen(kw_only=True)
class FactView:
    """
    What is said of one thing.

    `relation` is the gravest of its entries, `voices` who says what. `fact` is the fact itself, None for a finding
    that speaks of none: then `label` are the words that it is about.
    """

    anchor: str
    label: str
    relation: str
    voices: tuple[Voices, ...]
    entries: tuple[EntryView, ...]
    fact: Fact | None

    @property
    def relations(self) -> tuple[str, ...]:
        """The relations of its entries, the gravest first."""
        return tuple(dict.fromkeys(entry.relation for entry in self.entries))


@frozen(kw_only=True)
class Story:
    """
    The report in reading order: the facts with conflicts first.

    `headline` and `summary` say what it comes to, `days` when the articles were published. `sources` and `rules` (code
    and name) are those of the findings, by which a reader may choose.
    """

    headline: str
    summary: str
    days: str
    tallies: tuple[Tally, ...]
    facts: tuple[FactView, ...]
    articles: tuple[ArticleView, ...]
    sources: tuple[str, ...]
    rules: tuple[tuple[str, str], ...]


def story(report: Report) -> Story:
    """Return what a page shows of the report; the same report gives the same story."""
    articles = {article.id: article for article in report.articles}
    joined = {
        frozenset(((x.a.article, x.a.span), (x.b.article, x.b.span))): x for x in reversed(report.links)
    }
    lens = Lens(articles, joined, anchor.of_findings(in_order(report), articles))
    listed = [
        (entry, lens.entry(entry))
        for relation in ORDER
        for group in groups(report, {relation})
        for entry in group.entries
    ]
    marks: dict[str, list[tuple[Evidence, EntryView]]] = {}
    for entry, view in listed:
        for finding in entry.findings:
            for one in finding.evidence:
                marks.setdefault(one.article, []).append((one, view))
    tallies = tuple(
        Tally(
            relation.value,
            sum(view.relation == relation for _, view in listed),
            len(report.findings.that(relation)),
        )
        for relation in ORDER
    )
    return Story(
        headline=_headline(tallies[0].entries, len(report.articles)),
        summary=counts(report),
        days=_days(report),
        tallies=tallies,
        facts=tuple(_facts(report, listed)),
        articles=tuple(article_view(one, marks.get(one.id, ())) for one in report.articles),
        sources=tuple(dict.fromkeys(one.name for one in report.articles if one.id in marks)),
        rules=tuple(sorted({(one.code, one.rule) for one in report.findings})),
    )


def _facts(report: Report, listed: Sequence[tuple[Entry, EntryView]]) -> list[FactView]:
    """Gather the entries by fact, in the order in which the facts first appear, which is that of their gravity."""
    known = {fact.id: fact for fact in report.facts}
    by_fact: dict[str, list[tuple[Entry, EntryView]]] = {}
    for entry, view in listed:
        fact = entry.finding.fact
        by_fact.setdefault(fact if fact in known and fact else view.anchor, []).append((entry, view))
    return [_fact(name, known.get(name), members, report) for name, members in by_fact.items()]


def _fact(
    name: str, fact: Fact | None, members: Sequence[tuple[Entry, EntryView]], report: Report
) -> FactView:
    evidence = [one for entry, _ in members for finding in entry.findings for one in finding.evidence[:2]]
    return FactView(
        anchor=fact.id if fact else f"of-{name}",
        label=one_line(fact.label).strip() if fact else _words(evidence[0].text),
        relation=members[0][1].relation,
        voices=voices(report, fact, evidence),
        entries=tuple(view for _, view in members),
        fact=fact,
    )


def _words(text: str) -> str:
    words = one_line(text).strip()
    return f"“{words}”" if len(words) <= _SHOWN else f"“{words[:_SHOWN].rsplit(' ', 1)[0]} …”"


def _headline(conflicts: int, articles: int) -> str:
    many = f"{_number(conflicts)} conflict{'' if conflicts == 1 else 's'}"
    return f"{many[0].upper()}{many[1:]} in {_number(articles)} article{'' if articles == 1 else 's'}"


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def _days(report: Report) -> str:
    found = sorted(one.published for one in report.articles if one.published)
    if not found:
        return ""
    return day(found[0]) if found[0] == found[-1] else f"{day(found[0])} to {day(found[-1])}"
