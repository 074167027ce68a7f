"""One disagreement or agreement: its sides, each in its sentence, and how it was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.quote import also, dateline, one_line, quote
from crosscheck.report.schema import value_dict
from crosscheck.report.view import anchor
from crosscheck.report.worth import worth
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.links.link import Link
    from crosscheck.report.groups import Entry, Voice
    from crosscheck.report.quote import Piece
    from crosscheck.rules.finding import Evidence, Finding
    from crosscheck.text.article import Article
    from crosscheck.text.span import Span

    Place = tuple[str, Span]

_SPEAKS = 0.05  # bits; a level that weighs less is left out
_VOICES = 8  # voices of a side that are quoted before the others are only counted
_PAIRS = 40  # pairs of an entry that are listed before the others are only counted


@frozen
class Weighed:
    """Why two statements were taken to speak of one thing: the sum in bits, and (weight, comparison, level) of each."""

    total: float
    levels: tuple[tuple[float, str, str], ...]


@frozen(kw_only=True)
class Saying:
    """
    A passage in its sentence.

    `who` is the source and day, `cited` whom it credits, `article` the anchor of its article, `pieces` the sentence,
    `worth` what the passage admits, `others` the further articles that say the same.
    """

    who: str
    cited: str | None
    article: str
    pieces: tuple[Piece, ...]
    worth: str | None
    others: tuple[str, ...]


@frozen
class Pair:
    """One finding of an entry: its anchor and its message."""

    anchor: str
    message: str


@frozen(kw_only=True)
class EntryView:
    """
    An entry as it is shown.

    `sides` are one or two tuples of sayings, `left` how many further ones each side has. `sources` are the sources of
    the articles that take part, `pairs` its findings where it has several, `unlisted` how many more it has.
    """

    anchor: str
    relation: str
    severity: str
    code: str
    rule: str
    message: str
    sides: tuple[tuple[Saying, ...], ...]
    left: int
    why: tuple[str, ...]
    weighed: Weighed | None
    pairs: tuple[Pair, ...]
    unlisted: int
    sources: frozenset[str]


@frozen
class Lens:
    """
    What is looked up for every entry.

    `articles` by id, `links` by the two places that they join, `anchors` of the findings by their `id`.
    """

    articles: Mapping[str, Article]
    links: Mapping[frozenset[Place], Link]
    anchors: Mapping[int, str]

    def entry(self, entry: Entry) -> EntryView:
        """Return the view of an entry."""
        finding = entry.finding
        pairs = [Pair(self.anchors[id(one)], one_line(one.message).strip()) for one in entry.findings]
        passages = [one for member in entry.findings for one in member.evidence]
        return EntryView(
            anchor=self.anchors[id(finding)],
            relation=finding.relation.value,
            severity=finding.severity.value,
            code=finding.code,
            rule=finding.rule,
            message=one_line(finding.message).strip(),
            sides=tuple(tuple(self._saying(voice) for voice in side[:_VOICES]) for side in entry.sides),
            left=sum(len(side[_VOICES:]) for side in entry.sides),
            why=tuple(one_line(step).strip() for step in finding.why),
            weighed=self._weighed(finding),
            pairs=tuple(pairs[:_PAIRS]) if len(pairs) > 1 else (),
            unlisted=max(len(pairs) - _PAIRS, 0),
            sources=frozenset(self.articles[one.article].name for one in passages),
        )

    def _saying(self, voice: Voice) -> Saying:
        evidence = voice.evidence
        article = self.articles[evidence.article]
        return Saying(
            who=dateline(article),
            cited=_cited(evidence, article),
            article=anchor.of_article(article.id),
            pieces=quote(article, [evidence.span]).pieces,
            worth=said(evidence),
            others=tuple(also(self.articles[one.article], one) for one in voice.others),
        )

    def _weighed(self, finding: Finding) -> Weighed | None:
        places = frozenset((one.article, one.span) for one in finding.evidence[:2])
        link = self.links.get(places)
        if link is None:
            return None
        levels = [
            (one.weight, one.comparison, one.level) for one in link.levels if abs(one.weight) >= _SPEAKS
        ]
        return Weighed(link.weight, tuple(sorted(levels, key=lambda one: -one[0])))


def said(evidence: Evidence) -> str | None:
    """Return what the passage is worth, None where it has no value, or is a date that no calendar has."""
    if isinstance(evidence.value, Timex) and evidence.value.first is None and evidence.value.last is None:
        return None
    value = value_dict(evidence.value)
    return worth(value) if value else None


def _cited(evidence: Evidence, article: Article) -> str | None:
    cited = one_line(evidence.source or "").strip()
    return cited if cited and cited.casefold() not in article.name.casefold() else None
