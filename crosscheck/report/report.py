"""The report: everything that one run found, ready to be read, filtered and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim
    from crosscheck.rules.finding import Finding
    from crosscheck.text.article import Article


@frozen(kw_only=True)
class Fact:
    """The claims about one thing from all articles; `label` names it for a reader ("U.S. troops in Japan")."""

    id: str
    label: str
    claims: tuple[Claim, ...] = field(default=(), converter=tuple)


@frozen(kw_only=True)
class Report:
    """One run: the articles in the order given, the findings with conflicts first, the facts behind them."""

    articles: tuple[Article, ...] = field(converter=tuple)
    findings: tuple[Finding, ...] = field(converter=tuple)
    facts: tuple[Fact, ...] = field(converter=tuple)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings whose sides cannot both hold."""
        return self._with(Relation.CONFLICT)

    @property
    def agreements(self) -> tuple[Finding, ...]:
        """The findings whose sides say the same."""
        return self._with(Relation.AGREE)

    def _with(self, relation: Relation) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.relation is relation)
